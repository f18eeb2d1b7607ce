using Oversight.Web.Features.Alerts;

namespace Oversight.Web.Jobs;

/// <summary>Finds cases that are late or stand still (办法第八条).</summary>
public sealed class CaseWatchSweep(WatchCases watch) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => watch.Run(cancellation);
}

/// <summary>Finds decisions that were not disclosed in their term.</summary>
public sealed class DisclosureWatchSweep(WatchDisclosures watch) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => watch.Run(cancellation);
}

/// <summary>Finds applications that nobody answered in their term.</summary>
public sealed class ApplicationWatchSweep(WatchApplications watch) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => watch.Run(cancellation);
}

/// <summary>Notes alerts that were not explained in their term.</summary>
public sealed class AlertLapseSweep(LapseAlerts lapse) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => lapse.Run(cancellation);
}

/// <summary>Finds attempts that the rules refused.</summary>
public sealed class AttemptWatchSweep(WatchAttempts watch) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => watch.Run(cancellation);
}

/// <summary>Finds planned checks that were not made.</summary>
public sealed class PlanWatchSweep(WatchPlans watch) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => watch.Run(cancellation);
}

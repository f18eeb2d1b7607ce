using Oversight.Web.Features.Publications;

namespace Oversight.Web.Jobs;

/// <summary>Records what was not published in time (办法第七条).</summary>
public sealed class PublicationLapseSweep(LapsePublications lapse) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => lapse.Run(cancellation);
}

/// <summary>Draws the check of the month.</summary>
public sealed class PublicationCheckSweep(DrawChecks draw) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => draw.Run(cancellation);
}

/// <summary>Marks adjustments of which nothing is left to publish (办法第十条).</summary>
public sealed class PublishedAdjustmentSweep(CompleteAdjustments complete) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => complete.Run(cancellation);
}

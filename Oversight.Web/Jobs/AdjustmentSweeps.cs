using Oversight.Web.Features.Adjustments;

namespace Oversight.Web.Jobs;

/// <summary>Records a finding about each sheet of adjustment that was not applied for in its term (办法第十条).</summary>
public sealed class AdjustmentLapseSweep(LapseAdjustments lapse) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => lapse.Run(cancellation);
}

/// <summary>Reminds of sheets whose light turned amber or red, in office hours.</summary>
public sealed class AdjustmentReminderSweep(RemindAdjustments remind) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => remind.Run(cancellation);
}

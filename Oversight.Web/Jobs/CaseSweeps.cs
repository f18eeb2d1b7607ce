using Oversight.Web.Features.Casework;

namespace Oversight.Web.Jobs;

/// <summary>Reminds of cases whose light turned amber or red, in office hours.</summary>
public sealed class CaseReminderSweep(RemindCases remind) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => remind.Run(cancellation);
}

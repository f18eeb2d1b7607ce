using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Review;

namespace Oversight.Web.Jobs;

/// <summary>Reminds of cases whose light turned amber or red, in office hours.</summary>
public sealed class CaseReminderSweep(RemindCases remind) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => remind.Run(cancellation);
}

/// <summary>Makes the procedure checks of open cases anew, because days pass, and those that are missing.</summary>
public sealed class CheckRecountSweep(RecountChecks recount) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => recount.Run(cancellation: cancellation);
}

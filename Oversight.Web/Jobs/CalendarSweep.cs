using Oversight.Web.Features.Calendar;

namespace Oversight.Web.Jobs;

/// <summary>Counts open deadlines anew on the calendar in force.</summary>
public sealed class CalendarSweep(RecountDeadlines recount) : ISweep
{
    /// <inheritdoc/>
    public Task<int> Run(CancellationToken cancellation) => recount.Run(cancellation);
}

using Oversight.Infrastructure.Calendar;

namespace Oversight.Web.Demonstration;

/// <summary>The clock that the demonstration moves along its year, forward only: the trail's order is the order of time.</summary>
internal sealed class DemoClock(DateTime start) : IClock
{
    /// <inheritdoc/>
    public DateTime Now { get; private set; } = start;

    /// <inheritdoc/>
    public void Demand()
    {
    }

    /// <summary>Goes to an instant, UTC, or just past the present one where that is later.</summary>
    public void GoTo(DateTime at) => Now = at > Now ? at : Now.AddMilliseconds(20);
}

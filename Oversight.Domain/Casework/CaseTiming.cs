using Oversight.Domain.Time;

namespace Oversight.Domain.Casework;

/// <summary>What a verb of a case counts time with.</summary>
/// <param name="Now">The instant of the act, UTC.</param>
/// <param name="Calendar">The working days.</param>
/// <param name="Amber">When lights turn amber.</param>
public sealed record CaseTiming(DateTime Now, WorkingCalendar Calendar, AmberRule Amber)
{
    /// <summary>The day of the act, China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(Now);
}

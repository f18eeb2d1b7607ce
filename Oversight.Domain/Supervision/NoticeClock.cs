using Oversight.Domain.Time;

namespace Oversight.Domain.Supervision;

/// <summary>The clock of one round of a notice: its deadline in working days and the ladder that leads up to it.</summary>
/// <param name="Deadline">The deadline, extension included.</param>
/// <param name="Ladder">When 蓝, 黄 and 红 begin.</param>
public sealed record NoticeClock(Deadline Deadline, Ladder Ladder)
{
    /// <summary>The clause behind the term.</summary>
    public const string Clause = "办法第十六条";

    /// <summary>The clock of a round.</summary>
    /// <param name="startedAt">Signing or verdict, UTC.</param>
    /// <param name="termDays">Working days.</param>
    /// <param name="extension">The extension, or null.</param>
    /// <param name="calendar">The working days.</param>
    public static NoticeClock Of(DateTime startedAt, int termDays, Extension? extension, WorkingCalendar calendar)
    {
        var deadline = Deadline.Of(startedAt, Term(termDays), calendar, null, extension is null ? [] : [extension]);
        return new NoticeClock(deadline, Ladder.Of(startedAt, deadline, calendar));
    }

    /// <summary>A number of working days as the term of a notice.</summary>
    public static Term Term(int days) => new(days, TermUnit.WorkingDays, true, Clause);
}

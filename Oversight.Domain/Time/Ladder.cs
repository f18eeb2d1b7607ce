namespace Oversight.Domain.Time;

/// <summary>How far a rectification notice has climbed.</summary>
public enum LadderStage
{
    /// <summary>Before any reminder.</summary>
    None,

    /// <summary>蓝: a third of the time is left.</summary>
    Blue,

    /// <summary>黄: two working days before the due day.</summary>
    Yellow,

    /// <summary>红: overdue.</summary>
    Red,
}

/// <summary>The instants at which a rectification notice is reminded one level higher; each is 00:00 in China (办法第十六条).</summary>
public sealed record Ladder
{
    private const int YellowDaysBefore = 2;

    private Ladder(DateTime? blueAt, DateTime yellowAt, DateTime redAt) =>
        (BlueAt, YellowAt, RedAt) = (blueAt, yellowAt, redAt);

    /// <summary>When 蓝 begins (UTC); none on a short term, where 黄 takes its place.</summary>
    public DateTime? BlueAt { get; }

    /// <summary>When 黄 begins (UTC).</summary>
    public DateTime YellowAt { get; }

    /// <summary>When 红 begins (UTC): the due instant.</summary>
    public DateTime RedAt { get; }

    /// <summary>Sets up the ladder of a notice.</summary>
    /// <param name="signedAt">When the notice was signed (UTC).</param>
    /// <param name="deadline">Its deadline, extension included.</param>
    /// <param name="calendar">The working days.</param>
    /// <exception cref="ArgumentException">The deadline is stopped and has no due day.</exception>
    public static Ladder Of(DateTime signedAt, Deadline deadline, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(calendar);
        if (deadline is not { DueOn: { } dueOn, DueAt: { } redAt })
        {
            throw new ArgumentException("A stopped deadline has no ladder.", nameof(deadline));
        }

        var signedOn = ChinaTime.DayOf(signedAt);
        var begin = ChinaTime.StartOf(signedOn.AddDays(1));
        var yellowAt = ChinaTime.StartOf(calendar.SubtractWorkingDays(dueOn, YellowDaysBefore));
        yellowAt = yellowAt < begin ? begin : yellowAt;
        yellowAt = yellowAt > redAt ? redAt : yellowAt;
        var blueAt = ChinaTime.StartOf(LastThird(signedOn, dueOn, deadline.Term.Unit, calendar));
        return new Ladder(blueAt < yellowAt ? blueAt : null, yellowAt, redAt);
    }

    /// <summary>The stage at an instant.</summary>
    public LadderStage StageAt(DateTime now)
    {
        if (now >= RedAt)
        {
            return LadderStage.Red;
        }

        if (now >= YellowAt)
        {
            return LadderStage.Yellow;
        }

        return now >= BlueAt ? LadderStage.Blue : LadderStage.None;
    }

    /// <summary>The day in which the last third of the time begins.</summary>
    private static DateOnly LastThird(DateOnly signedOn, DateOnly dueOn, TermUnit unit, WorkingCalendar calendar)
    {
        if (unit == TermUnit.WorkingDays)
        {
            var working = Math.Max(calendar.WorkingDaysBetween(signedOn, dueOn), 0);
            return calendar.SubtractWorkingDays(dueOn.AddDays(1), (working + 2) / 3);
        }

        var days = Math.Max(dueOn.DayNumber - signedOn.DayNumber, 0);
        return dueOn.AddDays(1 - (days + 2) / 3);
    }
}

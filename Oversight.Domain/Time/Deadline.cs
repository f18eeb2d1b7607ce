namespace Oversight.Domain.Time;

/// <summary>
/// When something is due: derived from a start fact, a term, the calendar, the pauses and the extensions, and equal when these lead to the same.
/// The day of the event does not count (民法典第二百零一条); pauses do not stop a term of hours.
/// </summary>
public sealed record Deadline
{
    private Deadline(DateTime startFact, Term term) => (StartFact, Term) = (startFact, term);

    /// <summary>The instant of the event that sets the clock going (UTC).</summary>
    public DateTime StartFact { get; }

    /// <summary>The term, before extensions.</summary>
    public Term Term { get; }

    /// <summary>The due day in China; none while stopped.</summary>
    public DateOnly? DueOn { get; private init; }

    /// <summary>The first instant that is too late (UTC), shown as 24:00 of the due day; none while stopped.</summary>
    public DateTime? DueAt { get; private init; }

    /// <summary>The instant the light turns amber (UTC); none while stopped.</summary>
    public DateTime? AmberAt { get; private init; }

    /// <summary>Whether the due day lies beyond the announced holidays, so that it can still move.</summary>
    public bool Provisional { get; private init; }

    /// <summary>Whether a pause that began before the due instant still lasts.</summary>
    public bool Stopped { get; private init; }

    /// <summary>The due instant as officers read it: 2026年2月28日 24:00, or the minute for a term of hours.</summary>
    public string DueText => this switch
    {
        { DueAt: null } => "已中止",
        { Term.Unit: TermUnit.Hours } when DueAt != ChinaTime.EndOf(DueOn!.Value) => ChinaTime.Text(DueAt.Value),
        _ => $"{ChinaTime.Text(DueOn!.Value)} 24:00",
    };

    /// <summary>Derives a deadline.</summary>
    /// <param name="startFact">The event that sets the clock going (UTC).</param>
    /// <param name="term">The term.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="pauses">Pauses in any order; overlapping ones count once.</param>
    /// <param name="extensions">Extensions in the order they were granted, each counted from the due day before it.</param>
    /// <param name="amber">When the light turns amber; by default the last fifth or 3 working days.</param>
    /// <exception cref="ArgumentException">An instant is not UTC.</exception>
    public static Deadline Of(
        DateTime startFact,
        Term term,
        WorkingCalendar calendar,
        IReadOnlyList<Pause>? pauses = null,
        IReadOnlyList<Extension>? extensions = null,
        AmberRule? amber = null)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(calendar);
        var running = new RunningDays(calendar, pauses ?? []);
        var last = Leg.Sequence(startFact, term, running, extensions ?? [])[^1];
        var hours = term.Unit == TermUnit.Hours;
        if (!hours && (pauses ?? []).Any(pause => pause.To is null && pause.From < last.EndsAt))
        {
            return new Deadline(startFact, term) { Stopped = true };
        }

        var rule = amber ?? AmberRule.Default;
        return new Deadline(startFact, term)
        {
            DueOn = last.End,
            DueAt = last.EndsAt,
            AmberAt = hours
                ? rule.From(startFact, last.EndsAt, calendar)
                : rule.From(ChinaTime.DayOf(startFact), last.End, term.Unit == TermUnit.WorkingDays, running),
            Provisional = !(hours && last.Term.Unit == TermUnit.Hours) && !calendar.IsAnnounced(last.End),
        };
    }

    /// <summary>The light at an instant.</summary>
    public Light LightAt(DateTime now)
    {
        if (Stopped)
        {
            return Light.Grey;
        }

        if (IsPast(now))
        {
            return Light.Red;
        }

        return now >= AmberAt ? Light.Amber : Light.Green;
    }

    /// <summary>Whether the due instant has come; a stopped deadline is never past.</summary>
    public bool IsPast(DateTime now) => now >= DueAt;

    /// <summary>What is left as officers read it: 剩余5个工作日, 今天 24:00, 逾期3个工作日, 已中止.</summary>
    /// <param name="now">The present instant (UTC).</param>
    /// <param name="calendar">The working days.</param>
    public string RemainingText(DateTime now, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (DueAt is not { } dueAt || DueOn is not { } dueOn)
        {
            return "已中止";
        }

        var today = ChinaTime.DayOf(now);
        if (IsPast(now))
        {
            return Term.Unit == TermUnit.Hours && now - dueAt < TimeSpan.FromDays(1)
                ? $"逾期{Hours(now - dueAt)}"
                : Late(calendar.WorkingDaysBetween(dueOn, today));
        }

        if (today == dueOn)
        {
            return dueAt == ChinaTime.EndOf(dueOn) ? "今天 24:00" : $"今天 {ChinaTime.Local(dueAt):HH:mm}";
        }

        if (Term.Unit == TermUnit.Hours)
        {
            return $"剩余{Hours(dueAt - now)}";
        }

        var left = calendar.WorkingDaysBetween(today, dueOn);
        return left > 0 ? $"剩余{left}个工作日" : $"剩余{dueOn.DayNumber - today.DayNumber}日";
    }

    private static string Late(int workingDays) => workingDays > 0 ? $"逾期{workingDays}个工作日" : "逾期不足1个工作日";

    private static string Hours(TimeSpan span) =>
        span >= TimeSpan.FromHours(1) ? $"{(int)span.TotalHours}小时" : $"{Math.Max((int)span.TotalMinutes, 1)}分钟";
}

namespace Oversight.Domain.Time;

/// <summary>期限推演单: how a deadline was counted, day by day, for the officer and for the file.</summary>
public sealed record ComputationSheet
{
    private ComputationSheet(Deadline deadline, IReadOnlyList<SheetPart> parts) => (Deadline, Parts) = (deadline, parts);

    /// <summary>The deadline that is explained.</summary>
    public Deadline Deadline { get; }

    /// <summary>The term, then each extension.</summary>
    public IReadOnlyList<SheetPart> Parts { get; }

    /// <summary>The start fact in China time, and that its day does not count.</summary>
    public string StartText => Deadline.Term.Unit == TermUnit.Hours
        ? $"{ChinaTime.Text(Deadline.StartFact)} 起算（民法典第二百零一条第二款：按照小时计算期间的，自法律规定的时间开始计算）"
        : $"{ChinaTime.Text(Deadline.StartFact)}，当日不计入，自{ChinaTime.Text(ChinaTime.DayOf(Deadline.StartFact).AddDays(1))}起算（民法典第二百零一条）";

    /// <summary>The pauses, one line each, with reason and clause.</summary>
    public IReadOnlyList<string> Pauses { get; private init; } = [];

    /// <summary>The due instant, shown as 24:00 of the due day, or that the clock is stopped.</summary>
    public string DueText => Deadline.DueText;

    /// <summary>The last working day before the due day, by which one had better be done; none while stopped.</summary>
    public DateOnly? LastWorkingDayBefore { get; private init; }

    /// <summary>That the due day can still move, or nothing.</summary>
    public string? ProvisionalNotice { get; private init; }

    /// <summary>The days of all parts, in order.</summary>
    public IEnumerable<SheetDay> Days => Parts.SelectMany(part => part.Days);

    /// <summary>Explains a deadline; pauses and extensions are those it was derived from.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="calendar">The working days it was derived from.</param>
    /// <param name="pauses">Its pauses.</param>
    /// <param name="extensions">Its extensions.</param>
    /// <param name="today">Up to where a stopped clock is explained; by default the day it stopped.</param>
    public static ComputationSheet For(
        Deadline deadline,
        WorkingCalendar calendar,
        IReadOnlyList<Pause>? pauses = null,
        IReadOnlyList<Extension>? extensions = null,
        DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(calendar);
        var (stops, more) = (pauses ?? [], extensions ?? []);
        var running = new RunningDays(calendar, stops);
        var legs = Leg.Sequence(deadline.StartFact, deadline.Term, running, more);
        var stoppedOn = deadline.Stopped ? stops.Where(pause => pause.To is null).Min(pause => pause.FirstDay) : (DateOnly?)null;
        var until = stoppedOn is { } stopped && today is { } day && day > stopped ? day : stoppedOn;
        return new ComputationSheet(deadline, [.. legs.Select((leg, i) =>
            new SheetWriter(calendar, running, stops, stoppedOn, until).Part(leg, i == 0 ? null : more[i - 1]))])
        {
            Pauses = [.. stops.OrderBy(pause => pause.From).Select(pause => Line(pause, deadline.Term.Unit))],
            LastWorkingDayBefore = deadline.DueOn is { } dueOn ? calendar.LastWorkingDayBefore(dueOn) : null,
            ProvisionalNotice = deadline.Provisional
                ? $"期限延伸至尚未载入放假安排的年度（已载入至{calendar.AnnouncedThrough}年），其后仅按周末推算，结果为暂定，载入新的放假安排后重新推算。"
                : null,
        };
    }

    private static string Line(Pause pause, TermUnit unit)
    {
        var span = pause.To is { } to ? $"{ChinaTime.Text(pause.From)} 至 {ChinaTime.Text(to)}" : $"{ChinaTime.Text(pause.From)} 起，尚未恢复";
        var clause = pause.Clause.Length > 0 ? $"（{pause.Clause}）" : "";
        var effect = unit == TermUnit.Hours ? "，按小时计算的期限不因中止停走" : "";
        return $"{span}：{pause.Reason}{clause}{effect}";
    }
}

/// <summary>One stretch on the sheet: the term itself, or one extension.</summary>
/// <param name="Title">法定期限, or 延期 with its reason and who approved it.</param>
/// <param name="Rule">How the length is counted.</param>
/// <param name="Clause">The clause that gives the length, or empty.</param>
/// <param name="Days">The days in order; none for months, years and hours, which the rule describes.</param>
/// <param name="EndNote">How the last day came about.</param>
/// <param name="End">The last day; none while the clock is stopped.</param>
public sealed record SheetPart(
    string Title, string Rule, string Clause, IReadOnlyList<SheetDay> Days, string EndNote, DateOnly? End)
{
    /// <summary>How many days count.</summary>
    public int CountedDays => Days.Count(day => day.Counted);
}

/// <summary>One day on the sheet.</summary>
/// <param name="Day">The day in China.</param>
/// <param name="Number">Its running number, or none where it does not count.</param>
/// <param name="Reason">Why it counts or does not: 工作日, 周末, 放假 春节, 补班 春节, 暂停 听证, 计入, 顺延.</param>
public sealed record SheetDay(DateOnly Day, int? Number, string Reason)
{
    /// <summary>Whether it counts.</summary>
    public bool Counted => Number is not null;

    /// <summary>周一 to 周日.</summary>
    public string Weekday => "周" + "日一二三四五六"[(int)Day.DayOfWeek];
}

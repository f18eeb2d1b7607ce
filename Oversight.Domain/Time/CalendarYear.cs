using System.Globalization;
using Oversight.Domain.Common;

namespace Oversight.Domain.Time;

/// <summary>The holidays of one year as the State Council's notices name them, confirmed by the legal office. Replaces the year that ships with the product.</summary>
public sealed class CalendarYear : Aggregate
{
    /// <summary>Longest list of days, characters.</summary>
    public const int MaxPaper = 8000;

    private CalendarYear() => (Sources, Paper) = ("", "");

    /// <summary>The year of the notice.</summary>
    public int Year { get; private set; }

    /// <summary>Where the notices are published, one a line.</summary>
    public string Sources { get; private set; }

    /// <summary>The days it names, one a line: <c>2026-01-01,休,元旦</c>.</summary>
    public string Paper { get; private set; }

    /// <summary>When it was loaded last, UTC.</summary>
    public DateTime LoadedAt { get; private set; }

    /// <summary>Who confirmed it last.</summary>
    public Guid LoadedBy { get; private set; }

    /// <summary>Confirms a year for the first time.</summary>
    public static CalendarYear Announce(Guid id, YearPaper paper, IReadOnlyList<string> changes, int moved, Guid by, DateTime now)
    {
        var year = new CalendarYear { Id = id, Year = paper.Year };
        year.Change(paper, changes, moved, by, now);
        return year;
    }

    /// <summary>Takes over a notice that changes the year.</summary>
    /// <param name="paper">The whole year as it is from now on.</param>
    /// <param name="changes">What differs from what was in force, a line a day.</param>
    /// <param name="moved">How many open deadlines move.</param>
    /// <param name="by">Who confirms it.</param>
    /// <param name="now">UTC.</param>
    public void Change(YearPaper paper, IReadOnlyList<string> changes, int moved, Guid by, DateTime now)
    {
        (Sources, Paper, LoadedAt, LoadedBy) = (string.Join('\n', paper.Sources), paper.Text, now, by);
        Record(new CalendarLoaded(Year, paper.Sources, paper.Days.Count(d => d.Off), paper.Days.Count(d => !d.Off), changes, moved));
    }

    /// <summary>The days that it names.</summary>
    public IReadOnlyList<WorkingCalendar.CalendarDay> Days() => YearPaper.Parse(Year, Paper);
}

/// <summary>A year's announcement as it was handed in, checked.</summary>
public sealed record YearPaper
{
    private const string OffWord = "休";
    private const string WorkedWord = "班";

    private YearPaper(int year, IReadOnlyList<string> sources, IReadOnlyList<WorkingCalendar.CalendarDay> days) => (Year, Sources, Days) = (year, sources, days);

    /// <summary>The year of the notice.</summary>
    public int Year { get; }

    /// <summary>Where it is published.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>The days in order.</summary>
    public IReadOnlyList<WorkingCalendar.CalendarDay> Days { get; }

    /// <summary>The days as text, one a line.</summary>
    public string Text => string.Join('\n', Days.Select(Line));

    /// <summary>Checks an announcement.</summary>
    /// <exception cref="InvalidInput">A day cannot be right; the sentence names it.</exception>
    public static YearPaper Of(int year, IEnumerable<string> sources, IEnumerable<WorkingCalendar.CalendarDay> days)
    {
        var papers = sources.Select(s => s.Trim()).Where(s => s.Length > 0).ToList();
        if (papers.Count == 0)
            throw new InvalidInput("sources", "请填写放假通知的文号或网址。");
        if (papers.Sum(s => s.Length + 1) > 1000)
            throw new InvalidInput("sources", "通知来源最多1000个字，请缩短。");
        var ordered = days.OrderBy(d => d.Day).ToList();
        if (!ordered.Exists(d => d.Day.Year == year && d.Off))
            throw new InvalidInput("paper", $"所填内容中没有{year}年的放假日期，请核对年份和内容。");
        var twice = ordered.GroupBy(d => d.Day).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
            throw new InvalidInput("paper", $"{ChinaTime.Text(twice.Key)}列了两次，请删去一处。");
        foreach (var day in ordered)
        {
            if (day.Day.Year != year && (day.Day.Year != year - 1 || day.Day.Month != 12))
                throw new InvalidInput("paper", $"{ChinaTime.Text(day.Day)}不在{year}年内，通知只能涉及本年和上年12月的日期。");
            if (!day.Off && day.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                throw new InvalidInput("paper", $"{ChinaTime.Text(day.Day)}是星期{"日一二三四五六"[(int)day.Day.DayOfWeek]}，本就上班，不能列为补班，请核对。");
            InvalidInput.Require("paper", $"{ChinaTime.Text(day.Day)}的节日名称", day.Name, 20);
        }

        var paper = new YearPaper(year, papers, [.. ordered.Select(d => d with { PaperYear = year })]);
        return paper.Text.Length <= CalendarYear.MaxPaper ? paper : throw new InvalidInput("paper", "所列日期过多，请核对是否为一年的通知。");
    }

    /// <summary>What differs between two lists of days, a line each: 2026-10-08 休（国庆节）→ 不再列出.</summary>
    public static IReadOnlyList<string> Differences(IEnumerable<WorkingCalendar.CalendarDay> before, IEnumerable<WorkingCalendar.CalendarDay> after)
    {
        var (old, now) = (before.ToDictionary(d => d.Day), after.ToDictionary(d => d.Day));
        return
        [
            .. old.Keys.Union(now.Keys).Order()
                .Select(day => (Day: day, Old: old.GetValueOrDefault(day), New: now.GetValueOrDefault(day)))
                .Where(d => d.Old?.Off != d.New?.Off)
                .Select(d => $"{d.Day:yyyy-MM-dd} {Word(d.Old)}→{Word(d.New)}"),
        ];
    }

    internal static IReadOnlyList<WorkingCalendar.CalendarDay> Parse(int year, string text) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(',', 3))
            .Select(cells => new WorkingCalendar.CalendarDay(
                DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), cells[2], string.Equals(cells[1], OffWord, StringComparison.Ordinal), year)),
    ];

    private static string Line(WorkingCalendar.CalendarDay day) => $"{day.Day:yyyy-MM-dd},{(day.Off ? OffWord : WorkedWord)},{day.Name}";

    private static string Word(WorkingCalendar.CalendarDay? day) => day is null ? "未列" : $"{(day.Off ? "放假" : "补班")}（{day.Name}）";
}

public sealed record CalendarLoaded(int Year, IReadOnlyList<string> Sources, int OffDays, int WorkedDays, IReadOnlyList<string> Changes, int Moved) : Fact("calendar.loaded");

/// <summary>Who may do what about the calendar.</summary>
public static class CalendarDuties
{
    public static readonly Duty Load = new("calendar.load", "载入年度工作日历", Role.LegalOffice);
    public static readonly Duty Recount = new("calendar.recount", "按工作日历重新推算期限", Role.System);
}

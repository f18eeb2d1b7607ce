using System.Text.Json;
using System.Text.Json.Serialization;
using Oversight.Domain.Time;

namespace Oversight.Infrastructure.Calendar;

/// <summary>One year's holiday notice of the State Council, with its later changes.</summary>
/// <param name="Year">The year of the notice; it can name days of the December before.</param>
/// <param name="Sources">Where the notices are published; several when the year was changed.</param>
/// <param name="Days">The days it names, in order.</param>
public sealed record HolidayPaper(int Year, IReadOnlyList<string> Sources, IReadOnlyList<WorkingCalendar.CalendarDay> Days);

/// <summary>The holiday notices that ship with the product, 2015 to 2026.</summary>
public sealed class AnnouncedCalendar
{
    private const string Resource = "Oversight.Infrastructure.Calendar.announced-holidays.json";

    private AnnouncedCalendar(string source, string license, IReadOnlyList<HolidayPaper> papers)
    {
        Source = source;
        License = license;
        Papers = papers;
        Calendar = new WorkingCalendar(papers.SelectMany(paper => paper.Days), papers.Max(paper => paper.Year));
    }

    /// <summary>Where the collection comes from.</summary>
    public string Source { get; }

    /// <summary>Under which licence.</summary>
    public string License { get; }

    /// <summary>The notices by year; a year without a notice is not among them.</summary>
    public IReadOnlyList<HolidayPaper> Papers { get; }

    /// <summary>The working days that follow from all of them.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>Reads the shipped notices.</summary>
    /// <exception cref="InvalidDataException">The shipped file is missing or incomplete.</exception>
    public static AnnouncedCalendar Load()
    {
        using var stream = typeof(AnnouncedCalendar).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource} is not in the assembly.");
        var file = JsonSerializer.Deserialize<NoticeFile>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException($"{Resource} is empty.");
        var days = file.Days
            .Select(entry => new WorkingCalendar.CalendarDay(entry.Key, entry.Value.Name, entry.Value.IsOffDay, entry.Value.PaperYear))
            .ToLookup(day => day.PaperYear);
        var papers = file.Papers
            .Where(paper => paper.Value.Count > 0)
            .OrderBy(paper => paper.Key)
            .Select(paper => new HolidayPaper(paper.Key, paper.Value, [.. days[paper.Key].OrderBy(day => day.Day)]))
            .ToList();
        return papers.Sum(paper => paper.Days.Count) == file.Days.Count
            ? new AnnouncedCalendar($"{file.Source}@{file.Commit}", file.License, papers)
            : throw new InvalidDataException($"{Resource} names days of a year whose notice it does not list.");
    }

    private sealed record NoticeFile(
        [property: JsonRequired] string Source,
        [property: JsonRequired] string Commit,
        [property: JsonRequired] string License,
        [property: JsonRequired] Dictionary<int, List<string>> Papers,
        [property: JsonRequired] Dictionary<DateOnly, NoticeDay> Days);

    private sealed record NoticeDay(string Name, bool IsOffDay, int PaperYear);
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Calendar;

/// <summary>The working calendar in force: the announcements that ship with the product, overlaid by the years that the legal office confirmed.</summary>
public sealed class CalendarSource
{
    private readonly AnnouncedCalendar _shipped = AnnouncedCalendar.Load();
    private volatile WorkingCalendar _current;

    /// <summary>Starts with what ships; <see cref="Load"/> adds what was confirmed.</summary>
    public CalendarSource() => _current = _shipped.Calendar;

    /// <summary>The calendar; a value, safe to keep for the length of an act.</summary>
    public WorkingCalendar Current => _current;

    /// <summary>The announcements that ship with the product.</summary>
    public IReadOnlyList<HolidayPaper> Shipped => _shipped.Papers;

    /// <summary>Takes over a calendar that was confirmed.</summary>
    public void Replace(WorkingCalendar calendar) => _current = calendar;

    /// <summary>Takes over what is confirmed in the database now.</summary>
    public async Task Load(OversightDb db, CancellationToken cancellation = default) => Replace(With(await Confirmed(db, cancellation)));

    /// <summary>The years that are confirmed in the database.</summary>
    public static async Task<IReadOnlyList<HolidayPaper>> Confirmed(OversightDb db, CancellationToken cancellation = default) =>
    [
        .. (await db.CalendarYears.AsNoTracking().OrderBy(y => y.Year).ToListAsync(cancellation))
            .Select(y => new HolidayPaper(y.Year, y.Sources.Split('\n'), y.Days())),
    ];

    /// <summary>The calendar that follows from what ships and from confirmed years, each of which replaces the shipped one.</summary>
    public WorkingCalendar With(IEnumerable<HolidayPaper> confirmed)
    {
        var papers = _shipped.Papers.ToDictionary(p => p.Year);
        foreach (var paper in confirmed)
            papers[paper.Year] = paper;

        // The notice of a year can change the last days of the December before; it is the later word.
        var days = papers.Values.SelectMany(p => p.Days).GroupBy(d => d.Day).Select(g => g.MaxBy(d => d.PaperYear)!);
        return new WorkingCalendar(days, papers.Keys.Max());
    }
}

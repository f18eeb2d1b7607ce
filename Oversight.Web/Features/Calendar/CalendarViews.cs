using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Calendar;

/// <summary>The calendar as its page shows it, and what loading a year would do.</summary>
public sealed class CalendarViews(Reads reads, CalendarSource source, IDbContextFactory<OversightDb> contexts)
{
    private static readonly Role[] Readers = [Role.LegalOffice, Role.Administrator];

    /// <summary>The announced years, newest first.</summary>
    public Task<IReadOnlyList<YearRow>> Years(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<YearRow>>(
        async (db, actor) =>
        {
            if (!actor.IsAny(Readers))
                throw RuleBroken.NotVisible();
            var confirmed = await (from y in db.CalendarYears
                                   join o in db.Officers on y.LoadedBy equals o.Id
                                   select new { y.Year, y.Sources, y.LoadedAt, o.Name }).ToListAsync(cancellation);
            return
            [
                .. source.Shipped.Where(p => confirmed.TrueForAll(y => y.Year != p.Year)).Select(p => new YearRow(p.Year, p.Sources, null, null))
                    .Concat(confirmed.Select(y => new YearRow(y.Year, y.Sources.Split('\n'), y.Name, y.LoadedAt)))
                    .OrderByDescending(y => y.Year),
            ];
        },
        cancellation);

    /// <summary>What the calendar of a year looks like, month by month.</summary>
    public YearSheet Sheet(int year) => new(year, [.. Enumerable.Range(1, 12).Select(m => MonthSheet.Of(year, m, source.Current))], source.Current.IsAnnounced(new DateOnly(year, 1, 1)));

    /// <summary>A trial of loading a year: nothing is kept.</summary>
    /// <exception cref="RuleBroken">Not for the asker, or it cannot be loaded.</exception>
    public async Task<LoadPreview> Preview(YearPaper paper, CancellationToken cancellation = default)
    {
        CalendarDuties.Load.Demand(await reads.Me(cancellation));
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var change = await CalendarChange.Of(db, source, paper);
        return new LoadPreview(paper, change.Differences, await OpenDeadlines.Recount(db, change.Calendar, reads.Now));
    }
}

/// <summary>An announced year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Sources">Where it is published.</param>
/// <param name="ConfirmedBy">Who confirmed it; null where it ships with the product.</param>
/// <param name="ConfirmedAt">When, UTC.</param>
public sealed record YearRow(int Year, IReadOnlyList<string> Sources, string? ConfirmedBy, DateTime? ConfirmedAt);

/// <summary>What loading a year would do.</summary>
/// <param name="Paper">The year.</param>
/// <param name="Differences">The days that differ, a line each.</param>
/// <param name="Moved">The deadlines that move.</param>
public sealed record LoadPreview(YearPaper Paper, IReadOnlyList<string> Differences, IReadOnlyList<MovedRow> Moved);

/// <summary>A year on one page.</summary>
public sealed record YearSheet(int Year, IReadOnlyList<MonthSheet> Months, bool Announced);

/// <summary>A month on one page.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Blank">Empty cells before the first, weeks beginning on Monday.</param>
/// <param name="Days">Its days.</param>
/// <param name="WorkingDays">How many of them are working days.</param>
public sealed record MonthSheet(int Month, int Blank, IReadOnlyList<DaySheet> Days, int WorkingDays)
{
    internal static MonthSheet Of(int year, int month, WorkingCalendar calendar)
    {
        var days = Enumerable.Range(1, DateTime.DaysInMonth(year, month))
            .Select(d => new DateOnly(year, month, d))
            .Select(d => new DaySheet(d, calendar.Explain(d)))
            .ToList();
        return new MonthSheet(month, ((int)days[0].Day.DayOfWeek + 6) % 7, days, days.Count(d => calendar.IsWorkingDay(d.Day)));
    }
}

/// <summary>A day with the reason why it is worked or not.</summary>
public sealed record DaySheet(DateOnly Day, DayCount Why);

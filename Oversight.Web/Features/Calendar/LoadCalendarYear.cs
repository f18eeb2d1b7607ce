using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Calendar;

/// <summary>
/// Confirms a year's holidays. In one transaction the year is kept, everything whose clock runs is counted anew, and what moves
/// says so on its own trail, as in March 2019 and January 2020.
/// </summary>
public sealed class LoadCalendarYear(Work work, CalendarSource source, IDbContextFactory<OversightDb> contexts, IdSource ids)
{
    /// <summary>Loads the year and returns how many deadlines moved.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="paper">The whole year.</param>
    /// <param name="previewed">How many deadlines the preview showed to move; where others move by now, it must be looked at again.</param>
    public async Task<int> Run(Guid op, YearPaper paper, int previewed)
    {
        var moved = await work.Do(CalendarDuties.Load, Subject.New(Kinds.Calendar), op, async (db, actor) =>
        {
            var change = await CalendarChange.Of(db, source, paper);
            var rows = await OpenDeadlines.Recount(db, change.Calendar, db.Act!.Now);
            if (rows.Count != previewed)
                throw new RuleBroken("preview-stale", $"预览之后办理情况有变化，现有{rows.Count}个期限会变动（预览时为{previewed}个），请重新预览后再确认。");
            var year = await db.CalendarYears.SingleOrDefaultAsync(y => y.Year == paper.Year);
            if (year is null)
                db.CalendarYears.Add(CalendarYear.Announce(ids.Next(db.Act.Now), paper, change.Differences, rows.Count, actor.Id, db.Act.Now));
            else
                year.Change(paper, change.Differences, rows.Count, actor.Id, db.Act.Now);
            return rows.Count;
        });
        await using var read = await contexts.CreateDbContextAsync();
        await source.Load(read);
        return moved;
    }
}

/// <summary>What loading a year changes of the calendar.</summary>
/// <param name="Calendar">The calendar as it would be.</param>
/// <param name="Differences">The days that differ, a line each.</param>
internal sealed record CalendarChange(WorkingCalendar Calendar, IReadOnlyList<string> Differences)
{
    /// <summary>Works it out against what is confirmed in the database now.</summary>
    /// <exception cref="RuleBroken">A year is missing before it, or nothing changes.</exception>
    public static async Task<CalendarChange> Of(OversightDb db, CalendarSource source, YearPaper paper)
    {
        var confirmed = await CalendarSource.Confirmed(db);
        var inForce = source.With(confirmed);
        if (paper.Year > inForce.AnnouncedThrough + 1)
            throw new RuleBroken("year-gap", $"工作日历现载至{inForce.AnnouncedThrough}年，请先载入{inForce.AnnouncedThrough + 1}年的放假安排。");
        var before = inForce.NamedDays.Where(d => d.PaperYear == paper.Year);
        var differences = YearPaper.Differences(before, paper.Days);
        if (differences.Count == 0)
            throw new RuleBroken("unchanged", $"所填内容与现行{paper.Year}年工作日历一致，无需重新载入。");
        var next = confirmed.Where(p => p.Year != paper.Year).Append(new HolidayPaper(paper.Year, paper.Sources, paper.Days));
        return new CalendarChange(source.With(next), differences);
    }
}

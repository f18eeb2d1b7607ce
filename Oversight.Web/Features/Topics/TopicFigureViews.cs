using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Topics;

namespace Oversight.Web.Features.Topics;

/// <summary>Figures of topics: the same for everybody, by <see cref="ComplaintSight.Counted"/> alone.</summary>
public sealed class TopicFigureViews(Reads reads)
{
    private const int MostWeeks = 12;
    private const int MostLines = 200;

    /// <summary>The table of a week, or of the newest one.</summary>
    /// <param name="monday">Which week; null or one that there is not for the newest.</param>
    /// <param name="subject">Lines of one sort alone, or null.</param>
    public Task<TopicTable> Week(DateOnly? monday, TopicSubject? subject) => reads.Ask(async (db, actor) =>
    {
        var weeks = await db.TopicWeeks.OrderByDescending(w => w.Monday).Take(MostWeeks).ToListAsync();
        var week = weeks.Find(w => w.Monday == monday) ?? await Newest(db, weeks);
        if (week is null)
            return new TopicTable(null, [], [], false);
        var figures = db.TopicFigures.Where(f => f.Monday == week.Monday);
        if (subject is { } only)
            figures = figures.Where(f => f.Subject == only);
        var lines = await figures.OrderBy(f => f.Place).Take(MostLines).ToListAsync();
        var matters = lines.Where(f => f.Subject == TopicSubject.Matter).Select(f => Guid.Parse(f.Key)).ToList();
        var titles = matters.Count == 0 ? [] : await db.Complaints.VisibleTo(actor).Where(ComplaintSight.Counted).Where(c => matters.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => $"{c.Title}（{c.Number}）");
        return new TopicTable(
            week,
            [.. lines.Select(f => new TopicLine(f, f.Subject == TopicSubject.Matter ? titles.GetValueOrDefault(Guid.Parse(f.Key), "同一事项的重复投诉") : f.Label))],
            [.. weeks.Select(w => w.Monday)],
            Opens(actor));
    });

    /// <summary>How many complaints have each of the traits, as things stand now.</summary>
    public Task<(IReadOnlyList<TraitLine> Lines, bool Opens)> Traits(IReadOnlyList<TopicTrait> traits) => reads.Ask<(IReadOnlyList<TraitLine>, bool)>(async (db, actor) =>
    {
        var now = reads.Now;
        var period = TopicPeriod.At(now);
        var (from, last, week, end) = (ChinaTime.StartOf(period.BaseFrom), ChinaTime.StartOf(period.Monday.AddDays(-7)), ChinaTime.StartOf(period.Monday), ChinaTime.EndOf(period.Through));
        List<TraitLine> lines = [];
        foreach (var trait in traits)
        {
            var days = TopicTraits.Apply(db.Complaints.Where(ComplaintSight.Counted).Where(c => c.ReceivedAt >= from && c.ReceivedAt < end), trait, now);
            var before = await days.CountAsync(c => c.ReceivedAt < week);
            lines.Add(new TraitLine(trait, await days.CountAsync(c => c.ReceivedAt >= week), before == 0 ? 0 : await days.CountAsync(c => c.ReceivedAt >= last && c.ReceivedAt < week), before, period));
        }

        return (lines, Opens(actor));
    });

    // The running week where something rises in it already, else the last whole one: the first days of a week hold little.
    private static async Task<TopicWeek?> Newest(OversightDb db, List<TopicWeek> weeks)
    {
        if (weeks.Count < 2 || weeks[0].Period.Whole)
            return weeks.Count > 0 ? weeks[0] : null;
        var running = weeks[0].Monday;
        return await db.TopicFigures.AnyAsync(f => f.Monday == running && f.Rises) ? weeks[0] : weeks[1];
    }

    // Everybody reads the same figures; the rows behind them open for those who see every complaint that is counted.
    private static bool Opens(Actor actor) => actor.SeesAllDepartments || actor.Is(Role.CommandCentre);
}

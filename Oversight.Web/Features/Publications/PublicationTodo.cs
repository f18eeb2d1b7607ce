using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Publications;

/// <summary>What waits for the legal office: what is to be published, taken down, looked at again, and checked.</summary>
public sealed class PublicationTodo(Reads reads, CalendarSource calendar) : ITodoArea
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<WorkItem>>(async (db, actor) =>
    {
        if (!actor.Is(Role.LegalOffice))
            return [];
        var today = ChinaTime.DayOf(reads.Now);
        var due = await db.PublicationDue(calendar);
        var required = await db.RequiredChannels();
        var bound = due.OverdueBefore(today);
        List<WorkItem> rows = [];
        foreach (var (channel, standing, count, first) in await Missing(db, today, required, bound, cancellation))
            rows.Add(Row(channel.Name(), $"{count}项权责事项{standing.Name()}", "记录公布", $"/publication/new?channel={channel}&standing={standing}", due.Of(first).DueAt));
        var moment = new PublicationMoment(today, required, bound);
        await Count(PublicationStanding.Withdraw, "已停止行使的事项仍在公布", "撤下");
        await Count(PublicationStanding.Recheck, "公布内容到期复查", "复查");
        rows.AddRange(await Checks(db, cancellation));
        return rows;

        async Task Count(PublicationStanding standing, string what, string act)
        {
            if (await db.StandingItems(new(standing), moment).CountAsync(cancellation) is > 0 and var count)
                rows.Add(Row("公布台账", $"{count}项{what}", act, $"/publication?standing={standing}", null));
        }
    }, cancellation);

    // What is missing follows from two counts by the day on which a version took effect: how many are in force, and how many of those stand on a channel.
    private static async Task<IEnumerable<(PublicationChannel Channel, PublicationStanding Standing, int Count, DateOnly First)>> Missing(
        OversightDb db, DateOnly today, IReadOnlyList<PublicationChannel> required, DateOnly? bound, CancellationToken cancellation)
    {
        var current = db.InForce(today).Select(x => new { ItemId = x.Item.Id, x.Version.Number, x.Version.EffectiveFrom });
        var inForce = await current.GroupBy(x => x.EffectiveFrom).Select(g => new { From = g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var standing = await (
            from x in current
            from l in db.StandingLines()
            where l.ItemId == x.ItemId && l.Number == x.Number && required.Contains(l.Channel)
            group l by new { l.Channel, x.EffectiveFrom } into g
            select new { g.Key.Channel, From = g.Key.EffectiveFrom, Count = g.Select(l => l.ItemId).Distinct().Count() }).ToListAsync(cancellation);
        var stands = standing.ToDictionary(s => (s.Channel, s.From), s => s.Count);
        return
            from channel in required
            from day in inForce
            let count = day.Count - stands.GetValueOrDefault((channel, day.From))
            where count > 0
            let sort = day.From < bound ? PublicationStanding.Overdue : PublicationStanding.Due
            group (day.From, Count: count) by (Channel: channel, Sort: sort) into g
            select (g.Key.Channel, g.Key.Sort, g.Sum(d => d.Count), g.Min(d => d.From));
    }

    private async Task<IEnumerable<WorkItem>> Checks(OversightDb db, CancellationToken cancellation)
    {
        var days = await db.Of(Parameters.CheckDays);
        var open = await db.PublicationChecks.Where(c => c.State == CheckState.Drawn).OrderBy(c => c.Month)
            .Select(c => new { c.Id, c.Month, c.DrawnAt, Open = c.Lines.Count(l => l.Result == null) }).ToListAsync(cancellation);
        return open.Select(c => Item(
            Kinds.PublicationCheck, c.Id, $"{c.Month:yyyy-MM}", c.Open > 0 ? $"公布巡检，{c.Open}项未填写结果" : "公布巡检，结果已填齐", c.Open > 0 ? "巡检" : "办结", $"/publication/checks/{c.Id}",
            Deadline.Of(c.DrawnAt, new Term(days, TermUnit.WorkingDays), calendar.Current).DueAt));
    }

    private WorkItem Row(string number, string title, string act, string href, DateTime? dueAt) =>
        Item(Kinds.Publication, DerivedId.Of("publication.todo", href), number, title, act, href, dueAt);

    private WorkItem Item(string kind, Guid id, string number, string title, string act, string href, DateTime? dueAt)
    {
        var (tone, left) = WorkLights.Of(dueAt, LadderStage.None, reads.Now, calendar.Current);
        return new WorkItem(kind, id, number, title, WorkTab.Todo, act, href, dueAt, tone, left);
    }
}

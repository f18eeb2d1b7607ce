using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Publications;

/// <summary>What waits for the legal office: what is to be published, taken down, looked at again, and checked.</summary>
public sealed class PublicationTodo(Reads reads, CalendarSource calendar) : ITodoArea
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<TodoRow>> Mine() => reads.Ask<IReadOnlyList<TodoRow>>(async (db, actor) =>
    {
        if (!actor.Is(Role.LegalOffice))
            return [];
        var today = ChinaTime.DayOf(reads.Now);
        var due = await db.PublicationDue(calendar);
        var moment = new PublicationMoment(today, await db.RequiredChannels(), due.OverdueBefore(today));
        List<TodoRow> rows = [];
        foreach (var channel in moment.Required)
        {
            await Missing(channel, PublicationStanding.Overdue);
            await Missing(channel, PublicationStanding.Due);
        }

        await Count(PublicationStanding.Withdraw, "已停止行使的事项仍在公布", "撤下");
        await Count(PublicationStanding.Recheck, "公布内容到期复查", "复查");
        rows.AddRange(await Checks(db));
        return rows;

        async Task Missing(PublicationChannel channel, PublicationStanding standing)
        {
            var items = db.StandingItems(new(standing, channel), moment);
            if (await items.OrderBy(x => x.Version.EffectiveFrom).Select(x => (DateOnly?)x.Version.EffectiveFrom).FirstOrDefaultAsync() is { } first)
            {
                var count = await items.CountAsync();
                rows.Add(Row(channel.Name(), $"{count}项权责事项{standing.Name()}", "记录公布", $"/publication/new?channel={channel}&standing={standing}", due.Of(first).DueAt));
            }
        }

        async Task Count(PublicationStanding standing, string what, string act)
        {
            if (await db.StandingItems(new(standing), moment).CountAsync() is > 0 and var count)
                rows.Add(Row("公布台账", $"{count}项{what}", act, $"/publication?standing={standing}", null));
        }
    });

    private async Task<IEnumerable<TodoRow>> Checks(OversightDb db)
    {
        var days = await db.Of(Parameters.CheckDays);
        var open = await db.PublicationChecks.Where(c => c.State == CheckState.Drawn).OrderBy(c => c.Month)
            .Select(c => new { c.Id, c.Ordinal, c.Month, c.DrawnAt, Open = c.Lines.Count(l => l.Result == null) }).ToListAsync();
        return open.Select(c => new TodoRow(
            Kinds.PublicationCheck, c.Id, c.Ordinal, $"{c.Month:yyyy-MM}", c.Open > 0 ? $"公布巡检，{c.Open}项未填写结果" : "公布巡检，结果已填齐", c.Open > 0 ? "巡检" : "办结", $"/publication/checks/{c.Id}",
            Deadline.Of(c.DrawnAt, new Term(days, TermUnit.WorkingDays), calendar.Current).DueAt, LadderStage.None));
    }

    private static TodoRow Row(string number, string title, string act, string href, DateTime? dueAt) =>
        new(Kinds.Publication, DerivedId.Of("publication.todo", href), 0, number, title, act, href, dueAt, LadderStage.None);
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Review;

/// <summary>What waits: sheets to be given to a reviewer, sheets to be judged, and lines of the check that the handler is to explain.</summary>
public sealed class ReviewTodo(Reads reads, CalendarSource calendar) : ITodoArea
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<WorkItem>>(async (db, actor) =>
        [.. await Sheets(db, actor, cancellation), .. await Explanations(db, actor, cancellation)], cancellation);

    private async Task<IEnumerable<WorkItem>> Sheets(OversightDb db, Actor actor, CancellationToken cancellation)
    {
        var (me, legal) = (actor.Id, actor.Is(Role.LegalOffice));
        var open = await db.ReviewSheets
            .Where(s => (legal && s.State == ReviewSheetState.Drawn) || (s.State == ReviewSheetState.Assigned && s.ReviewerId == me))
            .OrderBy(s => s.Ordinal).Take(ITodoArea.Most)
            .Select(s => new { s.Id, s.CaseNumber, s.ItemName, s.DrawNumber, s.Place, s.State, s.CheckedAt })
            .ToListAsync(cancellation);
        if (open.Count == 0)
            return [];
        var days = await db.Of(Parameters.ReexaminationDays);
        return open.Select(s => Item(
            Kinds.ReviewSheet, s.Id, s.CaseNumber, $"{s.DrawNumber}第{s.Place}件 · {s.ItemName}", s.State == ReviewSheetState.Drawn ? "指定评查人" : "评查", $"/reexaminations/sheets/{s.Id}",
            Deadline.Of(s.CheckedAt, new Term(days, TermUnit.WorkingDays), calendar.Current).DueAt, WorkTab.Review));
    }

    private async Task<IEnumerable<WorkItem>> Explanations(OversightDb db, Actor actor, CancellationToken cancellation)
    {
        var me = actor.Id;
        var rows = await (
            from c in db.Cases
            join t in db.CaseChecks on c.Id equals t.CaseId
            where c.IsOpen && c.HandlerId == me && t.Amber > 0
            orderby c.SortDueAt, c.Ordinal
            select new { c.Id, c.Number, c.ItemName, t.Amber }).Take(ITodoArea.Most).ToListAsync(cancellation);
        return rows.Select(r => Item(Kinds.Case, DerivedId.Of("check.todo", r.Id.ToString()), r.Number ?? "未编号", $"程序体检{r.Amber}项须说明 · {r.ItemName}", "说明", $"/cases/{r.Id}?tab=check", null, WorkTab.Todo));
    }

    private WorkItem Item(string kind, Guid id, string number, string title, string act, string href, DateTime? dueAt, WorkTab tab)
    {
        var (tone, left) = WorkLights.Of(dueAt, LadderStage.None, reads.Now, calendar.Current);
        return new WorkItem(kind, id, number, title, tab, act, href, dueAt, tone, left);
    }
}

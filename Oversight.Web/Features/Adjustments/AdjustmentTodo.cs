using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Workbench;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Adjustments;

/// <summary>The sheets of adjustment that wait for somebody, and what they drafted and somebody else has now.</summary>
public sealed class AdjustmentTodo(Reads reads, CalendarSource calendar) : ITodoArea
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<WorkItem>>(async (db, actor) =>
    {
        if (!actor.IsAny(Role.Leader, Role.LegalOffice, Role.DepartmentHead))
            return [];
        var (me, all, own, open) = (actor.Id, actor.SeesAllDepartments, actor.Departments, AdjustmentFlow.Open);
        var waiting = await Lines(WaitingFor(db, actor), cancellation);
        var known = waiting.Select(a => a.Id).ToHashSet();
        var drafted = await Lines(db.Adjustments.Where(a => a.DraftedBy == me && open.Contains(a.State) && (all || own.Contains(a.DepartmentId))), cancellation);
        return [.. waiting.Select(Waiting), .. drafted.Where(a => !known.Contains(a.Id)).Select(a => Of(a, WorkTab.Running, "查看"))];
    }, cancellation);

    // Who can take the next step, as Adjustment.OpenTo says it; a test holds both against each other.
    private static IQueryable<Adjustment> WaitingFor(OversightDb db, Actor actor)
    {
        var (me, legal, leader) = (actor.Id, actor.Is(Role.LegalOffice), actor.Is(Role.Leader));
        var heads = actor.Posts.Where(p => p.Role == Role.DepartmentHead).Select(p => p.DepartmentId).ToList();
        var written = AdjustmentWriters.SheetsOf(db, actor);
        return db.Adjustments.Where(a =>
            (a.State == AdjustmentState.Drafted && ((a.OfLegalOffice && legal && (a.DraftedBy == me || a.DraftedBy == Guid.Empty)) || (!a.OfLegalOffice && heads.Contains(a.DepartmentId))))
            || (a.State == AdjustmentState.Submitted && legal && a.DraftedBy != me && a.SubmittedBy != me && !written.Contains(a.Id))
            || (a.State == AdjustmentState.LegalReviewed && leader && a.DraftedBy != me && a.SubmittedBy != me && a.ReviewedBy != me && !written.Contains(a.Id))
            || (a.State == AdjustmentState.Approved && legal));
    }

    private static Task<List<Line>> Lines(IQueryable<Adjustment> sheets, CancellationToken cancellation) => sheets
        .OrderBy(a => a.DueAt).ThenBy(a => a.Ordinal)
        .Take(ITodoArea.Most)
        .Select(a => new Line(
            a.Id, a.Number, a.State, a.Circumstance, a.ReturnReason != null, a.Stopped, a.DueAt, a.AmberAt, a.SubmittedAt,
            a.LineRows.Where(l => !l.Struck).OrderBy(l => l.Number).Select(l => l.Code).First(),
            a.LineRows.Count(l => !l.Struck)))
        .ToListAsync(cancellation);

    private WorkItem Waiting(Line sheet) => sheet.State switch
    {
        AdjustmentState.Drafted => Of(sheet, WorkTab.Todo, sheet.Returned ? "修改后提交" : "提交申请"),
        AdjustmentState.Submitted => Of(sheet, WorkTab.Review, "法制审核"),
        AdjustmentState.LegalReviewed => Of(sheet, WorkTab.Review, "批准"),
        _ => Of(sheet, WorkTab.Todo, "登记确认"),
    };

    private WorkItem Of(Line sheet, WorkTab tab, string act)
    {
        var (tone, left) = sheet.Stopped ? (Tones.Grey, "") : AdjustmentTones.Chip(sheet.State, sheet.Stopped, sheet.DueAt, sheet.AmberAt, sheet.SubmittedAt, reads.Now, calendar.Current);
        var title = $"{sheet.Circumstance.Name()} · {sheet.Code}{(sheet.Count > 1 ? $"等{sheet.Count}项" : "")}";
        return new WorkItem(Kinds.Adjustment, sheet.Id, sheet.Number ?? "调整草稿", title, tab, act, $"/adjustments/{sheet.Id}", sheet.Stopped ? null : sheet.DueAt, tone, left);
    }

    private sealed record Line(
        Guid Id, string? Number, AdjustmentState State, Circumstance Circumstance, bool Returned, bool Stopped, DateTime DueAt, DateTime AmberAt, DateTime? SubmittedAt, string Code, int Count);
}

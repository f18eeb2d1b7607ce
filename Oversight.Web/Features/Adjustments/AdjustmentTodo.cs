using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Workbench;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Adjustments;

/// <summary>What waits for somebody about adjustments, each with its one next act, for the workbench.</summary>
public sealed class AdjustmentTodo(Reads reads, CalendarSource calendar)
{
    private const int Most = 100;

    /// <summary>What waits for whoever asks, and what they drafted and somebody else has now.</summary>
    public Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<WorkItem>>(async (db, actor) =>
    {
        if (!actor.IsAny(Role.Leader, Role.LegalOffice, Role.DepartmentHead))
            return [];
        var open = AdjustmentFlow.Open;
        var sheets = await db.Adjustments.SeenBy(db, actor).AsNoTracking().AsSplitQuery().Where(a => open.Contains(a.State)).OrderBy(a => a.DueAt).ThenBy(a => a.Ordinal).Take(Most).ToListAsync(cancellation);
        return [.. sheets.Select(a => Of(a, actor)).OfType<WorkItem>()];
    }, cancellation);

    private WorkItem? Of(Adjustment sheet, Actor actor)
    {
        var steps = sheet.OpenTo(actor);
        (WorkTab Tab, string Act)? next = sheet.State switch
        {
            AdjustmentState.Drafted when steps.Contains(AdjustmentStep.Submit) => (WorkTab.Todo, sheet.ReturnReason is null ? "提交申请" : "修改后提交"),
            AdjustmentState.Submitted when steps.Contains(AdjustmentStep.Review) => (WorkTab.Review, "法制审核"),
            AdjustmentState.LegalReviewed when steps.Contains(AdjustmentStep.Approve) => (WorkTab.Review, "批准"),
            AdjustmentState.Approved when steps.Contains(AdjustmentStep.Confirm) => (WorkTab.Todo, "登记确认"),
            _ when sheet.DraftedBy == actor.Id => (WorkTab.Running, "查看"),
            _ => null,
        };
        if (next is not { } act)
            return null;
        var (tone, left) = sheet.Stopped ? (Tones.Grey, "") : AdjustmentTones.Chip(sheet.State, sheet.Stopped, sheet.DueAt, sheet.AmberAt, sheet.SubmittedAt, reads.Now, calendar.Current);
        var title = $"{sheet.Circumstance.Name()} · {sheet.Lines[0].Code}{(sheet.Lines.Count > 1 ? $"等{sheet.Lines.Count}项" : "")}";
        return new WorkItem(Kinds.Adjustment, sheet.Id, sheet.Number ?? "调整草稿", title, act.Tab, act.Act, $"/adjustments/{sheet.Id}", sheet.Stopped ? null : sheet.DueAt, tone, left);
    }
}

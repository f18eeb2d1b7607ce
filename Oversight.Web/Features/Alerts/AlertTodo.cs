using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Alerts;

/// <summary>The alerts that wait for a department's explanation or for its judgement.</summary>
public sealed class AlertTodo(Reads reads, CalendarSource calendar) : ITodoArea
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<WorkItem>>(async (db, actor) =>
    {
        if (!actor.IsAny(Role.DepartmentHead, Role.Liaison, Role.LegalOffice, Role.DeputyLeader))
            return [];
        var waiting = await db.Alerts.WaitingFor(actor).OrderBy(a => a.ExplainDueAt).ThenBy(a => a.Ordinal).Take(ITodoArea.Most)
            .Select(a => new { a.Id, a.Kind, a.Title, a.State, a.ExplainDueAt }).ToListAsync(cancellation);
        return
        [
            .. waiting.Select(a =>
            {
                var judged = a.State == AlertState.Explained;
                var (tone, left) = judged ? (Kit.Tones.Grey, "") : WorkLights.Of(a.ExplainDueAt, LadderStage.None, reads.Now, calendar.Current);
                return new WorkItem(
                    Kinds.Alert, a.Id, a.Kind.Name(), a.Title, judged ? WorkTab.Review : WorkTab.Todo, judged ? "审核说明" : a.State == AlertState.Raised ? "签收并说明" : "说明情况",
                    $"/alerts/{a.Id}", judged ? null : a.ExplainDueAt, tone, left);
            }),
        ];
    }, cancellation);
}

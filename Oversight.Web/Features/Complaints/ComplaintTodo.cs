using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Complaints;

/// <summary>The complaints that wait for whoever asks, and channels that should be tried again.</summary>
public sealed class ComplaintTodo(Reads reads, CalendarSource calendar) : ITodoArea
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<WorkItem>>(async (db, actor) =>
    {
        var now = reads.Now;
        var waiting = await db.Complaints.VisibleTo(actor).WaitingFor(actor).OrderBy(c => c.SortDueAt).ThenBy(c => c.Ordinal).Take(ITodoArea.Most)
            .Select(c => new { c.Id, c.Number, c.Title, c.Kind, c.State, c.DueAt, c.DueOn, c.AmberAt, Asked = c.ExtensionRows.Any(e => e.Granted == null) }).ToListAsync(cancellation);
        var approves = actor.IsAny(Role.Leader, Role.DeputyLeader);
        List<WorkItem> items =
        [
            .. waiting.Select(c => new WorkItem(
                Kinds.Complaint, c.Id, c.Number, $"{c.Kind.Name()} · {c.Title}", c.State == ComplaintState.Answered || (approves && c.Asked) ? WorkTab.Review : WorkTab.Todo, NextOf(c.State, approves && c.Asked), $"/complaints/{c.Number}", c.DueAt,
                CaseLight.Tone(true, false, c.DueAt, c.AmberAt, null, now), CaseLight.Left(false, c.DueAt, c.DueOn, now, calendar.Current))),
        ];
        if (ComplaintDuties.TestChannel.HeldBy(actor) is not null)
        {
            var today = Domain.Time.ChinaTime.DayOf(now);
            items.AddRange((await db.ComplaintChannels.Where(c => c.TestDueOn < today).OrderBy(c => c.Ordinal).Select(c => new { c.Id, c.Name }).ToListAsync(cancellation))
                .Select(c => new WorkItem(Kinds.ComplaintChannel, c.Id, "渠道测试", $"{c.Name}应再次测试", WorkTab.Todo, "测试并登记", "/complaints/channels", null, Kit.Tones.Amber, "")));
        }

        return items;
    }, cancellation);

    private static string NextOf(ComplaintState state, bool extension) => state switch
    {
        _ when extension => "审批延期",
        ComplaintState.Registered => "决定是否受理",
        ComplaintState.Accepted => "派发",
        ComplaintState.Assigned => "核查并答复",
        ComplaintState.Answered => "审核答复",
        ComplaintState.Replied => "回访",
        ComplaintState.Dissatisfied => "重新办理或者办结",
        _ => "办结",
    };
}

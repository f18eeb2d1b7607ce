using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Notifications;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Complaints;

/// <summary>Whose bell rings for what happens to a complaint. Only of those who see it, and with words that say neither what it is about nor who complained.</summary>
internal static class ComplaintBells
{
    /// <summary>The lines; whom they go to is for <see cref="Of"/>.</summary>
    public static IEnumerable<NotificationRule> Rules() =>
    [
        new("complaint.registered", (m, f) => $"{m.Title}待受理，{f.Day("dueOn")}前决定"),
        new("complaint.assigned", (m, _) => $"{m.Title}已派发，请核查并答复"),
        new("complaint.handed-on", (m, _) => $"{m.Title}已移交，请核查并答复"),
        new("complaint.taken-back", (m, _) => $"{m.Title}已收回，待重新派发"),
        new("complaint.task-set", (m, f) => $"{m.Title}有协办事项，{f.Day("dueOn")}前回复"),
        new("complaint.task-finished", (m, _) => $"{m.Title}的协办事项已回复"),
        new("complaint.extension-asked", (m, _) => $"{m.Title}申请延期，待审批"),
        new("complaint.extension-decided", (m, f) => f.Flag("granted") ? $"{m.Title}延期已批准，期限改为{f.Day("dueOn")}" : $"{m.Title}延期未批准，请按原期限答复"),
        new("complaint.answered", (m, _) => $"{m.Title}的答复待审核"),
        new("complaint.answer-returned", (m, _) => $"{m.Title}的答复被退回，请修改后重新提交"),
        new("complaint.called-back", (m, _) => $"{m.Title}的答复，投诉人不满意，请决定是否重新办理"),
        new("complaint.supplemented", (m, _) => $"{m.Title}的投诉人补充了情况，请查看"),
        new("complaint.reopened", (m, f) => $"{m.Title}重新办理，{f.Day("dueOn")}前答复"),
        new("complaint.withdrawn", (m, _) => $"{m.Title}已撤回，无需继续办理"),
        new("complaint.due-moved", (m, f) => $"放假安排变化，{m.Title}期限由{f.Day("from")}改为{f.Day("to")}"),
    ];

    /// <summary>The people for a fact, as the complaint stands now.</summary>
    public static async Task<HashSet<Guid>> Of(OversightDb db, Guid id, string action, DateOnly day)
    {
        if (await db.Complaints.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id) is not { } complaint || Audience(action, complaint) is not { } wanted)
            return [];
        var staff = await db.Officers.AsNoTracking().Select(o => o.Id).ToListAsync();
        return [.. (await db.ActorsOf(staff, day)).Where(a => wanted(a) && ComplaintSight.Sees(a, complaint)).Select(a => a.Id)];
    }

    /// <summary>
    /// The people to remind: whose step is next, and once it is late also the head of the department, the deputy in charge of it and the legal
    /// office. At 举报保密 whoever runs or handles it, and the leader once it is late.
    /// </summary>
    /// <param name="db">The act's context.</param>
    /// <param name="id">The complaint.</param>
    /// <param name="light">Amber or red.</param>
    /// <param name="task">Number of the 协办 part, or 0 for the complaint itself.</param>
    /// <param name="day">China time.</param>
    public static async Task<HashSet<Guid>> Reminded(OversightDb db, Guid id, Light light, int task, DateOnly day)
    {
        if (await db.Complaints.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id) is not { } complaint)
            return [];
        var staff = await db.Officers.AsNoTracking().Select(o => o.Id).ToListAsync();
        return [.. (await db.ActorsOf(staff, day)).Where(a => ComplaintSight.Sees(a, complaint) && Concerned(a, complaint, light, task)).Select(a => a.Id)];
    }

    private static bool Concerned(Actor actor, Complaint complaint, Light light, int task)
    {
        if (ComplaintOffice.Recused(actor, complaint))
            return false;
        if (task > 0)
            return complaint.OwnTasks(actor).Any(t => t.Number == task) || Handles(actor, complaint);
        if (complaint.State == ComplaintState.Assigned ? Handles(actor, complaint) : Takes(actor, complaint))
            return true;
        if (light != Light.Red)
            return false;
        return complaint.Level == Confidentiality.Confidential
            ? actor.Is(Role.Leader)
            : actor.Is(Role.LegalOffice) || (complaint.State == ComplaintState.Assigned && complaint.AssignedTo is { } department && (actor.Is(Role.DepartmentHead, department) || (actor.Is(Role.DeputyLeader) && actor.InCharge.Contains(department))));
    }

    private static Func<Actor, bool>? Audience(string action, Complaint c) => action switch
    {
        "complaint.registered" => a => Takes(a, c),
        "complaint.taken-back" or "complaint.reopened" => a => Takes(a, c),
        "complaint.called-back" => c.State == ComplaintState.Dissatisfied ? a => Takes(a, c) : null,
        "complaint.supplemented" => c.AssignedTo is null ? a => Takes(a, c) : a => Handles(a, c),
        "complaint.answered" => a => c.Open(a).Contains(ComplaintStep.ApproveAnswer),
        "complaint.extension-asked" => a => c.Open(a).Contains(ComplaintStep.DecideExtension),
        "complaint.task-set" => a => c.OwnTasks(a).Any(),
        _ => a => Handles(a, c),
    };

    // The legal office supervises everything; its bell rings for what the command centre does not run.
    private static bool Takes(Actor actor, Complaint complaint) =>
        ComplaintOffice.Runs(actor, complaint) && (actor.Is(Role.CommandCentre) || complaint.Level == Confidentiality.Confidential || complaint.Against is not (Against.Nobody or Against.Department));

    private static bool Handles(Actor actor, Complaint complaint) =>
        complaint.HandlerId is { } handler ? handler == actor.Id : complaint.AssignedTo is { } department && actor.IsAnyIn(department, Role.DepartmentHead, Role.Liaison);
}

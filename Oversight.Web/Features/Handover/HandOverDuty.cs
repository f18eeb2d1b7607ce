using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Organisation;

namespace Oversight.Web.Features.Handover;

/// <summary>
/// Gives one open duty of a person who leaves a post to a successor (移交), by the verb of the thing itself. Many are many acts,
/// each with a key of its own: what is done stays done, and the rest can be gone on with later.
/// </summary>
public sealed class HandOverDuty(Work work, IdSource ids)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="leaving">Who leaves which post after which day.</param>
    /// <param name="duty">The duty, as it was found open.</param>
    /// <param name="successorId">Who takes it over.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Leaving leaving, OpenDuty duty, Guid successorId, string reason) =>
        work.Do(DutyFor(duty.Kind), SubjectOf(duty), op, async (db, actor) =>
        {
            var post = await db.Posts.AsSplitQuery().FirstOrDefaultAsync(p => p.Id == leaving.PostId) ?? throw RuleBroken.NotVisible();
            OrganisationDuties.ServiceDay("lastDay", "任职最后一日", leaving.LastDay, ChinaTime.DayOf(db.Act!.Now));
            if (successorId == leaving.OfficerId)
                throw new RuleBroken("same-person", "接任人员不能是离任者本人，请另选。", "通知第二部分");
            if (!await OpenDuties.IsOpen(db, post, leaving, duty))
                throw new RuleBroken("handed-over", "该项职责已移交或者已办结，无需再办；请刷新移交页面。");
            await Give(db, actor, post, leaving, duty, successorId, reason);
        });

    /// <summary>What one must be entitled to in order to hand a kind of duty over.</summary>
    internal static Duty DutyFor(OpenDutyKind kind) => kind switch
    {
        OpenDutyKind.Post => OrganisationDuties.Assign,
        OpenDutyKind.Seat => OrganisationDuties.Seat,
        _ => OrganisationDuties.HandOver,
    };

    private static Subject SubjectOf(OpenDuty duty) => new(
        duty.Kind switch { OpenDutyKind.Post => Kinds.Post, OpenDutyKind.Seat => Kinds.Team, OpenDutyKind.Case => Kinds.Case, _ => Kinds.Notice },
        duty.SubjectId);

    private async Task Give(OversightDb db, Actor actor, Post post, Leaving leaving, OpenDuty duty, Guid successorId, string reason)
    {
        var (from, today) = (leaving.LastDay.AddDays(1), ChinaTime.DayOf(db.Act!.Now));
        Guid NewId() => ids.Next(db.Act!.Now);
        switch (duty.Kind)
        {
            case OpenDutyKind.Post:
                await Appointments.Put(db, actor, post, new Appointment(successorId, from, null, reason), NewId());
                break;
            case OpenDutyKind.Seat:
                await Appointments.Seat(db, new ResponsibilitySeat(duty.DepartmentId, duty.Seat!.Duty, duty.Seat.ItemId), successorId, from, reason, NewId);
                break;
            case OpenDutyKind.Case:
                var @case = await db.Cases.AsSplitQuery().FirstAsync(c => c.Id == duty.SubjectId);
                if (!actor.Sees(@case.DepartmentId))
                    throw RuleBroken.NotVisible();
                @case.HandOver(actor, successorId, await Holds(db, successorId, today, @case.DepartmentId, Role.Officer), reason, NewId());
                break;
            default:
                var notice = await db.Notices.AsSplitQuery().FirstAsync(n => n.Id == duty.SubjectId);
                if (!actor.Sees(notice.DepartmentId))
                    throw RuleBroken.NotVisible();
                notice.HandOver(actor, successorId, await Fits(db, notice, successorId, today), reason);
                break;
        }
    }

    private static async Task<bool> Fits(OversightDb db, RectificationNotice notice, Guid officerId, DateOnly today)
    {
        if (notice.State != NoticeState.Drafted)
            return await Holds(db, officerId, today, notice.DepartmentId, Role.Liaison, Role.DepartmentHead, Role.Officer);
        return await Holds(db, officerId, today, null, notice.AgainstLegalOffice ? Role.DeputyLeader : Role.LegalOffice);
    }

    private static Task<bool> Holds(OversightDb db, Guid officerId, DateOnly day, Guid? departmentId, params Role[] roles) =>
        db.Posts.AnyAsync(p => roles.Contains(p.Role) && (departmentId == null || p.DepartmentId == departmentId)
            && p.Holdings.Any(h => h.OfficerId == officerId && h.From <= day && (h.Through == null || h.Through >= day)));
}

/// <summary>Who leaves which post.</summary>
/// <param name="OfficerId">Who.</param>
/// <param name="PostId">Which post.</param>
/// <param name="LastDay">Last day on it, China time.</param>
public sealed record Leaving(Guid OfficerId, Guid PostId, DateOnly LastDay);

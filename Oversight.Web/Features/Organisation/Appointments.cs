using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Organisation;

/// <summary>What a form of appointment holds.</summary>
/// <param name="OfficerId">Who.</param>
/// <param name="From">First day, China time.</param>
/// <param name="Through">Last day, or null while open.</param>
/// <param name="Reason">Why.</param>
/// <param name="Substitute">Whether only in place of the holder.</param>
public sealed record Appointment(Guid OfficerId, DateOnly From, DateOnly? Through, string Reason, bool Substitute = false);

/// <summary>The steps that appointing, handing over and transferring share, inside their acts.</summary>
internal static class Appointments
{
    /// <summary>Whether nobody holds a post today that arranges those of staff: the bureau is being founded.</summary>
    public static async Task<bool> Founding(OversightDb db) => await Founding(db, ChinaTime.DayOf(db.Act!.Now));

    /// <summary>The same on a day, for views.</summary>
    public static async Task<bool> Founding(OversightDb db, DateOnly day) => !await db.Posts.AnyAsync(p =>
        (p.Role == Role.Personnel || p.Role == Role.LegalOffice) && p.Holdings.Any(h => h.From <= day && (h.Through == null || h.Through >= day)));

    /// <summary>Puts an officer on a post that the act has loaded.</summary>
    public static async Task Put(OversightDb db, Actor actor, Post post, Appointment appointment, Guid holdingId)
    {
        var (officerId, from, last) = (appointment.OfficerId, appointment.From, appointment.Through ?? DateOnly.MaxValue);
        var today = ChinaTime.DayOf(db.Act!.Now);
        OrganisationDuties.ServiceDay("from", "任职起始日", from, today);
        if (appointment.Through is { } through)
            OrganisationDuties.ServiceDay("through", "任职截止日", through, today);
        Supplement.DemandKnown(post.Name, from, await RecordedOn(db, post.Id, "post.created", today), post.Holdings.Select(h => (DateOnly?)h.From).Min(), today, await db.Of(Parameters.LateRecordDays));
        if (!await db.Officers.AnyAsync(o => o.Id == officerId))
            throw new InvalidInput("officer", "请选择人员。");
        OrganisationDuties.DemandReach(actor, post.Role, officerId, await Founding(db));
        (await db.Departments.AsNoTracking().FirstAsync(d => d.Id == post.DepartmentId)).DemandOpen(from);
        var others = await db.Posts
            .Where(p => p.Id != post.Id && p.Holdings.Any(h => h.OfficerId == officerId && h.From <= last && (h.Through == null || h.Through >= from)))
            .Select(p => p.Role)
            .ToListAsync();
        post.Assign(holdingId, officerId, from, appointment.Through, others, appointment.Reason, appointment.Substitute);
    }

    /// <summary>Fills a seat of a team, which is formed where the department or item has none yet.</summary>
    public static async Task Seat(OversightDb db, ResponsibilitySeat seat, Guid holderId, DateOnly from, string reason, Func<Guid> newId)
    {
        OrganisationDuties.ServiceDay("from", "任职起始日", from, ChinaTime.DayOf(db.Act!.Now));
        await DemandHolder(db, seat, holderId, from);
        var team = await db.Teams.FirstOrDefaultAsync(t => t.DepartmentId == seat.DepartmentId && t.ItemId == seat.ItemId);
        if (team is null)
        {
            team = ResponsibilityTeam.Form(newId(), seat.DepartmentId, seat.ItemId);
            db.Teams.Add(team);
        }

        var today = ChinaTime.DayOf(db.Act.Now);
        Supplement.DemandKnown(seat.Duty.Name(), from, await RecordedOn(db, team.Id, "team.formed", today), team.Seats.Where(s => s.Duty == seat.Duty).Select(s => (DateOnly?)s.From).Min(), today, await db.Of(Parameters.LateRecordDays));
        team.Seat(newId(), seat.Duty, holderId, from, reason);
    }

    // The day on which a thing was set up in the register: it is on the trail, except for what this very act sets up.
    private static async Task<DateOnly> RecordedOn(OversightDb db, Guid subject, string action, DateOnly today) =>
        await db.Trail.Where(e => e.SubjectId == subject && e.Action == action).OrderBy(e => e.Seq).Select(e => (DateTime?)e.RecordedAt).FirstOrDefaultAsync() is { } at ? ChinaTime.DayOf(at) : today;

    private static async Task DemandHolder(OversightDb db, ResponsibilitySeat seat, Guid holderId, DateOnly from)
    {
        if (seat.Duty.Demands() is not { } role)
        {
            if (!await db.Departments.AnyAsync(d => d.Id == holderId && (d.Since == null || d.Since <= from) && (d.ClosedAfter == null || d.ClosedAfter >= from)))
                throw new InvalidInput("officer", "请选择内设机构。");
            return;
        }

        var anywhere = role == Role.DeputyLeader;
        if (!await db.Posts.AnyAsync(p => p.Role == role && (anywhere || p.DepartmentId == seat.DepartmentId)
            && p.Holdings.Any(h => h.OfficerId == holderId && h.From <= from && (h.Through == null || h.Through >= from))))
        {
            throw new RuleBroken("seat-post", $"“{seat.Duty.Name()}”应由{(anywhere ? "" : "本部门")}在任的{role.Name()}担任，请先任命岗位。", "通知第二部分");
        }
    }
}

/// <summary>A seat of a team.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="Duty">Which of the four.</param>
/// <param name="ItemId">The item, or empty for the team of the department.</param>
public sealed record ResponsibilitySeat(Guid DepartmentId, TeamDuty Duty, Guid ItemId = default);

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Organisation;

/// <summary>Fills a seat of a department's 四个一 team; whoever sat there leaves the day before.</summary>
public sealed class SeatTeam(Work work, IdSource ids)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="departmentId">The department that the team answers for.</param>
    /// <param name="duty">The seat.</param>
    /// <param name="holderId">Officer, or department for the office.</param>
    /// <param name="from">First day, China time.</param>
    public Task Run(Guid op, Guid departmentId, TeamDuty duty, Guid holderId, DateOnly from) =>
        work.Do(OrganisationDuties.Seat, Subject.New(Kinds.Team), op, async (db, _) =>
        {
            if (!await db.Departments.AnyAsync(d => d.Id == departmentId && d.Supervised))
                throw RuleBroken.NotVisible();
            await DemandHolder(db, departmentId, duty, holderId, from);
            var team = await db.Teams.FirstOrDefaultAsync(t => t.DepartmentId == departmentId);
            if (team is null)
            {
                team = ResponsibilityTeam.Form(ids.Next(db.Act!.Now), departmentId);
                db.Teams.Add(team);
            }

            team.Seat(ids.Next(db.Act!.Now), duty, holderId, from);
        });

    private static async Task DemandHolder(OversightDb db, Guid departmentId, TeamDuty duty, Guid holderId, DateOnly from)
    {
        if (duty.Demands() is not { } role)
        {
            if (!await db.Departments.AnyAsync(d => d.Id == holderId))
                throw new InvalidInput("holder", "请选择内设机构。");
            return;
        }

        var anywhere = role == Role.DeputyLeader;
        if (!await db.Posts.AnyAsync(p => p.Role == role && (anywhere || p.DepartmentId == departmentId)
            && p.Holdings.Any(h => h.OfficerId == holderId && h.From <= from && (h.Through == null || h.Through >= from))))
        {
            throw new RuleBroken("seat-post", $"“{duty.Name()}”应由{(anywhere ? "" : "本部门")}在任的{role.Name()}担任，请先任命岗位。", "通知第二部分");
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Organisation;

/// <summary>Leaves a seat of an item's team empty: from then on whoever sits for the department answers for the item too.</summary>
public sealed class LeaveSeat(Work work)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="seat">The seat, of an item's team.</param>
    /// <param name="lastDay">Last day on the seat, China time.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, ResponsibilitySeat seat, DateOnly lastDay, string reason) =>
        work.Do(OrganisationDuties.Seat, Subject.New(Kinds.Team), op, async (db, _) =>
        {
            var team = await db.Teams.FirstOrDefaultAsync(t => t.DepartmentId == seat.DepartmentId && t.ItemId == seat.ItemId) ?? throw RuleBroken.NotVisible();
            team.Leave(seat.Duty, lastDay, reason);
        });
}

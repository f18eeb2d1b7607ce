using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Responsibility;

namespace Oversight.Web.Features.Organisation;

/// <summary>Fills a seat of the 四个一 team of a department, or of one of its items; whoever sat there leaves the day before.</summary>
public sealed class SeatTeam(Work work, IdSource ids)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="holderId">Officer, or department for the office.</param>
    /// <param name="from">First day, China time.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, ResponsibilitySeat seat, Guid holderId, DateOnly from, string reason) =>
        work.Do(OrganisationDuties.Seat, Subject.New(Kinds.Team), op, async (db, _) =>
        {
            var department = await db.Departments.AsNoTracking().FirstOrDefaultAsync(d => d.Id == seat.DepartmentId && d.Supervised) ?? throw RuleBroken.NotVisible();
            department.DemandOpen(from);
            if (seat.ItemId != Guid.Empty && !(await db.AnsweredItems(from)).Any(i => i.Id == seat.ItemId && i.Leads.Concat(i.Assists).Contains(seat.DepartmentId)))
                throw new RuleBroken("item-elsewhere", $"{department.Name}在该日不是这个事项登记的承办机构，不能为其指定事项团队；请先在权责清单中登记。", "办法第八条");
            await Appointments.Seat(db, seat, holderId, from, reason, () => ids.Next(db.Act!.Now));
        });
}

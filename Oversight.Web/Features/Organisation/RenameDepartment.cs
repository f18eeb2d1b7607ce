using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Organisation;

/// <summary>Gives a department a new name from a day on; figures and papers of the days before keep the old one.</summary>
public sealed class RenameDepartment(Work work, IdSource ids, StaleForm stale)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="departmentId">The department.</param>
    /// <param name="name">The new name.</param>
    /// <param name="from">First day of it, China time, not after today.</param>
    /// <param name="reason">The paper that orders it.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    public Task Run(Guid op, Guid departmentId, string name, DateOnly from, string reason, int version) =>
        work.Do(OrganisationDuties.RenameDepartment, new Subject(Kinds.Department, departmentId), op, async (db, _) =>
        {
            var department = await db.Departments.FirstOrDefaultAsync(d => d.Id == departmentId) ?? throw RuleBroken.NotVisible();
            await stale.Refuse(db, Kinds.Department, department, version);
            var other = InvalidInput.Require("name", "部门名称", name, 50);
            if (await db.Departments.AnyAsync(d => d.Id != departmentId && d.Name == other && d.ClosedAfter == null))
                throw new InvalidInput("name", $"已有名为“{other}”的部门，请核对名称。");
            department.Rename(ids.Next(db.Act!.Now), other, from, ChinaTime.DayOf(db.Act!.Now), reason);
        });
}

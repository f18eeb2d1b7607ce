using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Organisation;

/// <summary>Sets up a department from a day on. While the bureau is being founded the security administrator does it, afterwards those who arrange it.</summary>
public sealed class EstablishDepartment(Work work, IdSource ids)
{
    /// <summary>Performs it and returns the department's id.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="form">What the form holds.</param>
    public Task<Guid> Run(Guid op, NewDepartment form) =>
        work.Do(OrganisationDuties.EstablishDepartment, Subject.New(Kinds.Department), op, async (db, actor) =>
        {
            OrganisationDuties.DemandFounding(actor, await Appointments.Founding(db));
            var (now, known) = (db.Act!.Now, await db.Departments.AsNoTracking().ToListAsync());
            var today = ChinaTime.DayOf(now);
            var place = form.Kind == DepartmentKind.Operations ? Department.OperationsPlace : known.Where(d => d.Kind != DepartmentKind.Operations).Select(d => d.SortOrder).DefaultIfEmpty(-1).Max() + 1;
            var department = Department.Establish(ids.Next(now), form.Code, form.Name, form.Kind, place, form.Since, today, form.Reason);
            if (known.Exists(d => string.Equals(d.Code, department.Code, StringComparison.OrdinalIgnoreCase)))
                throw new InvalidInput("code", $"部门代码“{department.Code}”已被使用，代码不重复使用，请另取一个。");
            var open = known.FindAll(d => d.ClosedAfter is null);
            if (open.Exists(d => string.Equals(d.Name, department.Name, StringComparison.Ordinal)))
                throw new InvalidInput("name", $"已有名为“{department.Name}”的部门，请核对名称。");
            if (department.Kind == DepartmentKind.LegalOffice && open.Find(d => d.Kind == DepartmentKind.LegalOffice) is { } legal)
                throw new RuleBroken("one-legal-office", $"法制室只设一个，现有{legal.Name}；名称变化请办理更名，增加人员请设立岗位。", "办法第五条");
            db.Departments.Add(department);
            return department.Id;
        });
}

/// <summary>The form of a new department.</summary>
/// <param name="Code">Short ASCII code.</param>
/// <param name="Name">Full name.</param>
/// <param name="Kind">What sort it is.</param>
/// <param name="Since">First day, China time, not after today.</param>
/// <param name="Reason">The paper that orders it.</param>
public sealed record NewDepartment(string Code, string Name, DepartmentKind Kind, DateOnly Since, string Reason);

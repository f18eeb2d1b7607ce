using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Responsibility;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Organisation;

/// <summary>Merges a department into another. Nothing may be open: cases, notices, findings, held posts, items that are registered to it.</summary>
public sealed class MergeDepartment(Work work, StaleForm stale)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="departmentId">The department that ends.</param>
    /// <param name="successorId">The department that takes over.</param>
    /// <param name="lastDay">Last day, China time, not after today.</param>
    /// <param name="reason">The paper that orders it.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    public Task Run(Guid op, Guid departmentId, Guid successorId, DateOnly lastDay, string reason, int version) =>
        work.Do(OrganisationDuties.MergeDepartment, new Subject(Kinds.Department, departmentId), op, async (db, _) =>
        {
            var department = await db.Departments.FirstOrDefaultAsync(d => d.Id == departmentId) ?? throw RuleBroken.NotVisible();
            var successor = await db.Departments.AsNoTracking().FirstOrDefaultAsync(d => d.Id == successorId) ?? throw new InvalidInput("successor", "请选择承接部门。");
            await stale.Refuse(db, Kinds.Department, department, version);
            var today = ChinaTime.DayOf(db.Act!.Now);
            department.MergeInto(successor, lastDay, today, await Open(db, departmentId, lastDay < today ? lastDay : today), reason);
        });

    /// <summary>What a department has open after a day.</summary>
    internal static async Task<OpenMatters> Open(OversightDb db, Guid departmentId, DateOnly lastDay) => new(
        await db.Cases.CountAsync(c => c.IsOpen && c.DepartmentId == departmentId),
        await db.Notices.CountAsync(n => n.DepartmentId == departmentId && n.State != NoticeState.Cleared && n.State != NoticeState.Withdrawn && n.State != NoticeState.Discarded),
        await db.Findings.CountAsync(f => f.DepartmentId == departmentId && (f.State == FindingState.Open || f.State == FindingState.UnderRectification)),
        await db.Posts.Where(p => p.DepartmentId == departmentId).SelectMany(p => p.Holdings).CountAsync(h => h.Through == null || h.Through > lastDay),
        (await db.AnsweredItems(lastDay.AddDays(1))).Count(i => i.Leads.Concat(i.Assists).Contains(departmentId)));
}

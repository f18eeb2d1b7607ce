using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Supervision;

/// <summary>Records a finding in the ledger of findings (工作台账).</summary>
public sealed class RecordFinding(Work work, IdSource ids)
{
    /// <summary>Records and returns the id.</summary>
    public Task<Guid> Run(Guid op, NewFinding form) => work.Do(SupervisionDuties.RecordFinding, Subject.New(Kinds.Finding), op, async (db, actor) =>
    {
        var department = await db.Departments.AsNoTracking().FirstOrDefaultAsync(d => d.Id == form.DepartmentId && d.Supervised)
            ?? throw new InvalidInput("department", "请选择被监督的部门。");
        if (form.ItemId is { } item && !await db.Items.AnyAsync(i => i.Id == item))
            throw new InvalidInput("item", "所选权责事项不存在，请重新选择。");
        if (form.CaseId is { } about && !await db.Cases.AnyAsync(c => c.Id == about && c.DepartmentId == department.Id))
            throw new InvalidInput("case", "所选办件不是被监督部门的办件，请重新选择。");
        var now = db.Act!.Now;
        var finding = Finding.Report(
            ids.Next(now), actor, form.Text, department.Id, department.Kind == DepartmentKind.LegalOffice, form.ItemId, form.CaseId,
            form.FoundOn, ChinaTime.DayOf(now), await Staging.Take(db, actor, form.Evidence));
        db.Findings.Add(finding);
        return finding.Id;
    });
}

/// <summary>The form of a finding.</summary>
/// <param name="Text">What is written.</param>
/// <param name="DepartmentId">The department that it is about.</param>
/// <param name="ItemId">The power item concerned, or null.</param>
/// <param name="CaseId">The case concerned, or null.</param>
/// <param name="FoundOn">Day in China.</param>
/// <param name="Evidence">Ids of staged files.</param>
public sealed record NewFinding(FindingText Text, Guid DepartmentId, Guid? ItemId, Guid? CaseId, DateOnly FoundOn, IReadOnlyList<Guid> Evidence);

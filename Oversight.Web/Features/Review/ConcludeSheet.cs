using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Organisation;
using Oversight.Domain.Review;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Review;

/// <summary>Concludes a review sheet: each fault becomes a finding of the department that handled the case.</summary>
public sealed class ConcludeSheet(ReviewSheetAct act, IdSource ids)
{
    /// <summary>Concludes it and returns the findings that came of it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="conclusion">In sentences.</param>
    public Task<IReadOnlyList<Guid>> Run(Guid op, Guid sheetId, int version, string conclusion) => act.On<IReadOnlyList<Guid>>(ReviewDuties.Conclude, op, sheetId, version, async (db, actor, sheet) =>
    {
        sheet.DemandComplete(actor);
        var now = db.Act!.Now;
        var kind = await db.Departments.Where(d => d.Id == sheet.DepartmentId).Select(d => d.Kind).FirstAsync();
        var findings = new Dictionary<ReviewMatter, Guid>();
        foreach (var fault in sheet.Judgements.Where(j => j.Verdict == ReviewVerdict.Fault))
        {
            var finding = Finding.FromCase(ids.Next(now), Text(sheet, fault), sheet.DepartmentId, kind == DepartmentKind.LegalOffice, sheet.ItemId, sheet.CaseId, ChinaTime.DayOf(now), actor.Id);
            db.Findings.Add(finding);
            findings[fault.Matter] = finding.Id;
        }

        sheet.Conclude(actor, conclusion, findings, now);
        return [.. findings.Values];
    });

    private static FindingText Text(ReviewSheet sheet, ReviewJudgement fault)
    {
        var red = fault.Matter == ReviewMatter.Procedure ? string.Concat(sheet.Lines.Where(l => l.Status == CheckStatus.Failed).Select(l => $"{l.Name}（{l.Clause}）：{l.Reason}")) : "";
        var observed = $"{sheet.DrawNumber}抽查{sheet.CaseNumber}案卷，“{fault.Matter.Name()}”评为问题：{fault.Remark}{red}";
        return new FindingText(
            $"{sheet.CaseNumber}案卷{fault.Matter.Name()}方面的问题", $"{sheet.DrawNumber} · 第{sheet.Place}件", fault.Dimension,
            observed.Length <= 2000 ? observed : observed[..1999] + "…", "《行政权责事项运行监督管理办法》第九条");
    }
}

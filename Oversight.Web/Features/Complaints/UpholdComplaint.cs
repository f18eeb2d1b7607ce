using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Organisation;
using Oversight.Domain.Supervision;

namespace Oversight.Web.Features.Complaints;

/// <summary>The complaint is true: it becomes a finding, and where wanted the draft of the rectification notice, in one transaction. At 举报保密 the finding does not say that anybody complained.</summary>
public sealed class UpholdComplaint(ComplaintAct act)
{
    /// <summary>Performs it and returns the id of the finding.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The complaint.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="departmentId">The department at fault.</param>
    /// <param name="title">What the finding is.</param>
    /// <param name="dimension">Which of the four matters of article 6.</param>
    /// <param name="observed">The facts.</param>
    /// <param name="basis">The clause that they break.</param>
    /// <param name="notice">What is required, for a draft of the rectification notice in the same step; null for the finding alone.</param>
    public Task<Guid> Run(Guid op, Guid id, int version, Guid departmentId, string title, Dimension dimension, string observed, string basis, NoticeText? notice = null) =>
        act.On(ComplaintDuties.Uphold, op, id, version, async s =>
        {
            s.Guard(("title", "问题名称", title), ("observed", "事实", observed), ("basis", "依据", basis));
            var kind = await s.Db.Departments.Where(d => d.Id == departmentId).Select(d => (DepartmentKind?)d.Kind).FirstOrDefaultAsync() ?? throw new InvalidInput("department", "所选部门不存在，请重新选择。");
            var source = !ComplaintSight.Counts(s.Complaint.Level, s.Complaint.Against, s.Complaint.AboutOfficerId) ? "日常监督" : $"投诉举报核查 · {s.Complaint.Number}";
            var finding = s.Complaint.Uphold(s.Actor, new FindingText(title, source, dimension, observed, basis), departmentId, kind == DepartmentKind.LegalOffice, s.NewId(), s.Timing.Today);
            s.Db.Findings.Add(finding);
            if (notice is not null)
            {
                s.Guard([("notice", "整改事由", notice.Title), .. notice.Requirements.SelectMany(r => new (string, string, string?)[] { ("notice", "整改要求", r.Text), ("notice", "到位标准", r.Measure) })]);
                s.Db.Notices.Add(RectificationNotice.Draft(s.NewId(), s.Actor, finding, notice, s.NewId, s.Timing.Now));
            }

            return finding.Id;
        });
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Supervision;

/// <summary>Drafts the rectification notice about an open finding; one draft at a time.</summary>
public sealed class DraftNotice(Work work, IdSource ids)
{
    /// <summary>Drafts and returns the id of the notice.</summary>
    public Task<Guid> Run(Guid op, Guid findingId, NoticeText text) => work.Do(SupervisionDuties.DraftNotice, new Subject(Kinds.Finding, findingId), op, async (db, actor) =>
    {
        var finding = await db.Findings.AsNoTracking().FirstOrDefaultAsync(f => f.Id == findingId);
        if (finding is null || !actor.Sees(finding.DepartmentId))
            throw RuleBroken.NotVisible();
        await DemandNoDraft(db, findingId);
        var now = db.Act!.Now;
        var notice = RectificationNotice.Draft(ids.Next(now), actor, finding, text, () => ids.Next(now), now);
        db.Notices.Add(notice);
        return notice.Id;
    });

    internal static async Task DemandNoDraft(OversightDb db, Guid findingId)
    {
        if (await db.Notices.AnyAsync(n => n.FindingId == findingId && n.State == NoticeState.Drafted))
            throw new RuleBroken("draft-exists", "该问题已有一份整改通知书草稿，请先签发或作废该草稿。", NoticeClock.Clause);
    }
}

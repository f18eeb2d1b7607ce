using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Supervision;

/// <summary>The evidence of findings, notices and ledger entries, for whoever may see these.</summary>
public static class SupervisionFiles
{
    /// <summary>The address of a file.</summary>
    public static string Href(string kind, Guid ownerId, Guid fileId) => $"/files/{kind}/{ownerId}/{fileId}";

    /// <summary>A file of a notice, or null.</summary>
    public static async Task<EvidenceFile?> OfNotice(OversightDb db, Actor actor, Guid noticeId, Guid fileId) =>
        await db.Notices.SeenBy(actor).Where(n => n.Id == noticeId).SelectMany(n => n.Feedback).SelectMany(f => f.Evidence).AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId);

    /// <summary>A file of a finding, or null.</summary>
    public static async Task<EvidenceFile?> OfFinding(OversightDb db, Actor actor, Guid findingId, Guid fileId)
    {
        var (all, own) = (actor.SeesAllDepartments, actor.Departments);
        return await db.Findings.Where(f => f.Id == findingId && (all || own.Contains(f.DepartmentId))).SelectMany(f => f.Evidence).AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId);
    }

    /// <summary>A file of an appeal, or null.</summary>
    public static async Task<EvidenceFile?> OfLedgerEntry(OversightDb db, Actor actor, Guid entryId, Guid fileId)
    {
        var (all, own) = (actor.SeesAllDepartments, actor.Departments);
        return await db.LedgerEntries.Where(e => e.Id == entryId && (all || own.Contains(e.DepartmentId))).SelectMany(e => e.AppealEvidence).AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId);
    }
}

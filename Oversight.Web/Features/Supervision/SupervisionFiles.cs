using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Files;

namespace Oversight.Web.Features.Supervision;

/// <summary>The evidence of findings, notices and ledger entries, for whoever may see these.</summary>
internal static class SupervisionFiles
{
    /// <summary>How files of findings, notices and ledger entries are found.</summary>
    public static IReadOnlyList<FileOwner> Owners { get; } = [new(Kinds.Finding, OfFinding), new(Kinds.Notice, OfNotice), new(Kinds.LedgerEntry, OfLedgerEntry)];

    /// <summary>A file of a notice, or null.</summary>
    private static async Task<EvidenceFile?> OfNotice(OversightDb db, Actor actor, Guid noticeId, Guid fileId) =>
        await db.Notices.SeenBy(actor).Where(n => n.Id == noticeId).SelectMany(n => n.Feedback).SelectMany(f => f.Evidence).AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId);

    /// <summary>A file of a finding, or null.</summary>
    private static async Task<EvidenceFile?> OfFinding(OversightDb db, Actor actor, Guid findingId, Guid fileId)
    {
        var (all, own) = (actor.SeesAllDepartments, actor.Departments);
        return await db.Findings.Where(f => f.Id == findingId && (all || own.Contains(f.DepartmentId))).SelectMany(f => f.Evidence).AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId);
    }

    /// <summary>A file of an appeal, or null.</summary>
    private static async Task<EvidenceFile?> OfLedgerEntry(OversightDb db, Actor actor, Guid entryId, Guid fileId)
    {
        var (all, own) = (actor.SeesAllDepartments, actor.Departments);
        return await db.LedgerEntries.Where(e => e.Id == entryId && (all || own.Contains(e.DepartmentId))).SelectMany(e => e.AppealEvidence).AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId);
    }
}

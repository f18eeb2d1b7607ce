using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Files;

namespace Oversight.Web.Features.Complaints;

/// <summary>Files of complaints: under names that say nothing, for whoever sees the complaint, and originals only for whoever may know who complained.</summary>
internal static class ComplaintPapers
{
    /// <summary>How they are found.</summary>
    public static FileOwner Owner(IClock clock) => new(Kinds.Complaint, (db, actor, complaint, file) => Find(db, actor, complaint, file, clock.Now));

    /// <summary>The files under plain names: what somebody called a file can say who they are.</summary>
    public static IReadOnlyList<EvidenceFile> Plain(string name, IReadOnlyList<EvidenceFile> files) =>
        [.. files.Select((f, i) => new EvidenceFile(f.Id, f.Hash, $"{name}{i + 1}{Ending(f.Name)}", f.ContentType, f.Length, f.UploadedBy, f.UploadedAt))];

    /// <summary>Uploaded files as files of a complaint; each belongs to one only.</summary>
    public static async Task<IReadOnlyList<EvidenceFile>> Take(OversightDb db, Actor actor, string name, IReadOnlyList<Guid> staged)
    {
        if (staged.Count > 0 && await db.Complaints.AnyAsync(c => c.Originals.Any(f => staged.Contains(f.Id)) || c.Materials.Any(f => staged.Contains(f.Id)) || c.TransferReceipts.Any(f => staged.Contains(f.Id)) || c.AnswerRows.Any(a => a.Evidence.Any(f => staged.Contains(f.Id)))))
            throw new RuleBroken("file-used", "所选文件已经提交过，请重新上传后再提交。");
        return await Staging.TakePlain(db, actor, staged, (i, uploaded) => $"{name}{i + 1}{Ending(uploaded)}");
    }

    private static async Task<EvidenceFile?> Find(OversightDb db, Actor actor, Guid complaintId, Guid fileId, DateTime now)
    {
        var complaint = await db.Complaints.VisibleTo(actor).AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Id == complaintId);
        if (complaint is null)
            return null;
        var shown = complaint.Materials.Concat(complaint.TransferReceipts).Concat(complaint.AnswerRows.SelectMany(a => a.Evidence));
        if (await RevealComplainant.IsOpen(db, actor, complaint, now))
            shown = shown.Concat(complaint.Originals);
        return shown.FirstOrDefault(f => f.Id == fileId);
    }

    private static string Ending(string name)
    {
        var ending = Path.GetExtension(name);
        return ending.Length is > 1 and <= 6 && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? ending.ToLowerInvariant() : "";
    }
}

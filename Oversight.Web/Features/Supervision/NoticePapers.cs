using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Trail;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Documents;

namespace Oversight.Web.Features.Supervision;

/// <summary>What notices are printed from: drafts as they stand, signed ones from their frozen snapshot and their entry on the trail.</summary>
public sealed class NoticePapers(IDbContextFactory<OversightDb> contexts, Settings settings, ArchiveDocument archive) : IPaperSource
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The paper of a draft as it would be signed now, to prove that it renders and to preview it; null where there is none.</summary>
    public async Task<NoticePaper?> Draft(Guid noticeId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.LoadNotice(noticeId) is { State: NoticeState.Drafted } notice ? await Write(db, settings, notice) : null;
    }

    /// <summary>The paper of a signed notice: its snapshot, and sequence and hash of the entry of its signing; null before that.</summary>
    public async Task<NoticePaper?> Issued(Guid noticeId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var snapshot = await db.Notices.Where(n => n.Id == noticeId).Select(n => n.Snapshot).FirstOrDefaultAsync();
        if (snapshot is null)
            return null;
        var entry = await db.Trail.AsNoTracking().SingleAsync(e => e.SubjectKind == Kinds.Notice && e.SubjectId == noticeId && e.Action == "notice.signed" && e.Outcome == Outcomes.Done);
        return JsonSerializer.Deserialize<NoticePaper>(snapshot, Json)! with { TrailSeq = entry.Seq, TrailHash = Convert.ToHexStringLower(entry.Hash) };
    }

    /// <inheritdoc/>
    public async Task<OfficialDocument> Compose(Guid id) => RectificationNoticeDocument.Compose((await Issued(id))!);

    /// <inheritdoc/>
    public Subject? Checked(Guid id) => new Subject(Kinds.Notice, id);

    /// <inheritdoc/>
    public Task Archive(Guid id, StoredFile pdf) => archive.Run(id, pdf);

    /// <summary>The ids of signed notices whose paper is not archived yet, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> Unarchived(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Notices.Where(n => n.Snapshot != null && !db.Documents.Any(d => d.SubjectId == n.Id)).OrderBy(n => n.Ordinal).Select(n => n.Id).ToListAsync(cancellation);
    }

    internal static async Task<NoticePaper> Write(OversightDb db, Settings settings, RectificationNotice notice)
    {
        var finding = await db.Findings.AsNoTracking().SingleAsync(f => f.Id == notice.FindingId);
        var department = await db.Departments.Where(d => d.Id == notice.DepartmentId).Select(d => d.Name).SingleAsync();
        var contact = await db.Officers.Where(o => o.Id == notice.DraftedBy).Select(o => o.Name).SingleAsync();
        var item = finding.ItemId is { } id ? await db.Items.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(i => i.Id == id) : null;
        return new NoticePaper(
            IssuingBody: settings.Bureau,
            Number: null,
            Department: department,
            Title: notice.Title,
            Finding: finding.Observed,
            Basis: finding.Basis,
            Dimension: finding.Dimension.Name(),
            ItemName: (item?.On(finding.FoundOn) ?? item?.Versions.MaxBy(v => v.Number))?.Name,
            ItemCode: item?.Code,
            Requirements: [.. notice.Requirements.Select(r => new NoticePaperRequirement(r.Number, r.Text, r.Measure))],
            TermText: NoticeClock.Term(notice.TermDays).Text,
            DueOn: null,
            SignedOn: null,
            Contact: contact,
            Phone: settings.Phone,
            SignerTitle: "",
            TrailSeq: null,
            TrailHash: null,
            Draft: true,
            Demonstration: settings.Demo);
    }
}

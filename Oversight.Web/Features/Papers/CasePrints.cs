using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Trail;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Documents.CasePapers;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Documents;

namespace Oversight.Web.Features.Papers;

/// <summary>What papers of cases are printed from: drafts as they stand, issued ones from their frozen snapshot and their entry on the trail.</summary>
public sealed class CasePrints(IDbContextFactory<OversightDb> contexts, Settings settings, ArchivePaper archive) : IPaperSource
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>A draft as it would be issued now; null where there is none.</summary>
    /// <param name="paperId">The paper.</param>
    /// <param name="masked">Whether identity numbers are masked: for whoever has not said why they look at them.</param>
    public async Task<CasePaperPrint?> Draft(Guid paperId, bool masked = false)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Papers.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(p => p.Id == paperId && p.State == PaperState.Drafted) is { } paper
            ? await Of(db, await db.Cases.AsNoTracking().AsSplitQuery().FirstAsync(c => c.Id == paper.CaseId), paper, masked)
            : null;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guid>> Unarchived(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Papers.Where(p => p.Snapshot != null && !db.Documents.Any(d => d.SubjectId == p.Id)).OrderBy(p => p.Ordinal).Select(p => p.Id).ToListAsync(cancellation);
    }

    /// <inheritdoc/>
    public async Task<OfficialDocument> Compose(Guid id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var snapshot = await db.Papers.Where(p => p.Id == id).Select(p => p.Snapshot).FirstAsync();
        var entry = await db.Trail.AsNoTracking().SingleAsync(e => e.SubjectKind == Kinds.Paper && e.SubjectId == id && e.Action == "paper.issued" && e.Outcome == Outcomes.Done);
        return (JsonSerializer.Deserialize<CasePaperPrint>(snapshot!, Json)! with { TrailSeq = entry.Seq, TrailHash = Convert.ToHexStringLower(entry.Hash) }).Compose();
    }

    /// <inheritdoc/>
    public Subject? Checked(Guid id) => new Subject(Kinds.Paper, id);

    /// <inheritdoc/>
    public Task Archive(Guid id, StoredFile pdf) => archive.Run(id, pdf);

    internal async Task<CasePaperPrint> Of(OversightDb db, Case on, CasePaper paper, bool masked = false)
    {
        var given = await PaperValues.Of(db, settings, on, masked);
        var typed = paper.Values.ToDictionary(v => v.Field, v => v.Text, StringComparer.Ordinal);
        return new CasePaperPrint(settings.Bureau, paper.Title, null, null, PaperPlaces.Print(CasePaperTemplates.Of(paper.Template), given, typed), Draft: true, settings.Demo);
    }
}

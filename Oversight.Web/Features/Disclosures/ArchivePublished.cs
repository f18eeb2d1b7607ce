using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Disclosures;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Documents;

namespace Oversight.Web.Features.Disclosures;

/// <summary>The PDFs of what the public reads, made from the published words alone.</summary>
public sealed class ArchivePublished(IDbContextFactory<OversightDb> contexts, Work work, IdSource ids, Settings settings, IClock clock) : IPaperSource
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guid>> Unarchived(CancellationToken cancellation)
    {
        var today = ChinaTime.DayOf(clock.Now);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.PublishedDecisions.Where(p => p.EndedAt == null && p.Until >= today && !db.Documents.Any(d => d.SubjectId == p.Id)).OrderBy(p => p.Ordinal).Select(p => p.Id).ToListAsync(cancellation);
    }

    /// <inheritdoc/>
    public async Task<OfficialDocument> Compose(Guid id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var published = await db.PublishedDecisions.AsNoTracking().FirstAsync(p => p.Id == id);
        return PublishedDecisionDocument.Compose(published, ChinaTime.DayOf(published.PublishedAt), settings.Demo);
    }

    /// <inheritdoc/>
    public Subject? Checked(Guid id) => new Subject(Kinds.PublishedDecision, id);

    /// <inheritdoc/>
    public Task Archive(Guid id, StoredFile pdf) => work.DoAsSystem(DisclosureDuties.Archive, new Subject(Kinds.PublishedDecision, id), DerivedId.Of("document.archive", id.ToString()), async (db, _) =>
    {
        if (await db.Documents.Where(d => d.SubjectId == id).Select(d => (Guid?)d.Id).FirstOrDefaultAsync() is { } earlier)
            return earlier;
        var published = await (from p in db.PublishedDecisions
                               join d in db.Disclosures on p.DisclosureId equals d.Id
                               where p.Id == id
                               select new { p.Number, d.DepartmentId }).FirstAsync();
        var document = IssuedDocument.Archive(ids.Next(db.Act!.Now), new Subject(Kinds.PublishedDecision, id), published.DepartmentId, published.Number, pdf.Hash, pdf.Length, db.Act.Now);
        db.Documents.Add(document);
        return document.Id;
    });
}

using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Laws;

/// <summary>Reads citations anew that led nowhere, and leaves those that led somewhere as they were.</summary>
internal static class CitationRewrite
{
    /// <summary>Reads the clauses again of every owner that has one which leads nowhere.</summary>
    public static async Task Open(OversightDb db, LawRegister register, CancellationToken cancellation)
    {
        var open = await db.LawCitations
            .Where(c => c.ArticleId == null && c.Kind != CitationKind.CommittedLimit)
            .Select(c => new { c.Kind, c.OwnerId, c.OwnerVersion, c.OwnerCode })
            .Distinct()
            .ToListAsync(cancellation);
        if (open.Count == 0)
            return;
        var itemIds = open.Where(o => CitationKinds.OfItems.Contains(o.Kind)).Select(o => o.OwnerId).Distinct().ToList();
        var items = await db.Items.AsNoTracking().AsSplitQuery().Where(i => itemIds.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellation);
        var procedureIds = open.Where(o => CitationKinds.OfProcedures.Contains(o.Kind)).Select(o => o.OwnerId).Distinct().ToList();
        var procedures = await db.Procedures.AsNoTracking().AsSplitQuery().Where(p => procedureIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var owners = open.Select(o => (o.OwnerId, o.OwnerVersion)).Where(o => o.OwnerId != Guid.Empty).Distinct().ToList();
        foreach (var (id, version) in owners)
        {
            var rows = await db.LawCitations.Where(c => c.OwnerId == id && c.OwnerVersion == version).ToListAsync(cancellation);
            if (items.TryGetValue(id, out var item) && item.Versions.FirstOrDefault(v => v.Number == version) is { } of)
                Write(db, rows, CitationSource.Rows(CitationSource.Of(item, of), register, rows[0].MadeOn));
            else if (procedures.TryGetValue(id, out var procedure))
                Write(db, rows, CitationSource.Rows(CitationSource.Of(procedure), register, rows[0].MadeOn));
        }

        foreach (var fixed_ in open.Where(o => o.OwnerId == Guid.Empty).ToList())
        {
            var rows = await db.LawCitations.Where(c => c.Kind == fixed_.Kind && c.OwnerId == Guid.Empty && c.OwnerCode == fixed_.OwnerCode).OrderBy(c => c.Position).ToListAsync(cancellation);
            var clauses = rows.DistinctBy(r => (r.Place, r.Clause)).Select(r => new CitationSource(r.Kind, Guid.Empty, 0, r.OwnerCode, r.OwnerName, r.Place, r.Clause));
            Write(db, rows, CitationSource.Rows(clauses, register, rows[0].MadeOn));
        }
    }

    /// <summary>Brings the rows of one owner to what its clauses say now.</summary>
    public static void Write(OversightDb db, IReadOnlyCollection<LawCitation> rows, IEnumerable<LawCitation> read)
    {
        var left = rows.ToDictionary(r => r.Id);
        foreach (var now in read)
        {
            if (!left.Remove(now.Id, out var row))
            {
                db.LawCitations.Add(now);
            }
            else if (row.ArticleId is null || !string.Equals(row.Article, now.Article, StringComparison.Ordinal))
            {
                (row.LawId, row.LawVersionId, row.ArticleId) = (now.LawId, now.LawVersionId, now.ArticleId);
                (row.Article, row.Problem, row.MadeOn) = (now.Article, now.Problem, now.MadeOn);
            }
        }

        db.LawCitations.RemoveRange(left.Values);
    }
}

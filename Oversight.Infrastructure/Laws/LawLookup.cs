using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Laws;

/// <summary>Reads the register of laws for whoever checks what is cited: names, repeals and article numbers, without the words.</summary>
public static class LawLookup
{
    /// <summary>The register on a day.</summary>
    /// <param name="db">The context to read from.</param>
    /// <param name="day">The day to judge by, China time.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<KnownLaws> Read(OversightDb db, DateOnly day, CancellationToken cancellation = default)
    {
        var laws = await db.Laws.AsNoTracking().OrderBy(l => l.Ordinal).Select(l => new { l.Id, l.Name, l.OtherNames, l.RepealedAfter, l.SuccessorId }).ToListAsync(cancellation);
        var names = laws.ToDictionary(l => l.Id, l => l.Name);
        var texts = (await db.Laws.AsNoTracking().SelectMany(l => l.Versions, (l, v) => new { LawId = l.Id, v.Id, v.Number, v.Label, v.InForceFrom, v.Complete }).ToListAsync(cancellation)).ToLookup(t => t.LawId);
        var articles = (await db.Laws.AsNoTracking().SelectMany(l => l.Versions).Where(v => v.Complete).SelectMany(v => v.Articles, (v, a) => new { VersionId = v.Id, a.Number }).ToListAsync(cancellation))
            .ToLookup(a => a.VersionId, a => a.Number);
        return new KnownLaws(
            laws.Select(l => new KnownLaw(
                l.Name,
                Law.NamesOf(l.Name, l.OtherNames),
                l.RepealedAfter,
                l.SuccessorId is { } next ? names.GetValueOrDefault(next, "") : "",
                [.. texts[l.Id].OrderBy(t => t.Number).Select(t => new KnownText(t.Id, t.Label, t.InForceFrom, t.Complete ? articles[t.Id].ToHashSet(StringComparer.Ordinal) : null))])),
            day);
    }
}

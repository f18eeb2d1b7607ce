using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Laws;

/// <summary>Every text on the register by each name of its law and its label, as items cite it.</summary>
public static class LawVersionKeys
{
    /// <summary>Reads them.</summary>
    public static async Task<IReadOnlyDictionary<(string Law, string Version), Guid>> Read(OversightDb db)
    {
        var versions = await db.Laws.AsNoTracking().OrderBy(l => l.Ordinal).SelectMany(l => l.Versions, (l, v) => new { l.Name, l.OtherNames, v.Label, v.Id }).ToListAsync();
        var keys = new Dictionary<(string, string), Guid>();
        foreach (var version in versions)
        {
            foreach (var name in Law.NamesOf(version.Name, version.OtherNames))
                keys.TryAdd((name, version.Label), version.Id);
        }

        return keys;
    }
}

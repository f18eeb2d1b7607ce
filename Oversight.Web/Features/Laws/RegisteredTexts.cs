using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Laws;

/// <summary>The texts of the register as clauses name them.</summary>
internal static class RegisteredTexts
{
    /// <summary>The id of each text by name of its law and label; where two laws share a name, the one whose full name it is.</summary>
    /// <param name="db">The context of the act.</param>
    public static async Task<IReadOnlyDictionary<(string Law, string Version), Guid>> Texts(this OversightDb db)
    {
        var laws = await db.Laws.AsNoTracking().OrderBy(l => l.Ordinal)
            .Select(l => new { l.Name, l.OtherNames, Versions = l.Versions.Select(v => new { v.Id, v.Label }).ToList() })
            .AsSplitQuery().ToListAsync();
        return laws.SelectMany(l => Law.NamesOf(l.Name, l.OtherNames).SelectMany((name, i) => l.Versions.Select(v => (Key: (name, v.Label), v.Id, Full: i == 0))))
            .OrderByDescending(t => t.Full).DistinctBy(t => t.Key).ToDictionary(t => t.Key, t => t.Id);
    }
}

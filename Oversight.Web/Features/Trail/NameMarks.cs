using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Trail;

/// <summary>Marks in a sentence that stand for a person or a department until the name is looked up.</summary>
public static partial class NameMarks
{
    /// <summary>The mark of an officer.</summary>
    public static string Officer(string id) => Mark(id);

    /// <summary>The mark of a department.</summary>
    public static string Department(string id) => Mark(id);

    /// <summary>The ids that a sentence marks.</summary>
    public static IEnumerable<Guid> In(string sentence) => Pattern().Matches(sentence).Select(m => Guid.Parse(m.Groups["id"].ValueSpan));

    /// <summary>The sentence with names; what has none reads as 不详.</summary>
    public static string Fill(string sentence, IReadOnlyDictionary<Guid, string> names) =>
        Pattern().Replace(sentence, m => names.GetValueOrDefault(Guid.Parse(m.Groups["id"].ValueSpan), "（不详）"));

    /// <summary>The names behind ids, of officers, departments and sister systems; ids that are none are left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> Names(OversightDb db, IEnumerable<Guid> marked)
    {
        var ids = marked.Where(id => id != Guid.Empty).Distinct().ToList();
        var names = await db.Officers.AsNoTracking().Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToDictionaryAsync(o => o.Id, o => o.Name);
        foreach (var department in await db.Departments.AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Name }).ToListAsync())
            names[department.Id] = department.Name;
        foreach (var client in await db.Clients.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToListAsync())
            names[client.Id] = client.Name;
        if (ids.Contains(Actor.Public.Id))
            names[Actor.Public.Id] = Actor.Public.Name;
        return names;
    }

    // U+E000 and U+E001 are of the private use area, which no input method types; a mark typed all the same tells no more than a name.
    private static string Mark(string id) => Guid.TryParse(id, out var guid) && guid != Guid.Empty ? $"\uE000{guid:D}\uE001" : "";

    [GeneratedRegex("\uE000(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\uE001", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}

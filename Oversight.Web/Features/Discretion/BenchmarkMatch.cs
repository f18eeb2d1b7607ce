using Oversight.Domain.Catalogue;
using Oversight.Domain.Discretion;
using Oversight.Infrastructure.Discretion;

namespace Oversight.Web.Features.Discretion;

/// <summary>Finds the item of the catalogue that an entry of a file speaks of: by code, else by law and articles, and among those by name.</summary>
internal static class BenchmarkMatch
{
    /// <summary>The item, or null where none fits or several fit alike.</summary>
    public static MatchedItem? Of(BenchmarkEntry entry, IReadOnlyList<MatchedItem> items)
    {
        if (entry.ItemCode.Length > 0)
            return items.FirstOrDefault(i => string.Equals(i.Code, entry.ItemCode, StringComparison.Ordinal));
        var basis = BasisText.Read(entry.Basis);
        var ranked = items
            .Select(i => (Item: i, Articles: basis.Law.Length > 0 && SameLaw(basis.Law, i) ? Shared(basis, i) : 0, Alike: Alike(entry.Item, i.Version.Name)))
            .Where(r => r.Articles > 0 || r.Alike >= 0.6)
            .OrderByDescending(r => r.Articles).ThenByDescending(r => r.Alike).Take(2).ToList();
        return ranked.Count == 0 || (ranked.Count == 2 && ranked[0].Articles == ranked[1].Articles && ranked[0].Alike == ranked[1].Alike) ? null : ranked[0].Item;
    }

    /// <summary>What the entry says, under the law as the register has it.</summary>
    public static BenchmarkContent Content(BenchmarkEntry entry, MatchedItem? matched)
    {
        var basis = BasisText.Read(entry.Basis);
        var tiers = entry.Tiers.Select(t => t.Content).ToList();
        if (matched is null)
            return new BenchmarkContent(basis.Law, string.Join("、", basis.Articles), "", "", basis.Range ?? new LegalRange(null, null, "元", null), tiers);
        var law = RegisteredLaw.Of(matched.Version);
        var empowering = matched.Version.Bases.First(b => !b.Breached);
        return new BenchmarkContent(empowering.Law, empowering.Article, law.Quote, law.Breached, basis.Range ?? law.Legal, tiers);
    }

    private static bool SameLaw(string law, MatchedItem item) => item.Version.Bases.Any(b => string.Equals(BasisText.PlainName(b.Law), law, StringComparison.Ordinal));

    private static int Shared(BasisText basis, MatchedItem item)
    {
        var named = item.Version.Bases.SelectMany(b => ArticleReferences.Read(b.Article).Named).Distinct().ToList();
        return basis.Articles.Distinct().Count(a => named.Exists(n => n == a));
    }

    // How many pairs of neighbouring characters two names share (Dice).
    private static double Alike(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        return a.Count + b.Count == 0 ? 0 : 2.0 * a.Intersect(b, StringComparer.Ordinal).Count() / (a.Count + b.Count);
    }

    private static List<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2)).Distinct(StringComparer.Ordinal)];
}

/// <summary>An item with the version in force.</summary>
internal sealed record MatchedItem(Guid Id, string Code, ItemVersion Version);

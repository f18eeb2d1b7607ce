using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Laws;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Laws;

/// <summary>An article that something cites and that a new text does not have.</summary>
/// <param name="Article">第四十八条.</param>
/// <param name="Owners">What cites it: items by code, procedures, parameters.</param>
public sealed record MissingArticle(string Article, IReadOnlyList<string> Owners);

/// <summary>Finds what would be left without an article by a new text that is on file as a whole: often it was pasted only in part.</summary>
public sealed class MissingArticles(Reads reads)
{
    /// <summary>The articles, in the order of their number; none where the text is not given as a whole.</summary>
    /// <param name="lawId">The law.</param>
    /// <param name="text">The new text.</param>
    public Task<IReadOnlyList<MissingArticle>> Of(Guid lawId, LawText text) => reads.Ask((db, _) => Of(db, lawId, text, ChinaTime.DayOf(reads.Now)));

    /// <summary>The same inside an act.</summary>
    internal static async Task<IReadOnlyList<MissingArticle>> Of(OversightDb db, Guid lawId, LawText text, DateOnly today)
    {
        if (!text.Complete)
            return [];
        var there = text.Articles.Select(a => ArticleReference.Parse(a.Number)?.Number ?? a.Number).ToHashSet(StringComparer.Ordinal);
        var cited = await db.LawCitations.AsNoTracking().Where(c => c.LawId == lawId && c.Article != "").Standing(db, today).Select(c => new { c.Article, c.OwnerCode, c.OwnerName }).ToListAsync();
        return
        [
            .. cited.SelectMany(c => ClauseReader.ReadArticles(c.Article).Select(r => (r.Reference?.Number, Owner: c.OwnerCode.Length > 0 ? c.OwnerCode : c.OwnerName)))
                .Where(c => c.Number is not null && !there.Contains(c.Number))
                .GroupBy(c => c.Number!, StringComparer.Ordinal)
                .Select(g => new MissingArticle(g.Key, [.. g.Select(c => c.Owner).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
                .OrderBy(m => m.Article.Length).ThenBy(m => m.Article, StringComparer.Ordinal),
        ];
    }

    /// <summary>The articles in a sentence, the first few by number.</summary>
    internal static string Names(IReadOnlyList<MissingArticle> missing) =>
        string.Join("、", missing.Take(8).Select(m => m.Article)) + (missing.Count > 8 ? $"等{missing.Count}条" : "");
}

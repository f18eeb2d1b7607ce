using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Laws;

/// <summary>The register of laws as one act sees it, with what the act itself has changed and not saved yet.</summary>
internal sealed class LawRegister
{
    private readonly Dictionary<Guid, IReadOnlyList<Text>> _texts;
    private readonly ClauseReader _reader;
    private readonly Dictionary<string, Guid> _byName;
    private Dictionary<Guid, string>? _numbers;

    private LawRegister(IReadOnlyList<(Guid Id, IReadOnlyList<string> Names)> laws, Dictionary<Guid, IReadOnlyList<Text>> texts)
    {
        _texts = texts;
        var names = laws.SelectMany(l => l.Names.Select(n => (n, l.Id))).ToList();
        _reader = new ClauseReader(names);
        _byName = names.DistinctBy(n => n.n, StringComparer.Ordinal).ToDictionary(n => n.n, n => n.Id, StringComparer.Ordinal);
    }

    /// <summary>Reads it.</summary>
    public static async Task<LawRegister> Read(OversightDb db, CancellationToken cancellation)
    {
        var known = await db.Laws.AsNoTracking().OrderBy(l => l.Ordinal).Select(l => new { l.Id, l.Name, l.OtherNames }).ToListAsync(cancellation);
        var texts = (await db.Laws.AsNoTracking()
            .SelectMany(l => l.Versions, (l, v) => new { LawId = l.Id, v.Id, v.Number, v.Label, v.InForceFrom, v.InForceThrough, v.Complete })
            .ToListAsync(cancellation)).ToLookup(t => t.LawId);
        var articles = (await db.Laws.AsNoTracking()
            .SelectMany(l => l.Versions).SelectMany(v => v.Articles, (v, a) => new { VersionId = v.Id, a.Id, a.Number, a.Text })
            .ToListAsync(cancellation)).ToLookup(a => a.VersionId, a => new Article(a.Id, a.Number, a.Text));
        var local = db.Laws.Local.ToDictionary(l => l.Id);
        var saved = known.Where(l => !local.ContainsKey(l.Id)).Select(l => (l.Id, Names: Law.NamesOf(l.Name, l.OtherNames)));
        var all = new Dictionary<Guid, IReadOnlyList<Text>>();
        foreach (var law in known.Where(l => !local.ContainsKey(l.Id)))
            all[law.Id] = [.. texts[law.Id].OrderBy(t => t.Number).Select(t => new Text(t.Id, t.Label, t.InForceFrom, t.InForceThrough, t.Complete, [.. articles[t.Id]]))];
        foreach (var law in local.Values)
            all[law.Id] = [.. law.Versions.Select(v => new Text(v.Id, v.Label, v.InForceFrom, v.InForceThrough, v.Complete, [.. v.Articles.Select(a => new Article(a.Id, a.Number, a.Text))]))];
        return new LawRegister([.. saved, .. local.Values.OrderBy(l => l.Name, StringComparer.Ordinal).Select(l => (l.Id, l.Names))], all);
    }

    /// <summary>Everything that a clause cites, each with the text that governs on the day.</summary>
    public IEnumerable<Cited> Read(string clause, DateOnly day)
    {
        var readings = _reader.Read(clause);
        return readings.Select(r => r.LawId is { } law ? Find(law, On(law, day), r.Reference, r.Problem) : new Cited(null, null, null, r.Reference?.Text ?? "", r.Problem));
    }

    /// <summary>A basis: the law and its text are named, the article is read, and the words are compared.</summary>
    public IEnumerable<Cited> ReadBasis(string law, string label, Guid? versionId, string article, string quote, DateOnly day)
    {
        var lawId = versionId is { } linked ? LawOf(linked) : null;
        lawId ??= _byName.TryGetValue(law, out var id) ? id : null;
        if (lawId is not { } known)
            return [new Cited(null, null, null, article, $"法规库中没有“{law}”")];
        var text = _texts[known].FirstOrDefault(t => t.Id == versionId) ?? _texts[known].FirstOrDefault(t => string.Equals(t.Label, label, StringComparison.Ordinal));
        if (text is null && label.Length > 0)
            return [new Cited(known, null, null, article, $"法规库中没有{law}的{label}文本")];
        text ??= On(known, day);
        if (article.Length == 0)
            return [text.Holding(quote) is { } holding ? new Cited(known, text.Id, holding.Id, holding.Number, "") : new Cited(known, text.Id, null, "", "没有写明条款")];
        var cited = ClauseReader.ReadArticles(article).Select(r => Find(known, text, r.Reference, r.Problem)).ToList();
        var found = cited.Where(c => c.ArticleId is not null).Select(c => c.ArticleId!.Value).ToList();
        if (quote.Length > 0 && found.Count == cited.Count && !text.Articles.Any(a => found.Contains(a.Id) && Holds(a, quote)))
        {
            var where = text.Holding(quote) is { } holding ? $"，在{holding.Number}" : "";
            return cited.Select(c => c with { Problem = $"引文不在所引条款中{where}，请核对" });
        }

        return cited;
    }

    /// <summary>Whether an article belongs to a text and the text to a law, as far as they are named.</summary>
    public bool Holds(Guid? law, Guid? version, Guid? article)
    {
        if (law is not { } known)
            return version is null && article is null;
        if (!_texts.TryGetValue(known, out var texts))
            return false;
        return version is null ? article is null : texts.FirstOrDefault(t => t.Id == version) is { } text && (article is null || text.Articles.Any(a => a.Id == article));
    }

    /// <summary>Whether a place as cited lies in the article; true where there is none.</summary>
    public bool Numbered(Guid? article, string place) =>
        article is not { } id || (_numbers ??= _texts.Values.SelectMany(t => t).SelectMany(t => t.Articles).ToDictionary(a => a.Id, a => a.Number))
            .TryGetValue(id, out var number) && ArticleReference.Parse(place)?.Number is { } cited && string.Equals(cited, number, StringComparison.Ordinal);

    private Guid? LawOf(Guid versionId) => _texts.Where(t => t.Value.Any(v => v.Id == versionId)).Select(t => (Guid?)t.Key).FirstOrDefault();

    /// <summary>The text that governs on the day; before the oldest on file, that one; after the last, that.</summary>
    private Text On(Guid law, DateOnly day) => _texts[law].LastOrDefault(t => t.From is null || t.From <= day) ?? _texts[law][0];

    private static Cited Find(Guid law, Text text, ArticleReference? reference, string problem)
    {
        if (reference is null || problem.Length > 0)
            return new Cited(law, text.Id, null, reference?.Text ?? "", problem);
        var article = text.Articles.FirstOrDefault(a => string.Equals(a.Number, reference.Number, StringComparison.Ordinal));
        return article is null
            ? new Cited(law, text.Id, null, reference.Text, text.Complete ? $"{text.Label}文本中没有{reference.Number}" : $"{text.Label}文本没有收录{reference.Number}")
            : new Cited(law, text.Id, article.Id, reference.Text, "");
    }

    private static bool Holds(Article article, string quote) =>
        article.Text.Contains(quote, StringComparison.Ordinal) || article.Text.Replace("\n", "", StringComparison.Ordinal).Contains(quote, StringComparison.Ordinal);

    private sealed record Text(Guid Id, string Label, DateOnly? From, DateOnly? Through, bool Complete, IReadOnlyList<Article> Articles)
    {
        public Article? Holding(string quote) => quote.Length == 0 ? null : Articles.FirstOrDefault(a => Holds(a, quote));
    }

    private sealed record Article(Guid Id, string Number, string Text);
}

/// <summary>Where a citation leads.</summary>
internal sealed record Cited(Guid? LawId, Guid? LawVersionId, Guid? ArticleId, string Article, string Problem);

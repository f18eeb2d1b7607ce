using System.Text.RegularExpressions;

namespace Oversight.Domain.Discretion;

/// <summary>An article of a law, with paragraph (款) and item (项) where they are named.</summary>
/// <param name="Article">条</param>
/// <param name="Paragraph">款, or null for the whole article.</param>
/// <param name="Item">项, or null for all.</param>
public sealed record ArticleReference(int Article, int? Paragraph, int? Item)
{
    /// <summary>Whether everything that the other names lies in this one.</summary>
    public bool Covers(ArticleReference other) => Article == other.Article && (Paragraph is null || Paragraph == other.Paragraph) && (Item is null || Item == other.Item);

    /// <summary>As the law says it: 第四十八条第六项.</summary>
    public override string ToString() => $"第{ChineseNumber.Words(Article)}条{(Paragraph is { } p ? $"第{ChineseNumber.Words(p)}款" : "")}{(Item is { } i ? $"第{ChineseNumber.Words(i)}项" : "")}";
}

/// <summary>The articles that a text names.</summary>
/// <param name="Named">The articles that it names.</param>
/// <param name="Excepted">The articles that it excepts: 第四项除外.</param>
public sealed partial record ArticleReferences(IReadOnlyList<ArticleReference> Named, IReadOnlyList<ArticleReference> Excepted)
{
    private const string Number = "[0-9一二三四五六七八九十百〇零]+";

    /// <summary>Reads a text such as 违反本条例第九条至第十二条、第二十六条第一、五项规定的.</summary>
    public static ArticleReferences Read(string text)
    {
        var (named, excepted) = (new List<ArticleReference>(), new List<ArticleReference>());
        foreach (Match match in Article().Matches(text))
        {
            if (ChineseNumber.Ordinal(match.Groups["from"].Value) is not { } from)
                continue;
            if (match.Groups["to"].Success && ChineseNumber.Ordinal(match.Groups["to"].Value) is { } to && to >= from && to - from < 200)
            {
                named.AddRange(Enumerable.Range(from, to - from + 1).Select(n => new ArticleReference(n, null, null)));
                continue;
            }

            var parts = Parts(from, match.Groups["parts"].Value).ToList();
            named.AddRange(parts.Count > 0 ? parts : [new ArticleReference(from, null, null)]);
            excepted.AddRange(Parts(from, match.Groups["but"].Value));
        }

        return new ArticleReferences(named, excepted);
    }

    /// <summary>Whether a text names the article that another breaches, in part, or not at all; null where the text names none.</summary>
    public Coverage? CoverageOf(ArticleReference breached)
    {
        if (Named.Count == 0)
            return null;
        if (Excepted.Any(e => e.Covers(breached)))
            return Coverage.None;
        return Named.Any(n => n.Covers(breached)) ? Coverage.Whole : Named.Any(breached.Covers) ? Coverage.Part : Coverage.None;
    }

    // 第一款第二、三项、第二款: a number without its word takes the word that follows.
    private static IEnumerable<ArticleReference> Parts(int article, string text)
    {
        int? paragraph = null;
        var groups = Part().Matches(text).Select(m => (Numbers: m.Groups["numbers"].Captures.Select(c => ChineseNumber.Ordinal(c.Value)).OfType<int>().ToList(), IsItem: m.Groups["word"].Value is "项")).ToList();
        for (var i = 0; i < groups.Count; i++)
        {
            var (numbers, isItem) = groups[i];
            if (isItem)
            {
                foreach (var number in numbers)
                    yield return new ArticleReference(article, paragraph, number);
                continue;
            }

            paragraph = numbers.Count == 1 ? numbers[0] : null;
            if (i + 1 < groups.Count && groups[i + 1].IsItem && numbers.Count == 1)
                continue;
            foreach (var number in numbers)
                yield return new ArticleReference(article, number, null);
        }
    }

    [GeneratedRegex("第(?<from>" + Number + ")条(至第(?<to>" + Number + ")条)?(?<parts>(、?第(" + Number + "、?)+[款项])*)([（(](?<but>(、?第(" + Number + "、?)+[款项])+)除外[）)])?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Article();

    [GeneratedRegex("第((?<numbers>" + Number + ")、?)+(?<word>[款项])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}

/// <summary>How much of what is breached a penalty clause names.</summary>
public enum Coverage
{
    /// <summary>Nothing of it.</summary>
    None,

    /// <summary>Only some of its paragraphs or items.</summary>
    Part,

    /// <summary>All of it.</summary>
    Whole,
}

using Oversight.Domain.Laws;

namespace Oversight.Domain.Discretion;

/// <summary>The articles that a text in running words names.</summary>
/// <param name="Named">The articles that it names.</param>
/// <param name="Excepted">The articles that it excepts: 第四项除外.</param>
public sealed record ArticleReferences(IReadOnlyList<ArticleReference> Named, IReadOnlyList<ArticleReference> Excepted)
{
    private const string Except = "除外";

    /// <summary>Reads a text such as 违反本条例第九条至第十二条、第二十六条第一、五项、第三十五、三十六条（第四项除外）规定的.</summary>
    public static ArticleReferences Read(string text)
    {
        var (named, excepted) = (new List<ArticleReference>(), new List<ArticleReference>());
        for (var at = 0; at < text.Length;)
        {
            if (ArticleScan.At(text, at) is not { } scan)
            {
                at++;
                continue;
            }

            named.AddRange(Read(scan));
            at = scan.End;
            if (named.Count > 0 && at < text.Length && text[at] is '（' or '(' && ArticleScan.At(text, at + 1, named[^1]) is { } but && string.CompareOrdinal(text, but.End, Except, 0, Except.Length) == 0)
            {
                excepted.AddRange(Read(but));
                at = but.End + Except.Length;
            }
        }

        return new ArticleReferences(named, excepted);
    }

    /// <summary>Where the first article of a text stands, or -1.</summary>
    public static int FirstIn(string text)
    {
        for (var at = text.IndexOf('第', StringComparison.Ordinal); at >= 0; at = text.IndexOf('第', at + 1))
        {
            if (ArticleScan.At(text, at) is { } scan && Read(scan).Any())
                return at;
        }

        return -1;
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

    // 有第一款所列行为的 names no article.
    private static IEnumerable<ArticleReference> Read(ArticleScan scan) => scan.Readings.Select(r => r.Reference).OfType<ArticleReference>();
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

namespace Oversight.Domain.Laws;

/// <summary>A place in a law: 第四十八条, 第十七条之一, 第五十七条第二款, 第五十一条第一款第二项.</summary>
/// <param name="Article">条</param>
/// <param name="Extra">之一, 之二 …; null for none.</param>
/// <param name="Paragraph">款, or null.</param>
/// <param name="Item">项, or null.</param>
public sealed record ArticleReference(int Article, int? Extra = null, int? Paragraph = null, int? Item = null)
{
    /// <summary>The article alone: 第四十八条.</summary>
    public string Number => $"第{ChineseNumeral.Write(Article)}条{(Extra is { } extra ? $"之{ChineseNumeral.Write(extra)}" : "")}";

    /// <summary>As it is cited.</summary>
    public string Text => Number + (Paragraph is { } p ? $"第{ChineseNumeral.Write(p)}款" : "") + (Item is { } i ? $"第{ChineseNumeral.Write(i)}项" : "");

    /// <summary>Whether both name the same article: 第十七条 and 第十七条之一 are two.</summary>
    public bool IsOfArticle(ArticleReference other) => Article == other.Article && Extra == other.Extra;

    /// <summary>Whether everything that the other names lies in this one.</summary>
    public bool Covers(ArticleReference other) => IsOfArticle(other) && (Paragraph is null || Paragraph == other.Paragraph) && (Item is null || Item == other.Item);

    /// <summary>As it is cited.</summary>
    public override string ToString() => Text;

    /// <summary>Reads exactly one reference, or null.</summary>
    public static ArticleReference? Parse(string text)
    {
        var reading = ClauseReader.ReadArticles(text.Trim());
        return reading is { Count: 1 } && reading[0].Reference is { } reference ? reference : null;
    }
}

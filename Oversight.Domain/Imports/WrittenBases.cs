using System.Text;
using System.Text.RegularExpressions;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Laws;

namespace Oversight.Domain.Imports;

/// <summary>Legal bases as lists write them, several in a cell: 《某条例》第四十八条第一项：原文.</summary>
public static partial class WrittenBases
{
    // The ranks of the register, and what else lists call them.
    private static readonly string[] Levels = [.. LawNames.Levels, "地方政府规章", "规章", "司法解释"];

    /// <summary>The bases in order. Reads back what <see cref="ItemWords.Bases"/> writes.</summary>
    /// <exception cref="InvalidInput">One of them names no law or no article.</exception>
    public static IReadOnlyList<ContentBasis> Read(string field, string label, string text, bool breached)
    {
        try
        {
            return All(field, label, Collapsed(text), breached);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new InvalidInput(field, $"{label}“{WrittenTerm.Shown(text.Trim())}”看不懂，请写成“《法规名称》第X条：原文”，删去多余的空格和空行。");
        }
    }

    // Cells are padded by thousands of empty lines; a few blanks may belong to a quotation.
    private static string Collapsed(string text)
    {
        const int Kept = 4;
        var plain = new StringBuilder(text.Length);
        var blanks = 0;
        foreach (var c in text)
        {
            blanks = char.IsWhiteSpace(c) ? blanks + 1 : 0;
            if (blanks <= Kept)
                plain.Append(c);
        }

        return plain.ToString();
    }

    private static List<ContentBasis> All(string field, string label, string text, bool breached)
    {
        if (text is "" or "无" || ItemRowReader.IsNothing(text))
            return [];
        var starts = Starts().Matches(text);
        if (starts.Count == 0 || starts[0].Index > 0)
            throw new InvalidInput(field, $"{label}“{WrittenTerm.Shown(text)}”没有写明法规，请写成“《法规名称》第X条：原文”，多条的每条另起一行。");
        var bases = new List<ContentBasis>();
        for (var i = 0; i < starts.Count; i++)
        {
            var from = starts[i].Groups["mark"].Index;
            var to = i + 1 < starts.Count ? starts[i + 1].Index : text.Length;
            bases.Add(One(field, label, text[from..to].Trim().TrimEnd('；', ';'), breached));
        }

        return bases;
    }

    /// <summary>The basis with what an earlier one of the same law and article says and the text leaves out.</summary>
    public static ContentBasis Complete(ContentBasis read, IEnumerable<ContentBasis> earlier)
    {
        var same = earlier.FirstOrDefault(e => e.Breached == read.Breached && string.Equals(e.Law, read.Law, StringComparison.Ordinal) && string.Equals(e.Article, read.Article, StringComparison.Ordinal)
            && (read.LawVersion.Length == 0 || string.Equals(e.LawVersion, read.LawVersion, StringComparison.Ordinal)));
        return same is null ? read : read with
        {
            LawVersion = same.LawVersion,
            Level = read.Level.Length > 0 ? read.Level : same.Level,
            Quote = read.Quote.Length > 0 ? read.Quote : same.Quote,
            Source = same.Source,
            LawVersionId = same.LawVersionId,
        };
    }

    private static ContentBasis One(string field, string label, string text, bool breached)
    {
        var match = Basis().Match(text);
        var law = match.Groups["law"].Value.Trim();
        if (!match.Success || law.Length == 0)
            throw new InvalidInput(field, $"{label}“{WrittenTerm.Shown(text)}”的书名号没有成对，请写成“《法规名称》第X条：原文”。");
        var (article, quote) = Split(match.Groups["article"].Value, match.Groups["quote"].Value);
        if (quote.Length > 1 && quote[0] == '“' && quote[^1] == '”' && quote.IndexOf('”', StringComparison.Ordinal) == quote.Length - 1)
            quote = quote[1..^1];
        if (article.Length == 0 && !(breached && quote.Length > 0))
            throw new InvalidInput(field, $"{label}《{WrittenTerm.Shown(law)}》没有写明条款，请补上，如“《{WrittenTerm.Shown(law)}》第十条：原文”。");
        foreach (var (name, value, most) in new[] { ("法规名称", law, 100), ("条款", article, 100), ("原文", quote, 1000) })
        {
            if (value.Length > most)
                throw new InvalidInput(field, $"{label}的{name}超过{most}个字（现有{value.Length}个字），请缩短。");
        }

        var (version, level) = ("", "");
        foreach (var part in match.Groups["text"].Value.Split(['，', ',', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Levels.Contains(part, StringComparer.Ordinal))
                level = part;
            else if (part.EndsWith("文本", StringComparison.Ordinal) && part.Length <= 22)
                version = part[..^2];
        }

        return new ContentBasis(law, version, level, article, quote, "", breached);
    }

    // 第十九条第二、四、八项 and 第十八条（第四项除外） are articles too: what stands before the colon, if it is short and no sentence.
    private static (string Article, string Quote) Split(string article, string rest)
    {
        var colon = rest.IndexOfAny(['：', ':']);
        var head = colon < 0 ? rest : rest[..colon];
        if (article.Length > 0 && head.Length is > 0 and <= 40 && head.IndexOfAny(['。', '“', '\n', ' ', '，']) < 0)
            (article, rest) = (article + head, rest[head.Length..]);
        return (article.Trim(' ', '\n', '，', ',', '、'), rest.Trim(' ', '\n', '：', ':', '，', ','));
    }

    // A law begins a basis at the beginning of the cell or line, or after the end of a sentence; numbering before it does not count.
    [GeneratedRegex(@"(?:^|(?<=[\n；;。”]))\s*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]\s*|[①-⑳]\s*|【[^】]{1,10}】\s*)?(?<mark>《)", RegexOptions.None, 1000)]
    private static partial Regex Starts();

    [GeneratedRegex(@"^《(?<law>[^《》]+)》\s*(?:[（(](?<text>[^）)]*)[）)])?\s*(?<article>(?:第[零〇一二三四五六七八九十百千0-9]+[条款项目编章节](?:之[一二三四五六七八九十]+)?[、，,和及至]?\s*)*)(?<quote>[\s\S]*)$", RegexOptions.None, 1000)]
    private static partial Regex Basis();
}

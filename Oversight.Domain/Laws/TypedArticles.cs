using Oversight.Domain.Common;

namespace Oversight.Domain.Laws;

/// <summary>A law's articles as they are pasted: each begins on a line of its own with its number; headings of parts and chapters are left out.</summary>
public static class TypedArticles
{
    /// <summary>Reads the articles in their order; none where the text is empty.</summary>
    /// <exception cref="InvalidInput">Words stand before the first article.</exception>
    public static IReadOnlyList<(string Number, string Text)> Read(string text)
    {
        var articles = new List<(string Number, string Text)>();
        foreach (var line in text.Split('\n').Select(l => l.Replace('\u3000', ' ').Trim()).Where(l => l.Length > 0))
        {
            if ((Begins(line) ?? Adjoining(line, articles.Count == 0 ? null : articles[^1].Number)) is ({ } number, { } words))
                articles.Add((number, words));
            else if (IsHeading(line))
                continue;
            else if (articles.Count == 0)
                throw new InvalidInput("articles", $"“{(line.Length > 20 ? line[..20] + "…" : line)}”前面没有条的编号，请从“第一条”开始粘贴条文。");
            else
                articles[^1] = (articles[^1].Number, articles[^1].Text.Length == 0 ? line : $"{articles[^1].Text}\n{line}");
        }

        return articles;
    }

    // Pasted text often lacks the blank: 第一条为了. Then it must be the next number, so that a line which begins with a reference, as in
    // 第八条规定的, stays part of the article before.
    private static (string Number, string Words)? Adjoining(string line, string? before)
    {
        var end = line.IndexOf('条', StringComparison.Ordinal) + 1;
        if (line[0] != '第' || end is < 3 or > 12 || end == line.Length || ChineseNumeral.Read(line.AsSpan(1, end - 2)) is not { } number)
            return null;
        var words = line[end..].Trim();
        var next = before is null || (ArticleReference.Parse(before) is { } last && Following(last.Text, number));
        return next && ArticleReference.Parse(line[..end]) is { Paragraph: null, Item: null } reference && words[0] is not ('第' or '规' or '之' or '至' or '、' or '和' or '及' or '的' or '所' or '，' or '或')
            ? (reference.Text, words)
            : null;
    }

    private static bool Following(string before, long number)
    {
        var end = before.IndexOf('条', StringComparison.Ordinal);
        return end > 1 && ChineseNumeral.Read(before.AsSpan(1, end - 1)) is { } last && number == last + 1;
    }

    // An article begins with its number and a blank; 第八条规定的 in the middle of a sentence does not.
    private static (string Number, string Words)? Begins(string line)
    {
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        var head = end < 0 ? line : line[..end];
        return head.Length <= 20 && ArticleReference.Parse(head) is { Paragraph: null, Item: null } reference && string.Equals(reference.Text, head, StringComparison.Ordinal)
            ? (reference.Text, end < 0 ? "" : line[end..].Trim())
            : null;
    }

    private static bool IsHeading(string line)
    {
        var end = line.IndexOfAny(['编', '章', '节']);
        return line[0] == '第' && end is > 1 and < 8 && ChineseNumeral.Read(line.AsSpan(1, end - 1)) is not null && line.Length <= 40;
    }
}

using System.Text;

namespace Oversight.Domain.Laws;

/// <summary>
/// Reads what a clause cites: 行政处罚法第四十二条、第五十四条 · 《…》第五十一条第一款第二项 · 第九条至第十二条. What cannot be read is told with its
/// reason and never dropped.
/// </summary>
public sealed class ClauseReader
{
    private const string Marks = "，、；：,;:。.+＋/《》“”\"";

    // Words around a citation that say nothing of their own; longer ones first.
    private static readonly string[] Fillers = ["有关规定", "的规定", "以及", "规定", "依据", "依照", "根据", "按照", "违反", "适用", "参照", "后段", "前段", "除外", "和", "及", "与", "或", "并", "的"];

    private readonly (string Name, Guid LawId)[] _names;

    /// <summary>A reader that knows these names; the longest that fits is taken.</summary>
    public ClauseReader(IEnumerable<(string Name, Guid LawId)> names) =>
        _names = [.. names.Select(n => (Name: WithoutAsides(n.Name), n.LawId)).DistinctBy(n => n.Name, StringComparer.Ordinal).OrderByDescending(n => n.Name.Length)];

    /// <summary>Everything that the clause cites, in its order; empty only for an empty clause.</summary>
    public IReadOnlyList<ClauseReading> Read(string clause)
    {
        var text = WithoutAsides(clause);
        var readings = new List<ClauseReading>();
        (Guid? Id, string Name) law = (null, "");
        var pending = false;
        for (var at = 0; at < text.Length;)
        {
            if (Skip(text, at) is > 0 and var skipped && NameAt(text, at) is null)
            {
                at += skipped;
            }
            else if (NameAt(text, at) is { } known)
            {
                Settle();
                (law, pending) = ((known.LawId, known.Name), true);
                at += known.Name.Length;
            }
            else if (ArticleScan.At(text, at) is { } scan)
            {
                readings.AddRange(scan.Readings.Select(r => new ClauseReading(law.Id, law.Name, r.Reference, r.Problem.Length > 0 ? r.Problem : law.Name.Length == 0 ? "没有写明是哪部法规" : NotKnown())));
                pending = false;
                at = scan.End;
            }
            else
            {
                Settle();
                var end = at + 1;
                while (end < text.Length && !Marks.Contains(text[end], StringComparison.Ordinal) && ArticleScan.At(text, end) is null)
                    end++;
                (law, pending) = ((null, text[at..end].Trim()), true);
                at = end;
            }
        }

        Settle();
        return readings;

        string NotKnown() => law.Id is null ? $"法规库中没有“{law.Name}”" : "";

        void Settle()
        {
            if (pending)
                readings.Add(new ClauseReading(law.Id, law.Name, null, law.Id is null ? NotKnown() : "没有写明条款"));
            pending = false;
        }
    }

    /// <summary>Reads articles without a law: 第九条至第十二条、第十五条第二款.</summary>
    public static IReadOnlyList<ArticleReading> ReadArticles(string text)
    {
        var plain = WithoutAsides(text);
        var readings = new List<ArticleReading>();
        for (var at = 0; at < plain.Length;)
        {
            if (ArticleScan.At(plain, at) is { } scan)
            {
                readings.AddRange(scan.Readings);
                at = scan.End;
            }
            else if (Skip(plain, at) is > 0 and var skipped)
            {
                at += skipped;
            }
            else
            {
                readings.Add(new ArticleReading(null, $"“{plain[at..]}”不是条款"));
                break;
            }
        }

        return readings;
    }

    private (string Name, Guid LawId)? NameAt(string text, int at)
    {
        foreach (var name in _names)
        {
            if (string.CompareOrdinal(text, at, name.Name, 0, name.Name.Length) == 0 && EndsAfter(text, at + name.Name.Length))
                return name;
        }

        return null;
    }

    // 办法 begins 办法第八条 and not 办法规定; what follows a name is an article, a mark, a filler or the end.
    private static bool EndsAfter(string text, int at) => at >= text.Length || Skip(text, at) > 0 || ArticleScan.At(text, at) is not null;

    private static int Skip(string text, int at) => Marks.Contains(text[at], StringComparison.Ordinal) || char.IsWhiteSpace(text[at])
        ? 1
        : Fillers.FirstOrDefault(f => string.CompareOrdinal(text, at, f, 0, f.Length) == 0)?.Length ?? 0;

    /// <summary>The text without what stands in brackets: 行政处罚法（2021）, 第十八条（第四项除外）.</summary>
    private static string WithoutAsides(string text)
    {
        var kept = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var c in text)
        {
            if (c is '（' or '(')
                depth++;
            else if (c is '）' or ')')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0)
                kept.Append(c);
        }

        return kept.ToString().Trim();
    }
}

/// <summary>One thing that a clause cites.</summary>
/// <param name="LawId">The law, or null where the register knows none of that name.</param>
/// <param name="LawName">The name as the clause has it.</param>
/// <param name="Reference">The place in it, or null where none is named.</param>
/// <param name="Problem">Why it cannot be resolved; empty where it can.</param>
public sealed record ClauseReading(Guid? LawId, string LawName, ArticleReference? Reference, string Problem);

/// <summary>One place of a law.</summary>
/// <param name="Reference">The place, or null where it cannot be read.</param>
/// <param name="Problem">Why not; empty where it can.</param>
public sealed record ArticleReading(ArticleReference? Reference, string Problem);

using System.Text;

namespace Oversight.Domain.Complaints;

/// <summary>
/// How alike two texts are, by the pairs of characters that they share: Chinese needs no words for it. Pure and without any index; what
/// narrows the candidates beforehand is the caller's.
/// </summary>
public static class Likeness
{
    /// <summary>From here on two complaints are worth a look side by side.</summary>
    public const double Least = 0.3;

    // 渣土 of 渣土运输 is enough: the better one of several is told in any case.
    private const double LeastShare = 0.33;

    // So many pairs make a short text as good as a long one: three words while somebody is still talking prove little.
    private const double FullPairs = 8;

    // What stands in every complaint is cut out before, so that no pair of it remains, nor one across its edge.
    private static readonly string[] Common = ["我们", "你们", "他们", "每天", "希望", "反映", "投诉", "来电", "市民", "群众", "一个", "这个", "没有", "有人", "部门", "处理", "尽快", "附近", "情况", "问题", "请求", "要求", "多次", "非常", "严重"];

    /// <summary>The distinct pairs of neighbouring letters and digits, without those that stand in every complaint.</summary>
    public static IReadOnlySet<string> Pairs(string text)
    {
        var pairs = new HashSet<string>(StringComparer.Ordinal);
        var before = new Rune('\0');
        var joined = false;
        var plain = Common.Aggregate(text.Normalize(NormalizationForm.FormKC).ToUpperInvariant(), (t, word) => t.Replace(word, "。", StringComparison.Ordinal));
        foreach (var rune in plain.EnumerateRunes())
        {
            var counts = Rune.IsLetterOrDigit(rune);
            if (counts && joined)
                pairs.Add($"{before}{rune}");
            (before, joined) = (rune, counts);
        }

        return pairs;
    }

    /// <summary>From 0 to 1, where the first is perhaps only begun: most of it must be in the second.</summary>
    /// <param name="typed">Pairs of what is being typed.</param>
    /// <param name="known">Pairs of what is known.</param>
    public static double Of(IReadOnlySet<string> typed, IReadOnlySet<string> known)
    {
        var least = Math.Min(typed.Count, known.Count);
        if (least < 2)
            return 0;
        var common = typed.Count(known.Contains);
        var overlap = (double)common / least * Math.Min(1, least / FullPairs);
        var dice = 2.0 * common / (typed.Count + known.Count);
        return Math.Max(dice, (overlap * 0.7) + (dice * 0.3));
    }

    /// <summary>How alike two complaints are, from 0 to 1: mostly by what they say, then by place and party, as far as both tell of them.</summary>
    /// <param name="text">Of the texts.</param>
    /// <param name="place">Of the places; null where one of them tells none.</param>
    /// <param name="party">Of the parties complained about; null where one of them tells none.</param>
    /// <param name="sameItem">Whether both are about one power item.</param>
    public static double Together(double text, double? place, double? party, bool sameItem)
    {
        var weight = 0.5 + (place is null ? 0 : 0.35) + (party is null ? 0 : 0.15);
        var sum = (0.5 * text) + (0.35 * (place ?? 0)) + (0.15 * (party ?? 0));
        return Math.Min(1, (sum / weight) + (sameItem ? 0.1 : 0));
    }

    /// <summary>Of a choice of entries the one that the text is about, with what share of one of its words the text says; null where it is about none.</summary>
    /// <param name="scopes">The scope catalogue.</param>
    /// <param name="text">What is being typed.</param>
    public static ComplaintScope? Scope(IEnumerable<ComplaintScope> scopes, string text)
    {
        var said = Pairs(text);
        return scopes
            .Select(s => (Scope: s, Share: s.Title.Split('、', '，', '；', '（', '）', '和', '或').Select(Pairs).Where(p => p.Count > 0).Select(p => p.Count(said.Contains) / (double)p.Count).DefaultIfEmpty(0).Max()))
            .Where(s => s.Share >= LeastShare)
            .OrderByDescending(s => s.Share).ThenBy(s => s.Scope.Within).ThenBy(s => s.Scope.SortOrder)
            .Select(s => s.Scope)
            .FirstOrDefault();
    }
}

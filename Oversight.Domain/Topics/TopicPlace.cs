namespace Oversight.Domain.Topics;

/// <summary>The community, market or street that a place names, as people write it: 航海东路与未来路交叉口 is 航海东路, 管城区紫荆社区3号楼 is 紫荆社区.</summary>
public static class TopicPlace
{
    /// <summary>Characters at the most.</summary>
    public const int Longest = 12;

    private static readonly string[] Before = ["河南省", "郑州市", "管城回族区", "管城区"];

    // What is narrower comes first: a community says more than the street on which it lies.
    private static readonly string[] Narrow = ["社区", "小区", "家园", "花园", "家属院", "公寓", "广场", "市场", "商场", "公园", "学校", "小学", "中学", "医院", "村"];
    private static readonly string[] Roads = ["大街", "大道", "路", "街", "巷", "胡同", "三环"];

    /// <summary>The name, or null where none can be told.</summary>
    public static string? Of(string place)
    {
        var text = place.Trim();
        foreach (var area in Before)
        {
            if (text.StartsWith(area, StringComparison.Ordinal))
                text = text[area.Length..];
        }

        if (Cut(text, "街道办事处") is { } office)
            text = text[office..];
        else if (Cut(text, "街道") is { } street)
            text = text[street..];
        return Named(text, Narrow) ?? Named(text, Roads);
    }

    private static int? Cut(string text, string ending) => text.IndexOf(ending, StringComparison.Ordinal) is >= 0 and var at && at + ending.Length < text.Length ? at + ending.Length : null;

    // The earliest ending, and from it back to where the run of hanzi begins or another street ends.
    private static string? Named(string text, string[] endings)
    {
        var (end, length) = endings.Select(e => (At: text.IndexOf(e, StringComparison.Ordinal), e.Length)).Where(f => f.At > 0).OrderBy(f => f.At).Select(f => (f.At + f.Length, f.Length)).FirstOrDefault();
        if (end == 0)
            return null;
        var start = end - length;
        while (start > 0 && TopicWords.IsHan(text[start - 1]) && !Ends(text, start))
            start--;
        var name = text[start..end];
        return name.Length > length && name.Length <= Longest ? name : null;
    }

    private static bool Ends(string text, int at) =>
        text[at - 1] is '与' or '和' or '号' or '近' or '旁' || Roads.Any(r => at >= r.Length && text.AsSpan(at - r.Length, r.Length).SequenceEqual(r));
}

namespace Oversight.Domain.Discretion;

/// <summary>Checks the ranges of the fines: inside the law, without gap and overlap, never cheaper for what is graver.</summary>
internal static class FineLint
{
    private const long Scale = 100;
    private const string Lawful = "行政处罚法第三十四条";

    internal static IEnumerable<BenchmarkFault> Of(BenchmarkContent content)
    {
        var fined = content.Tiers.Select((t, i) => (Number: i + 1, Tier: t)).Where(t => t.Tier.Fine is { IsEmpty: false }).Select(t => (t.Number, t.Tier, Fine: t.Tier.Fine!.Value)).ToList();
        return [.. fined.SelectMany(t => Outside(content.Legal, t.Number, t.Tier, t.Fine)), .. Order(content, fined), .. Ends(content, fined)];
    }

    private static IEnumerable<BenchmarkFault> Outside(LegalRange legal, int number, TierContent tier, Bounds fine)
    {
        var name = $"第{number}档“{tier.Level.Name()}”";
        if (legal is { Min: null, Max: null, Unit: "警告" })
        {
            yield return new("outside-law", FaultSeverity.Red, [number], "超出法定幅度", name, $"{name}设定了罚款，而法条只规定警告。", Lawful, "删去罚款幅度，改为警告。");
            yield break;
        }

        var (from, to) = fine.Steps(1);
        var (least, most) = legal.Bounds.Steps(1);
        var tooLow = from != Bounds.Bottomless && least != Bounds.Bottomless && from < least && tier.Level != TierLevel.Reduced;
        var opensBelow = from == Bounds.Bottomless && least != Bounds.Bottomless && tier.Level != TierLevel.Reduced;
        if (tooLow || opensBelow)
            yield return new("outside-law", FaultSeverity.Red, [number], "低于法定下限", fine.Words(Scale, "元"), $"{name}的幅度{fine.Words(Scale, "元")}低于法定下限{Bounds.Number(legal.Min!.Value, Scale)}元。", Lawful, "下限不得低于法定下限；确属减轻处罚的，单列“减轻”档。");
        if (to != Bounds.Endless && most != Bounds.Endless && to > most)
            yield return new("outside-law", FaultSeverity.Red, [number], "高于法定上限", fine.Words(Scale, "元"), $"{name}的幅度{fine.Words(Scale, "元")}高于法定上限{Bounds.Number(legal.Max!.Value, Scale)}元。", Lawful, "上限不得高于法定上限。");
        if (to == Bounds.Endless && most != Bounds.Endless)
            yield return new("outside-law", FaultSeverity.Red, [number], "没有上限", fine.Words(Scale, "元"), $"{name}没有写罚款上限，法定上限是{Bounds.Number(legal.Max!.Value, Scale)}元。", Lawful, "写明上限。");
        if (legal.Cap is { } cap && to != Bounds.Endless && to > cap)
            yield return new("over-cap", FaultSeverity.Red, [number], "高于总额上限", fine.Words(Scale, "元"), $"{name}的单价已高于总额上限{Bounds.Number(cap, Scale)}元。", Lawful, "核对单价和总额。");
    }

    // What is graver is never cheaper, neither at the least nor at the most.
    private static IEnumerable<BenchmarkFault> Order(BenchmarkContent content, List<(int Number, TierContent Tier, Bounds Fine)> fined)
    {
        foreach (var ((lighter, lightTier, light), (graver, graveTier, grave)) in fined.Zip(fined.Skip(1)))
        {
            var ((a, b), (c, d)) = (light.Steps(1), grave.Steps(1));
            if (c < a || d < b)
                yield return new("cheaper", FaultSeverity.Red, [lighter, graver], "轻重倒置", $"第{lighter}、{graver}档", $"第{graver}档“{graveTier.Level.Name()}”（{grave.Words(Scale, "元")}）罚得比第{lighter}档“{lightTier.Level.Name()}”（{light.Words(Scale, "元")}）轻。", "行政处罚法第五条", "较重的档次，上下限都不低于较轻的档次。");
        }
    }

    private static IEnumerable<BenchmarkFault> Ends(BenchmarkContent content, List<(int Number, TierContent Tier, Bounds Fine)> fined)
    {
        if (fined.Count == 0)
            yield break;
        var axis = new Axis(Scale, "元", 1, [.. fined.Where(f => f.Tier.Level != TierLevel.Reduced).Select(f => (f.Number, f.Fine))]);
        if (axis.Ranges.Count == 0)
            yield break;
        var (from, to) = content.Legal.Bounds.Steps(1);
        var ranges = axis.Ranges.Select(r => r.Range.Steps(1)).ToList();
        var first = content.Legal.Min is null && content.Legal.Max is null ? ranges.Min(r => r.From) : from;
        var last = to == Bounds.Endless ? ranges.Max(r => r.To) : to;

        // A case with one fixed fine in the law has nothing to divide.
        var divides = content.Legal.Min is null || content.Legal.Min != content.Legal.Max;
        foreach (var stretch in axis.Faults(first, last).Where(_ => divides))
        {
            var where = axis.Words(stretch, first) + content.Legal.Per;
            if (stretch.Tiers.Count > 0)
                yield return new("fine-overlap", FaultSeverity.Amber, stretch.Tiers, "幅度重叠", where, $"{where}同时落入{Names(content, stretch.Tiers)}的幅度：以上、以下均含本数。", Bounds.Clause, OneOf(where));
            else if (!content.Tiers.Any(t => t.Fine is null && t.Level != TierLevel.Exempt))
                yield return new("fine-gap", FaultSeverity.Amber, [], "幅度空缺", where, $"法定幅度中的{where}不属于任何一档。", BenchmarkLint.Clause, "相邻两档首尾相接，首档自法定下限起，末档至法定上限止。");
        }
    }

    internal static string Names(BenchmarkContent content, IEnumerable<int> tiers) => string.Join("、", tiers.Select(n => $"“{content.Tiers[n - 1].Level.Name()}”"));

    /// <summary>How to mend an overlap, with the very figure where it is one.</summary>
    internal static string OneOf(string where) => where.Contains('以', StringComparison.Ordinal) || where.Contains('超', StringComparison.Ordinal) || where.Contains('不', StringComparison.Ordinal)
        ? "相邻两档只由一档包含重叠的部分。"
        : $"相邻两档只由一档包含本数，例如“不满{where}”与“{where}以上”。";
}

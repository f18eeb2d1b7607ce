namespace Oversight.Domain.Discretion;

/// <summary>Checks a benchmark against itself and the law (办法第十四条). Pure: the same content has the same faults, in the same order.</summary>
public static class BenchmarkLint
{
    /// <summary>The clause that asks for benchmarks.</summary>
    public const string Clause = "办法第十四条";

    /// <summary>Every fault, the red ones first.</summary>
    /// <param name="content">What the benchmark says.</param>
    /// <param name="registered">What the register says about the law, or null where the item is not on it.</param>
    public static IReadOnlyList<BenchmarkFault> Of(BenchmarkContent content, RegisteredLaw? registered = null)
    {
        IEnumerable<BenchmarkFault> faults = content.Tiers.Count == 0
            ? [new("no-tiers", FaultSeverity.Red, [], "没有分档", "", "没有任何裁量档次，无法据以确定罚款幅度。", Clause, "至少写明两档，每档写明适用情形和处罚幅度。")]
            : [.. Tiers(content), .. FineLint.Of(content), .. ConditionLint.Of(content)];
        return [.. faults.Concat(ClauseLint.Of(content, registered)).OrderByDescending(f => f.Severity)];
    }

    /// <summary>The sentence for the first tier that has neither a range nor another sanction, or null.</summary>
    public static (int Tier, string Sentence)? WithoutRange(IReadOnlyList<TierContent> tiers)
    {
        for (var i = 0; i < tiers.Count; i++)
        {
            if (HasNoRange(tiers[i]))
                return (i + 1, $"第{i + 1}档“{tiers[i].Level.Name()}”没有处罚幅度，请填写罚款的上下限，或者写明罚款以外的处理（如警告、不予处罚）。");
        }

        return null;
    }

    private static bool HasNoRange(TierContent tier) => tier.Fine is null && tier.Sanction.Length == 0 && tier.Level != TierLevel.Exempt;

    private static IEnumerable<BenchmarkFault> Tiers(BenchmarkContent content)
    {
        for (var i = 0; i < content.Tiers.Count; i++)
        {
            var (number, tier) = (i + 1, content.Tiers[i]);
            var name = $"第{number}档“{tier.Level.Name()}”";
            if (HasNoRange(tier))
                yield return new(BenchmarkFault.NoRange, FaultSeverity.Red, [number], "没有幅度", name, $"{name}没有罚款幅度，也没有其他处理。", Clause, "填写罚款的上下限，或者写明罚款以外的处理。");
            if (tier.Fine is { IsEmpty: true })
                yield return new("empty-range", FaultSeverity.Red, [number], "幅度为空", name, $"{name}的罚款下限高于上限，没有数额可罚。", Clause, "核对上下限和是否含本数。");
            if (tier.Reading.Truncated)
                yield return new("truncated", FaultSeverity.Red, [number], "情形不全", name, $"{name}的适用情形被截断：“{tier.ConditionText}”。", Clause, "对照原件补全适用情形。");
            else if (tier.ConditionText.Trim().Length == 0)
                yield return new("no-condition", FaultSeverity.Red, [number], "没有情形", name, $"{name}没有写明什么情形适用。", Clause, "写明适用情形，例如“面积2平方米以下”。");
            foreach (var unread in tier.Reading.Unread)
                yield return new("unread", FaultSeverity.Amber, [number], "读不出", name, $"{name}的“{unread}”系统读不出数量，未参与重叠和遗漏的检查。", Clause, "改写为“2平方米以上不满10平方米”一类的写法，或说明由人工把握的理由。");
            if (tier.Reading is { Truncated: false, Unread.Count: 0, Conditions.Count: > 0 } reading && reading.Conditions.All(c => c.IsCircumstance) && tier.Level != TierLevel.Exempt)
                yield return new("words-only", FaultSeverity.Amber, [number], "只有文字情形", name, $"{name}只有文字描述，没有可以计量的标准：“{tier.ConditionText}”。", Clause, "补充面积、数量、次数等可计量的标准，或说明无法计量的理由。");
            if (i > 0 && tier.Level < content.Tiers[i - 1].Level)
                yield return new("level-order", FaultSeverity.Red, [number - 1, number], "档次次序", name, $"{name}排在更重的“{content.Tiers[i - 1].Level.Name()}”之后。", Clause, "各档由轻到重排列。");
        }
    }
}

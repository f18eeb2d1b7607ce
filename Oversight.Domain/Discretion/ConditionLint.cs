namespace Oversight.Domain.Discretion;

/// <summary>Checks on each measure that every value falls into exactly one tier. Alternatives are compared under the same circumstances only.</summary>
internal static class ConditionLint
{
    internal static IEnumerable<BenchmarkFault> Of(BenchmarkContent content)
    {
        var alternatives = content.Tiers.SelectMany((t, i) => t.Reading.Conditions.GroupBy(c => c.Group).Select(g => new Alternative(i + 1, [.. g]))).ToList();
        var complete = content.Tiers.All(t => t.Reading is { Truncated: false, Unread.Count: 0 });
        return
        [
            .. alternatives.Where(a => a.Measured.Count == 1).GroupBy(a => a.Context, StringComparer.Ordinal).SelectMany(g => OneMeasure(content, [.. g], complete)),
            .. alternatives.Where(a => a.Measured.Count > 1).GroupBy(a => a.Context, StringComparer.Ordinal).SelectMany(g => Joint(content, [.. g])),
        ];
    }

    private static IEnumerable<BenchmarkFault> OneMeasure(BenchmarkContent content, IReadOnlyList<Alternative> alternatives, bool complete)
    {
        if (alternatives.Select(a => a.Tier).Distinct().Count() < 2)
            yield break;
        var sample = alternatives[0].Measured[0];
        var axis = new Axis(Measures.Scale, sample.Unit, sample.Step, [.. alternatives.Select(a => (a.Tier, a.Measured[0].Range))]);
        const long Floor = 1;
        foreach (var stretch in axis.Faults(Floor, Bounds.Endless))
        {
            var where = axis.Words(stretch, Floor);
            if (stretch.Tiers.Count > 0)
                yield return new("overlap", FaultSeverity.Amber, stretch.Tiers, "情形重叠", where, $"{sample.Measure}{where}同时落入{FineLint.Names(content, stretch.Tiers)}{Under(alternatives[0])}：以上、以下均含本数。", Bounds.Clause, FineLint.OneOf(where));
            else if (complete)
                yield return new("gap", FaultSeverity.Amber, [], "情形遗漏", where, $"{sample.Measure}{where}不落入任何一档{Under(alternatives[0])}。", BenchmarkLint.Clause, "相邻两档首尾相接，末档不设上限。");
        }
    }

    // Where several measures hold together, two tiers overlap where they do on every measure; what is left out, only people can see.
    private static IEnumerable<BenchmarkFault> Joint(BenchmarkContent content, IReadOnlyList<Alternative> alternatives)
    {
        for (var i = 0; i < alternatives.Count; i++)
        {
            foreach (var other in alternatives.Skip(i + 1).Where(o => o.Tier != alternatives[i].Tier))
            {
                var both = alternatives[i].Measured.Zip(other.Measured, (a, b) => (a.Measure, a.Unit, a.Step, Both: Common(a.Range, b.Range))).ToList();
                if (both.TrueForAll(b => b.Both.Steps(b.Step) is var (from, to) && from <= to))
                {
                    var where = string.Join("且", both.Select(b => $"{b.Measure}{b.Both.Words(Measures.Scale, b.Unit)}"));
                    yield return new("overlap", FaultSeverity.Amber, [alternatives[i].Tier, other.Tier], "情形重叠", where, $"{where}同时落入{FineLint.Names(content, [alternatives[i].Tier, other.Tier])}：以上、以下均含本数。", Bounds.Clause, "相邻两档只由一档包含本数。");
                }
            }
        }

        yield return new("joint", FaultSeverity.Amber, [.. alternatives.Select(a => a.Tier).Distinct()], "多项指标", string.Join("、", alternatives[0].Measured.Select(c => c.Measure)), "同一情形要求几项指标同时具备，系统只检查了重叠，没有检查遗漏。", BenchmarkLint.Clause, "人工核对各种组合是否都有对应的档次，并写明核对结果。");
    }

    private static Bounds Common(Bounds a, Bounds b)
    {
        var low = a.Low is null ? (b.Low, b.LowIn) : b.Low is null || a.Low > b.Low ? (a.Low, a.LowIn) : a.Low < b.Low ? (b.Low, b.LowIn) : (a.Low, a.LowIn && b.LowIn);
        var high = a.High is null ? (b.High, b.HighIn) : b.High is null || a.High < b.High ? (a.High, a.HighIn) : a.High > b.High ? (b.High, b.HighIn) : (a.High, a.HighIn && b.HighIn);
        return new Bounds(low.Item1, low.Item2, high.Item1, high.Item2);
    }

    private static string Under(Alternative alternative) => alternative.Circumstances.Count == 0 ? "" : $"（{string.Join("、", alternative.Circumstances)}）";

    private sealed record Alternative(int Tier, IReadOnlyList<ReadCondition> Conditions)
    {
        public IReadOnlyList<ReadCondition> Measured { get; } = [.. Conditions.Where(c => !c.IsCircumstance).OrderBy(c => c.Measure, StringComparer.Ordinal)];

        public IReadOnlyList<string> Circumstances { get; } = [.. Conditions.Where(c => c.IsCircumstance).Select(c => c.Text).Order(StringComparer.Ordinal)];

        public string Context => string.Join('|', Measured.Select(c => c.Measure + c.Unit).Concat(Circumstances));
    }
}

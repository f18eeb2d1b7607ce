using Oversight.Domain.Discretion;

namespace Oversight.Web.Features.Discretion;

/// <summary>One axis of the drawing: ends are spaced evenly, since sums and sizes differ by magnitudes.</summary>
/// <param name="Title">What is measured.</param>
/// <param name="Bars">Ranges, in percent of the width.</param>
/// <param name="Ticks">Ends, in percent of the width.</param>
public sealed record AxisPlan(string Title, IReadOnlyList<AxisBar> Bars, IReadOnlyList<AxisTick> Ticks)
{
    /// <summary>An axis for the fines and one for each measure on which at least one tier has a range.</summary>
    public static IReadOnlyList<AxisPlan> Of(BenchmarkContent content)
    {
        var plans = new List<AxisPlan>();
        foreach (var group in content.Tiers.SelectMany((t, i) => t.Reading.Conditions.Where(c => !c.IsCircumstance).Select(c => (Number: i + 1, t.Level, Condition: c))).GroupBy(c => (c.Condition.Measure, c.Condition.Unit)))
            plans.Add(Lay($"{group.Key.Measure}（{group.Key.Unit}）", Measures.Scale, group.Key.Unit, Measures.Step(group.Key.Unit), [.. group.Select(g => (g.Number, g.Level.Name(), g.Condition.Range))], 1));
        var fines = content.Tiers.Select((t, i) => (Number: i + 1, Name: t.Level.Name(), t.Fine)).Where(t => t.Fine is not null).Select(t => (t.Number, t.Name, t.Fine!.Value)).ToList();
        if (fines.Count > 0)
            plans.Add(Lay($"罚款（元{content.Legal.Per}）", 100, "元", 1, fines, content.Legal.Min ?? Bounds.Bottomless));
        return plans;
    }

    private static AxisPlan Lay(string title, long scale, string unit, long step, IReadOnlyList<(int Number, string Name, Bounds Range)> ranges, long floor)
    {
        var ends = ranges.SelectMany(r => new[] { r.Range.Low, r.Range.High }).OfType<long>().Distinct().Order().ToList();
        var bottomed = ranges.All(r => r.Range.Low is not null);
        var topped = ranges.All(r => r.Range.High is not null);
        var gaps = ends.Count - 1 + (bottomed ? 0 : 1) + (topped ? 0 : 1);
        double At(long value) => gaps == 0 ? 50 : 100.0 * (ends.IndexOf(value) + (bottomed ? 0 : 1)) / gaps;
        var axis = new Axis(scale, unit, step, [.. ranges.Select(r => (r.Number, r.Range))]);
        var shared = axis.Faults(floor, Bounds.Endless).Where(s => s.Tiers.Count > 1).SelectMany(s => new[] { s.From, s.To }).ToHashSet();
        return new AxisPlan(
            title,
            [.. ranges.Select(r => new AxisBar(r.Name, r.Range.Words(scale, unit), r.Range.Low is { } l ? At(l) : 0, r.Range.High is { } h ? At(h) : 100, r.Range.Low is null ? null : r.Range.LowIn, r.Range.High is null ? null : r.Range.HighIn))],
            [.. ends.Select(e => new AxisTick(Bounds.Number(e, scale), At(e), shared.Contains(e / step)))]);
    }
}

/// <summary>A range on an axis, and whether its ends belong to it; null where it has none.</summary>
public sealed record AxisBar(string Name, string Words, double From, double To, bool? LowIn, bool? HighIn);

/// <summary>An end on an axis, and whether it falls into several tiers.</summary>
public sealed record AxisTick(string Text, double At, bool Shared);

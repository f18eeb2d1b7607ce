using System.Globalization;
using Oversight.Domain.Common;

namespace Oversight.Domain.Discretion;

/// <summary>What an officer answered about the facts of a case: a value for each measure, and which circumstances are there.</summary>
/// <param name="Values">Values of the measures.</param>
/// <param name="Circumstances">The circumstances that are there, in the words of the benchmark.</param>
public sealed record TierAnswers(IReadOnlyList<MeasuredValue> Values, IReadOnlyList<string> Circumstances)
{
    /// <summary>Nothing answered.</summary>
    public static TierAnswers None { get; } = new([], []);

    /// <summary>The answers in words, as a decision keeps them.</summary>
    public string Words => string.Join("；", Values.Select(v => $"{v.Measure}{Bounds.Number(v.Value, Measures.Scale)}{v.Unit}").Concat(Circumstances));
}

/// <summary>A measured fact.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Value">Thousandths of the unit.</param>
public sealed record MeasuredValue(string Measure, string Unit, long Value)
{
    /// <summary>The number in the words of an officer as a value.</summary>
    /// <exception cref="InvalidInput">It is none, or broken where the unit counts whole pieces.</exception>
    public static MeasuredValue Read(string measure, string unit, string text)
    {
        if (!decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > 1_000_000_000_000 || decimal.Round(value, 3) != value)
            throw new InvalidInput("answers", $"{measure}请填数字（{unit}），最多三位小数。");
        var thousandths = (long)(value * Measures.Scale);
        return thousandths % Measures.Step(unit) == 0 ? new MeasuredValue(measure, unit, thousandths) : throw new InvalidInput("answers", $"{measure}以“{unit}”计，请填整数。");
    }
}

/// <summary>Which tiers the facts fit.</summary>
public static class TierFit
{
    /// <summary>The measures that the tiers ask for, each once, in the order of the tiers.</summary>
    public static IReadOnlyList<(string Measure, string Unit)> Axes(BenchmarkContent content) =>
        [.. content.Tiers.SelectMany(t => t.Reading.Conditions).Where(c => !c.IsCircumstance).Select(c => (c.Measure, c.Unit)).Distinct()];

    /// <summary>The circumstances that the tiers name, each once.</summary>
    public static IReadOnlyList<string> Circumstances(BenchmarkContent content) =>
        [.. content.Tiers.SelectMany(t => t.Reading.Conditions).Where(c => c.IsCircumstance).Select(c => c.Text).Distinct(StringComparer.Ordinal)];

    /// <summary>Numbers of the tiers, from 1, of which one alternative holds as a whole.</summary>
    public static IReadOnlyList<int> Of(BenchmarkContent content, TierAnswers answers) =>
        [.. content.Tiers.Select((t, i) => (Tier: t, Number: i + 1)).Where(t => t.Tier.Reading.Conditions.GroupBy(c => c.Group).Any(g => g.All(c => Holds(c, answers)))).Select(t => t.Number)];

    /// <summary>Whether the words of a tier leave something that only an officer can judge.</summary>
    public static bool NeedsJudgement(TierContent tier) => tier.Reading.Conditions.Count == 0 || tier.Reading.Unread.Count > 0 || tier.Reading.Truncated;

    /// <summary>Demands that the tier may be chosen on these answers: it fits, or its words leave it to judgement and no other fits.</summary>
    /// <exception cref="InvalidInput">Another one fits, or an answer is missing.</exception>
    public static void Demand(BenchmarkContent content, int tier, TierAnswers answers)
    {
        if (tier < 1 || tier > content.Tiers.Count)
            throw new InvalidInput("tier", "请选择裁量档次。");
        if (answers.Values.GroupBy(v => (v.Measure, v.Unit)).Any(g => g.Count() > 1))
            throw new InvalidInput("answers", "同一指标只能填一个数。");
        var fits = Of(content, answers);
        if (fits.Contains(tier) || (fits.Count == 0 && NeedsJudgement(content.Tiers[tier - 1])))
            return;
        throw new InvalidInput("tier", fits.Count > 0
            ? $"所填情形符合第{string.Join("、", fits)}档，不符合第{tier}档；请核对情形，或者选择符合的档次后说明偏离理由。"
            : $"所填情形不符合第{tier}档“{content.Tiers[tier - 1].Level.Name()}”（{content.Tiers[tier - 1].ConditionText}），请补填情形或者改选档次。");
    }

    private static bool Holds(ReadCondition condition, TierAnswers answers) => condition.IsCircumstance
        ? answers.Circumstances.Contains(condition.Text, StringComparer.Ordinal)
        : answers.Values.Any(v => string.Equals(v.Measure, condition.Measure, StringComparison.Ordinal) && string.Equals(v.Unit, condition.Unit, StringComparison.Ordinal) && condition.Range.Holds(v.Value));
}

using Oversight.Domain.Common;

namespace Oversight.Domain.Discretion;

/// <summary>A version as somebody hands it in.</summary>
/// <param name="Content">What it says.</param>
/// <param name="Reason">Why it is made or changed.</param>
public sealed record BenchmarkText(BenchmarkContent Content, string Reason)
{
    /// <summary>Most tiers in a version.</summary>
    public const int MostTiers = 12;

    /// <summary>The content with every text trimmed.</summary>
    /// <exception cref="InvalidInput">A text is missing or too long, or a tier has no range: nothing is taken then.</exception>
    internal BenchmarkContent Demand()
    {
        if (Content.Tiers.Count > MostTiers)
            throw new InvalidInput("tiers", $"最多{MostTiers}档，现有{Content.Tiers.Count}档，请合并。");
        var tiers = Content.Tiers.Select((t, i) => Demand(t, i + 1)).ToList();
        if (BenchmarkLint.WithoutRange(tiers) is { } without)
            throw new InvalidInput($"fine-{without.Tier}", without.Sentence);
        if (Content.Legal.Min > Content.Legal.Max)
            throw new InvalidInput("legal", "法定下限高于法定上限，请对照罚则核对。");
        if (Content.Legal is { Min: < 0 } or { Max: < 0 } or { Cap: < 0 })
            throw new InvalidInput("legal", "法定幅度不能为负数，请对照罚则核对。");
        return Content with
        {
            Law = InvalidInput.Require("law", "法规名称", Content.Law, 100),
            Article = InvalidInput.Require("article", "罚则条款", Content.Article, 100),
            Quote = Optional("quote", "罚则原文", Content.Quote, 1000),
            BreachedArticle = Optional("breached", "违反条款", Content.BreachedArticle, 200),
            Legal = Content.Legal with { Unit = InvalidInput.Require("unit", "计罚单位", Content.Legal.Unit, 20) },
            Tiers = tiers,
        };
    }

    private static TierContent Demand(TierContent tier, int number)
    {
        if (tier.Fine is { Low: < 0 } or { High: < 0 })
            throw new InvalidInput($"fine-{number}", $"第{number}档的罚款不能为负数。");
        return TierContent.Write(tier.Level, Optional($"condition-{number}", $"第{number}档的适用情形", tier.ConditionText, 500), tier.Fine, Optional($"sanction-{number}", $"第{number}档的其他处理", tier.Sanction, 200));
    }

    private static string Optional(string field, string label, string text, int max) => string.IsNullOrWhiteSpace(text) ? "" : InvalidInput.Require(field, label, text, max);
}

using System.Globalization;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;

namespace Oversight.Web.Features.Discretion;

/// <summary>A benchmark as it is being typed. Money is 元 as text, so that nothing typed is lost.</summary>
public sealed class BenchmarkDraft
{
    public string Scope { get; set; } = "";

    public string Law { get; set; } = "";

    public string Article { get; set; } = "";

    public string Quote { get; set; } = "";

    public string Breached { get; set; } = "";

    public string LegalMin { get; set; } = "";

    public string LegalMax { get; set; } = "";

    public string Unit { get; set; } = "元";

    public string Cap { get; set; } = "";

    public string Reason { get; set; } = "";

    public IList<TierDraft> Tiers { get; set; } = [];

    /// <summary>A draft that says what the register says, with three empty tiers.</summary>
    public static BenchmarkDraft For(BenchmarkItem item) => new()
    {
        Law = item.Basis?.Law ?? "",
        Article = item.Basis?.Article ?? "",
        Quote = item.Law.Quote,
        Breached = item.Law.Breached,
        LegalMin = Yuan(item.Law.Legal.Min),
        LegalMax = Yuan(item.Law.Legal.Max),
        Unit = item.Law.Legal.Unit.Length > 0 ? item.Law.Legal.Unit : "元",
        Cap = Yuan(item.Law.Legal.Cap),
        Tiers = [new() { Level = TierLevel.Minor, HighIn = false }, new() { Level = TierLevel.Ordinary, HighIn = false }, new() { Level = TierLevel.Serious }],
    };

    /// <summary>A draft that says what a version says.</summary>
    public static BenchmarkDraft Of(BenchmarkVersion version, string scope)
    {
        var content = version.Content;
        return new BenchmarkDraft
        {
            Scope = scope,
            Law = content.Law,
            Article = content.Article,
            Quote = content.Quote,
            Breached = content.BreachedArticle,
            LegalMin = Yuan(content.Legal.Min),
            LegalMax = Yuan(content.Legal.Max),
            Unit = content.Legal.Unit,
            Cap = Yuan(content.Legal.Cap),
            Tiers = [.. content.Tiers.Select(t => new TierDraft { Level = t.Level, Condition = t.ConditionText, Sanction = t.Sanction, Low = Yuan(t.Fine?.Low), LowIn = t.Fine?.LowIn ?? true, High = Yuan(t.Fine?.High), HighIn = t.Fine?.HighIn ?? true })],
        };
    }

    /// <summary>What is typed so far, as far as it can be read: for the check while one types.</summary>
    public BenchmarkContent SoFar() => Content((_, text) => Fen(text));

    /// <summary>What is typed, to be handed in.</summary>
    /// <exception cref="InvalidInput">A sum is none.</exception>
    public BenchmarkText Demand() => new(Content((field, text) => text.Trim().Length == 0 ? null : Fen(text) ?? throw new InvalidInput(field, $"“{text.Trim()}”不是数额，请填写元数，例如 5000 或 2万。")), Reason);

    /// <summary>What a sum reads as, or null.</summary>
    public static long? Fen(string text) => text.Trim() is { Length: > 0 } yuan ? LegalRange.Fen(yuan.TrimEnd('元')) : null;

    private static string Yuan(long? fen) => fen is { } f ? (f / 100m).ToString("0.##", CultureInfo.InvariantCulture) : "";

    private BenchmarkContent Content(Func<string, string, long?> money) => new(
        Law, Article, Quote, Breached, new LegalRange(money("legal", LegalMin), money("legal", LegalMax), Unit.Trim(), money("cap", Cap)),
        [.. Tiers.Select((t, i) => TierContent.Write(t.Level, t.Condition, new Bounds(money($"fine-{i + 1}", t.Low), t.LowIn, money($"fine-{i + 1}", t.High), t.HighIn), t.Sanction))]);
}

/// <summary>A tier as it is being typed.</summary>
public sealed class TierDraft
{
    public TierLevel Level { get; set; } = TierLevel.Ordinary;

    public string Condition { get; set; } = "";

    public string Low { get; set; } = "";

    public bool LowIn { get; set; } = true;

    public string High { get; set; } = "";

    public bool HighIn { get; set; } = true;

    public string Sanction { get; set; } = "";
}

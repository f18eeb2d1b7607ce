using Oversight.Domain.Discretion;

namespace Oversight.Domain.Casework;

/// <summary>A benchmark as it stood on the day on which the case was registered.</summary>
/// <param name="Id">The benchmark.</param>
/// <param name="Code">Its code.</param>
/// <param name="Scope">What part of the item it is for; empty for the whole.</param>
/// <param name="Version">Number of the version in force.</param>
/// <param name="Content">What it says.</param>
public sealed record StandingBenchmark(Guid Id, string Code, string Scope, int Version, BenchmarkContent Content);

/// <summary>Which tier an officer finds the facts to fit.</summary>
/// <param name="BenchmarkId">The benchmark, where the item has several by scope.</param>
/// <param name="Tier">Number of the tier, from 1.</param>
/// <param name="Answers">The facts on the benchmark's axes.</param>
/// <param name="Reason">Why the proposal leaves the tier; empty where it does not.</param>
public sealed record TierClaim(Guid BenchmarkId, int Tier, TierAnswers Answers, string Reason);

/// <summary>Under what a round of decision was proposed, frozen: benchmark and version, tier, facts and range; and who reviewed that it was left.</summary>
public sealed class CaseDiscretion
{
    private CaseDiscretion() => (BenchmarkCode, Scope, ConditionText, Answers, Sanction, Unit, LegalWords, Reason) = ("", "", "", "", "", "", "", "");

    internal CaseDiscretion(Guid decisionId, StandingBenchmark benchmark, TierClaim claim, bool outside, string reason)
    {
        var tier = benchmark.Content.Tiers[claim.Tier - 1];
        (Id, DecisionId) = (decisionId, decisionId);
        (BenchmarkId, BenchmarkCode, Scope, BenchmarkVersion) = (benchmark.Id, benchmark.Code, benchmark.Scope, benchmark.Version);
        (TierNumber, Level, ConditionText, Answers, Sanction) = (claim.Tier, tier.Level, tier.ConditionText, claim.Answers.Words, tier.Sanction);
        Fined = tier.Fine is not null;
        (FineFrom, FineFromIn, FineTo, FineToIn) = tier.Fine is { } fine ? (fine.Low, fine.LowIn, fine.High, fine.HighIn) : (null, false, null, false);
        (Unit, LegalWords, Outside, Reason) = (benchmark.Content.Legal.Unit, benchmark.Content.Legal.Words, outside, reason);
    }

    /// <summary>Address of the row, which is that of its round.</summary>
    public Guid Id { get; private init; }

    /// <summary>The round of decision.</summary>
    public Guid DecisionId { get; private init; }

    public Guid BenchmarkId { get; private init; }

    public string BenchmarkCode { get; private init; }

    public string Scope { get; private init; }

    public int BenchmarkVersion { get; private init; }

    /// <summary>From 1, the least grave first.</summary>
    public int TierNumber { get; private init; }

    public TierLevel Level { get; private init; }

    /// <summary>When the tier applies, as written.</summary>
    public string ConditionText { get; private init; }

    /// <summary>The facts on the axes, in words.</summary>
    public string Answers { get; private init; }

    public string Sanction { get; private init; }

    /// <summary>Whether the tier has a range of fines.</summary>
    public bool Fined { get; private init; }

    /// <summary>Lower end, 分 for one unit.</summary>
    public long? FineFrom { get; private init; }

    public bool FineFromIn { get; private init; }

    /// <summary>Upper end, 分 for one unit.</summary>
    public long? FineTo { get; private init; }

    public bool FineToIn { get; private init; }

    /// <summary>What the fine is counted by.</summary>
    public string Unit { get; private init; }

    /// <summary>The legal range in words.</summary>
    public string LegalWords { get; private init; }

    /// <summary>Whether the proposal leaves the tier.</summary>
    public bool Outside { get; private init; }

    /// <summary>Why it does.</summary>
    public string Reason { get; private init; }

    public Guid? ReviewedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ReviewedAt { get; private set; }

    public string ReviewOpinion { get; private set; } = "";

    /// <summary>The range of the tier; null where it has no fine.</summary>
    public Bounds? Range => Fined ? new Bounds(FineFrom, FineFromIn, FineTo, FineToIn) : null;

    /// <summary>The range in words.</summary>
    public string RangeWords => (Range is { } range ? range.Words(100, "元") + (Unit.StartsWith("元/", StringComparison.Ordinal) ? Unit[1..] : "") : "") is { Length: > 0 } words
        ? Sanction.Length > 0 ? $"{words}，{Sanction}" : words
        : Sanction.Length > 0 ? Sanction : "不罚款";

    /// <summary>By how much a fine lies outside of the nearest end, in percent of it, rounded up; 100 where there is nothing to measure by.</summary>
    /// <param name="fine">分, or null.</param>
    /// <param name="quantity">Units in hundredths.</param>
    public int Deviation(long? fine, long quantity)
    {
        if (fine is not { } sum || Range is not { } range)
            return 100;
        var value = (Int128)sum * 100;
        var (low, high) = ((Int128)(range.Low ?? 0) * quantity, range.High is { } most ? (Int128)most * quantity : value);
        var (off, end) = value < low ? (low - value, low) : value > high ? (value - high, high) : (0, 1);
        return end == 0 ? 100 : (int)Int128.Min(100, ((off * 100) + end - 1) / end);
    }

    internal void Review(Guid by, DateTime now, string opinion) => (ReviewedBy, ReviewedAt, ReviewOpinion) = (by, now, opinion);

    internal CaseDiscretionWeighed Fact(int round) => new(round, BenchmarkCode, BenchmarkVersion, TierNumber, Level.Name(), Answers, RangeWords, Outside, Reason);
}

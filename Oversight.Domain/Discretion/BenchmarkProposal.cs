using Oversight.Domain.Catalogue;

namespace Oversight.Domain.Discretion;

/// <summary>A benchmark to begin with: the legal range in three equal parts, by how often the party was found within a year. It is ours and waits for confirmation (待核定).</summary>
public static class BenchmarkProposal
{
    /// <summary>The proposal for an item, or null where the law leaves nothing to divide.</summary>
    /// <param name="version">What the register says.</param>
    public static BenchmarkContent? For(ItemVersion version)
    {
        if (version.FineMax is not { } most || version.FineMin == most || version.Bases.FirstOrDefault(b => !b.Breached) is not { } basis)
            return null;
        var law = RegisteredLaw.Of(version);
        var least = version.FineMin ?? 0;
        var (first, second) = (Round(least + ((most - least) / 3)), Round(least + ((most - least) * 2 / 3)));
        return new BenchmarkContent(basis.Law, basis.Article, basis.Quote, law.Breached, law.Legal,
        [
            TierContent.Write(TierLevel.Minor, "一年内查处1次", new Bounds(version.FineMin, true, first, false)),
            TierContent.Write(TierLevel.Ordinary, "一年内查处2次", new Bounds(first, true, second, false)),
            TierContent.Write(TierLevel.Serious, "一年内查处3次以上", new Bounds(second, true, most, true)),
        ]);
    }

    // Whole hundreds of 元 where the sum is large, else whole 元.
    private static long Round(long fen) => fen >= 100_000 ? fen / 10_000 * 10_000 : fen / 100 * 100;
}

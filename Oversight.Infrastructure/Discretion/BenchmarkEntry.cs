using Oversight.Domain.Discretion;

namespace Oversight.Infrastructure.Discretion;

/// <summary>A benchmark as a file has it.</summary>
/// <param name="Row">Row of the file on which it begins, or its place in a JSON file; from 1.</param>
/// <param name="ItemCode">Code of the item, or empty.</param>
/// <param name="Item">Name of the item.</param>
/// <param name="Basis">Legal basis in one line.</param>
/// <param name="Organisation">Who published it, or empty.</param>
/// <param name="Source">Where it was taken from, or empty.</param>
/// <param name="Tiers">The tiers.</param>
public sealed record BenchmarkEntry(int Row, string ItemCode, string Item, string Basis, string Organisation, string Source, IReadOnlyList<EntryTier> Tiers);

/// <summary>A tier as a file has it.</summary>
/// <param name="Row">Row of the file, from 1.</param>
/// <param name="Level">How grave.</param>
/// <param name="Condition">When it applies, in words.</param>
/// <param name="Fine">Range of the fine, 分; null where none is given.</param>
/// <param name="Sanction">Another sanction, or empty.</param>
public sealed record EntryTier(int Row, TierLevel Level, string Condition, Bounds? Fine, string Sanction)
{
    /// <summary>The tier with its words read.</summary>
    public TierContent Content => TierContent.Write(Level, Condition, Fine, Sanction);
}

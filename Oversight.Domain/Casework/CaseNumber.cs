using Oversight.Domain.Catalogue;

namespace Oversight.Domain.Casework;

/// <summary>A case number such as 管执罚〔2026〕0412号: given at 立案, 受理 or 启动, by category and China year; gaps are allowed.</summary>
/// <param name="Prefix">Which series.</param>
/// <param name="Year">Full year in China time.</param>
/// <param name="Number">Running number from 1.</param>
public sealed record CaseNumber(string Prefix, int Year, int Number)
{
    /// <summary>The series of a category.</summary>
    public static string PrefixOf(PowerCategory category) => category switch
    {
        PowerCategory.Penalty => "管执罚",
        PowerCategory.Coercion => "管执强",
        PowerCategory.Check => "管执检",
        PowerCategory.PublicService => "管执服",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, null),
    };

    /// <summary>The number as printed.</summary>
    public override string ToString() => $"{Prefix}〔{Year}〕{Number:0000}号";
}

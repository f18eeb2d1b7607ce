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

    /// <summary>Whether a text is a number as printed, from the prefix to 号, and so means one case.</summary>
    public static bool IsWhole(string text)
    {
        var (from, to) = (text.IndexOf('〔', StringComparison.Ordinal), text.IndexOf('〕', StringComparison.Ordinal));
        return from > 0 && Enum.GetValues<PowerCategory>().Any(c => text.AsSpan(0, from).SequenceEqual(PrefixOf(c)))
            && to == from + 5 && text.Length - to is > 5 and < 14 && text[^1] == '号'
            && !text.AsSpan(from + 1, 4).ContainsAnyExceptInRange('0', '9') && !text.AsSpan()[(to + 1)..^1].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>The number as printed.</summary>
    public override string ToString() => $"{Prefix}〔{Year}〕{Number:0000}号";
}

namespace Oversight.Domain.Common;

/// <summary>A document number such as 管执法督改〔2026〕17号: given at signing, by China year and kind, gapless, never reused (GB/T 9704-2012 7.2.5).</summary>
/// <param name="Prefix">机关代字, e.g. 管执法督改.</param>
/// <param name="Year">Full year in China time.</param>
/// <param name="Number">Running number from 1, without leading zeros.</param>
public sealed record DocumentNumber(string Prefix, int Year, int Number)
{
    /// <summary>机关代字 of rectification notices.</summary>
    public const string Notice = "管执法督改";

    /// <summary>机关代字 of reports to the district office.</summary>
    public const string Report = "管执法报";

    /// <summary>The number as printed.</summary>
    public override string ToString() => $"{Prefix}〔{Year}〕{Number}号";
}

namespace Oversight.Domain.Discretion;

/// <summary>How grave a breach is, from the least on.</summary>
public enum TierLevel
{
    /// <summary>不予处罚</summary>
    Exempt,

    /// <summary>减轻</summary>
    Reduced,

    /// <summary>轻微</summary>
    Minor,

    /// <summary>一般</summary>
    Ordinary,

    /// <summary>较重</summary>
    Heavy,

    /// <summary>严重</summary>
    Serious,
}

/// <summary>Chinese names of the levels.</summary>
public static class TierLevels
{
    /// <summary>The name as benchmarks write it.</summary>
    public static string Name(this TierLevel level) => level switch
    {
        TierLevel.Exempt => "不予处罚",
        TierLevel.Reduced => "减轻",
        TierLevel.Minor => "轻微",
        TierLevel.Ordinary => "一般",
        TierLevel.Heavy => "较重",
        TierLevel.Serious => "严重",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <summary>The level that a text names, such as 从轻 or 特别严重; null for none.</summary>
    public static TierLevel? Of(string text) => text.Trim() switch
    {
        "不予" or "不予处罚" or "免罚" => TierLevel.Exempt,
        "减轻" or "减轻处罚" => TierLevel.Reduced,
        "轻微" or "较轻" or "从轻" or "轻" or "较轻微" => TierLevel.Minor,
        "一般" or "中" => TierLevel.Ordinary,
        "较重" or "从重" or "重" => TierLevel.Heavy,
        "严重" or "特别严重" or "情节严重" => TierLevel.Serious,
        _ => null,
    };
}

namespace Oversight.Domain.Supervision;

/// <summary>What is supervised (办法第六条): each finding names one of the four.</summary>
public enum Dimension
{
    /// <summary>实施主体</summary>
    ImplementingBody,

    /// <summary>实施依据</summary>
    LegalBasis,

    /// <summary>行政行为</summary>
    Conduct,

    /// <summary>其他需要监督管理的内容</summary>
    Other,
}

/// <summary>Chinese names of the four dimensions.</summary>
public static class Dimensions
{
    /// <summary>The name as article 6 says it.</summary>
    public static string Name(this Dimension dimension) => dimension switch
    {
        Dimension.ImplementingBody => "实施主体",
        Dimension.LegalBasis => "实施依据",
        Dimension.Conduct => "行政行为",
        Dimension.Other => "其他",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, null),
    };
}

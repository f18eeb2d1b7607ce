namespace Oversight.Infrastructure.Documents;

/// <summary>The typefaces that GB/T 9704-2012 names; every text of a document is set in one of them.</summary>
public enum FontRole
{
    /// <summary>仿宋: the body.</summary>
    FangSong,

    /// <summary>楷体: second-level headings, signers, and the fallback for rare characters.</summary>
    KaiTi,

    /// <summary>小标宋: titles and the red header.</summary>
    XiaoBiaoSong,

    /// <summary>黑体: first-level headings, secrecy and urgency.</summary>
    HeiTi,

    /// <summary>宋体: page numbers and axes.</summary>
    SongTi,
}

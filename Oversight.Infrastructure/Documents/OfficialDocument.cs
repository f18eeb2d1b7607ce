namespace Oversight.Infrastructure.Documents;

/// <summary>An official document as content: what it says and in which order, nothing about positions.</summary>
/// <param name="Title">Title in the PDF's properties.</param>
/// <param name="Author">Issuing body in the PDF's properties.</param>
/// <param name="Blocks">The content in reading order.</param>
public sealed record OfficialDocument(string Title, string Author, IReadOnlyList<Block> Blocks)
{
    /// <summary>The day it bears, also the PDF's creation date; null while it has none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>A small line at the foot of each page, such as 痕迹 18204–1a2b3c4d5e6f.</summary>
    public string? FootLine { get; init; }

    /// <summary>What it bears at the foot of its first page so that it can be checked; null on drafts.</summary>
    public Codes.PaperCheck? Check { get; init; }

    /// <summary>A framed mark in the top margin of each page, such as 演示数据.</summary>
    public string? Mark { get; init; }

    /// <summary>The sheet that it is laid out on; null for A4 as the standard has it.</summary>
    public OfficialMeasures? Sheet { get; init; }

    /// <summary>A small line at the head of each page but the first, so that a sheet that hangs alone says what it belongs to.</summary>
    public string? RunningHead { get; init; }

    /// <summary>Whether pages say which they are of how many (第 2 页 / 共 7 页) and not the number alone.</summary>
    public bool CountsPages { get; init; }

    /// <summary>Large light words across each page, such as 草稿; the place of the seal is then drawn too.</summary>
    public string? Watermark { get; init; }
}

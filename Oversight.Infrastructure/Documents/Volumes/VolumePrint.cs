namespace Oversight.Infrastructure.Documents.Volumes;

/// <summary>The file of a case as one document (案卷): cover, list of what is in it, and the parts, with page numbers that run through.</summary>
/// <param name="Bureau">The bureau's full name.</param>
/// <param name="Title">What is on the cover, such as 行政处罚案卷.</param>
/// <param name="Number">卷号.</param>
/// <param name="FiledOn">The day it was put away, China time.</param>
/// <param name="Cover">The rows of the cover, label and value; the number of pages is added.</param>
/// <param name="Parts">What is in it, in order.</param>
/// <param name="Closing">卷内备考表: its rows.</param>
/// <param name="TrailSeq">Sequence of the trail entry of the filing.</param>
/// <param name="TrailHash">Hash of that entry, hexadecimal; its first twelve digits are printed.</param>
/// <param name="Demonstration">Whether it comes from a demonstration bureau.</param>
public sealed record VolumePrint(
    string Bureau, string Title, string Number, DateOnly FiledOn, IReadOnlyList<FormRow> Cover, IReadOnlyList<VolumePart> Parts, IReadOnlyList<FormRow> Closing,
    long? TrailSeq, string? TrailHash, bool Demonstration)
{
    private const int HashDigits = 12;
    private const string ClosingTitle = "卷内备考表";

    /// <summary>The document. Its properties name the number and the bureau, and nobody.</summary>
    public OfficialDocument Compose() => new($"案卷 {Number}", Bureau, [.. Blocks()])
    {
        Date = FiledOn,
        CountsPages = true,
        FootLine = TrailSeq is { } seq && TrailHash is { } hash ? $"{Number}　痕迹 {seq}–{hash[..Math.Min(HashDigits, hash.Length)]}" : null,
        Mark = Demonstration ? "演示数据" : null,
    };

    private IEnumerable<Block> Blocks()
    {
        yield return new TitleBlock($"{Bureau}\n{Title}");
        yield return new FormBlock([.. Cover, new FormRow([new FormField("页数", "", Pages: true), new FormField("文件", $"{Parts.Count + 1}件")])]);
        yield return new PageBreakBlock();
        yield return new TitleBlock("卷内文件目录");
        yield return new TableBlock(
            [new("序号", 8, CellAlign.Centre), new("文件编号", 26), new("责任者", 20), new("题名", 34), new("日期", 20, CellAlign.Centre), new("页号", 9, CellAlign.Centre)],
            [.. Parts.Select((p, i) => (IReadOnlyList<string>)[$"{i + 1}", p.Number, p.By, p.Title, p.Day, ""]), [$"{Parts.Count + 1}", "", Bureau, ClosingTitle, Text(FiledOn), ""]])
        {
            Landmarks = [.. Enumerable.Range(1, Parts.Count + 1).Select(Landmark)],
        };
        for (var i = 0; i < Parts.Count; i++)
        {
            yield return new PageBreakBlock(Landmark(i + 1));
            foreach (var block in Parts[i].Blocks)
                yield return block;
        }

        yield return new PageBreakBlock(Landmark(Parts.Count + 1));
        yield return new TitleBlock(ClosingTitle);
        yield return new FormBlock([new FormRow([new FormField("本卷页数", "", Pages: true)]), .. Closing]);
    }

    private static string Landmark(int number) => $"part-{number}";

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One thing in the file.</summary>
/// <param name="Number">文号, or empty.</param>
/// <param name="By">责任者.</param>
/// <param name="Title">题名.</param>
/// <param name="Day">Its day as printed, or empty.</param>
/// <param name="Blocks">What it prints; begins on a page of its own.</param>
public sealed record VolumePart(string Number, string By, string Title, string Day, IReadOnlyList<Block> Blocks);

using Oversight.Domain.Casework;

namespace Oversight.Infrastructure.Documents.CasePapers;

/// <summary>The frozen snapshot that a paper of a case is printed from.</summary>
/// <param name="Bureau">The bureau's full name.</param>
/// <param name="Title">Name of the form.</param>
/// <param name="Number">文号; null in a draft and in papers without one.</param>
/// <param name="IssuedOn">The day of issue, China time; null in a draft.</param>
/// <param name="Parts">What it says, with every value in its place.</param>
/// <param name="Draft">Whether it bears the watermark 草稿.</param>
/// <param name="Demonstration">Whether it comes from a demonstration bureau.</param>
/// <param name="TrailSeq">Sequence of the trail entry of the issue.</param>
/// <param name="TrailHash">Hash of that entry, hexadecimal; its first twelve digits are printed.</param>
public sealed record CasePaperPrint(
    string Bureau, string Title, string? Number, DateOnly? IssuedOn, IReadOnlyList<PaperPart> Parts, bool Draft, bool Demonstration,
    long? TrailSeq = null, string? TrailHash = null)
{
    private const int HashDigits = 12;
    private const double LabelMillimetres = 32;
    private const int LongLabel = 5;

    /// <summary>The document.</summary>
    public OfficialDocument Compose() => new(Number is null ? Title : $"{Number} {Title}", Bureau, [.. Blocks()])
    {
        Date = IssuedOn,
        FootLine = TrailSeq is { } seq && TrailHash is { } hash ? $"痕迹 {seq}–{hash[..Math.Min(HashDigits, hash.Length)]}" : null,
        Mark = Demonstration ? "演示数据" : null,
        Watermark = Draft ? "草稿" : null,
    };

    private IEnumerable<Block> Blocks()
    {
        yield return new TitleBlock($"{Bureau}\n{Title}");
        if (Number is not null)
            yield return new NumberBlock(Number);
        for (var i = 0; i < Parts.Count; i++)
        {
            var part = Parts[i];
            if (part.Kind is PaperPartKind.Row or PaperPartKind.Room)
            {
                // Rows that follow one another are one form.
                var rows = Parts.Skip(i).TakeWhile(p => p.Kind is PaperPartKind.Row or PaperPartKind.Room).ToList();
                i += rows.Count - 1;
                yield return new FormBlock([.. rows.Select(Row)]) { LabelMillimetres = LabelMillimetres, Apart = i >= rows.Count };
                continue;
            }

            foreach (var block in Of(part))
                yield return block;
        }
    }

    private IEnumerable<Block> Of(PaperPart part) => part.Kind switch
    {
        PaperPartKind.Addressee => [new AddresseeBlock(part.Text)],
        PaperPartKind.Heading => [new HeadingBlock(1, part.Text)],
        PaperPartKind.Sign => [new SignatureBlock(part.Text, IssuedOn)],
        PaperPartKind.Note => [new NoteBlock(part.Text)],
        _ => part.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new ParagraphBlock(line) { NoLoneLine = true }),
    };

    private static FormRow Row(PaperPart part)
    {
        // What stands in brackets in a label that takes two lines stands on the second one.
        var bar = part.Text.IndexOf('|', StringComparison.Ordinal);
        var label = part.Text[..bar];
        return new FormRow([new FormField(label.Length > LongLabel ? label.Replace("（", "\n（", StringComparison.Ordinal) : label, part.Text[(bar + 1)..])], part.Kind == PaperPartKind.Room ? 2 : 1);
    }
}

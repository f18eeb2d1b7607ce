using Oversight.Infrastructure.Documents.Drawing;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>Lays a document out: blocks to strips, strips to pages.</summary>
internal static class Composer
{
    // No landmark of a document is called so.
    private const string CountOfPages = "\0pages";

    /// <summary>The pages of the document.</summary>
    public static List<Page> Compose(TypeCase type, OfficialDocument document)
    {
        var landmarks = new Dictionary<string, int>(StringComparer.Ordinal);
        var pages = Lay(type, document, [], landmarks);
        // Page numbers are known when the pages are: a document that lists them is laid out once more. They take no room of their own.
        landmarks[CountOfPages] = pages.Count;
        if (document.Blocks.Any(ListsPages)) pages = Lay(type, document, landmarks, []);
        foreach (var page in pages) Furniture.Dress(type, document, page, pages.Count);
        return pages;
    }

    private static List<Page> Lay(TypeCase type, OfficialDocument document, Dictionary<string, int> known, Dictionary<string, int> found)
    {
        var strips = new List<Strip>();
        for (var i = 0; i < document.Blocks.Count; i++)
            strips.AddRange(Set(type, document, i, known));
        return Paginator.Paginate(type.Measures, strips, found);
    }

    private static IEnumerable<Strip> Set(TypeCase type, OfficialDocument document, int index, Dictionary<string, int> pages) => document.Blocks[index] switch
    {
        HeaderBlock block => HeaderSetting.Set(type, block),
        TitleBlock block => TextSetting.Title(type, block),
        NumberBlock block => TextSetting.Number(type, block),
        AddresseeBlock block => TextSetting.Addressee(type, block),
        HeadingBlock block => TextSetting.Heading(type, block),
        ContentsBlock block => PosterSetting.Contents(type, block, pages),
        PosterHeadBlock block => PosterSetting.Head(type, block),
        ParagraphBlock block => TextSetting.Paragraph(type, block),
        RequirementsBlock block => TextSetting.Requirements(type, block),
        FormBlock block => TableSetting.Form(type, Counted(block, pages)),
        TableBlock block => TableSetting.Table(type, Numbered(block, pages)),
        PictureBlock block => PictureSetting.Set(type, block),
        AttachmentNoteBlock block => TextSetting.Attachments(type, block),
        SignatureBlock block => SignatureSetting.Set(type, block, document.Watermark is not null, NoteFollows(document, index)),
        NoteBlock block => TextSetting.Note(type, block),
        ColophonBlock block => [ColophonSetting.Set(type, block)],
        PageBreakBlock block => [new Strip(0, []) { NewPage = true, Landmark = block.Landmark }],
        var block => throw new NotSupportedException($"没有 {block.GetType().Name} 的版式。"),
    };

    private static bool NoteFollows(OfficialDocument document, int index) =>
        index + 1 < document.Blocks.Count && document.Blocks[index + 1] is NoteBlock;

    private static bool ListsPages(Block block) => block is ContentsBlock or TableBlock { Landmarks: not null } || (block is FormBlock form && form.Rows.Any(r => r.Fields.Any(f => f.Pages)));

    private static TableBlock Numbered(TableBlock block, Dictionary<string, int> pages) => block.Landmarks is not { } landmarks ? block : block with
    {
        Rows = [.. block.Rows.Select((row, i) => (IReadOnlyList<string>)[.. row.SkipLast(1), pages.TryGetValue(landmarks[i], out var page) ? $"{page}" : ""])],
    };

    private static FormBlock Counted(FormBlock block, Dictionary<string, int> pages) => block with
    {
        Rows = [.. block.Rows.Select(r => r with { Fields = [.. r.Fields.Select(f => f.Pages ? f with { Value = pages.TryGetValue(CountOfPages, out var count) ? $"{count}页" : "页" } : f)] })],
    };
}

using Oversight.Infrastructure.Documents.Drawing;

namespace Oversight.Infrastructure.Documents.Layout;

/// <summary>Lays a document out: blocks to strips, strips to pages.</summary>
internal static class Composer
{
    /// <summary>The pages of the document.</summary>
    public static List<Page> Compose(TypeCase type, OfficialDocument document)
    {
        var strips = new List<Strip>();
        for (var i = 0; i < document.Blocks.Count; i++)
            strips.AddRange(Set(type, document, i));
        var pages = Paginator.Paginate(type.Measures, strips);
        foreach (var page in pages) Furniture.Dress(type, document, page);
        return pages;
    }

    private static IEnumerable<Strip> Set(TypeCase type, OfficialDocument document, int index) => document.Blocks[index] switch
    {
        HeaderBlock block => HeaderSetting.Set(type, block),
        TitleBlock block => TextSetting.Title(type, block),
        AddresseeBlock block => TextSetting.Addressee(type, block),
        HeadingBlock block => TextSetting.Heading(type, block),
        ParagraphBlock block => TextSetting.Paragraph(type, block),
        RequirementsBlock block => TextSetting.Requirements(type, block),
        FormBlock block => TableSetting.Form(type, block),
        TableBlock block => TableSetting.Table(type, block),
        AttachmentNoteBlock block => TextSetting.Attachments(type, block),
        SignatureBlock block => SignatureSetting.Set(type, block, document.Watermark is not null, NoteFollows(document, index)),
        NoteBlock block => TextSetting.Note(type, block),
        ColophonBlock block => [ColophonSetting.Set(type, block)],
        PageBreakBlock => [new Strip(0, []) { NewPage = true }],
        var block => throw new NotSupportedException($"没有 {block.GetType().Name} 的版式。"),
    };

    private static bool NoteFollows(OfficialDocument document, int index) =>
        index + 1 < document.Blocks.Count && document.Blocks[index + 1] is NoteBlock;
}

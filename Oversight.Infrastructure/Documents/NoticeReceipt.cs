namespace Oversight.Infrastructure.Documents;

/// <summary>The receipt slip of a rectification notice, on a page of its own: signed by the department and sent back.</summary>
internal static class NoticeReceipt
{
    // The page's 22 lines less title, note and a blank line after each.
    private const int FormLines = 18;

    /// <summary>The blocks of the slip.</summary>
    public static IEnumerable<Block> Slip(NoticePaper paper, string title)
    {
        yield return new PageBreakBlock();
        yield return new TitleBlock("整改通知书签收回执");
        yield return new FormBlock(
        [
            new FormRow([new FormField("文　　号", paper.Number ?? "")]),
            new FormRow([new FormField("标　　题", title)]),
            new FormRow([new FormField("签收单位", paper.Department)]),
            new FormRow([new FormField("签发人", paper.SignerTitle), new FormField("签发日期", paper.SignedOn is { } signed ? RectificationNoticeDocument.Day(signed) : "")]),
            new FormRow([new FormField("整改期限", paper.DueOn is { } due ? $"{paper.TermText}，至{RectificationNoticeDocument.Day(due)}24:00止" : paper.TermText)]),
            new FormRow([new FormField("送达方式", "□当面送达　　□系统送达　　□其他：")]),
            new FormRow([new FormField("签收人\n（签名）"), new FormField("职　务")], 2),
            new FormRow([new FormField("签收时间", "　　　　年　　月　　日　　时　　分")]),
            new FormRow([new FormField("联络员"), new FormField("联系电话")]),
            new FormRow([new FormField("反馈意见", "□对认定的问题和整改要求无异议，按期整改。\n□有异议，说明如下：")], 3, Elastic: true),
            new FormRow([new FormField("签收单位\n（盖章）")], 2, Elastic: true),
        ], FormLines);
        yield return new ParagraphBlock([new Run("注：本回执由签收单位填写后送回局法制室存档。", FontRole.KaiTi)], Indented: false);
    }
}

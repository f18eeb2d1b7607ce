namespace Oversight.Infrastructure.Documents;

/// <summary>Words the rectification notice (整改通知书) and its receipt slip (签收回执) as the Measures ask (办法第六条、第十六条).</summary>
public static class RectificationNoticeDocument
{
    private const string Kind = "整改通知书";
    private const string Measures = "《管城回族区城市管理执法局行政权责事项运行监督管理办法》（管执法文〔2016〕30号，以下简称《办法》）";
    private const int HashDigits = 12;

    /// <summary>The document of the snapshot: the notice, and on a page of its own the receipt slip.</summary>
    public static OfficialDocument Compose(NoticePaper paper)
    {
        var title = TitleOf(paper);
        return new OfficialDocument(paper.Number is null ? title : $"{paper.Number} {title}", paper.IssuingBody, [.. Notice(paper, title), .. NoticeReceipt.Slip(paper, title)])
        {
            Date = paper.SignedOn,
            FootLine = paper.TrailSeq is { } seq && paper.TrailHash is { } hash
                ? $"痕迹 {seq}–{hash[..Math.Min(HashDigits, hash.Length)]}"
                : null,
            Mark = paper.Demonstration ? "演示数据" : null,
            Watermark = paper.Draft ? "草稿" : null,
        };
    }

    private static IEnumerable<Block> Notice(NoticePaper paper, string title)
    {
        yield return new HeaderBlock(paper.IssuingBody, paper.Number ?? "管执法督改〔　　　〕　　号", Kind);
        yield return new TitleBlock(title);
        yield return new AddresseeBlock(paper.Department + "：");
        yield return new ParagraphBlock(Opening(paper));
        yield return new HeadingBlock(1, "一、存在的问题");
        yield return new ParagraphBlock(Sentence(paper.Finding) + Classification(paper));
        yield return new HeadingBlock(1, "二、整改要求");
        yield return new RequirementsBlock([.. paper.Requirements.Select(r => new RequirementLine(r.Number, Sentence(r.Text), Sentence(r.Measure)))]);
        yield return new HeadingBlock(1, "三、整改期限和复核");
        yield return new ParagraphBlock(Deadline(paper));
        yield return new ParagraphBlock("逾期未整改或者整改不到位的，依据《办法》第十六条的规定，记入考核台账，实行一票否决；对不依法规范行使行政权力、履行责任等行为，依法依规追究相关责任。");
        yield return new ParagraphBlock("收到反馈后，由你单位以外的人员对照到位标准逐项复核，各项要求均到位的，予以销号。确需延期的，应当在期限届满前书面申请，延期以一次为限。对记入考核台账有异议的，可以书面申诉一次，申诉期间不停止整改。");
        yield return new SignatureBlock(paper.IssuingBody, paper.SignedOn);
        yield return new NoteBlock($"联系人：{paper.Contact}，联系电话：{paper.Phone}");
    }

    private static string Opening(NoticePaper paper)
    {
        var again = paper.Round > 1
            ? $"你单位对{(paper.PreviousNumber is null ? "前一轮整改通知书" : $"《整改通知书》（{paper.PreviousNumber}）")}所列问题整改不到位，需要继续整改（第{paper.Round}轮）。"
            : "经督查，你单位在行政权责事项运行中存在问题。";
        return $"{again}依据{Measures}第十六条的规定，现责令你单位限期整改，有关事项通知如下：";
    }

    private static string Classification(NoticePaper paper)
    {
        var item = paper.ItemName is null ? ""
            : paper.ItemCode is null ? $"，涉及行政权责事项“{paper.ItemName}”"
            : $"，涉及行政权责事项“{paper.ItemName}”（编号：{paper.ItemCode}）";
        var basis = string.IsNullOrWhiteSpace(paper.Basis) ? "" : $"，认定依据为{paper.Basis.Trim().TrimEnd('。')}";
        return $"上述问题属于《办法》第六条规定的“{paper.Dimension}”方面的监督管理内容{item}{basis}。";
    }

    private static string Deadline(NoticePaper paper) => paper.DueOn is { } due
        ? $"整改期限为{paper.TermText}，自本通知签发之日的次日起计算。请于{Day(due)}24:00前完成整改，并逐项反馈整改情况，附佐证材料。"
        : $"整改期限为{paper.TermText}，自本通知签发之日的次日起计算，届满日期在签发时确定。请在期限届满前完成整改，并逐项反馈整改情况，附佐证材料。";

    private static string TitleOf(NoticePaper paper)
    {
        var subject = paper.Title.Trim().TrimEnd('。');
        if (subject.StartsWith("关于", StringComparison.Ordinal)) return subject;
        return $"关于责令限期整改{subject}{(subject.EndsWith("问题", StringComparison.Ordinal) ? "" : "问题")}的通知";
    }

    private static string Sentence(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == 0 || "。！？；：”）".Contains(trimmed[^1], StringComparison.Ordinal) ? trimmed : trimmed + "。";
    }

    internal static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";
}

using Oversight.Domain.Complaints;
using Oversight.Domain.Time;

namespace Oversight.Infrastructure.Documents.ComplaintPapers;

/// <summary>
/// What a paper to a complainant is printed from: what the act behind it committed and what never changes afterwards. Without name and code
/// it is the copy for the file (存档联); with them the copy that is handed over (送达联), which nobody keeps.
/// </summary>
/// <param name="Bureau">The bureau's full name.</param>
/// <param name="Phone">Where one asks.</param>
/// <param name="Paper">Which paper.</param>
/// <param name="Number">Number of the complaint.</param>
/// <param name="Matter">What it is about; empty at 举报保密, where a paper that is found says nothing.</param>
/// <param name="Channel">How it came.</param>
/// <param name="ReceivedOn">When it came, China time.</param>
/// <param name="On">The day of the paper, China time.</param>
public sealed record ComplaintPrint(string Bureau, string Phone, ComplaintPaper Paper, string Number, string Matter, string Channel, DateOnly ReceivedOn, DateOnly On)
{
    private const int HashDigits = 12;
    private const double LabelMillimetres = 32;

    /// <summary>The last day for the answer, China time; null where the paper tells none.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The limit in words with its clause.</summary>
    public string Limit { get; init; } = "";

    /// <summary>Reasons, the answer or the like: what staff wrote for the complainant.</summary>
    public string Text { get; init; } = "";

    /// <summary>The ground of a refusal with its clause.</summary>
    public string Ground { get; init; } = "";

    /// <summary>The body that a transfer went to.</summary>
    public string To { get; init; } = "";

    /// <summary>What the look into it came to, or empty.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>Who complained, on the copy that is handed over; else null.</summary>
    public string? Name { get; init; }

    /// <summary>The code by which they follow it, on the copy that is handed over; else null.</summary>
    public string? Code { get; init; }

    /// <summary>Sequence and hash of the entry of the act on the trail.</summary>
    public (long Seq, string Hash)? Entry { get; init; }

    /// <summary>Whether it comes from a demonstration bureau.</summary>
    public bool Demonstration { get; init; }

    /// <summary>The document. Its properties name neither the complaint nor anybody.</summary>
    public OfficialDocument Compose() => new(Paper.Kind.Name(), Bureau, [.. Blocks()])
    {
        Date = On,
        FootLine = (ForFile ? "存档联，不载明投诉人姓名和查询码　" : "") + (Entry is var (seq, hash) ? $"痕迹 {seq}–{hash[..Math.Min(HashDigits, hash.Length)]}" : ""),
        Mark = Demonstration ? "演示数据" : null,
    };

    private bool ForFile => Name is null && Code is null;

    private string Reflected => Matter.Length > 0 ? $"您于{Day(ReceivedOn)}通过{Channel}反映的“{Matter}”事项" : $"您于{Day(ReceivedOn)}向本机关反映的事项";

    private IEnumerable<Block> Blocks()
    {
        yield return new TitleBlock($"{Bureau}\n{Paper.Kind.Name()}");
        yield return new NumberBlock(Number);
        yield return new AddresseeBlock(string.IsNullOrWhiteSpace(Name) ? "投诉人：" : $"{Name}：");
        foreach (var block in Body())
            yield return block;
        yield return new SignatureBlock(Bureau, On);
        yield return new NoteBlock($"联系电话：{Phone}");
    }

    private IEnumerable<Block> Body() => Paper.Kind switch
    {
        ComplaintPaperKind.Acceptance =>
        [
            new ParagraphBlock($"{Reflected}收悉。经审查，属于本机关职权范围，根据《信访工作条例》第二十三条的规定，决定予以受理。"),
            Form(("查询码", Code ?? "（见送达联）"), ("答复期限", DueOn is { } due ? $"{Day(due)}24:00前\n（{Limit}）" : Limit)),
            new ParagraphBlock("情况复杂确需延长期限的，将另行告知理由和新的期限。您可以凭上列编号和查询码，在政务服务窗口“进度查询”查看进展、评价答复；查询码请勿告诉他人。本机关依法对您的个人信息和反映的内容保密。") { NoLoneLine = true },
        ],
        ComplaintPaperKind.Refusal =>
        [
            new ParagraphBlock($"{Reflected}收悉。经审查，{Ground}，决定不予受理。理由和建议如下："),
            .. Said(),
        ],
        ComplaintPaperKind.Transfer =>
        [
            new ParagraphBlock($"{Reflected}收悉。经审查，该事项由{To}依法处理更为适当，根据《信访工作条例》第二十三条的规定，已转送{To}。"),
            .. Said(),
            new ParagraphBlock($"该事项的办理情况，请向{To}了解。"),
        ],
        ComplaintPaperKind.Extension =>
        [
            new ParagraphBlock($"{Reflected}正在办理。因情况复杂，经批准延长办理期限{Limit}，理由如下："),
            .. Said(),
            new ParagraphBlock(DueOn is { } later ? $"延长后的答复期限为{Day(later)}24:00前。根据《信访工作条例》第三十四条的规定，特此告知。" : "根据《信访工作条例》第三十四条的规定，特此告知。"),
        ],
        _ =>
        [
            new ParagraphBlock($"{Reflected}，本机关已办理完毕{(Verdict.Length > 0 ? $"，核查结论为：{Verdict}" : "")}。现答复如下："),
            .. Said(),
            new ParagraphBlock("您对本答复不服的，可以自收到本答复之日起30日内，依照《信访工作条例》第三十五条的规定请求复查；也可以在政务服务窗口凭上列编号和查询码评价本答复。本机关依法对您的个人信息和反映的内容保密。") { NoLoneLine = true },
        ],
    };

    private IEnumerable<Block> Said() => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => new ParagraphBlock(Sentence(line)) { NoLoneLine = true });

    private static FormBlock Form(params IEnumerable<(string Label, string Value)> rows) => new([.. rows.Select(r => new FormRow([new FormField(r.Label, r.Value)]))]) { LabelMillimetres = LabelMillimetres, Apart = true };

    private static string Sentence(string text) => "。！？；：”）".Contains(text[^1], StringComparison.Ordinal) ? text : text + "。";

    private static string Day(DateOnly day) => ChinaTime.Text(day);
}

using System.Text;
using MiniExcelLibs;

namespace Oversight.Tests.Features.Imports;

/// <summary>A bureau's list of any length with faults planted in it, and what must be reported.</summary>
internal sealed class ListFile
{
    public static readonly string[] Heading =
        ["职权编码", "权力类型", "职权名称", "设定依据", "实施部门", "责任科室", "办理流程", "法定期限", "承诺办结时限", "处罚幅度", "责令改正", "廉政风险点", "监督电话", "核定情况", "备注"];

    /// <summary>Column, what is planted, the kind that must be reported.</summary>
    private static readonly (int Column, string Value, string Kind)[] Plants =
    [
        (0, "", "code-missing"), (0, "编号/1", "code-form"), (0, "=", "code-twice"), (1, "行政许可", "category-unknown"), (1, "*", "category-other"),
        (2, "", "name-missing"), (2, new string('名', 201), "too-long"), (3, "", "bases-missing"), (3, "按有关规定办理", "bases-form"), (3, "《某条例》：没有条款", "bases-form"),
        (3, "《不存在的条例》第一条", "law-unknown"), (3, "《城市道路管理条例》第九十九条", "law-article"), (3, "《行政监察法》第二十条", "law-repealed"),
        (4, "", "implementingBody-missing"), (5, "", "handling-missing"), (5, "执法九中队", "handling-unknown"), (5, "执法一中队、ZD1", "handling-twice"), (5, "执法一中队（协办）", "handling-lead"),
        (6, "", "procedure-missing"), (6, "行政许可程序", "procedure-unknown"), (7, "很久", "statutory-form"), (8, "无", "committed-missing"), (8, "尽快", "committed-form"), (8, "120日", "committed-looser"),
        (9, "酌情", "fine-form"), (9, "1000元以上500元以下", "fine-form"), (9, "!", "fine-category"), (10, "也许", "rectify-form"), (11, "立案｜压案", "risks-form"), (12, "找门卫", "phone-form"),
        (13, "大概", "confirmed-form"), (14, "#REF!", "formula-error"), (14, new string('注', 501), "too-long"),
    ];

    private ListFile(IReadOnlyList<string[]> rows, IReadOnlyList<(int Row, string Column, string Kind)> faults) => (Rows, Faults) = (rows, faults);

    public static int Kinds => Plants.Select(p => p.Kind).Distinct(StringComparer.Ordinal).Count();

    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>Row as the spreadsheet shows it below two title rows and the heading, column letter, kind.</summary>
    public IReadOnlyList<(int Row, string Column, string Kind)> Faults { get; }

    /// <summary>Makes a list.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="faults">How many of them have one fault.</param>
    /// <param name="ofOthers">Codes of items of other categories than 行政处罚, each used once.</param>
    public static ListFile Make(int rows, int faults, IReadOnlyList<string> ofOthers)
    {
        var lines = Enumerable.Range(1, rows).Select(Good).ToList();
        var planted = new List<(int, string, string)>();
        var other = 0;
        for (var i = 0; i < faults; i++)
        {
            var at = (i * rows / faults) + 1;
            var (column, value, kind) = Plants[i % Plants.Length];
            if (kind == "category-other" && other == ofOthers.Count)
                (column, value, kind) = Plants[0];
            var line = lines[at];
            line[column] = value switch { "=" => lines[at - 1][0], "*" => "行政处罚", "!" => "500元", _ => value };
            if (kind == "category-other")
                line[0] = ofOthers[other++];
            if (kind == "fine-category")
                (line[1], line[6]) = ("行政检查", "行政检查程序");
            planted.Add((at + 4, ((char)('A' + column)).ToString(), kind));
        }

        return new ListFile(lines, planted);
    }

    public byte[] Xlsx()
    {
        using var stream = new MemoryStream();
        stream.SaveAs(All().Select(r => r.Select((c, i) => (c, i)).ToDictionary(c => $"c{c.i}", c => (object)c.c)), printHeader: false, sheetName: "清单");
        return stream.ToArray();
    }

    public byte[] Csv(Encoding encoding) =>
        [.. encoding.Preamble, .. encoding.GetBytes(string.Concat(All().Select(r => string.Join(',', r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")))];

    private IEnumerable<string[]> All() => [Padded("某某局行政权责清单"), Padded("填报单位：法制室"), Heading, .. Rows];

    private static string[] Padded(string title) => [title, .. Enumerable.Repeat("", Heading.Length - 1)];

    private static string[] Good(int i) =>
    [
        $"410104-DR-{i:00000}", "行政处罚", $"第{i}种妨碍市容的行为", $"《郑州市城市市容和环境卫生管理条例》第{i % 55 + 1}条：处五百元以上一千元以下罚款，责令改正，并依照有关规定处理，编号{i}。", "郑州市管城回族区城市管理执法局",
        i % 2 == 0 ? "执法一中队" : "执法二中队（主办）、执法三中队（协办）", "行政处罚普通程序", "90日", "60日", "500元以上1000元以下", "是", "立案｜压案不立｜中｜双人登记｜中队负责人", "12319", "待核定", "",
    ];
}

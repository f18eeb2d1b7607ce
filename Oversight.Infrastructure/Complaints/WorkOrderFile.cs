using System.Globalization;
using System.Text.RegularExpressions;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Infrastructure.Complaints;

/// <summary>Reads work orders out of CSV or XLSX: a row that cannot be taken says why, by the name of its column, and stops no other.</summary>
public static partial class WorkOrderFile
{
    /// <summary>Most orders in a file.</summary>
    public const int MostRows = 5_000;

    private const int Depth = 30;
    private static readonly TableLimits Limits = TableLimits.Usual with { Rows = MostRows + Depth, Bytes = 10L * 1024 * 1024, Unpacked = 64L * 1024 * 1024 };

    private static readonly (string Field, string Head, string[] Also)[] Known =
    [
        ("number", "工单编号", ["工单号", "编号", "受理编号", "诉求编号", "事件编号"]),
        ("kind", "诉求类型", ["类型", "工单类型", "诉求性质", "业务类型", "类别"]),
        ("title", "标题", ["诉求标题", "工单标题", "事件标题"]),
        ("account", "诉求内容", ["内容", "主要内容", "问题描述", "反映内容", "事件内容", "工单内容"]),
        ("place", "事发地址", ["事发地点", "问题地址", "地址", "诉求地址", "地点"]),
        ("name", "诉求人", ["姓名", "来电人", "联系人", "市民姓名", "投诉人"]),
        ("phone", "联系电话", ["电话", "来电号码", "联系方式", "手机号码"]),
        ("address", "联系地址", ["诉求人地址", "来电人地址"]),
        ("about", "被诉单位", ["被投诉单位", "被举报单位", "涉及单位"]),
        ("secret", "是否保密", ["保密", "要求保密"]),
        ("givenAt", "派单时间", ["派发时间", "交办时间", "转办时间", "受理时间", "登记时间"]),
        ("dueAt", "办理时限", ["截止时间", "办结时限", "反馈时限", "要求办结时间", "到期时间"]),
    ];

    private static readonly string[] DayFormats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日"];
    private static readonly string[] TimeFormats = ["", " H:m", " H:m:s", "'T'H:m:s", " H时m分"];

    /// <summary>Heads of the template, in its order.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Known.Select(k => k.Head)];

    /// <summary>A row as an example, under <see cref="Columns"/>.</summary>
    public static IReadOnlyList<string> Example { get; } =
        ["HZ20261123000001", "投诉", "航海东路夜间渣土车扰民", "每晚十一点后渣土车经过，噪声大，路面遗撒，请查处。", "航海东路与未来路口", "（示例，导入前请删去本行）", "13800000000", "", "", "否", "2026-11-23 09:30", "2026-11-30 18:00"];

    /// <summary>The name of the column behind a field of a refusal.</summary>
    public static string ColumnOf(string field) => Array.Find(Known, k => string.Equals(k.Field, field, StringComparison.Ordinal)).Head ?? field;

    /// <summary>The rows.</summary>
    /// <param name="stream">Must seek.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="TableRefused">It cannot be read, or no heading names number and content.</exception>
    public static IReadOnlyList<WorkOrderRow> Read(Stream stream, string name, DateTime now)
    {
        List<WorkOrderRow> rows = [];
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        (int Sheet, Dictionary<string, int> At)? heading = null;
        var looked = 0;
        foreach (var row in TableFile.Read(stream, name, Limits))
        {
            if (heading is not { } head || head.Sheet != row.Sheet.Index)
            {
                if (HeadingOf(row) is { } found)
                    heading = (row.Sheet.Index, found);
                else if (heading is null && ++looked > Depth)
                    break;
                continue;
            }

            var read = Row(row, head.At, now);
            if (read.Number.Length > 0 && !seen.TryAdd(read.Number, row.Number))
                read = read with { Order = null, Column = ColumnOf("number"), Fault = $"与第{seen[read.Number]}行的工单编号相同，只登记前一行；内容不同的请核对。" };
            rows.Add(read);
            if (rows.Count > MostRows)
                throw new TableRefused("rows", $"一次最多导入{MostRows}张工单，请拆成几个文件。");
        }

        return heading is null ? throw new TableRefused("heading", "找不到表头：须有“工单编号”和“诉求内容”两列，请对照样表补上表头后重新上传。")
            : rows.Count > 0 ? rows
            : throw new TableRefused("empty", "表头下没有工单，请核对是否传错了文件。");
    }

    private static Dictionary<string, int>? HeadingOf(TableRow row)
    {
        var words = Enumerable.Range(0, row.Cells.Count).Select(i => Headings.Plain(row.Text(i))).ToList();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (field, head, also) in Known)
        {
            // The proper head first: a file can hold both 地址 and 事发地址.
            var index = new[] { head }.Concat(also).Select(h => words.FindIndex(w => string.Equals(w, Headings.Plain(h), StringComparison.Ordinal))).FirstOrDefault(i => i >= 0 && !at.ContainsValue(i), -1);
            if (index >= 0)
                at[field] = index;
        }

        return at.ContainsKey("number") && at.ContainsKey("account") ? at : null;
    }

    private static WorkOrderRow Row(TableRow row, Dictionary<string, int> at, DateTime now)
    {
        string Cell(string field) => at.TryGetValue(field, out var column) ? row.Text(column) : "";
        var number = Cell("number").Length <= 60 ? Cell("number") : Cell("number")[..60];
        try
        {
            var order = new WorkOrder(Cell("number"), Kind(Cell("kind")), Cell("title"), Cell("account"), new ComplainantCard(Cell("name"), Cell("phone"), "", Cell("address")))
            {
                Place = Cell("place"),
                About = Cell("about"),
                Secret = Secret(Cell("secret")),
                GivenAt = Instant("givenAt", Cell("givenAt"), ends: false),
                DueAt = Instant("dueAt", Cell("dueAt"), ends: true),
            };
            return new WorkOrderRow(row.Number, number, order.Checked(now), "", "");
        }
        catch (InvalidInput e)
        {
            return new WorkOrderRow(row.Number, number, null, ColumnOf(e.Field), e.Message);
        }
    }

    private static ComplaintKind Kind(string text) => text switch
    {
        "" or "投诉" or "求助" or "诉求" or "反映" => ComplaintKind.Complaint,
        "举报" or "投诉举报" => ComplaintKind.Report,
        "咨询" => ComplaintKind.Inquiry,
        "建议" or "意见" or "意见建议" or "表扬" => ComplaintKind.Suggestion,
        _ => throw new InvalidInput("kind", $"“{Cut(text)}”不认识，请写投诉、举报、咨询、建议或者求助。"),
    };

    private static bool Secret(string text) => text switch
    {
        "" or "否" or "不保密" or "公开" or "N" or "n" or "0" or "无" => false,
        "是" or "保密" or "要求保密" or "Y" or "y" or "1" => true,
        _ => throw new InvalidInput("secret", $"“{Cut(text)}”不认识，请写是或者否。"),
    };

    private static DateTime? Instant(string field, string text, bool ends)
    {
        if (text.Length == 0)
            return null;
        var plain = Spaces().Replace(text.Trim(), " ");
        foreach (var day in DayFormats)
        {
            foreach (var time in TimeFormats)
            {
                if (DateTime.TryParseExact(plain, day + time, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
                    return time.Length == 0 && ends ? ChinaTime.EndOf(DateOnly.FromDateTime(local)) : ChinaTime.Reading(local);
            }
        }

        throw new InvalidInput(field, $"“{Cut(text)}”不是日期，请写成 2026-11-23 或者 2026-11-23 09:30。");
    }

    private static string Cut(string text) => text.Length <= 30 ? text : text[..30] + "…";

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}

/// <summary>A row of a file of work orders.</summary>
/// <param name="Row">Row number as a spreadsheet shows it.</param>
/// <param name="Number">工单编号 as written.</param>
/// <param name="Order">What is taken, or null where it cannot be.</param>
/// <param name="Column">The column at fault, or empty.</param>
/// <param name="Fault">What is wrong and what to write instead, or empty.</param>
public sealed record WorkOrderRow(int Row, string Number, WorkOrder? Order, string Column, string Fault);

using Oversight.Domain.Credit;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Infrastructure.Credit;

/// <summary>Reads the receipt of a batch, whatever its columns are called and wherever its heading stands.</summary>
public static class ReceiptFile
{
    private const int Depth = 30;
    private static readonly string[] Numbers = ["行政处罚决定书文号", "决定书文号", "处罚决定书文号", "文号", "文书号", "决定文书号", "cf_wsh", "cfwsh", "documentnumber", "number"];
    private static readonly string[] Answers = ["结果", "处理结果", "接收结果", "入库结果", "校验结果", "上报结果", "状态", "处理状态", "接收状态", "是否成功", "是否接收", "是否入库", "result", "status", "state"];
    private static readonly string[] Reasons = ["原因", "失败原因", "退回原因", "错误原因", "错误信息", "不通过原因", "说明", "备注", "reason", "message", "error"];

    /// <summary>The rows.</summary>
    /// <param name="stream">Must seek.</param>
    /// <param name="name">Name of the file.</param>
    /// <exception cref="TableRefused">It cannot be read, or no heading names number and answer.</exception>
    public static IReadOnlyList<ReceiptRow> Read(Stream stream, string name)
    {
        List<ReceiptRow> rows = [];
        (int Sheet, int Number, int Answer, int Reason)? heading = null;
        var looked = 0;
        foreach (var row in TableFile.Read(stream, name, TableLimits.Usual with { Rows = 60_000 }))
        {
            if (heading is not { } at || at.Sheet != row.Sheet.Index)
            {
                if (HeadingOf(row) is { } found)
                    heading = found;
                else if (heading is null && ++looked > Depth)
                    break;
                continue;
            }

            if (row.Text(at.Number).Trim().Length > 0)
                rows.Add(new ReceiptRow(row.Number, Cut(row.Text(at.Number)), Cut(row.Text(at.Answer)), at.Reason < 0 ? "" : Cut(row.Text(at.Reason))));
        }

        return heading is null ? throw new TableRefused("heading", "回执中找不到表头：须有“文号”和“结果”两列，退回的还应有“原因”列，请补上表头后重新上传。")
            : rows.Count > 0 ? rows
            : throw new TableRefused("empty", "回执的表头下没有数据，请核对是否传错了文件。");
    }

    private static (int Sheet, int Number, int Answer, int Reason)? HeadingOf(TableRow row)
    {
        var words = Enumerable.Range(0, row.Cells.Count).Select(i => Plain(row.Text(i))).ToList();
        var (number, answer, reason) = (Find(words, Numbers), Find(words, Answers), Find(words, Reasons));
        return number < 0 || answer < 0 ? null : (row.Sheet.Index, number, answer, reason);
    }

    private static int Find(List<string> words, string[] names) => words.FindIndex(w => Array.Exists(names, n => string.Equals(Plain(n), w, StringComparison.Ordinal)));

    private static string Plain(string heading) => Headings.Plain(heading);

    private static string Cut(string text) => text.Length <= 500 ? text : text[..500];
}

using System.Text;
using System.Text.Json;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Infrastructure.Discretion;

/// <summary>Reads benchmarks out of JSON, CSV or XLSX. A file that cannot be read wholly is refused with one sentence and nothing of it is taken.</summary>
public static class BenchmarkFile
{
    /// <summary>Largest file, bytes.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>Most rows.</summary>
    public const int MostRows = 2000;

    /// <summary>A table of benchmarks is small: what unpacks to more is none.</summary>
    private static readonly TableLimits Limits = TableLimits.Usual with { Bytes = MostBytes, Unpacked = 64L * 1024 * 1024, Texts = 8L * 1024 * 1024 };

    /// <summary>Heads of a table: one row a tier, or one row for an item without tiers.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["事项编号", "事项名称", "依据", "档次", "适用情形", "罚款下限", "罚款上限", "其他处理", "公布单位", "来源"];

    /// <summary>The entries of a file, by its name's ending.</summary>
    /// <exception cref="InvalidInput">The file is no such file, or a cell cannot be read.</exception>
    public static IReadOnlyList<BenchmarkEntry> Read(string name, byte[] bytes)
    {
        if (bytes.Length is 0 or > MostBytes)
            throw Wrong(bytes.Length == 0 ? "文件是空的，请选择有内容的文件。" : "文件超过 2 MB，请拆成几个文件导入。");
        var entries = Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".JSON" => Json(bytes),
            ".CSV" or ".XLSX" => Table(name, bytes),
            _ => throw Wrong("只能导入 .json、.csv 或 .xlsx 文件，请按样表另存后再导入。"),
        };
        return entries.Count > 0 ? entries : throw Wrong("文件里没有裁量基准，请对照样表核对。");
    }

    /// <summary>The four published entries that ship as examples.</summary>
    public static IReadOnlyList<BenchmarkEntry> Examples()
    {
        using var stream = typeof(BenchmarkFile).Assembly.GetManifestResourceStream("Oversight.Infrastructure.Seeding.Catalogue.discretion-examples.json")
            ?? throw new InvalidDataException("The examples are not in the assembly.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Read("examples.json", memory.ToArray());
    }

    internal static InvalidInput Wrong(string sentence) => new("file", sentence);

    private static List<BenchmarkEntry> Json(byte[] bytes)
    {
        try
        {
            var rows = JsonSerializer.Deserialize<List<JsonEntry?>>(Text(bytes), JsonSerializerOptions.Web) ?? [];
            if (rows.Count > MostRows)
                throw Wrong($"最多{MostRows}条，文件有{rows.Count}条，请拆成几个文件导入。");
            return [.. rows.Select((r, i) => Entry(i + 1, r ?? throw Wrong($"第{i + 1}条是空的（null），请删去或补全。")))];
        }
        catch (JsonException e)
        {
            throw Wrong($"第{(e.LineNumber ?? 0) + 1}行不是有效的 JSON，请对照示例核对。");
        }
    }

    private static BenchmarkEntry Entry(int row, JsonEntry entry) => new(
        row, WholeText.Of(entry.Code ?? ""), Required(WholeText.Of(entry.Item ?? ""), row, "事项名称"), WholeText.Of(entry.Basis ?? ""), WholeText.Of(entry.Org ?? ""), WholeText.Of(entry.Source ?? ""),
        [.. (entry.Tiers ?? []).Select(t => Tier(row, t ?? throw Wrong($"第{row}条有一档是空的（null），请删去或补全。")))]);

    private static EntryTier Tier(int row, JsonTier tier)
    {
        var fine = tier.Fine switch
        {
            null or [] => (Bounds?)null,
            [var low, var high] => Bounds.Closed(Fen(low, row), Fen(high, row)),
            _ => throw Wrong($"第{row}条的 fine 应为[下限, 上限]两个数，请核对。"),
        };
        return new EntryTier(row, Level(tier.Level ?? "", row), WholeText.Of(tier.Condition ?? ""), fine is { Low: null, High: null } ? null : fine, WholeText.Of(tier.Sanction ?? ""));
    }

    private static List<BenchmarkEntry> Table(string name, byte[] bytes)
    {
        var entries = new List<BenchmarkEntry>();
        try
        {
            foreach (var (row, cells) in Rows(name, bytes))
                Take(entries, row, cells);
        }
        catch (TableRefused e)
        {
            throw Wrong(e.Message);
        }

        return entries;
    }

    // The first sheet; a second one that is a table too would be left out unsaid.
    private static IEnumerable<(int Number, Dictionary<string, string> Cells)> Rows(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        TableSheet? sheet = null;
        List<(int Index, string Head)> heads = [];
        var count = 0;
        foreach (var row in TableFile.Read(stream, name, Limits))
        {
            if (sheet is null)
            {
                (sheet, heads) = (row.Sheet, Heads(row));
                if (Columns.Take(7).Where(c => !heads.Exists(h => string.Equals(h.Head, c, StringComparison.Ordinal))).ToList() is { Count: > 0 } missing)
                    throw Wrong($"缺少列：{string.Join("、", missing)}。第一行应为表头，请对照样表。");
                continue;
            }

            if (row.Sheet.Index != sheet.Index)
            {
                if (Heads(row).Exists(h => h.Head is "事项名称"))
                    throw Wrong($"工作表“{row.Sheet.Name}”也是裁量基准表，一次只读第一张，请合并到一张表或分开导入。");
                continue;
            }

            if (++count > MostRows)
                throw Wrong($"最多{MostRows}行，请拆成几个文件导入。");
            yield return (row.Number, heads.ToDictionary(h => h.Head, h => row.Text(h.Index), StringComparer.Ordinal));
        }
    }

    private static List<(int Index, string Head)> Heads(TableRow row) =>
        [.. row.Cells.Select((c, i) => (Index: i, Head: c.Text)).Where(h => h.Head.Length > 0).DistinctBy(h => h.Head, StringComparer.Ordinal)];

    private static void Take(List<BenchmarkEntry> entries, int row, Dictionary<string, string> cells)
    {
        var (code, item, basis) = (Cell(cells, "事项编号"), Cell(cells, "事项名称"), Cell(cells, "依据"));
        var last = entries.Count > 0 ? entries[^1] : null;
        var goesOn = last is not null && ((code + item).Length == 0 || (string.Equals(code, last.ItemCode, StringComparison.Ordinal) && string.Equals(item, last.Item, StringComparison.Ordinal)));
        if (!goesOn)
            entries.Add(last = new BenchmarkEntry(row, code, Required(item.Length > 0 ? item : code, row, "事项名称"), basis, Cell(cells, "公布单位"), Cell(cells, "来源"), []));
        if (Cell(cells, "档次") is { Length: > 0 } level)
            entries[^1] = last! with { Tiers = [.. last.Tiers, new EntryTier(row, Level(level, row), Cell(cells, "适用情形"), Fine(cells, row), Cell(cells, "其他处理"))] };
        else if (Cell(cells, "适用情形").Length > 0)
            throw Wrong($"第{row}行写了适用情形，却没有档次，请填写轻微、一般或严重等档次。");
    }

    private static Bounds? Fine(Dictionary<string, string> cells, int row)
    {
        var (low, high) = (Cell(cells, "罚款下限"), Cell(cells, "罚款上限"));
        if (low.Length + high.Length == 0)
            return null;
        return new Bounds(End(low, row), !low.StartsWith("超过", StringComparison.Ordinal), End(high, row), !(high.StartsWith("不满", StringComparison.Ordinal) || high.StartsWith("不足", StringComparison.Ordinal)));
    }

    private static long? End(string cell, int row)
    {
        var text = cell.Replace("超过", "", StringComparison.Ordinal).Replace("不满", "", StringComparison.Ordinal).Replace("不足", "", StringComparison.Ordinal).Replace("元", "", StringComparison.Ordinal).Trim();
        return text.Length == 0 ? null : LegalRange.Fen(text) ?? throw Wrong($"第{row}行的罚款“{cell}”不是数额，请填写元数，例如 5000 或“不满5000”。");
    }

    private static long? Fen(decimal? yuan, int row) => yuan is not { } y ? null
        : y is >= 0 and <= 1_000_000_000 && y * 100 == decimal.Truncate(y * 100) ? (long)(y * 100) : throw Wrong($"第{row}条的罚款{y}不是有效的元数，请核对。");

    private static TierLevel Level(string text, int row) =>
        TierLevels.Of(text) ?? throw Wrong($"第{row}行的档次“{text}”读不出，请写不予处罚、减轻、轻微、一般、较重或严重。");

    private static string Required(string? text, int row, string label) => string.IsNullOrWhiteSpace(text) ? throw Wrong($"第{row}行没有{label}，请补充。") : text.Trim();

    private static string Cell(Dictionary<string, string> cells, string column) => cells.GetValueOrDefault(column, "");

    private static string Text(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw Wrong("JSON 文件不是 UTF-8 编码，请用 UTF-8 另存后再导入。");
        }
    }

    private sealed record JsonEntry(string? Source, string? Org, string? Code, string? Item, string? Basis, List<JsonTier?>? Tiers);

    private sealed record JsonTier(string? Level, string? Condition, List<decimal?>? Fine, string? Sanction);
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Features.Imports;

/// <summary>Which column of which sheet is which field.</summary>
/// <param name="Sheets">The sheets in order.</param>
/// <param name="EmptyCells">Whether an empty cell empties what is registered: chosen for this file, never remembered for the next.</param>
public sealed record ImportForm(IReadOnlyList<FormSheet> Sheets, bool EmptyCells = false)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What a column can be taken for, beside the fields of the list.</summary>
    public static IReadOnlyList<(string Field, string Label)> Choices { get; } =
    [
        ("code", "事项编号"), ("category", "类别"),
        .. ItemFields.All.Where(f => !string.Equals(f.Code, "charts", StringComparison.Ordinal)).Select(f => (f.Code, f.Label)),
        ("handlingAssist", "协办机构"), ("law", "法规名称"), ("article", "条款"), ("quote", "条文内容"),
    ];

    /// <summary>Files with the same headings have the same.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Sheets.Select(s => string.Join('|', s.Columns.Select(c => $"{c.Index}:{Headings.Plain(c.Heading)}"))).Distinct(StringComparer.Ordinal)))));

    /// <summary>Looks at the headings of a file.</summary>
    /// <exception cref="TableRefused">It cannot be read.</exception>
    public static ImportForm Of(IEnumerable<TableRow> rows)
    {
        var sheets = new List<FormSheet>();
        var first = new List<TableRow>();
        TableSheet? sheet = null;
        var count = 0;
        foreach (var row in rows)
        {
            if (sheet != row.Sheet)
                End();
            sheet = row.Sheet;
            count++;
            if (first.Count < HeadingFinder.Depth)
                first.Add(row);
        }

        End();
        return new ImportForm(sheets);

        void End()
        {
            if (sheet is null)
                return;
            var heading = HeadingFinder.Find(first, Headings.Catalogue);
            sheets.Add(new FormSheet(sheet.Name, heading?.LastRow ?? 0, heading is null ? 0 : count, [.. (heading?.Columns ?? []).Select(c => new FormColumn(c.Index, c.Heading, Offered(c.Field)))]));
            first.Clear();
            count = 0;
        }
    }

    /// <summary>The form with the choices of an earlier one of the same headings.</summary>
    public ImportForm Like(ImportForm earlier) => this with
    {
        Sheets = [.. Sheets.Select(s => s with { Columns = [.. s.Columns.Select(c => c with { Field = earlier.FieldOf(c) ?? c.Field }).Select(c => c.Field is { Length: 0 } ? c with { Field = null } : c)] })],
    };

    /// <summary>The form with the fields that another one of the same file chooses; where its columns stand is its own.</summary>
    public ImportForm Choose(ImportForm chosen)
    {
        if (chosen.Sheets.Count != Sheets.Count || !string.Equals(chosen.Key, Key, StringComparison.Ordinal))
            throw new InvalidInput("columns", "列的对应关系与文件不符，请刷新页面后重新选择。");
        return this with { EmptyCells = chosen.EmptyCells, Sheets = [.. Sheets.Select((s, i) => s with { Columns = [.. s.Columns.Select((c, j) => c with { Field = chosen.Sheets[i].Columns[j].Field })] })] };
    }

    /// <summary>The form with another field for a column.</summary>
    /// <param name="sheet">Place of the sheet.</param>
    /// <param name="column">Place of the column in the sheet.</param>
    /// <param name="field">The field; null to pass the column over.</param>
    public ImportForm With(int sheet, int column, string? field) => this with
    {
        Sheets = [.. Sheets.Select((s, i) => i != sheet ? s : s with { Columns = [.. s.Columns.Select(c => c.Index != column ? c : c with { Field = field })] })],
    };

    /// <summary>What keeps the form from being read, one sentence each.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (Sheets.All(s => s.Columns.Count == 0))
            faults.Add("没有找到表头：请保证有一行写有“事项名称”等列名，或者下载模板填写。");
        foreach (var sheet in Sheets.Where(s => s.Columns.Count > 0))
        {
            foreach (var twice in sheet.Columns.Where(c => c.Field is not null).GroupBy(c => c.Field!, StringComparer.Ordinal).Where(g => g.Count() > 1))
                faults.Add($"工作表“{sheet.Name}”的{string.Join("、", twice.Select(c => $"{c.Letters}列“{c.Heading}”"))}都对应“{LabelOf(twice.Key)}”，请只保留一列，其余改为“不读取”。");
            if (sheet.Columns.Any(c => c.Field is not null) && !sheet.Columns.Any(c => c.Field is "name" or "code"))
                faults.Add($"工作表“{sheet.Name}”没有“事项名称”一列，请在下面指定，或者把各列都改为“不读取”以略过这张表。");
        }

        return faults;
    }

    /// <summary>Ends a dry run before it begins where the form cannot be read.</summary>
    /// <exception cref="InvalidInput">The first sentence.</exception>
    public void Demand()
    {
        if (Faults() is [var first, ..])
            throw new InvalidInput("columns", first);
        foreach (var field in Sheets.SelectMany(s => s.Columns).Select(c => c.Field).OfType<string>())
        {
            if (!Choices.Any(c => string.Equals(c.Field, field, StringComparison.Ordinal)))
                throw new InvalidInput("columns", "有一列对应的字段不在清单之内，请重新选择。");
        }
    }

    /// <summary>As JSON.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Of JSON that <see cref="Write"/> made.</summary>
    public static ImportForm Read(string json) => JsonSerializer.Deserialize<ImportForm>(json, Json) ?? new ImportForm([]);

    /// <summary>What a field is called.</summary>
    public static string LabelOf(string field) => Choices.FirstOrDefault(c => string.Equals(c.Field, field, StringComparison.Ordinal)).Label ?? field;

    // A choice to pass over is remembered as empty.
    private string? FieldOf(FormColumn column)
    {
        var same = Sheets.SelectMany(s => s.Columns).FirstOrDefault(c => c.Index == column.Index && string.Equals(Headings.Plain(c.Heading), Headings.Plain(column.Heading), StringComparison.Ordinal));
        return same is null ? null : same.Field ?? "";
    }

    private static string? Offered(string? field) => Choices.Any(c => string.Equals(c.Field, field, StringComparison.Ordinal)) ? field : null;
}

/// <summary>A sheet of the form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="LastRow">The last row of its heading.</param>
/// <param name="Rows">Rows that hold something, the heading included.</param>
/// <param name="Columns">Its columns; none where it has no heading and is passed over.</param>
public sealed record FormSheet(string Name, int LastRow, int Rows, IReadOnlyList<FormColumn> Columns);

/// <summary>A column of the form.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Heading">As it stands there.</param>
/// <param name="Field">The field; null to pass it over.</param>
public sealed record FormColumn(int Index, string Heading, string? Field)
{
    /// <summary>Letters of the column.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Letters => TableRow.Letters(Index);
}

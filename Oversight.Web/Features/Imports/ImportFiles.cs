using MiniExcelLibs;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Imports;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Imports;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Imports;

/// <summary>The files of an import: the faulty rows under the headings of the original with the reasons, the whole result, the template.</summary>
public sealed class ImportFiles(ImportViews views, FileStore files)
{
    /// <summary>The heading of the column of reasons; read again, it is passed over.</summary>
    public const string Reason = "有误原因";

    /// <summary>Maps the downloads.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/catalogue/import").RequireAuthorization(SecuritySetup.Staff).RequireAuthorization(policy => policy.RequireRole(ImportRoles.Importers)).ExcludeFromDescription();
        group.MapGet("/template.xlsx", async (ImportViews views) =>
            await views.May() ? TypedResults.File(ImportTemplate.Xlsx(), Sheet.XlsxType, "权责清单导入模板.xlsx") : (IResult)TypedResults.NotFound());
        group.MapGet("/{id:guid}/faults.xlsx", (Guid id, ImportFiles make) => Send(() => make.Faults(id), "有误的行.xlsx"));
        group.MapGet("/{id:guid}/result.xlsx", (Guid id, ImportFiles make) => Send(() => make.Result(id), "试运行结果.xlsx"));
    }

    /// <summary>The rows with faults, as the file had them, with a column that says what is wrong: to be corrected and uploaded again.</summary>
    public async Task<byte[]> Faults(Guid id)
    {
        var view = await views.Find(id) ?? throw RuleBroken.NotVisible();
        var wrong = new Dictionary<(string, int), ImportRow>();
        await foreach (var row in views.All(id, new RowFilter(RowOutcome.Wrong)))
            wrong[(row.Sheet, row.Number)] = row;
        using var stream = files.Open(view.Import.FileHash);
        var sheets = new Dictionary<string, List<Dictionary<string, object?>>>(StringComparer.Ordinal);
        foreach (var assembled in RowAssembler.Assemble(TableFile.Read(stream, view.Import.FileName, TableLimits.Usual), view.Form))
        {
            if (!wrong.TryGetValue((assembled.Row.Sheet, assembled.Row.Number), out var row))
                continue;
            var form = view.Form.Sheets.First(s => string.Equals(s.Name, assembled.Row.Sheet, StringComparison.Ordinal));
            var columns = form.Columns.Select((c, i) => (c.Heading, Place: i)).Where(c => !string.Equals(c.Heading, Reason, StringComparison.Ordinal)).ToList();
            var categorised = form.Columns.Any(c => c.Field is "category") || WrittenParts.Category(SheetName.Of(form.Name), within: true) is not null;
            if (!sheets.TryGetValue(row.Sheet, out var lines))
                sheets.Add(row.Sheet, lines = [Line([Reason, .. categorised ? Array.Empty<string>() : ["类别"], .. columns.Select(c => c.Heading)])]);
            lines.Add(Line([string.Join('\n', RowDetails.Faults(row.Faults).Select(f => $"{f.Heading}：{f.Sentence}")), .. categorised ? Array.Empty<string>() : [row.Category?.Name() ?? ""], .. columns.Select(c => assembled.Cells[c.Place])]));
        }

        return Write(sheets.Count == 0 ? new Dictionary<string, object>(StringComparer.Ordinal) { ["无"] = new[] { Line([Reason]) } } : sheets.ToDictionary(s => s.Key, s => (object)s.Value, StringComparer.Ordinal));
    }

    /// <summary>Every row with what importing it would do and why.</summary>
    public async Task<byte[]> Result(Guid id)
    {
        _ = await views.Find(id) ?? throw RuleBroken.NotVisible();
        var lines = new List<Dictionary<string, object?>> { Line(["结果", "工作表", "行", "编号", "类别", "事项名称", "列", "原值", "新值", "原因"]) };
        await foreach (var row in views.All(id, new RowFilter()))
        {
            string[] head = [row.Outcome.Name(), row.Sheet, row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Code, row.Category?.Name() ?? "", row.Name];
            var details = RowDetails.Faults(row.Faults).Select(f => (string[])[$"{f.Column} {f.Heading}".Trim(), f.Value, "", f.Sentence])
                .Concat(RowDetails.Changes(row.Changes).Select(c => (string[])[c.Label, c.Before, c.Kept ? c.Before : c.After, c.Kept ? "空单元格未作为修改，保持已登记的内容" : c.After.Length == 0 ? "清空已登记的内容" : ""])).ToList();
            foreach (var detail in details.Count == 0 ? [["", "", "", ""]] : details)
                lines.Add(Line([.. head, .. detail]));
        }

        return Write(new Dictionary<string, object>(StringComparer.Ordinal) { ["试运行结果"] = lines });
    }

    internal static byte[] Write(Dictionary<string, object> sheets)
    {
        var named = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, lines) in sheets)
            named.Add(SheetName.Of(name, named.Keys), lines);
        using var stream = new MemoryStream();
        stream.SaveAs(named, printHeader: false);
        return stream.ToArray();
    }

    // Headings may repeat, so that a cell is named by its place.
    internal static Dictionary<string, object?> Line(IReadOnlyList<string> cells) =>
        cells.Select((c, i) => (Key: $"c{i}", Value: (object?)Spreadsheet.Harmless(c))).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);

    private static async Task<IResult> Send(Func<Task<byte[]>> make, string name)
    {
        try
        {
            return TypedResults.File(await make(), Sheet.XlsxType, name);
        }
        catch (RuleBroken)
        {
            return TypedResults.NotFound();
        }
    }
}

/// <summary>Chinese names of what importing a row would do.</summary>
public static class OutcomeNames
{
    /// <summary>新增, 变更, 未变, 已在调整单中, 有误.</summary>
    public static string Name(this RowOutcome outcome) => outcome switch
    {
        RowOutcome.New => "新增",
        RowOutcome.Changed => "变更",
        RowOutcome.Unchanged => "未变",
        RowOutcome.Proposed => "已在调整单中",
        RowOutcome.Wrong => "有误",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}

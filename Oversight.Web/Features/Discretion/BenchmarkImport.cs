using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Discretion;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Discretion;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Features.Discretion;

/// <summary>The dry run of an import: what each entry would become and what is wrong with it. Nothing is written.</summary>
public sealed class BenchmarkImport(Reads reads)
{
    /// <summary>Reads a file and checks every entry.</summary>
    /// <exception cref="Domain.Common.InvalidInput">The file cannot be read wholly.</exception>
    public async Task<IReadOnlyList<ImportLine>> Try(string name, byte[] bytes, IReadOnlyDictionary<int, Guid>? chosen = null) => await Check(BenchmarkFile.Read(name, bytes), chosen);

    /// <summary>Checks entries against the catalogue of today.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="chosen">Items that the user chose, by row.</param>
    public Task<IReadOnlyList<ImportLine>> Check(IReadOnlyList<BenchmarkEntry> entries, IReadOnlyDictionary<int, Guid>? chosen = null) => reads.Ask<IReadOnlyList<ImportLine>>(async (db, actor) =>
    {
        DiscretionDuties.Import.Demand(actor);
        var items = await Items(db, ChinaTime.DayOf(reads.Now));
        var taken = await db.Benchmarks.Select(b => new { b.ItemId, b.Scope }).ToListAsync();
        return
        [
            .. entries.Select(e =>
            {
                var item = chosen is not null && chosen.TryGetValue(e.Row, out var id) ? items.FirstOrDefault(i => i.Id == id) : BenchmarkMatch.Of(e, items);
                var content = BenchmarkMatch.Content(e, item);
                var faults = BenchmarkLint.Of(content, item is null ? null : RegisteredLaw.Of(item.Version));
                var stop = item is null ? "没有对应到权责清单中的事项，请选择事项。"
                    : taken.Exists(t => t.ItemId == item.Id && string.Equals(t.Scope, ScopeOf(e), StringComparison.Ordinal)) ? $"事项{item.Code}{(ScopeOf(e).Length > 0 ? $"（{ScopeOf(e)}）" : "")}已有裁量基准，不能重复导入。"
                    : BenchmarkLint.WithoutRange(content.Tiers)?.Sentence;
                return new ImportLine(e, item?.Id, item is null ? "" : $"{item.Code} {item.Version.Name}", content, faults, stop);
            }),
        ];
    });

    /// <summary>The items that an entry can be assigned to.</summary>
    public Task<IReadOnlyList<ItemChoice>> Choices() => reads.Ask<IReadOnlyList<ItemChoice>>(async (db, _) =>
        [.. (await Items(db, ChinaTime.DayOf(reads.Now))).Select(i => new ItemChoice(i.Id, i.Code, i.Version.Name))]);

    /// <summary>The outcome of a dry run as a workbook, a row for each fault.</summary>
    public static byte[] Report(IReadOnlyList<ImportLine> lines) => Spreadsheet.Write("导入检查", ["行", "事项名称", "对应事项", "结果", "严重程度", "问题", "位置", "说明", "条款", "改法"], lines.SelectMany(Rows));

    internal static string ScopeOf(BenchmarkEntry entry) => entry.Organisation.Length == 0 ? "" : $"参考：{entry.Organisation}" is var scope && scope.Length > 60 ? scope[..60] : $"参考：{entry.Organisation}";

    internal static async Task<List<MatchedItem>> Items(OversightDb db, DateOnly today) =>
        [.. (await db.InForce(today, i => i.Category == PowerCategory.Penalty)).Select(i => new MatchedItem(i.Id, i.Code, i.Version))];

    private static IEnumerable<IReadOnlyList<object?>> Rows(ImportLine line)
    {
        object?[] head = [line.Entry.Row, line.Entry.Item, line.Item, line.Stop ?? "可以导入为草稿"];
        return line.Faults.Count == 0
            ? [[.. head, "", "", "", "", "", ""]]
            : line.Faults.Select(f => (IReadOnlyList<object?>)[.. head, f.Severity == FaultSeverity.Red ? "须改正" : "须说明", f.What, f.Where, f.Sentence, f.Clause, f.Mend]);
    }
}

/// <summary>What one entry would become.</summary>
/// <param name="Entry">As the file has it.</param>
/// <param name="ItemId">The item, or null.</param>
/// <param name="Item">Code and name of the item, or empty.</param>
/// <param name="Content">What the draft would say.</param>
/// <param name="Faults">What the check finds; a draft may have them.</param>
/// <param name="Stop">Why it cannot be taken, or null.</param>
public sealed record ImportLine(BenchmarkEntry Entry, Guid? ItemId, string Item, BenchmarkContent Content, IReadOnlyList<BenchmarkFault> Faults, string? Stop);

/// <summary>An item to choose.</summary>
public sealed record ItemChoice(Guid Id, string Code, string Name);

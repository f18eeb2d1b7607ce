using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Features.Publications;

/// <summary>Compares what was copied or downloaded from a channel with the register. Keeps nothing.</summary>
public sealed class CompareViews(Reads reads)
{
    /// <summary>What a pasted table is called where the officer does not say from where it is.</summary>
    public const string PastedName = "粘贴的表格";

    private const string NoHeading = "没有找到表头：请连同“事项编号”“事项名称”等列标题一起复制，或者检查文件的第一张表。";

    // What a list for the public says in words of its own; where from and by whom it was confirmed is no field of it.
    private static readonly string[] Left = ["charts", "changeNote", "opinions", "confirmed", "note"];

    /// <summary>Compares a table pasted from a web page: tabs between columns, a line for each row.</summary>
    /// <exception cref="TableRefused">It cannot be read.</exception>
    public Task<ComparedList> Pasted(string text, ComparedScope scope)
    {
        // A cell with line breaks is quoted by spreadsheets; the reader of text files knows that.
        return Compare(new MemoryStream(Encoding.UTF8.GetBytes(WholeText.Of(text))), $"{PastedName}.txt", scope);
    }

    /// <summary>Compares an uploaded table.</summary>
    /// <param name="stream">Must seek.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="scope">What of the register it is compared with.</param>
    /// <exception cref="TableRefused">It cannot be read.</exception>
    public async Task<ComparedList> Compare(Stream stream, string fileName, ComparedScope scope)
    {
        var (listed, fields, unknown) = Listed(stream, fileName);
        var rows = ListComparison.Of(await Register(scope.On, scope.Category), listed);
        var absent = rows.Count(r => r.Outcome == ComparedOutcome.MissingThere);
        return new ComparedList(scope, [.. fields], unknown, scope.Whole ? rows : [.. rows.Where(r => r.Outcome != ComparedOutcome.MissingThere)], scope.Whole ? 0 : absent);
    }

    /// <summary>The heading of a field, for screens and files.</summary>
    public static string Label(string field) => string.Equals(field, ListComparison.CodeField, StringComparison.Ordinal) ? "事项编号" : ItemFields.Of(field).Label;

    private static (List<PublishedRow> Rows, IReadOnlyList<string> Fields, IReadOnlyList<string> Unknown) Listed(Stream stream, string fileName)
    {
        List<PublishedRow> listed = [];
        List<string> fields = [], unknown = [];
        foreach (var sheet in TableFile.Read(stream, fileName, TableLimits.Usual).GroupBy(r => r.Sheet).ToList())
        {
            var rows = sheet.ToList();
            if (HeadingFinder.Find([.. rows.Take(HeadingFinder.Depth)], Headings.Catalogue) is not { } heading)
                continue;
            var columns = heading.Columns.Where(c => c.Field is not null).DistinctBy(c => c.Field, StringComparer.Ordinal).ToList();
            fields.AddRange(columns.Select(c => c.Field!).Where(IsCompared));
            unknown.AddRange(heading.Columns.Except(columns).Select(c => c.Field is null ? c.Heading : $"{c.Heading}（与前面的列重复）"));
            listed.AddRange(rows.Where(r => r.Number > heading.LastRow && !heading.RepeatedBy(r)).Select(r => Row(r, columns)).Where(r => r.Code.Length + r.Name.Length > 0));
        }

        return listed.Count > 0 ? (listed, [.. fields.Distinct(StringComparer.Ordinal)], [.. unknown.Distinct(StringComparer.Ordinal)]) : throw new TableRefused("heading", NoHeading);
    }

    private static bool IsCompared(string field) => !Left.Contains(field, StringComparer.Ordinal) && ItemFields.All.Any(f => string.Equals(f.Code, field, StringComparison.Ordinal));

    private static PublishedRow Row(TableRow row, IReadOnlyList<HeadedColumn> columns)
    {
        var texts = columns.ToDictionary(c => c.Field!, c => row.Text(c.Index), StringComparer.Ordinal);
        return new PublishedRow(row.Number, texts.GetValueOrDefault("code", ""), texts.GetValueOrDefault("name", ""), texts.Where(t => IsCompared(t.Key)).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal));
    }

    private Task<IReadOnlyList<RegisterRow>> Register(DateOnly on, PowerCategory? category) => reads.Ask<IReadOnlyList<RegisterRow>>(async (db, _) =>
    {
        var items = db.InForce(on);
        if (category is { } one)
            items = items.Where(x => x.Item.Category == one);
        var found = await items.OrderBy(x => x.Item.Code).Select(x => new { x.Item.Id, x.Item.Code, x.Version }).AsSplitQuery().ToListAsync();
        var names = new ItemNames(await db.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.NameOn(on)), await db.Procedures.Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name));
        return [.. found.Select(f => new RegisterRow(f.Id, f.Version.Number, f.Code, f.Version.Name, Texts(f.Version.ToContent(), names)))];
    });

    private static Dictionary<string, IReadOnlyList<string>> Texts(ItemContent content, ItemNames names) =>
        ItemFields.All.Where(f => IsCompared(f.Code)).ToDictionary(f => f.Code, f => (IReadOnlyList<string>)[f.Text(content, names), .. Shorter(f.Code, content, names)], StringComparer.Ordinal);

    // Ways in which public lists shorten a field without saying anything else.
    private static IEnumerable<string> Shorter(string field, ItemContent content, ItemNames names) => field switch
    {
        "bases" or "breached" => Bases(content, string.Equals(field, "breached", StringComparison.Ordinal)),
        "handling" => [string.Join('、', content.Handling.OrderByDescending(h => h.Lead).Select(h => names.Department(h.DepartmentId))), string.Join('、', content.Handling.Select(h => names.Department(h.DepartmentId)))],
        "committed" => content.Committed is { } committed ? [committed.Text] : [],
        "statutory" => content.Statutory is { } statutory ? [statutory.Text] : ["无", "—"],
        _ => [],
    };

    private static IEnumerable<string> Bases(ItemContent content, bool breached)
    {
        var bases = content.Bases.Where(b => b.Breached == breached).ToList();
        yield return string.Join('\n', bases.Select(b => $"《{b.Law}》{b.Article}"));
        yield return string.Join('\n', bases.Select(b => $"《{b.Law}》{b.Article}：{b.Quote}"));
        yield return string.Join('\n', bases.Select(b => $"《{b.Law}》（{b.LawVersion}）{b.Article}：{b.Quote}"));
        yield return string.Join('\n', bases.Select(b => $"《{b.Law}》"));
    }
}

/// <summary>What a published list is compared with.</summary>
/// <param name="On">The day as of which the register is taken.</param>
/// <param name="Category">One category; null for all.</param>
/// <param name="Whole">Whether it claims to be complete: what a part does not name is not missing.</param>
public sealed record ComparedScope(DateOnly On, PowerCategory? Category, bool Whole);

/// <summary>What a comparison gave.</summary>
/// <param name="Scope">What it was compared with.</param>
/// <param name="Fields">Codes of the fields that the published list has.</param>
/// <param name="Unknown">Headings that name no field, or one for the second time, and were not compared.</param>
/// <param name="Rows">The result.</param>
/// <param name="Unnamed">How many items of the register a part does not name.</param>
public sealed record ComparedList(ComparedScope Scope, IReadOnlyList<string> Fields, IReadOnlyList<string> Unknown, IReadOnlyList<ComparedRow> Rows, int Unnamed);

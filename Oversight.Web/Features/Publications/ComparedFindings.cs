using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Publications;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Features.Publications;

/// <summary>
/// What of a channel is registered already: the lines of the findings that comparisons left and that are not settled yet. A difference that
/// comes back after its finding is settled is a new one.
/// </summary>
public sealed class ComparedFindings(Reads reads, FileStore files)
{
    /// <summary>Name of the workbook.</summary>
    public const string FileName = "公布比对差异.xlsx";

    /// <summary>Its heads.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["公布处行号", "事项编号", "事项名称", "结果", "字段", "权责清单", "公布内容"];

    /// <summary>What is registered of a channel.</summary>
    /// <exception cref="RuleBroken">The asker does not compare.</exception>
    public async Task<RegisteredDifferences> Of(PublicationChannel channel)
    {
        var (found, lines) = await reads.Ask(async (db, actor) =>
        {
            PublicationDuties.Compare.Demand(actor);
            var unsettled = Unsettled(db, channel);
            var kept = await (from d in db.ComparedDifferences join f in unsettled on d.FindingId equals f.Id orderby f.Ordinal select d).ToListAsync();
            var all = await unsettled.OrderBy(f => f.Ordinal).Select(f => new { f.Id, Hashes = f.Evidence.Where(e => e.Name == FileName).Select(e => e.Hash).ToList() }).AsSplitQuery().ToListAsync();
            return (all, kept.DistinctBy(d => d.Key, StringComparer.Ordinal).ToDictionary(d => d.Key, d => d.FindingId, StringComparer.Ordinal));
        });

        // An earlier release left the table alone; it is read until such a finding is settled.
        var known = lines.Values.ToHashSet();
        foreach (var finding in found.Where(f => !known.Contains(f.Id)))
        {
            foreach (var hash in finding.Hashes.Where(h => File.Exists(files.PathOf(h))))
            {
                using var stream = files.Open(hash);
                foreach (var row in TableFile.Read(stream, FileName, TableLimits.Usual).Skip(1))
                    lines.TryAdd(Key([.. Columns.Select((_, i) => row.Text(i))]), finding.Id);
            }
        }

        return new RegisteredDifferences(found.ConvertAll(f => f.Id), lines);
    }

    /// <summary>The findings of a channel that comparisons left and that are not settled yet.</summary>
    internal static IQueryable<Finding> Unsettled(OversightDb db, PublicationChannel channel)
    {
        var source = Source(channel);
        return db.Findings.Where(f => (f.State == FindingState.Open || f.State == FindingState.UnderRectification) && f.Source.StartsWith(source));
    }

    /// <summary>How the source of such a finding begins.</summary>
    internal static string Source(PublicationChannel channel) => $"公布比对 · {channel.Name()} · ";

    /// <summary>The lines of a result as a table, one for each field.</summary>
    internal static IEnumerable<IReadOnlyList<string>> Lines(ComparedRow row) => row.Differences.Count == 0 ? [Line(row, null)] : row.Differences.Select(d => Line(row, d));

    /// <summary>The lines of a finding, to be kept beside it.</summary>
    internal static IEnumerable<ComparedDifference> Kept(Guid findingId, IEnumerable<ComparedRow> rows) =>
        rows.SelectMany(Lines).Select(Key).Distinct(StringComparer.Ordinal).Select(key => new ComparedDifference { FindingId = findingId, Key = key });

    // In which row it stood says nothing.
    internal static string Key(IReadOnlyList<string> line) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', line.Skip(1).Select(ListComparison.Plain)))));

    private static string[] Line(ComparedRow row, ComparedField? field) =>
        [row.Row?.ToString(CultureInfo.InvariantCulture) ?? "", row.Code, row.Name, row.Outcome.Name(), field is null ? "" : CompareViews.Label(field.Field), field?.Here ?? "", field?.There ?? ""];
}

/// <summary>Differences that are registered as findings.</summary>
/// <param name="Findings">The findings.</param>
/// <param name="Lines">Finding by the key of a line.</param>
public sealed record RegisteredDifferences(IReadOnlyList<Guid> Findings, IReadOnlyDictionary<string, Guid> Lines)
{
    /// <summary>The finding that a row stands in with everything it says, or null.</summary>
    public Guid? Of(ComparedRow row)
    {
        Guid? found = null;
        foreach (var line in ComparedFindings.Lines(row))
        {
            if (!Lines.TryGetValue(ComparedFindings.Key(line), out var finding))
                return null;
            found = finding;
        }

        return found;
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Imports;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Imports;

/// <summary>Looks up what rows are read against.</summary>
internal static class ImportLookup
{
    /// <summary>Departments with the names they had, procedures, the register of laws and the calendar.</summary>
    public static async Task<ImportGround> Ground(OversightDb db, WorkingCalendar calendar, DateOnly today, CancellationToken cancellation)
    {
        var renamed = await (from e in db.Trail join p in db.TrailPayloads on e.Seq equals p.Seq where e.Action == "department.renamed" && p.Payload != null orderby e.Seq select new { e.SubjectId, p.Payload }).ToListAsync(cancellation);
        var former = renamed.ToLookup(r => r.SubjectId, r => From(r.Payload!));
        var departments = await db.Departments.AsNoTracking().OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal).Select(d => new { d.Id, d.Code, d.Name }).ToListAsync(cancellation);
        var procedures = await db.Procedures.AsNoTracking().Select(p => new KnownProcedure(p.Id, p.Code, p.Name, p.Category)).ToListAsync(cancellation);
        return new ImportGround([.. departments.Select(d => new KnownDepartment(d.Id, d.Code, d.Name, [.. former[d.Id].SelectMany(n => n)]))], [.. procedures.OrderBy(p => p.Code, StringComparer.Ordinal)], await LawLookup.Read(db, today, cancellation), calendar, today);
    }

    /// <summary>Codes of the list and of open sheets that are not in capitals, as an earlier release let them be entered: files are looked up in capitals.</summary>
    public static async Task<ILookup<string, string>> Spellings(OversightDb db, CancellationToken cancellation)
    {
        var open = AdjustmentFlow.Open;
        var codes = await db.Items.Select(i => i.Code).Concat(db.Adjustments.Where(a => open.Contains(a.State)).SelectMany(a => a.LineRows).Where(l => !l.Struck).Select(l => l.Code)).ToListAsync(cancellation);
        return codes.Where(c => c.Any(char.IsLower)).Distinct(StringComparer.Ordinal).ToLookup(c => c.ToUpperInvariant(), StringComparer.Ordinal);
    }

    /// <summary>What the list holds under the codes.</summary>
    public static async Task<Dictionary<string, StandingItem>> Standing(OversightDb db, IReadOnlyCollection<string> codes, CancellationToken cancellation)
    {
        var items = await db.Latest(i => codes.Contains(i.Code), cancellation);
        return items.ToDictionary(i => i.Code, i => new StandingItem(i.Id, i.Code, i.Category, i.Version.Number, i.Version.ToContent(), i.RepealedAfter is not null), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The codes of the items that bear a name now; names that several bear are left out.</summary>
    public static async Task<Dictionary<string, string>> CodesOfNames(OversightDb db, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        if (names.Count == 0)
            return new Dictionary<string, string>(StringComparer.Ordinal);
        var found = await (from i in db.Items
                           where i.RepealedAfter == null
                           from v in i.Versions
                           where names.Contains(v.Name) && !i.Versions.Any(w => w.Number > v.Number)
                           select new { i.Code, v.Name, v.SubName }).ToListAsync(cancellation);
        return found.GroupBy(f => $"{f.Name}\n{f.SubName}", StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.First().Code, StringComparer.Ordinal);
    }

    /// <summary>What open sheets of adjustment propose for the codes.</summary>
    public static async Task<Dictionary<string, OpenProposal>> Proposals(OversightDb db, IReadOnlyCollection<string> codes, CancellationToken cancellation)
    {
        var open = AdjustmentFlow.Open;
        var lines = await (from a in db.Adjustments
                           where open.Contains(a.State)
                           from l in a.LineRows
                           where !l.Struck && codes.Contains(l.Code)
                           select new { a.Number, a.ArisenOn, a.Circumstance, l.Code, l.Content }).ToListAsync(cancellation);
        return lines.GroupBy(l => l.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(
            g => g.Key,
            g => new OpenProposal(g.First().Number ?? $"{g.First().ArisenOn:yyyy-MM-dd}{g.First().Circumstance.Name()}的草拟单", g.First().Content),
            StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> From(byte[] payload)
    {
        using var json = JsonDocument.Parse(payload);
        foreach (var fact in json.RootElement.EnumerateArray())
        {
            if (fact.TryGetProperty("from", out var from) && from.GetString() is { Length: > 0 } name)
                yield return name;
        }
    }
}

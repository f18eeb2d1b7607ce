using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Search;

/// <summary>The words of many rows at once, read narrowly: what gathers them for the first time and what holds them against the rows at night.</summary>
public sealed class SearchSources(ComplaintVault vault)
{
    /// <summary>Rows of a kind below an ordinal, the newest first.</summary>
    internal async Task<IReadOnlyList<SearchDocument>> Older(OversightDb db, string kind, long below, int most, CancellationToken cancellation) => kind switch
    {
        Kinds.Case => [.. (await Cases(db, below, most).ToListAsync(cancellation)).Select(c => SearchDocument.OfCase(c.Ordinal, c.DepartmentId, c.Number, c.ItemCode, c.ItemName, c.Place, c.BriefFacts, [c.Party, .. c.Parties]))],
        Kinds.Complaint => [.. (await Complaints(db, below, most).ToListAsync(cancellation)).Select(c =>
            SearchDocument.OfComplaint(c.Ordinal, c.Level, c.Channel, c.SourceKey, c.Number, c.Title, c.Party, c.Place, vault.Account(c.Id, c.Account, c.Identity, c.Key)))],
        Kinds.Notice => [.. (await db.Notices.AsNoTracking().Where(n => n.Ordinal < below).OrderByDescending(n => n.Ordinal).Take(most)
            .Select(n => new { n.Ordinal, n.DepartmentId, n.Number, n.Title, Requirements = n.RequirementRows.Where(r => !r.Struck).Select(r => r.Text).ToList() }).AsSplitQuery().ToListAsync(cancellation))
            .Select(n => SearchDocument.OfNotice(n.Ordinal, n.DepartmentId, n.Number, n.Title, n.Requirements))],
        Kinds.Finding => [.. (await db.Findings.AsNoTracking().Where(f => f.Ordinal < below).OrderByDescending(f => f.Ordinal).Take(most)
            .Select(f => new { f.Ordinal, f.DepartmentId, f.Title, f.Source, f.Observed, f.Basis }).ToListAsync(cancellation))
            .Select(f => SearchDocument.OfFinding(f.Ordinal, f.DepartmentId, f.Title, f.Source, f.Observed, f.Basis))],
        Kinds.PowerItem => await Items(db, below, most, cancellation),
        Kinds.Law => [.. (await db.Laws.AsNoTracking().IgnoreAutoIncludes().Where(l => l.Ordinal < below).OrderByDescending(l => l.Ordinal).Take(most)
            .Select(l => new { l.Ordinal, l.Name, l.OtherNames, l.Issuer }).ToListAsync(cancellation)).Select(l => SearchDocument.OfLaw(l.Ordinal, l.Name, l.OtherNames, l.Issuer))],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No kind that is found."),
    };

    internal static IQueryable<CaseWords> Cases(OversightDb db, long below, int most) => db.Cases.AsNoTracking().Where(c => c.Ordinal < below).OrderByDescending(c => c.Ordinal).Take(most).Select(c => new CaseWords(
        c.Ordinal, c.DepartmentId, c.Number, c.ItemCode, c.ItemName, c.Place, c.BriefFacts, c.Party.Value, c.Parties.Where(p => !p.Struck).Select(p => p.Name.Value).ToList())).AsSplitQuery();

    internal static IQueryable<ComplaintWords> Complaints(OversightDb db, long below, int most) => db.Complaints.AsNoTracking().Where(c => c.Ordinal < below).OrderByDescending(c => c.Ordinal).Take(most).Select(c => new ComplaintWords(
        c.Id, c.Ordinal, c.Level, c.Channel, c.SourceKey, c.Number, c.Title, c.Party, c.Place, c.Account, c.Identity,
        c.KeyRows.Where(k => k.Circle == ComplaintCircles.System && k.Bytes != null).Select(k => k.Bytes).FirstOrDefault()));

    private static async Task<IReadOnlyList<SearchDocument>> Items(OversightDb db, long below, int most, CancellationToken cancellation)
    {
        var items = await db.Items.AsNoTracking().Where(i => i.Ordinal < below).OrderByDescending(i => i.Ordinal).Take(most).Select(i => new
        {
            i.Ordinal,
            i.Code,
            Names = i.Versions.Select(v => new { v.Name, v.SubName }).ToList(),
            Bases = i.Versions.SelectMany(v => v.Bases).Select(b => b.Law + b.Article).ToList(),
        }).AsSplitQuery().ToListAsync(cancellation);
        return [.. items.Select(i => SearchDocument.OfItem(i.Ordinal, i.Code, i.Names.Select(n => (n.Name, n.SubName)), i.Bases))];
    }
}

/// <summary>What is found of a case.</summary>
internal sealed record CaseWords(long Ordinal, Guid DepartmentId, string? Number, string ItemCode, string ItemName, string Place, string BriefFacts, string? Party, List<string?> Parties);

/// <summary>What is found of a complaint, the account sealed.</summary>
internal sealed record ComplaintWords(Guid Id, long Ordinal, Confidentiality Level, IntakeChannel Channel, string? SourceKey, string Number, string Title, string Party, string Place, byte[]? Account, byte[]? Identity, byte[]? Key);

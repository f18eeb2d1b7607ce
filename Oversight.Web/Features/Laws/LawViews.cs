using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Laws;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Laws;

/// <summary>Reads the register of laws; every member of staff sees all of it.</summary>
public sealed class LawViews(Reads reads)
{
    private const int MostExported = 10_000;

    /// <summary>Today, China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(reads.Now);

    /// <summary>One page, in the order of registration.</summary>
    public Task<ListPage<LawRow>> List(LawFilter filter, ListPlace? place) => reads.Ask(async (db, _) =>
    {
        var all = Where(db, filter, Today);
        var count = await all.OrderBy(l => l.Ordinal).Take(Listing.Cap + 1).CountAsync();
        var placed = place switch
        {
            null => all.OrderBy(l => l.Ordinal),
            { Back: true } => all.Where(l => l.Ordinal < place.Ordinal).OrderByDescending(l => l.Ordinal),
            _ => all.Where(l => l.Ordinal > place.Ordinal).OrderBy(l => l.Ordinal),
        };
        return Listing.Cut(await Rows(db, placed.Take(Listing.Size + 1), Today), place, count, r => ListPlace.Text(0, r.Ordinal));
    });

    /// <summary>Every row, for the spreadsheet.</summary>
    public Task<IReadOnlyList<LawRow>> Export(LawFilter filter) => reads.Ask((db, _) => Rows(db, Where(db, filter, Today).OrderBy(l => l.Ordinal).Take(MostExported), Today));

    /// <summary>The laws that article 1 of the Measures names.</summary>
    public Task<IReadOnlyList<LawRow>> OwnBases() => reads.Ask((db, _) => Rows(db, db.Laws.Where(l => l.OwnBasis).OrderBy(l => l.Ordinal), Today));

    /// <summary>How many rows each tab holds under the other filters.</summary>
    public Task<LawCounts> Counts(LawFilter filter) => reads.Ask(async (db, _) =>
    {
        var others = filter with { State = null, Alarm = false };
        var states = new Dictionary<LawState, int>();
        foreach (var state in Enum.GetValues<LawState>().Where(s => s != LawState.Superseded))
            states[state] = await Where(db, others with { State = state }, Today).CountAsync();
        return new LawCounts(states.Values.Sum(), states, await Where(db, others with { Alarm = true }, Today).CountAsync());
    });

    /// <summary>Laws to choose as successor of another, by name; one that is repealed by now can have been it, and is marked.</summary>
    public Task<IReadOnlyList<(Guid Id, string Name)>> Choices(Guid of) => reads.Ask<IReadOnlyList<(Guid, string)>>(async (db, _) =>
        [.. (await db.Laws.Where(l => l.Id != of).OrderBy(l => l.RepealedAfter != null).ThenBy(l => l.Name).Select(l => new { l.Id, l.Name, l.RepealedAfter }).ToListAsync())
            .Select(l => (l.Id, l.RepealedAfter is { } last ? $"{l.Name}（{last.AddDays(1):yyyy-MM-dd}起废止）" : l.Name))]);

    /// <summary>Clauses that lead to no article, the same words once.</summary>
    public Task<IReadOnlyList<OpenClause>> Open() => reads.Ask<IReadOnlyList<OpenClause>>(async (db, _) =>
    {
        var rows = await db.LawCitations.Standing(db, Today).Where(c => c.Problem != "")
            .GroupBy(c => new { c.Kind, c.Clause, c.Problem, c.LawId })
            .Select(g => new { g.Key, Count = g.Count(), Code = g.Min(c => c.OwnerCode)!, Name = g.Min(c => c.OwnerName)! })
            .ToListAsync();
        return [.. rows.OrderBy(r => r.Key.Kind).ThenBy(r => r.Code, StringComparer.Ordinal).Select(r => new OpenClause(r.Key.Kind, r.Key.Clause, r.Key.Problem, r.Count, r.Code, r.Name, r.Key.LawId))];
    });

    internal static IQueryable<Law> Where(OversightDb db, LawFilter filter, DateOnly today)
    {
        var laws = filter.Alarm ? db.WithDependants(today) : db.Laws;
        laws = filter.State switch
        {
            null => laws,
            LawState.Repealed => laws.Where(l => l.RepealedAfter < today),
            LawState.NotYet => laws.Where(l => (l.RepealedAfter == null || l.RepealedAfter >= today) && l.Versions.Any(v => v.Number == 1 && v.InForceFrom > today)),
            LawState.Doubtful => laws.Where(l => (l.RepealedAfter == null || l.RepealedAfter >= today) && l.Doubt != "" && !l.Versions.Any(v => v.Number == 1 && v.InForceFrom > today)),
            _ => laws.Where(l => (l.RepealedAfter == null || l.RepealedAfter >= today) && l.Doubt == "" && !l.Versions.Any(v => v.Number == 1 && v.InForceFrom > today)),
        };
        if (filter.Level is { } level)
            laws = laws.Where(l => l.Level == level);
        var (items, procedures, own) = (CitationKinds.OfItems, CitationKinds.OfProcedures, CitationKinds.Fixed);
        var standing = db.LawCitations.Standing(db, today);
        laws = filter.CitedBy switch
        {
            "items" => laws.Where(l => standing.Any(c => c.LawId == l.Id && items.Contains(c.Kind))),
            "procedures" => laws.Where(l => standing.Any(c => c.LawId == l.Id && procedures.Contains(c.Kind))),
            "own" => laws.Where(l => standing.Any(c => c.LawId == l.Id && own.Contains(c.Kind))),
            "none" => laws.Where(l => !standing.Any(c => c.LawId == l.Id)),
            _ => laws,
        };
        if (filter.Q is { } q)
            laws = laws.Where(l => l.Name.Contains(q) || l.OtherNames.Contains(q) || l.Issuer.Contains(q));
        return laws;
    }

    private static async Task<IReadOnlyList<LawRow>> Rows(OversightDb db, IQueryable<Law> laws, DateOnly today)
    {
        var found = await laws.Select(l => new
        {
            l.Id,
            l.Ordinal,
            l.Name,
            l.Level,
            l.Issuer,
            l.RepealedAfter,
            l.RepealEvidence,
            l.Doubt,
            l.Remark,
            l.OwnBasis,
            Texts = l.Versions.OrderBy(v => v.Number).Select(v => new { v.Label, v.InForceFrom }).ToList(),
            Successor = db.Laws.Where(s => s.Id == l.SuccessorId).Select(s => s.Name).FirstOrDefault(),
        }).ToListAsync();
        var ids = found.ConvertAll(l => (Guid?)l.Id);
        var standing = db.LawCitations.Where(c => ids.Contains(c.LawId)).Standing(db, today);
        var (items, procedures, own) = (CitationKinds.OfItems, CitationKinds.OfProcedures, CitationKinds.Fixed);
        var citing = await standing.Where(c => items.Contains(c.Kind)).GroupBy(c => c.LawId).Select(g => new { g.Key, Count = g.Select(c => c.OwnerId).Distinct().Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Count);
        var others = (await standing.Where(c => !items.Contains(c.Kind)).GroupBy(c => new { c.LawId, c.Kind }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync()).ToLookup(g => g.Key.LawId!.Value);
        var outdated = (await db.Outdated(today).Where(c => ids.Contains(c.LawId)).Standing(db, today).GroupBy(c => c.LawId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync()).ToDictionary(c => c.Key!.Value, c => c.Count);
        return
        [
            .. found.Select(l => new LawRow(
                l.Id, l.Ordinal, l.Name, l.Level, l.Issuer, Law.StateOn(today, l.RepealedAfter, l.Doubt, l.Texts[0].InForceFrom), l.Texts[^1].Label, l.Texts[^1].InForceFrom, l.Texts.Count, l.RepealedAfter, l.Successor,
                l.RepealEvidence.Length > 0 ? l.RepealEvidence : l.Doubt.Length > 0 ? l.Doubt : l.Remark, l.OwnBasis,
                citing.GetValueOrDefault(l.Id),
                others[l.Id].Where(g => procedures.Contains(g.Key.Kind)).Sum(g => g.Count),
                others[l.Id].Where(g => own.Contains(g.Key.Kind)).Sum(g => g.Count),
                outdated.GetValueOrDefault(l.Id))),
        ];
    }
}

/// <summary>A clause that leads to no article.</summary>
/// <param name="Kind">What cites.</param>
/// <param name="Clause">Its words.</param>
/// <param name="Problem">Why it leads nowhere.</param>
/// <param name="Count">How often it stands.</param>
/// <param name="Code">Code of the first owner.</param>
/// <param name="Name">Name of an owner.</param>
/// <param name="LawId">The law where that is known, or null.</param>
public sealed record OpenClause(CitationKind Kind, string Clause, string Problem, int Count, string Code, string Name, Guid? LawId);

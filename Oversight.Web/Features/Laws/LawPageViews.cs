using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Laws;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Laws;

/// <summary>Reads one law with what rests on it.</summary>
public sealed class LawPageViews(Reads reads)
{
    /// <summary>The law, or null where there is none.</summary>
    public Task<LawDetail?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var law = await db.Laws.AsSplitQuery().FirstOrDefaultAsync(l => l.Id == id);
        if (law is null)
            return null;
        var today = ChinaTime.DayOf(reads.Now);
        var cited = await db.LawCitations.Where(c => c.LawId == id && c.ArticleId != null).Standing(db, today).GroupBy(c => c.ArticleId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var outdated = await db.Outdated(today).Where(c => c.LawId == id).Standing(db, today).Select(c => new { c.Kind, c.OwnerCode }).ToListAsync();
        return new LawDetail(
            law, law.StateOn(today), today, await LawImpact.Of(db, actor, id, today), cited,
            outdated.Count, outdated.Count(c => CitationKinds.Fixed.Contains(c.Kind)),
            await Chain(db, law), await db.Laws.Where(l => l.SuccessorId == id).OrderBy(l => l.Ordinal).Select(l => new LawLink(l.Id, l.Name)).ToListAsync(),
            await db.Adjustments.Where(a => a.LawId == id).OrderByDescending(a => a.Ordinal).Select(a => new LawSheet(a.Id, a.Number, a.State, a.ArisenOn, a.LineRows.Count(l => !l.Struck))).Take(20).ToListAsync(),
            LawDuties.Repeal.HeldBy(actor) is not null);
    });

    /// <summary>How a text stands on a day, for the page of an item: its law, the state in words, and since when.</summary>
    /// <param name="versionIds">Texts of the register.</param>
    /// <param name="day">The day; null for today.</param>
    public Task<IReadOnlyDictionary<Guid, TextState>> States(IReadOnlyCollection<Guid> versionIds, DateOnly? day) => reads.Ask<IReadOnlyDictionary<Guid, TextState>>(async (db, _) =>
    {
        var on = day ?? ChinaTime.DayOf(reads.Now);
        var rows = await db.Laws.SelectMany(l => l.Versions, (l, v) => new { l.Id, l.Name, l.RepealedAfter, l.Doubt, VersionId = v.Id, v.Label, v.InForceFrom, v.InForceThrough })
            .Where(v => versionIds.Contains(v.VersionId)).ToListAsync();
        return rows.ToDictionary(v => v.VersionId, v => new TextState(v.Id, v.Name, v.Label, Law.VersionStateOn(on, v.RepealedAfter, v.Doubt, v.InForceFrom, v.InForceThrough), v.InForceThrough?.AddDays(1)));
    });

    private static async Task<IReadOnlyList<LawLink>> Chain(OversightDb db, Law law)
    {
        var chain = new List<LawLink>();
        for (var next = law.SuccessorId; next is { } id && id != law.Id && !chain.Exists(l => l.Id == id);)
        {
            var found = await db.Laws.Where(l => l.Id == id).Select(l => new { l.Id, l.Name, l.SuccessorId }).FirstAsync();
            chain.Add(new LawLink(found.Id, found.Name));
            next = found.SuccessorId;
        }

        return chain;
    }
}

/// <summary>Everything that the page of one law shows.</summary>
/// <param name="Law">The law, not tracked.</param>
/// <param name="State">How it stands today.</param>
/// <param name="Today">China time.</param>
/// <param name="Impact">What rests on it.</param>
/// <param name="Cited">How often each article is cited by what counts today, by the article's id.</param>
/// <param name="Outdated">How many citations point at a text that no longer governs.</param>
/// <param name="ToConfirm">How many of those are the product's own.</param>
/// <param name="Successors">What took its place, and so on.</param>
/// <param name="Predecessors">What it took the place of.</param>
/// <param name="Sheets">Sheets of adjustment about it, the newest first.</param>
/// <param name="MayChange">Whether the asker keeps the register.</param>
public sealed record LawDetail(
    Law Law, LawState State, DateOnly Today, LawImpact Impact, IReadOnlyDictionary<Guid, int> Cited, int Outdated, int ToConfirm,
    IReadOnlyList<LawLink> Successors, IReadOnlyList<LawLink> Predecessors, IReadOnlyList<LawSheet> Sheets, bool MayChange)
{
    /// <summary>How one of its texts stands today.</summary>
    public LawState StateOf(LawVersion version) => Law.VersionStateOn(Today, Law.RepealedAfter, Law.Doubt, version.InForceFrom, version.InForceThrough);
}

/// <summary>Another law by its name.</summary>
public sealed record LawLink(Guid Id, string Name);

/// <summary>A sheet of adjustment about a law.</summary>
public sealed record LawSheet(Guid Id, string? Number, Oversight.Domain.Catalogue.AdjustmentState State, DateOnly ArisenOn, int Lines);

/// <summary>How a text stands.</summary>
/// <param name="LawId">Its law.</param>
/// <param name="Law">Its name.</param>
/// <param name="Label">Which text.</param>
/// <param name="State">How it stands.</param>
/// <param name="Since">First day on which it no longer governs, or null while that is not known.</param>
public sealed record TextState(Guid LawId, string Law, string Label, LawState State, DateOnly? Since);

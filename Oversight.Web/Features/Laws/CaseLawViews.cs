using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Laws;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Features.Laws;

/// <summary>What became of the laws that a case rests on since its item's version was made.</summary>
public sealed class CaseLawViews(Reads reads)
{
    /// <summary>The texts that no longer govern, each with the places that cite it; empty where all stand, or the case is closed or not to be seen.</summary>
    public Task<IReadOnlyList<ChangedText>> Of(Guid caseId) => reads.Ask<IReadOnlyList<ChangedText>>(async (db, actor) =>
    {
        var today = ChinaTime.DayOf(reads.Now);
        var kinds = CitationKinds.OfItems;
        var rows = await (from c in db.Cases.VisibleTo(actor)
                          where c.Id == caseId && c.IsOpen
                          from x in db.LawCitations
                          where x.OwnerId == c.ItemId && x.OwnerVersion == c.ItemVersionNumber && kinds.Contains(x.Kind)
                          from l in db.Laws
                          where l.Id == x.LawId
                          from v in l.Versions
                          where v.Id == x.LawVersionId && v.InForceThrough < today
                          select new { LawId = l.Id, l.Name, l.RepealedAfter, l.Doubt, v.Label, v.InForceFrom, v.InForceThrough, x.Place, x.Article }).ToListAsync();
        return
        [
            .. rows.GroupBy(r => (r.LawId, r.Name, r.Label, Through: r.InForceThrough!.Value, State: Law.VersionStateOn(today, r.RepealedAfter, r.Doubt, r.InForceFrom, r.InForceThrough)))
                .OrderBy(g => g.Key.Name, StringComparer.Ordinal)
                .Select(g => new ChangedText(g.Key.LawId, g.Key.Name, g.Key.Label, g.Key.State, g.Key.Through.AddDays(1), [.. g.Select(r => $"{r.Place} {r.Article}".Trim()).Distinct(StringComparer.Ordinal)])),
        ];
    });
}

/// <summary>A text that a case rests on and that no longer governs.</summary>
/// <param name="LawId">The law.</param>
/// <param name="Law">Its name.</param>
/// <param name="Label">Which text.</param>
/// <param name="State">Changed or repealed.</param>
/// <param name="Since">First day on which it no longer governs.</param>
/// <param name="Places">Where the item's version cites it.</param>
public sealed record ChangedText(Guid LawId, string Law, string Label, LawState State, DateOnly Since, IReadOnlyList<string> Places);

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Laws;

/// <summary>The conditions on what rests on which text; all of them are answered from the indexed register of citations.</summary>
public static class LawQueries
{
    /// <summary>Citations that point at a text which no longer governs on the day.</summary>
    public static IQueryable<LawCitation> Outdated(this OversightDb db, DateOnly day) =>
        db.LawCitations.Where(c => db.Laws.SelectMany(l => l.Versions).Any(v => v.Id == c.LawVersionId && v.InForceThrough < day));

    /// <summary>Citations that count on the day or after it: of the version in force and of one that is confirmed for later of an item on the list, of a procedure in use, and the product's own.</summary>
    public static IQueryable<LawCitation> Standing(this IQueryable<LawCitation> citations, OversightDb db, DateOnly day)
    {
        var (own, items, procedures) = (CitationKinds.Fixed, CitationKinds.OfItems, CitationKinds.OfProcedures);
        var inUse = db.ProceduresInUse(day);
        return citations.Where(c => (c.CountsThrough == null || c.CountsThrough >= day) && (own.Contains(c.Kind)
            || (procedures.Contains(c.Kind) && inUse.Contains(c.OwnerId))
            || (items.Contains(c.Kind) && db.Items.Any(i => i.Id == c.OwnerId && (i.RepealedAfter == null || i.RepealedAfter >= day)))));
    }

    /// <summary>Procedures that the latest version of an item on the list runs through.</summary>
    public static IQueryable<Guid> ProceduresInUse(this OversightDb db, DateOnly day) =>
        from i in db.Items
        where i.RepealedAfter == null || i.RepealedAfter >= day
        from v in i.Versions
        where v.Id == i.Versions.OrderByDescending(w => w.EffectiveFrom).Select(w => (Guid?)w.Id).FirstOrDefault()
        select v.ProcedureId;

    /// <summary>The cases whose own version of the item cites one of these.</summary>
    public static IQueryable<Case> RestingOn(this IQueryable<Case> cases, IQueryable<LawCitation> citations)
    {
        var kinds = CitationKinds.OfItems;
        return cases.Where(c => citations.Any(x => x.OwnerId == c.ItemId && x.OwnerVersion == c.ItemVersionNumber && kinds.Contains(x.Kind)));
    }

    /// <summary>Laws that no longer govern, or whose text was replaced, while something still rests on them: the alarm of the page and the menu.</summary>
    public static IQueryable<Law> WithDependants(this OversightDb db, DateOnly day)
    {
        // From the few texts that no longer govern to what cites them, by index, and not from every citation to its text.
        var standing = db.LawCitations.Standing(db, day);
        return db.Laws.Where(l => (l.OwnBasis && l.RepealedAfter < day) || l.Versions.Any(v => v.InForceThrough < day && standing.Any(c => c.LawVersionId == v.Id)));
    }
}

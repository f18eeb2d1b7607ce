using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Disclosures;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Alerts;

/// <summary>Looks at disclosures with every rule, inside an act: raises what is late and settles what has passed away.</summary>
public sealed class DisclosureAlerts(AlertBook book)
{
    /// <summary>Looks at the disclosures and returns how many alerts were raised or settled.</summary>
    /// <param name="db">The act's context.</param>
    /// <param name="disclosures">The disclosures.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<int> Look(OversightDb db, IReadOnlyList<Disclosure> disclosures, CancellationToken cancellation = default)
    {
        var rules = (await book.Rules(db, cancellation)).Where(r => r.Kind == AlertKind.NotDisclosed).ToList();
        if (rules.Count == 0)
            return 0;
        var (now, changed) = (db.Act!.Now, 0);
        var known = disclosures.Select(d => d.Id).ToList();
        var standing = await db.Alerts.Where(a => known.Contains(a.SubjectId) && a.Kind == AlertKind.NotDisclosed && a.Standing).AsSplitQuery().ToListAsync(cancellation);
        foreach (var of in disclosures)
        {
            var found = rules.Select(r => (Rule: r, What: DisclosureWatch.Of(r.Terms, of, book.Calendar, now))).Where(f => f.What is not null).ToList();
            var still = found.Where(f => f.What!.Standing).Select(f => AlertBook.IdOf(f.Rule, f.What!)).ToHashSet();
            changed += standing.Count(a => a.SubjectId == of.Id && !still.Contains(a.Id) && a.PassAway(now));
            foreach (var (rule, what) in found)
                changed += await book.Raise(db, rule, what!, cancellation) is null ? 0 : 1;
        }

        return changed;
    }
}

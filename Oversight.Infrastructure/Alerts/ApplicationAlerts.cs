using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Alerts;

/// <summary>Looks at applications with every rule, inside an act: raises what is new and settles what has passed away.</summary>
public sealed class ApplicationAlerts(AlertBook book)
{
    /// <summary>Looks at the applications and returns how many alerts were raised or settled.</summary>
    /// <param name="db">The act's context.</param>
    /// <param name="applications">The applications.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<int> Look(OversightDb db, IReadOnlyList<ServiceApplication> applications, CancellationToken cancellation = default)
    {
        var rules = (await book.Rules(db, cancellation)).Where(r => ApplicationWatch.Kinds.Contains(r.Kind)).ToList();
        if (rules.Count == 0)
            return 0;
        var (now, changed) = (db.Act!.Now, 0);
        var known = applications.Select(a => a.Id).ToList();
        var standing = await db.Alerts.Where(a => a.SubjectKind == Kinds.Application && known.Contains(a.SubjectId) && a.Standing).AsSplitQuery().ToListAsync(cancellation);
        foreach (var of in applications)
        {
            var found = rules.SelectMany(r => ApplicationWatch.Of(r.Kind, r.Terms, of, book.Calendar, now).Select(w => (Rule: r, What: w))).ToList();
            var still = found.Where(f => f.What.Standing).Select(f => AlertBook.IdOf(f.Rule, f.What)).ToHashSet();
            changed += standing.Count(a => a.SubjectId == of.Id && !still.Contains(a.Id) && a.PassAway(now));
            foreach (var (rule, what) in found)
                changed += await book.Raise(db, rule, what, cancellation) is null ? 0 : 1;
        }

        return changed;
    }
}

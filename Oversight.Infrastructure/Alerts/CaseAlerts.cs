using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Casework;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Alerts;

/// <summary>Looks at cases with every rule, inside an act: raises what is new and settles what has passed away.</summary>
public sealed class CaseAlerts(AlertBook book)
{
    /// <summary>Looks at the cases and returns how many alerts were raised or settled.</summary>
    /// <param name="db">The act's context.</param>
    /// <param name="cases">The cases, whole.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<int> Look(OversightDb db, IReadOnlyList<Case> cases, CancellationToken cancellation = default)
    {
        var rules = (await book.Rules(db, cancellation)).Where(r => CaseWatch.Kinds.Contains(r.Kind)).ToList();
        if (rules.Count == 0)
            return 0;
        var now = db.Act!.Now;
        var known = cases.Select(c => c.Id).ToList();
        var standing = await db.Alerts.Where(a => a.CaseId != null && known.Contains(a.CaseId.Value) && a.Standing).AsSplitQuery().ToListAsync(cancellation);
        var changed = 0;
        foreach (var of in cases)
        {
            var found = rules.ConvertAll(r => (Rule: r, What: CaseWatch.Of(r.Kind, r.Terms, of, book.Calendar, now)));
            var still = found.SelectMany(f => f.What.Where(w => w.Standing).Select(w => AlertBook.IdOf(f.Rule, w))).ToHashSet();
            changed += standing.Count(a => a.SubjectId == of.Id && rules.Exists(r => string.Equals(r.Code, a.RuleCode, StringComparison.Ordinal)) && !still.Contains(a.Id) && a.PassAway(now));
            foreach (var (rule, what) in found)
            {
                foreach (var one in what.Where(w => AlertBook.Counts(rule, w)))
                    changed += await book.Raise(db, rule, one, cancellation) is null ? 0 : 1;
            }
        }

        return changed;
    }
}

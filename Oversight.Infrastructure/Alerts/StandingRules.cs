using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Alerts;

/// <summary>The rules as they are in the database, read anew only where one has changed: every act on a case asks for them.</summary>
public sealed class StandingRules
{
    private volatile Known? _known;

    /// <summary>Every rule, active or not, in the reading of the context.</summary>
    public async Task<IReadOnlyList<AlertRule>> Read(OversightDb db, CancellationToken cancellation = default)
    {
        // Rules are never deleted and their versions only rise, so the sum says whether anything changed.
        var stamp = await db.AlertRules.AsNoTracking().SumAsync(r => (long)r.Version, cancellation);
        if (_known is { } known && known.Stamp == stamp)
            return known.Rules;
        var rules = await db.AlertRules.AsNoTracking().AsSplitQuery().OrderBy(r => r.Ordinal).ToListAsync(cancellation);
        _known = new Known(stamp, rules);
        return rules;
    }

    private sealed record Known(long Stamp, IReadOnlyList<AlertRule> Rules);
}

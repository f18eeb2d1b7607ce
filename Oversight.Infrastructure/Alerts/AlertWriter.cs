using Microsoft.EntityFrameworkCore.Diagnostics;
using Oversight.Domain.Casework;
using Oversight.Domain.Disclosures;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Alerts;

/// <summary>
/// Lets the rules look at every case, disclosure and application that something happened to, in the transaction of the act, whichever act that is: what happened is
/// raised with it, and what it put right is settled. What did not happen, a sweep finds. Holds no state between saves.
/// </summary>
public sealed class AlertWriter(CaseAlerts cases, DisclosureAlerts disclosures, ApplicationAlerts applications) : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not OversightDb { Act: not null } db)
            return result;
        using var still = StillChanges.Of(db);
        List<Case> acted = [.. db.ChangeTracker.Entries<Case>().Select(e => e.Entity).Where(c => c.Facts.Count > 0)];
        if (acted.Count > 0)
            await cases.Look(db, acted, cancellationToken);
        List<Disclosure> disclosed = [.. db.ChangeTracker.Entries<Disclosure>().Select(e => e.Entity).Where(d => d.Facts.Count > 0)];
        if (disclosed.Count > 0)
            await disclosures.Look(db, disclosed, cancellationToken);
        List<ServiceApplication> applied = [.. db.ChangeTracker.Entries<ServiceApplication>().Select(e => e.Entity).Where(a => a.Facts.Count > 0)];
        if (applied.Count > 0)
            await applications.Look(db, applied, cancellationToken);
        return result;
    }
}

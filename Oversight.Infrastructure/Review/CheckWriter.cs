using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Oversight.Domain.Casework;
using Oversight.Domain.Review;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Review;

/// <summary>
/// Writes what the procedure check of a case comes to, in the transaction of the act that changes the case or a paper of it,
/// whichever act that is. Holds no state between saves.
/// </summary>
public sealed class CheckWriter(CheckReader reader) : SaveChangesInterceptor
{
    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not OversightDb { Act: { } act } db)
            return result;
        using var still = StillChanges.Of(db);
        var cases = db.ChangeTracker.Entries<Case>().Where(e => e.Entity.Facts.Count > 0).Select(e => e.Entity).ToList();
        var known = cases.Select(c => c.Id).ToHashSet();
        var others = db.ChangeTracker.Entries<CasePaper>().Where(e => e.Entity.Facts.Count > 0).Select(e => e.Entity.CaseId).Where(id => !known.Contains(id)).Distinct().ToList();
        if (others.Count > 0)
            cases.AddRange(await db.Cases.AsNoTracking().AsSplitQuery().Where(c => others.Contains(c.Id)).ToListAsync(cancellationToken));
        if (cases.Count > 0)
            await Write(db, cases, act.Now, cancellationToken);
        return result;
    }

    /// <summary>Makes the check of each case and writes what it comes to.</summary>
    /// <returns>How many came to something else than before.</returns>
    public async Task<int> Write(OversightDb db, IReadOnlyList<Case> cases, DateTime now, CancellationToken cancellation)
    {
        var ids = cases.Select(c => c.Id).ToList();
        var rows = await db.CaseChecks.Where(t => ids.Contains(t.CaseId)).ToDictionaryAsync(t => t.CaseId, cancellation);
        var moved = 0;
        foreach (var ground in await reader.Grounds(db, cases, now, cancellation))
        {
            var lines = ProcedureCheck.Of(ProcedureChecks.All, ground with { About = CheckGround.NextOf(ground.Case) });
            var (red, amber) = (ProcedureCheck.Red(lines), ProcedureCheck.Amber(lines));
            if (!rows.TryGetValue(ground.Case.Id, out var row))
                db.CaseChecks.Add(row = new CaseCheckTotal { CaseId = ground.Case.Id });
            moved += row.Red == red && row.Amber == amber ? 0 : 1;
            (row.Red, row.Amber, row.CheckedAt) = (red, amber, now);
        }

        return moved;
    }
}

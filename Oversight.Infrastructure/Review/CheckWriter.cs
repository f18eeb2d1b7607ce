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
        var cases = db.ChangeTracker.Entries<Case>().Where(e => e.Entity.Facts.Count > 0).Select(e => CheckedCase.Of(e.Entity)).ToList();
        var known = cases.Select(c => c.Id).ToHashSet();
        var others = db.ChangeTracker.Entries<CasePaper>().Where(e => e.Entity.Facts.Count > 0).Select(e => e.Entity.CaseId).Where(id => !known.Contains(id)).Distinct().ToList();
        if (others.Count > 0)
            cases.AddRange(await CheckedCases.Read(db.Cases.Where(c => others.Contains(c.Id)), cancellationToken));
        if (cases.Count > 0)
            await Write(db, cases, act.Now, cancellationToken);
        return result;
    }

    /// <summary>Which of the cases come to something else now than what is written of them, or have nothing written. Writes nothing.</summary>
    /// <param name="db">The context.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<Guid>> Stale(OversightDb db, IReadOnlyList<CheckedCase> cases, DateTime now, CancellationToken cancellation)
    {
        var ids = cases.Select(c => c.Id).ToList();
        var totals = await db.CaseChecks.AsNoTracking().Where(t => ids.Contains(t.CaseId)).ToDictionaryAsync(t => t.CaseId, t => (t.Red, t.Amber), cancellation);
        return [.. (await reader.Grounds(db, cases, now, cancellation))
            .Where(g => !totals.TryGetValue(g.Case.Id, out var written) || written != Total(g)).Select(g => g.Case.Id)];
    }

    /// <summary>Makes the check of each case and writes what it comes to where that is something else than before.</summary>
    /// <returns>How many came to something else.</returns>
    public async Task<int> Write(OversightDb db, IReadOnlyList<CheckedCase> cases, DateTime now, CancellationToken cancellation)
    {
        var ids = cases.Select(c => c.Id).ToList();
        var rows = await db.CaseChecks.Where(t => ids.Contains(t.CaseId)).ToDictionaryAsync(t => t.CaseId, cancellation);
        var moved = 0;
        foreach (var ground in await reader.Grounds(db, cases, now, cancellation))
        {
            var total = Total(ground);
            var known = rows.TryGetValue(ground.Case.Id, out var row);
            if (!known)
                db.CaseChecks.Add(row = new CaseCheckTotal { CaseId = ground.Case.Id });
            if (known && total == (row!.Red, row.Amber))
                continue;
            moved++;
            (row!.Red, row.Amber, row.CheckedAt) = (total.Red, total.Amber, now);
        }

        return moved;
    }

    private static (int Red, int Amber) Total(CheckGround ground)
    {
        var lines = ProcedureCheck.Of(ProcedureChecks.All, ground with { About = CheckGround.NextOf(ground.Case.NextMove) });
        return (ProcedureCheck.Red(lines), ProcedureCheck.Amber(lines));
    }
}

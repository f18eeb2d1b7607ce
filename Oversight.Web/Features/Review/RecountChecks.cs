using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;

namespace Oversight.Web.Features.Review;

/// <summary>
/// Makes the checks anew that time alone can change, and those of cases that have none yet: of open cases each night, of all cases
/// where thresholds were changed. In batches, each an act of the system.
/// </summary>
public sealed class RecountChecks(Work work, IDbContextFactory<OversightDb> contexts, CheckWriter writer, IClock clock, IdSource ids)
{
    /// <summary>Cases of one batch.</summary>
    public const int AtOnce = 500;

    /// <summary>Makes them and returns how many came to something else than before.</summary>
    /// <param name="all">Whether closed cases are checked again too.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    public async Task<int> Run(bool all = false, CancellationToken cancellation = default)
    {
        var (moved, after) = (0, -1L);
        while (await Next(after, all, cancellation) is { Count: > 0 } batch)
        {
            after = batch[^1].Ordinal;
            List<Guid> chosen = [.. batch.Select(c => c.Id)];
            moved += await work.DoAsSystem(CaseworkDuties.RecountChecks, Subject.New(Kinds.Case), ids.Next(clock.Now), async (db, _) =>
            {
                var cases = await db.Cases.AsNoTracking().AsSplitQuery().Where(c => chosen.Contains(c.Id)).ToListAsync(cancellation);
                return await writer.Write(db, cases, db.Act!.Now, cancellation);
            }, cancellation);
        }

        return moved;
    }

    private async Task<IReadOnlyList<(Guid Id, long Ordinal)>> Next(long after, bool all, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Cases.AsNoTracking()
            .Where(c => c.Ordinal > after && (all || c.IsOpen || !db.CaseChecks.Any(t => t.CaseId == c.Id)))
            .OrderBy(c => c.Ordinal).Take(AtOnce).Select(c => new { c.Id, c.Ordinal }).ToListAsync(cancellation);
        return [.. rows.Select(c => (c.Id, c.Ordinal))];
    }
}

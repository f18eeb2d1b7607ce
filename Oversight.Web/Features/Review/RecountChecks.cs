using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;

namespace Oversight.Web.Features.Review;

/// <summary>
/// Makes the checks anew that time alone can change, and those of cases that have none yet: of open cases each night, of all cases
/// where thresholds were changed. A batch is read and checked beside the work of others; only what comes to something else than
/// what is written is checked once more and written by an act of the system.
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
        while (await Batch(after, all, cancellation) is { Last: { } last } batch)
        {
            after = last;
            if (batch.Stale is { Count: > 0 } stale)
            {
                moved += await work.DoAsSystem(CaseworkDuties.RecountChecks, Subject.New(Kinds.Case), ids.Next(clock.Now), async (db, _) =>
                    await writer.Write(db, await CheckedCases.Read(db.Cases.Where(c => stale.Contains(c.Id)), cancellation), db.Act!.Now, cancellation), cancellation);
            }
        }

        return moved;
    }

    // A case that somebody acts on meanwhile is checked by that act, so what is read here need not be of one instant.
    private async Task<(long? Last, IReadOnlyList<Guid> Stale)> Batch(long after, bool all, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var ordinals = await Chosen(db, after, long.MaxValue, all).OrderBy(c => c.Ordinal).Take(AtOnce).Select(c => c.Ordinal).ToListAsync(cancellation);
        if (ordinals.Count == 0)
            return (null, []);
        var last = ordinals[^1];
        return (last, await writer.Stale(db, await CheckedCases.Read(Chosen(db, after, last, all), cancellation), clock.Now, cancellation));
    }

    private static IQueryable<Case> Chosen(OversightDb db, long after, long through, bool all)
    {
        var between = db.Cases.Where(c => c.Ordinal > after && c.Ordinal <= through);
        return all ? between : between.Where(c => c.IsOpen || !db.CaseChecks.Any(t => t.CaseId == c.Id));
    }
}

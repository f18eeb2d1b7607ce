using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Trail;

/// <summary>Locks the head of the trail first, so that acts commit in the order of their sequence numbers.</summary>
internal static class TrailLock
{
    /// <summary>On SQLite BEGIN IMMEDIATE has locked already; on SQL Server the head row is taken with an update lock.</summary>
    public static async Task<TrailHead> Take(OversightDb db, CancellationToken cancellation)
    {
        var head = db.Database.IsSqlServer()
            ? await db.TrailHeads.FromSql($"SELECT * FROM trail_head WITH (UPDLOCK, HOLDLOCK) WHERE Id = 1").FirstOrDefaultAsync(cancellation)
            : await db.TrailHeads.FirstOrDefaultAsync(h => h.Id == 1, cancellation);
        if (head is null)
        {
            head = new TrailHead();
            db.TrailHeads.Add(head);
        }

        return head;
    }
}

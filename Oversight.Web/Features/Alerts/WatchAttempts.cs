using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Alerts;
using Oversight.Infrastructure.Notifications;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Alerts;

/// <summary>Follows the trail for attempts that the rules refused. How far it came moves in the transaction of what was raised.</summary>
public sealed class WatchAttempts(Work work, AlertBook book, IDbContextFactory<OversightDb> contexts)
{
    /// <summary>Name of the cursor.</summary>
    public const string Follower = "alerts";

    private const int Batch = 2000;

    /// <summary>Deals with the entries up to the head and returns how many alerts were raised.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var raised = 0;
        while (!cancellation.IsCancellationRequested)
        {
            long from, head;
            bool any;
            await using (var db = await contexts.CreateDbContextAsync(cancellation))
            {
                from = await db.Followers.AsNoTracking().Where(f => f.Name == Follower).Select(f => f.Seq).SingleOrDefaultAsync(cancellation);
                head = await db.TrailHeads.AsNoTracking().Where(h => h.Id == 1).Select(h => h.Seq).SingleOrDefaultAsync(cancellation);
                any = (await book.Rules(db, cancellation)).Any(r => r.Latest.Active && r.Kind is AlertKind.OutOfOrder or AlertKind.AmountOutside);
            }

            if (head <= from || !any)
                return raised;
            var upTo = Math.Min(head, from + Batch);
            raised += await work.DoAsSystem(AlertDuties.Watch, Subject.New(Kinds.Alert), DerivedId.Of("alert.watch-attempts", $"{from}"), (db, _) => Step(db, from, upTo, cancellation), cancellation);
        }

        return raised;
    }

    private async Task<int> Step(OversightDb db, long from, long upTo, CancellationToken cancellation)
    {
        var cursor = await db.Followers.SingleOrDefaultAsync(f => f.Name == Follower, cancellation);
        if (cursor is null)
            db.Followers.Add(cursor = new FollowerCursor { Name = Follower });
        var fresh = (await Attempts.Read(db, db.Trail.Where(e => e.Seq > from && e.Seq <= upTo), cancellation)).Select(a => a.CaseId).Distinct().ToList();
        cursor.MoveTo(upTo);
        if (fresh.Count == 0)
            return 0;
        var cases = await db.Cases.AsNoTracking().Where(c => fresh.Contains(c.Id))
            .Select(c => new AttemptedCase(c.Id, c.Number, c.Category, c.ItemId, c.ItemCode, c.ItemName, c.DepartmentId, c.HandlerId)).ToListAsync(cancellation);
        var attempts = (await Attempts.Read(db, db.Trail.Where(e => fresh.Contains(e.SubjectId) && e.Seq <= upTo), cancellation)).ToLookup(a => a.CaseId);
        var (raised, now) = (0, db.Act!.Now);
        foreach (var rule in (await book.Rules(db, cancellation)).Where(r => r.Latest.Active))
        {
            foreach (var of in cases)
            {
                // Entries of one microsecond are numbered on into the next, so the latest can lie a little ahead of the clock.
                foreach (var found in Attempts.Find(rule.Kind, rule.Terms, of, [.. attempts[of.Id]]))
                    raised += await book.Raise(db, rule, found.OccurredAt > now ? found with { OccurredAt = now } : found, cancellation) is null ? 0 : 1;
            }
        }

        return raised;
    }
}

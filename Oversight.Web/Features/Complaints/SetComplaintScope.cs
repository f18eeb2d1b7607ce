using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Jobs;

namespace Oversight.Web.Features.Complaints;

/// <summary>Enters an entry of the scope catalogue, or sets down a new version of one.</summary>
public sealed class SetComplaintScope(Work work, IdSource ids)
{
    /// <summary>Performs it and returns the id.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The entry, or null for a new one.</param>
    /// <param name="code">Code of a new one.</param>
    /// <param name="text">What it says.</param>
    /// <param name="from">The first day of it, China time; null for at once.</param>
    public Task<Guid> Run(Guid op, Guid? id, string code, ScopeText text, DateOnly? from = null) =>
        work.Do(ComplaintDuties.SetScope, new Subject(Kinds.ComplaintScope, id ?? Guid.Empty), op, async (db, actor) =>
        {
            var now = db.Act!.Now;
            var today = ChinaTime.DayOf(now);
            var change = new ScopeChange(ids.Next(now), from ?? today, today, actor.Id, now);
            if (id is { } known)
            {
                var entry = await db.ComplaintScopes.AsSplitQuery().FirstOrDefaultAsync(s => s.Id == known) ?? throw RuleBroken.NotVisible();
                entry.Set(text, change);
                return entry.Id;
            }

            var plain = code.Trim();
            if (await db.ComplaintScopes.AnyAsync(s => s.Code == plain))
                throw new InvalidInput("code", "该编号已经登记，请另用一个。");
            var entered = ComplaintScope.Enter(ids.Next(now), plain, text, change);
            db.ComplaintScopes.Add(entered);
            return entered.Id;
        });
}

/// <summary>A sweep: versions of the scope catalogue whose day has come are in force.</summary>
public sealed class ApplyComplaintScopes(Work work, IDbContextFactory<OversightDb> contexts, IClock clock) : ISweep
{
    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var today = ChinaTime.DayOf(clock.Now);
        List<(Guid Id, DateOnly On)> due;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
            due = [.. (await db.ComplaintScopes.AsNoTracking().Where(s => s.NextOn <= today).Select(s => new { s.Id, s.NextOn }).ToListAsync(cancellation)).Select(s => (s.Id, s.NextOn!.Value))];
        var applied = 0;
        foreach (var (id, on) in due)
        {
            applied += await work.DoAsSystem(ComplaintDuties.ApplyScope, new Subject(Kinds.ComplaintScope, id), DerivedId.Of("complaint-scope.apply", id.ToString(), on.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), async (db, _) =>
            {
                var entry = await db.ComplaintScopes.AsSplitQuery().FirstAsync(s => s.Id == id, cancellation);
                return entry.TakeEffect(ChinaTime.DayOf(db.Act!.Now)) ? 1 : 0;
            }, cancellation);
        }

        return applied;
    }
}

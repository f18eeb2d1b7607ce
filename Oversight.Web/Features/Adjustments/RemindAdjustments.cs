using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Adjustments;

/// <summary>Reminds of sheets whose light turned amber or red, once each, in office hours. The reminder itself follows from the trail.</summary>
public sealed class RemindAdjustments(Work work, IDbContextFactory<OversightDb> contexts, CalendarSource calendar, IClock clock)
{
    /// <summary>Sweeps the sheets whose clock runs and returns how many were reminded of.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var now = clock.Now;
        if (!LadderAddressees.InOfficeHours(now, calendar.Current))
            return 0;
        List<(Guid Id, int Version)> due;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            due = await db.Adjustments
                .Where(a => !a.Stopped && ((a.AmberAt <= now && a.Reminded == Light.Green) || (a.DueAt <= now && a.Reminded != Light.Red)))
                .OrderBy(a => a.DueAt).Select(a => new ValueTuple<Guid, int>(a.Id, a.Version)).ToListAsync(cancellation);
        }

        var reminded = 0;
        foreach (var (id, version) in due)
        {
            cancellation.ThrowIfCancellationRequested();
            reminded += await work.DoAsSystem(AdjustmentDuties.Remind, new Subject(Kinds.Adjustment, id), DerivedId.Of("adjustment.remind", id.ToString(), $"{version}", DerivedId.Part(ChinaTime.StartOf(ChinaTime.DayOf(now)))), async (db, _) =>
                (await db.Adjustments.AsSplitQuery().SingleAsync(a => a.Id == id, cancellation)).Remind(calendar.Current, now), cancellation) ? 1 : 0;
        }

        return reminded;
    }
}

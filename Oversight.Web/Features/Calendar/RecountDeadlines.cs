using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Calendar;

/// <summary>Counts everything whose clock runs anew on the calendar in force: what was begun on another node before the news of a new year reached it, or under a former version of the product.</summary>
public sealed class RecountDeadlines(Work work, IDbContextFactory<OversightDb> contexts, CalendarSource source)
{
    /// <summary>Counts anew and returns how many deadlines moved; usually none.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await source.Load(db, cancellation);
        var head = await db.TrailHeads.AsNoTracking().Where(h => h.Id == 1).Select(h => h.Seq).FirstOrDefaultAsync(cancellation);

        // The state as of an entry is recounted once: the same key again is the same answer.
        return await work.DoAsSystem(CalendarDuties.Recount, Subject.New(Kinds.System), DerivedId.Of("calendar.recount", $"{head}"), async (act, _) =>
            (await OpenDeadlines.Recount(act, source.With(await CalendarSource.Confirmed(act)), act.Act!.Now)).Count, cancellation);
    }
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Jobs;

namespace Oversight.Web.Features.Complaints;

/// <summary>A sweep: who complained is erased when its time of keeping is over, one complaint an act; then the bytes of the scans that showed it go.</summary>
public sealed class EraseComplainants(Work work, CaseAct cases, IDbContextFactory<OversightDb> contexts, GivenUpFiles givenUp, IClock clock) : ISweep
{
    private const int Batch = 500;

    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancellation)
    {
        List<Guid> over;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            var before = ChinaTime.StartOf(ChinaTime.DayOf(clock.Now).AddDays(-await db.Of(Parameters.ComplainantDays)));
            over = await db.Complaints.Where(c => c.ErasedAt == null && c.ClosedAt < before).OrderBy(c => c.Ordinal).Take(Batch).Select(c => c.Id).ToListAsync(cancellation);
        }

        var erased = 0;
        foreach (var id in over)
        {
            erased += await work.DoAsSystem(ComplaintDuties.Erase, new Subject(Kinds.Complaint, id), DerivedId.Of("complaint.erase", id.ToString(), DerivedId.Part(clock.Now)), async (db, _) =>
            {
                var (complaint, days, timing) = (await db.Complaints.AsSplitQuery().FirstAsync(c => c.Id == id, cancellation), await db.Of(Parameters.ComplainantDays), await cases.Timing(db));
                if (!complaint.IsErasable(days, timing.Today))
                    return 0;
                complaint.Erase(days, timing);

                // What was never delivered names them too.
                db.Outbox.RemoveRange(await db.Outbox.Where(m => m.SubjectKind == Kinds.Complaint && m.SubjectId == id && m.OfficerId == null && m.WebhookId == null).ToListAsync(cancellation));
                return 1;
            }, cancellation);
        }

        await givenUp.Run(cancellation);
        return erased;
    }
}

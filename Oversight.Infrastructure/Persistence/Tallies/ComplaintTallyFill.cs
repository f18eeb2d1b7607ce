using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;

namespace Oversight.Infrastructure.Persistence.Tallies;

/// <summary>Writes the tallies of complaints that were registered by a release which kept none. Done once, at start.</summary>
public sealed class ComplaintTallyFill(Work work, IDbContextFactory<OversightDb> contexts)
{
    /// <summary>Fills them where there are complaints and no tally.</summary>
    public async Task Run(CancellationToken cancellation = default)
    {
        await using (var read = await contexts.CreateDbContextAsync(cancellation))
        {
            if (await read.OpenComplaintTallies.AnyAsync(cancellation) || await read.AnsweredComplaintTallies.AnyAsync(cancellation) || !await read.Complaints.Where(ComplaintSight.Counted).AnyAsync(cancellation))
                return;
        }

        await work.DoAsSystem(ComplaintDuties.CountAnew, Subject.New(Kinds.Complaint), DerivedId.Of("complaint-tally.fill", "1"), async (db, _) =>
        {
            // Somebody's act may have begun them since: what is there already counts whole acts only, so it is left alone and the recount tells.
            if (await db.OpenComplaintTallies.AnyAsync(cancellation) || await db.AnsweredComplaintTallies.AnyAsync(cancellation))
                return false;
            var open = new Dictionary<(Guid, ComplaintState, DateTime, DateTime), OpenComplaintTally>();
            var answered = new Dictionary<(int, Guid), AnsweredComplaintTally>();
            await foreach (var c in db.Complaints.AsNoTracking().Where(ComplaintSight.Counted)
                .Select(c => new { c.Level, c.Against, c.AboutOfficerId, c.AssignedTo, c.State, c.DueAt, c.AmberAt, c.RepliedAt, c.AnswerDueAt, c.Satisfaction })
                .AsAsyncEnumerable().WithCancellation(cancellation))
            {
                var f = ComplaintFigures.Of(c.Level, c.Against, c.AboutOfficerId, c.AssignedTo, c.State, c.DueAt, c.AmberAt, c.RepliedAt, c.AnswerDueAt, c.Satisfaction)!;
                if (f.IsOpen)
                {
                    if (!open.TryGetValue((f.DepartmentId, f.State, f.DueAt, f.AmberAt), out var row))
                        open[(f.DepartmentId, f.State, f.DueAt, f.AmberAt)] = row = new OpenComplaintTally { DepartmentId = f.DepartmentId, State = f.State, DueAt = f.DueAt, AmberAt = f.AmberAt };
                    row.Count++;
                }

                if (f.AnsweredYear is { } year)
                {
                    if (!answered.TryGetValue((year, f.DepartmentId), out var row))
                        answered[(year, f.DepartmentId)] = row = new AnsweredComplaintTally { Year = year, DepartmentId = f.DepartmentId };
                    row.Add(f, 1);
                }
            }

            db.OpenComplaintTallies.AddRange(open.Values);
            db.AnsweredComplaintTallies.AddRange(answered.Values);
            return true;
        }, cancellation);
    }
}

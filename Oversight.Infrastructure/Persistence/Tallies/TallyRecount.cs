using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Complaints;

namespace Oversight.Infrastructure.Persistence.Tallies;

/// <summary>Counts the cases afresh and compares with the tallies, which must match to the last one.</summary>
public sealed class TallyRecount(IDbContextFactory<OversightDb> contexts)
{
    /// <summary>Every difference as a line, in one consistent reading; empty where all match.</summary>
    public async Task<IReadOnlyList<string>> Differences(CancellationToken cancellation = default)
    {
        await using var probe = await contexts.CreateDbContextAsync(cancellation);
        return await probe.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            await using var snapshot = await db.BeginReading(cancellation);
            var open = new Dictionary<string, int>(StringComparer.Ordinal);
            await foreach (var c in db.Cases.AsNoTracking()
                .Select(c => new { c.DepartmentId, c.Category, c.ItemId, c.IsOpen, c.Stopped, c.DueAt, c.AmberAt, c.State, c.ClosedAt, c.ClosedOnTime, c.AcceptedAt })
                .AsAsyncEnumerable().WithCancellation(cancellation))
            {
                var f = CaseFigures.Of(c.DepartmentId, c.Category, c.ItemId, c.IsOpen, c.Stopped, c.DueAt, c.AmberAt, c.State, c.ClosedAt, c.ClosedOnTime, c.AcceptedAt);
                if (f.IsOpen)
                    Add($"在办 {f.DepartmentId} {f.Category} {f.Stopped} {f.DueAt:O} {f.AmberAt:O}", 1);
                foreach (var closed in TallyPeriod.Of(f.ClosedOn))
                {
                    Add($"办结 {closed} {f.DepartmentId} {f.Category}", 1);
                    Add($"按期 {closed} {f.DepartmentId} {f.Category}", f.OnTime ? 1 : 0);
                }

                foreach (var accepted in TallyPeriod.Of(f.AcceptedOn))
                    Add($"行使 {accepted} {f.DepartmentId} {f.ItemId}", 1);
            }

            foreach (var t in await db.OpenCaseTallies.AsNoTracking().ToListAsync(cancellation))
                Add($"在办 {t.DepartmentId} {t.Category} {t.Stopped} {t.DueAt:O} {t.AmberAt:O}", -t.Count);
            foreach (var t in await db.ClosedCaseTallies.AsNoTracking().ToListAsync(cancellation))
            {
                Add($"办结 {t.Period} {t.DepartmentId} {t.Category}", -t.Closed);
                Add($"按期 {t.Period} {t.DepartmentId} {t.Category}", -t.OnTime);
            }

            foreach (var t in await db.ExercisedItemTallies.AsNoTracking().ToListAsync(cancellation))
                Add($"行使 {t.Period} {t.DepartmentId} {t.ItemId}", -t.Count);
            await foreach (var a in db.Alerts.AsNoTracking().Select(a => new { a.RaisedOn, a.DepartmentId, a.State }).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                Add($"预警 {a.RaisedOn:yyyy-MM-dd} {a.DepartmentId}", 1);
                Add($"未结预警 {a.RaisedOn:yyyy-MM-dd} {a.DepartmentId}", a.State.IsLive() ? 1 : 0);
            }

            foreach (var t in await db.AlertTallies.AsNoTracking().ToListAsync(cancellation))
            {
                Add($"预警 {t.RaisedOn:yyyy-MM-dd} {t.DepartmentId}", -t.Raised);
                Add($"未结预警 {t.RaisedOn:yyyy-MM-dd} {t.DepartmentId}", -t.Live);
            }

            await foreach (var c in db.Complaints.AsNoTracking()
                .Select(c => new { c.Level, c.Against, c.AboutOfficerId, c.AssignedTo, c.State, c.DueAt, c.AmberAt, c.RepliedAt, c.AnswerDueAt, c.Satisfaction })
                .AsAsyncEnumerable().WithCancellation(cancellation))
            {
                if (ComplaintFigures.Of(c.Level, c.Against, c.AboutOfficerId, c.AssignedTo, c.State, c.DueAt, c.AmberAt, c.RepliedAt, c.AnswerDueAt, c.Satisfaction) is not { } f)
                    continue;
                if (f.IsOpen)
                    Add($"未结投诉 {f.DepartmentId} {f.State} {f.DueAt:O} {f.AmberAt:O}", 1);
                if (f.AnsweredYear is { } year)
                    Answered(year, f.DepartmentId, 1, f.OnTime ? 1 : 0, f.Satisfaction == CallOutcome.Satisfied ? 1 : 0, f.Satisfaction == CallOutcome.Dissatisfied ? 1 : 0, f.Satisfaction == CallOutcome.NotReached ? 1 : 0);
            }

            foreach (var t in await db.OpenComplaintTallies.AsNoTracking().ToListAsync(cancellation))
                Add($"未结投诉 {t.DepartmentId} {t.State} {t.DueAt:O} {t.AmberAt:O}", -t.Count);
            foreach (var t in await db.AnsweredComplaintTallies.AsNoTracking().ToListAsync(cancellation))
                Answered(t.Year, t.DepartmentId, -t.Answered, -t.OnTime, -t.Satisfied, -t.Dissatisfied, -t.NotReached);
            return (IReadOnlyList<string>)[.. open.Where(o => o.Value != 0).Select(o => $"{o.Key}：实有与汇总相差{o.Value}").Order(StringComparer.Ordinal)];

            void Answered(int year, Guid department, int answered, int onTime, int satisfied, int dissatisfied, int notReached)
            {
                Add($"已答复投诉 {year} {department}", answered);
                Add($"按期答复 {year} {department}", onTime);
                Add($"满意 {year} {department}", satisfied);
                Add($"不满意 {year} {department}", dissatisfied);
                Add($"未联系上 {year} {department}", notReached);
            }

            void Add(string key, int by) => open[key] = open.GetValueOrDefault(key) + by;
        });
    }
}

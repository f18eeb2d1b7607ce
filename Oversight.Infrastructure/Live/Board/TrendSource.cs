using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Persistence.Tallies;

namespace Oversight.Infrastructure.Live.Board;

/// <summary>Keeps the one trend that all boards and screens show. Reads tallies alone, and anew at most every half minute, however many ask.</summary>
public sealed class TrendSource(IDbContextFactory<OversightDb> contexts, IClock clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Kept? _kept;

    /// <summary>The trend; the same reference as long as it says the same.</summary>
    public async Task<BoardTrend> Current(CancellationToken cancellation = default)
    {
        if (Standing() is { } standing)
            return standing;
        await _reading.WaitAsync(cancellation);
        try
        {
            if (Standing() is { } meanwhile)
                return meanwhile;
            var now = clock.Now;
            var read = await Read(now, cancellation);
            _kept = new Kept(now, _kept is { } earlier && earlier.Trend.Equals(read) ? earlier.Trend : read);
            return _kept.Trend;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private BoardTrend? Standing() =>
        _kept is { } kept && clock.Now is var now && now >= kept.ReadAt && now - kept.ReadAt < Fresh && ChinaTime.DayOf(now) == ChinaTime.DayOf(kept.ReadAt) ? kept.Trend : null;

    private async Task<BoardTrend> Read(DateTime now, CancellationToken cancellation)
    {
        var today = ChinaTime.DayOf(now);
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - BoardTrend.Months);
        int[] months = [.. Enumerable.Range(0, BoardTrend.Months).Select(i => TallyPeriod.Month(first.AddMonths(i)))];
        var (from, to) = (months[0], months[^1]);
        await using var probe = await contexts.CreateDbContextAsync(cancellation);
        return await probe.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            await using var reading = await db.BeginReading(cancellation);
            var departments = await db.Departments.AsNoTracking()
                .Where(d => d.Supervised && (d.ClosedAfter == null || d.ClosedAfter >= first))
                .OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal)
                .Select(d => new { d.Id, d.Code, d.Name })
                .ToListAsync(cancellation);
            var closed = await db.ClosedCaseTallies.AsNoTracking().Where(t => t.Period >= from && t.Period <= to)
                .GroupBy(t => new { t.Period, t.DepartmentId }).Select(g => new { g.Key.Period, g.Key.DepartmentId, Closed = g.Sum(t => t.Closed), OnTime = g.Sum(t => t.OnTime) })
                .ToListAsync(cancellation);
            var accepted = await db.ExercisedItemTallies.AsNoTracking().Where(t => t.Period >= from && t.Period <= to)
                .GroupBy(t => new { t.Period, t.DepartmentId }).Select(g => new { g.Key.Period, g.Key.DepartmentId, Count = g.Sum(t => t.Count) })
                .ToListAsync(cancellation);
            var alerts = await db.AlertTallies.AsNoTracking().Where(t => t.RaisedOn >= first)
                .GroupBy(t => new { t.RaisedOn.Year, t.RaisedOn.Month, t.DepartmentId }).Select(g => new { g.Key.Year, g.Key.Month, g.Key.DepartmentId, Raised = g.Sum(t => t.Raised) })
                .ToListAsync(cancellation);
            return new BoardTrend(
                Of(null),
                [.. departments.Select(d => new DepartmentTrend(d.Id, d.Code, d.Name, Of(d.Id)))]);

            IReadOnlyList<TrendMonth> Of(Guid? department) =>
            [
                .. months.Select(m => new TrendMonth(
                    m,
                    accepted.Where(t => t.Period == m && (department is null || t.DepartmentId == department)).Sum(t => t.Count),
                    closed.Where(t => t.Period == m && (department is null || t.DepartmentId == department)).Sum(t => t.Closed),
                    closed.Where(t => t.Period == m && (department is null || t.DepartmentId == department)).Sum(t => t.OnTime),
                    alerts.Where(t => (t.Year * 100) + t.Month == m && (department is null || t.DepartmentId == department)).Sum(t => t.Raised))),
            ];
        });
    }

    private sealed record Kept(DateTime ReadAt, BoardTrend Trend);
}

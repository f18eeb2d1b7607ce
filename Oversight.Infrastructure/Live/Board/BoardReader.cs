using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Assessment;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Persistence.Tallies;
using Oversight.Infrastructure.Responsibility;

namespace Oversight.Infrastructure.Live.Board;

/// <summary>Reads the board's picture from the tallies and the few open notices, all in one consistent reading.</summary>
internal sealed class BoardReader(IDbContextFactory<OversightDb> contexts)
{
    private const int MostCountdowns = 12;

    private readonly BoardGapReader _gaps = new();
    private (DateOnly Day, string Stamp, List<ListedItem> Items)? _items;

    /// <summary>The picture as of <paramref name="now"/>; parts that are as in <paramref name="earlier"/> keep their reference.</summary>
    public async Task<BoardSnapshot> Read(DateTime now, BoardSnapshot? earlier, CancellationToken cancellation)
    {
        await using var probe = await contexts.CreateDbContextAsync(cancellation);
        return await probe.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            await using var reading = await db.BeginReading(cancellation);
            return await Read(db, now, earlier, cancellation);
        });
    }

    private async Task<BoardSnapshot> Read(OversightDb db, DateTime now, BoardSnapshot? earlier, CancellationToken cancellation)
    {
        var today = ChinaTime.DayOf(now);
        var year = today.Year;
        var firstOfYear = new DateOnly(year, 1, 1);
        var names = await db.Departments.AsNoTracking()
            .Where(d => d.ClosedAfter == null || d.ClosedAfter >= firstOfYear)
            .OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal)
            .Select(d => new { d.Id, d.Code, d.Name, d.Supervised })
            .ToListAsync(cancellation);
        var open = await db.OpenCaseTallies.AsNoTracking().Where(t => t.Count > 0).ToListAsync(cancellation);
        var closed = await db.ClosedCaseTallies.AsNoTracking().Where(t => t.Period == year).ToListAsync(cancellation);
        var stamp = await db.BureauStamp(cancellation);
        if (_items is not { } kept || kept.Day != today || !string.Equals(kept.Stamp, stamp, StringComparison.Ordinal))
            _items = kept = (today, stamp, await ItemsInForce(db, today, cancellation));
        var items = kept.Items;
        var exercised = await db.ExercisedItemTallies.AsNoTracking().Where(t => t.Period == year && t.Count > 0).Select(t => new { t.DepartmentId, t.ItemId }).ToListAsync(cancellation);
        var notices = await OpenNotices(db, cancellation);
        var ledger = await db.LedgerEntries.AsNoTracking()
            .Where(e => e.Year == year && e.State != LedgerState.Revoked)
            .Select(e => new { e.DepartmentId, e.State })
            .ToListAsync(cancellation);

        var alerts = await db.AlertTallies.AsNoTracking().Where(t => t.RaisedOn == today || t.Live > 0).ToListAsync(cancellation);
        var nameOf = names.ToDictionary(d => d.Id, d => d.Name);
        var countdowns = notices.Select(n => n.At(now, nameOf)).OrderBy(n => n.DueAt ?? DateTime.MaxValue).ThenBy(n => n.Number, StringComparer.Ordinal).ToList();
        var exercisedItems = exercised.Select(e => (e.DepartmentId, e.ItemId)).ToHashSet();
        var departments = names.Where(d => d.Supervised).Select(d =>
        {
            var lights = LightsOf(open.Where(t => t.DepartmentId == d.Id), now);
            var own = countdowns.Where(n => n.DepartmentId == d.Id).ToList();
            var marks = ledger.Count(e => e.DepartmentId == d.Id);
            var listed = items.Where(i => i.DepartmentId == d.Id).ToList();
            return new BoardDepartment(
                d.Id,
                d.Code,
                d.Name,
                listed.Count,
                listed.Count(i => exercisedItems.Contains((d.Id, i.ItemId))),
                lights,
                OnTimeOf(closed.Where(t => t.DepartmentId == d.Id), lights),
                own.Count,
                own.Count > 0 ? own[0] : null,
                marks,
                marks > 0)
            { Alerts = AlertsOf(alerts.Where(t => t.DepartmentId == d.Id), today) };
        }).ToList();
        var all = LightsOf(open, now);
        var totals = new BoardTotals(
            all,
            OnTimeOf(closed, all),
            countdowns.Count,
            countdowns.Count(n => n.Stage is "blue"),
            countdowns.Count(n => n.Stage is "amber"),
            countdowns.Count(n => n.Stage is "red"),
            countdowns.Count(n => n.Stage is "grey"),
            ledger.Select(e => e.DepartmentId).Distinct().Count(),
            ledger.Count,
            ledger.Count(e => e.State == LedgerState.Appealed))
        { Alerts = AlertsOf(alerts, today) };
        var complaints = await BoardComplaintReader.Read(db, [.. names.Select(d => new BoardComplaintReader.Named(d.Id, d.Code, d.Name))], year, now, cancellation);
        var ticks = await BoardTicker.Read(db, nameOf, now, cancellation);
        return new BoardSnapshot(
            now,
            year,
            earlier is not null && earlier.Totals == totals ? earlier.Totals : totals,
            new Shared<BoardDepartment>(departments).After(earlier?.Departments, d => d.Id),
            new Shared<BoardCountdown>([.. countdowns.Take(MostCountdowns)]).After(earlier?.Countdowns, n => n.NoticeId),
            new Shared<BoardTick>(ticks).After(earlier?.Ticker, t => t.Seq),
            Boundary(open, notices, complaints.Turns, now))
        {
            Complaints = new Shared<BoardComplaints>(complaints.Rows).After(earlier?.Complaints, c => c.Id),
            Day = today,
            Gaps = await _gaps.Read(db, today, stamp, cancellation) is var gaps && earlier is not null && earlier.Gaps == gaps ? earlier.Gaps : gaps,
        };
    }

    private static async Task<List<ListedItem>> ItemsInForce(OversightDb db, DateOnly today, CancellationToken cancellation)
    {
        var query =
            from i in db.Items.AsNoTracking()
            from v in i.Versions
            from h in v.Handlers
            where (i.RepealedAfter == null || i.RepealedAfter >= today)
                && v.Id == i.Versions.Where(w => w.EffectiveFrom <= today).OrderByDescending(w => w.EffectiveFrom).Select(w => (Guid?)w.Id).FirstOrDefault()
            select new ListedItem(h.DepartmentId, i.Id);
        return await query.ToListAsync(cancellation);
    }

    private static async Task<List<OpenNotice>> OpenNotices(OversightDb db, CancellationToken cancellation) =>
        await db.Notices.AsNoTracking()
            .Where(n => n.State == NoticeState.Signed || n.State == NoticeState.Served || n.State == NoticeState.Received || n.State == NoticeState.FeedbackGiven)
            .Select(n => new OpenNotice(n.Id, n.DepartmentId, n.Title, n.Number!, n.Stopped, n.DueAt, n.BlueAt, n.YellowAt, n.InPlaceCount, n.RequirementCount))
            .ToListAsync(cancellation);

    private static BoardAlerts AlertsOf(IEnumerable<AlertTally> tallies, DateOnly today) =>
        tallies.Aggregate(BoardAlerts.None, (sum, t) => new BoardAlerts(sum.Today + (t.RaisedOn == today ? t.Raised : 0), sum.Live + t.Live));

    private static Lights LightsOf(IEnumerable<OpenCaseTally> tallies, DateTime now)
    {
        int green = 0, amber = 0, red = 0, grey = 0;
        foreach (var t in tallies)
        {
            if (t.Stopped)
                grey += t.Count;
            else if (now >= t.DueAt)
                red += t.Count;
            else if (now >= t.AmberAt)
                amber += t.Count;
            else
                green += t.Count;
        }

        return new Lights(green, amber, red, grey);
    }

    private static OnTime OnTimeOf(IEnumerable<ClosedCaseTally> closed, Lights lights)
    {
        int all = 0, onTime = 0;
        foreach (var t in closed)
            (all, onTime) = (all + t.Closed, onTime + t.OnTime);
        return new OnTime(onTime, all, lights.Red);
    }

    private static DateTime? Boundary(List<OpenCaseTally> open, List<OpenNotice> notices, IEnumerable<DateTime> complaints, DateTime now)
    {
        var midnight = ChinaTime.EndOf(ChinaTime.DayOf(now));
        var instants = open.Where(t => !t.Stopped).SelectMany(t => new[] { t.AmberAt, t.DueAt })
            .Concat(notices.Where(n => !n.Stopped).SelectMany(n => new[] { n.BlueAt, n.YellowAt, n.DueAt }.OfType<DateTime>()))
            .Concat(complaints)
            .Where(i => i > now)
            .Append(midnight);
        return instants.Min();
    }

    private sealed record ListedItem(Guid DepartmentId, Guid ItemId);

    private sealed record OpenNotice(Guid Id, Guid DepartmentId, string Title, string Number, bool Stopped, DateTime? DueAt, DateTime? BlueAt, DateTime? YellowAt, int InPlace, int Requirements)
    {
        public BoardCountdown At(DateTime now, Dictionary<Guid, string> names) => new(
            Id,
            DepartmentId,
            Title,
            names.GetValueOrDefault(DepartmentId, ""),
            Number,
            Stopped ? null : DueAt,
            Stopped ? "grey" : now >= DueAt ? "red" : now >= YellowAt ? "amber" : now >= BlueAt ? "blue" : "green",
            Stopped ? $"{InPlace}/{Requirements} 条到位，待复核" : $"{InPlace}/{Requirements} 条到位");
    }
}

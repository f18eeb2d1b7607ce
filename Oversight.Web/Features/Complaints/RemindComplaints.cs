using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Notifications;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Notifications;
using Oversight.Web.Jobs;

namespace Oversight.Web.Features.Complaints;

/// <summary>
/// A sweep: reminds of complaints whose light turned amber or red and of parts of the work that are late, once for each due instant and
/// stage, in office hours. Only those hear it who see the complaint, in words that say neither what it is about nor who complained.
/// </summary>
public sealed class RemindComplaints(Work work, IDbContextFactory<OversightDb> contexts, CalendarSource calendar, IClock clock) : ISweep
{
    private const int Batch = 100;

    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var now = clock.Now;
        if (!LadderAddressees.InOfficeHours(now, calendar.Current))
            return 0;
        var rung = 0;
        foreach (var chunk in (await Due(now, cancellation)).Chunk(Batch))
        {
            var known = await Known(chunk, cancellation);
            foreach (var due in chunk.Where(d => !known.Contains(d.Key.ToString())))
                rung += await Remind(due, cancellation);
        }

        return rung;
    }

    private async Task<List<Reminder>> Due(DateTime now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var open = await db.Complaints.AsNoTracking()
            .Where(c => c.IsOpen && (c.AmberAt <= now || c.DueAt <= now))
            .OrderBy(c => c.SortDueAt).ThenBy(c => c.Ordinal)
            .Select(c => new { c.Id, c.Version, DueAt = c.DueAt!.Value, AmberAt = c.AmberAt!.Value })
            .ToListAsync(cancellation);
        var tasks = await db.Complaints.AsNoTracking()
            .Where(c => c.IsOpen)
            .SelectMany(c => c.AssignmentRows.Where(a => a.Live && !a.Lead && a.DoneAt == null && a.DueAt <= now), (c, a) => new { c.Id, c.Version, a.Number, DueAt = a.DueAt!.Value })
            .OrderBy(a => a.DueAt)
            .ToListAsync(cancellation);

        // One that turned red while the server was off was amber before: both are told.
        return
        [
            .. open.Select(c => new Reminder(c.Id, c.Version, c.DueAt, c.AmberAt, Light.Amber, 0)),
            .. open.Where(c => c.DueAt <= now).Select(c => new Reminder(c.Id, c.Version, c.DueAt, c.DueAt, Light.Red, 0)),
            .. tasks.Select(t => new Reminder(t.Id, t.Version, t.DueAt, t.DueAt, Light.Red, t.Number)),
        ];
    }

    private async Task<HashSet<string>> Known(Reminder[] chunk, CancellationToken cancellation)
    {
        var keys = chunk.Select(d => d.Key.ToString()).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Notifications.AsNoTracking().Where(n => keys.Contains(n.Key)).Select(n => n.Key).ToHashSetAsync(StringComparer.Ordinal, cancellation);
    }

    private Task<int> Remind(Reminder due, CancellationToken cancellation) => work.DoAsSystem(
        ComplaintDuties.Remind,
        new Subject(Kinds.Complaint, due.ComplaintId),
        DerivedId.Of("complaint.remind", due.Key.ToString(), $"{due.Version}"),
        async (db, _) =>
        {
            var still = due.Task == 0
                ? await db.Complaints.AnyAsync(c => c.Id == due.ComplaintId && c.IsOpen && c.DueAt == due.DueAt, cancellation)
                : await db.Complaints.AnyAsync(c => c.Id == due.ComplaintId && c.IsOpen && c.AssignmentRows.Any(a => a.Number == due.Task && a.Live && a.DoneAt == null), cancellation);
            if (!still || await Matter.Find(db, new Subject(Kinds.Complaint, due.ComplaintId)) is not { } matter)
                return 0;
            var people = await ComplaintBells.Reminded(db, due.ComplaintId, due.Light, due.Task, ChinaTime.DayOf(db.Act!.Now));
            return await Bell.Ring(db, due.Key, ComplaintDuties.Remind.Code, new Subject(Kinds.Complaint, due.ComplaintId), people, due.Text(matter), matter.Href, due.At);
        },
        cancellation);

    private sealed record Reminder(Guid ComplaintId, int Version, DateTime DueAt, DateTime At, Light Light, int Task)
    {
        public BellKey Key => new("complaint", ComplaintId, Task, $"{Light}/{DerivedId.Part(DueAt)}");

        public string Text(Matter matter)
        {
            var (day, part) = (ChinaTime.Text(ChinaTime.LastDayBefore(DueAt)), Task > 0 ? "的协办事项" : "");
            return Light == Light.Red ? $"{matter.Title}{part}已逾期，期限为{day}" : $"{matter.Title}即将到期，期限为{day}";
        }
    }
}

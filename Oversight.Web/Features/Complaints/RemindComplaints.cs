using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Notifications;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Notifications;

namespace Oversight.Web.Features.Complaints;

/// <summary>
/// Reminds whoever has the next act of complaints whose light turned amber or red, once for each due instant, in office hours; at red those
/// who run it too. Only people who see the complaint are told, and in words that say nothing of it. The state is untouched.
/// </summary>
public sealed class RemindComplaints(Work work, IDbContextFactory<OversightDb> contexts, CalendarSource calendar, IClock clock)
{
    private const int Batch = 100;

    /// <summary>Sweeps the open complaints and returns how many bells rang.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var now = clock.Now;
        if (!OfficeHours.Include(now, calendar.Current))
            return 0;
        var rung = 0;
        foreach (var chunk in (await Due(now, cancellation)).Chunk(Batch))
        {
            var known = await Known(chunk, cancellation);
            foreach (var due in chunk.Where(d => !known.Contains(d.Key)))
                rung += await Remind(due, cancellation);
        }

        return rung;
    }

    private async Task<List<Reminder>> Due(DateTime now, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var rows = await db.Complaints.AsNoTracking()
            .Where(c => c.IsOpen && c.DueAt != null && (c.AmberAt <= now || c.DueAt <= now))
            .OrderBy(c => c.SortDueAt).ThenBy(c => c.Ordinal)
            .Select(c => new { c.Id, c.Version, DueAt = c.DueAt!.Value, c.AmberAt })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(r => new Reminder(r.Id, r.Version, r.DueAt, r.AmberAt ?? r.DueAt, Light.Amber)),
            .. rows.Where(r => r.DueAt <= now).Select(r => new Reminder(r.Id, r.Version, r.DueAt, r.DueAt, Light.Red)),
        ];
    }

    private async Task<HashSet<string>> Known(Reminder[] chunk, CancellationToken cancellation)
    {
        var keys = chunk.Select(d => d.Key).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Notifications.AsNoTracking().Where(n => keys.Contains(n.Key)).Select(n => n.Key).ToHashSetAsync(StringComparer.Ordinal, cancellation);
    }

    private Task<int> Remind(Reminder due, CancellationToken cancellation)
    {
        var subject = new Subject(Kinds.Complaint, due.ComplaintId);
        return work.DoAsSystem(ComplaintDuties.Remind, subject, DerivedId.Of("complaint.remind", due.Key, $"{due.Version}"), async (db, _) =>
        {
            var still = await db.Complaints.AnyAsync(c => c.Id == due.ComplaintId && c.IsOpen && c.DueAt == due.DueAt, cancellation);
            if (!still || await Matter.Find(db, subject) is not { } matter)
                return 0;
            var people = await ComplaintBells.Of(db, due.ComplaintId, due.Light == Light.Red ? ComplaintBells.Overdue : ComplaintBells.Remind, ChinaTime.DayOf(db.Act!.Now));
            return await Bell.Ring(db, due.BellKey, ComplaintDuties.Remind.Code, subject, people, due.Text(matter), matter.Href, due.At);
        }, cancellation);
    }

    private sealed record Reminder(Guid ComplaintId, int Version, DateTime DueAt, DateTime At, Light Light)
    {
        public BellKey BellKey => new("complaint", ComplaintId, 0, $"{Light}/{DerivedId.Part(DueAt)}");

        public string Key => BellKey.ToString();

        public string Text(Matter matter)
        {
            var day = ChinaTime.Text(ChinaTime.LastDayBefore(DueAt));
            return Light == Light.Red ? $"{matter.Title}已逾期，期限为{day}" : $"{matter.Title}即将到期，期限为{day}";
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Notifications;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Notifications;

namespace Oversight.Web.Features.Casework;

/// <summary>
/// Reminds the handler and the head of cases whose light turned amber or red, once for each due instant, in office hours. What was
/// rung says what is still to be rung; the state of the case is untouched.
/// </summary>
public sealed class RemindCases(Work work, IDbContextFactory<OversightDb> contexts, CalendarSource calendar, IClock clock)
{
    private const int Batch = 100;

    /// <summary>Sweeps the open cases and returns how many bells rang.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var now = clock.Now;
        if (!LadderAddressees.InOfficeHours(now, calendar.Current))
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
        var rows = await db.Cases.AsNoTracking()
            .Open().Where(c => !c.Stopped && (c.AmberAt <= now || c.DueAt <= now))
            .OrderBy(c => c.SortDueAt).ThenBy(c => c.Ordinal)
            .Select(c => new { c.Id, c.Version, DueAt = c.DueAt!.Value, AmberAt = c.AmberAt!.Value })
            .ToListAsync(cancellation);

        // A case that turned red while the server was off was amber before: both are told.
        return
        [
            .. rows.Select(r => new Reminder(r.Id, r.Version, r.DueAt, r.AmberAt, Light.Amber)),
            .. rows.Where(r => r.DueAt <= now).Select(r => new Reminder(r.Id, r.Version, r.DueAt, r.DueAt, Light.Red)),
        ];
    }

    private async Task<HashSet<string>> Known(Reminder[] chunk, CancellationToken cancellation)
    {
        var keys = chunk.Select(d => d.Key).ToList();
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Notifications.AsNoTracking().Where(n => keys.Contains(n.Key)).Select(n => n.Key).ToHashSetAsync(StringComparer.Ordinal, cancellation);
    }

    private Task<int> Remind(Reminder due, CancellationToken cancellation) => work.DoAsSystem(
        CaseworkDuties.Remind,
        new Subject(Kinds.Case, due.CaseId),
        DerivedId.Of("case.remind", due.Key, $"{due.Version}"),
        async (db, _) =>
        {
            var still = await db.Cases.AnyAsync(c => c.Id == due.CaseId && c.IsOpen && !c.Stopped && c.DueAt == due.DueAt, cancellation);
            if (!still || await Matter.Find(db, new Subject(Kinds.Case, due.CaseId)) is not { } matter)
                return 0;
            var addressees = new Addressees(db, ChinaTime.DayOf(db.Act!.Now));
            var people = await addressees.Of(Addressee.Head, matter, Guid.Empty);
            return await Bell.Ring(db, due.BellKey, CaseworkDuties.Remind.Code, new Subject(Kinds.Case, due.CaseId), [matter.HandlerId, .. people], due.Text(matter), matter.Href, due.At);
        },
        cancellation);

    private sealed record Reminder(Guid CaseId, int Version, DateTime DueAt, DateTime At, Light Light)
    {
        public BellKey BellKey => new("case", CaseId, 0, $"{Light}/{DerivedId.Part(DueAt)}");

        public string Key => BellKey.ToString();

        public string Text(Matter matter)
        {
            var day = ChinaTime.Text(ChinaTime.DayOf(DueAt.AddMicroseconds(-1)));
            return Light == Light.Red ? $"{matter.Title}已逾期，承诺期限为{day}" : $"{matter.Title}即将到期，承诺期限为{day}";
        }
    }
}

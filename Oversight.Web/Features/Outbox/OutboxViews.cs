using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Mail;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Outbox;

/// <summary>What leaves the house and what is stuck, for the administrator: who and when and what went wrong, never what about.</summary>
public sealed class OutboxViews(Reads reads, MailSettings mail, CalendarSource calendar)
{
    private const int MostTroubles = 50;

    /// <summary>Now, UTC.</summary>
    public DateTime Now => reads.Now;

    /// <summary>How it stands: counts, and what is stuck by what went wrong.</summary>
    public Task<OutboxStanding> Standing() => reads.Ask(async (db, actor) =>
    {
        SystemDuties.RetryOutbox.Demand(actor);
        var now = reads.Now;
        var (since, office) = (now.AddDays(-1), OfficeHours.Include(now, calendar.Current));
        var open = db.Outbox.Where(m => m.State == OutboxState.Waiting || m.State == OutboxState.Failed);
        var troubles = await open.Where(m => m.Trouble != "").GroupBy(m => new { m.Road, m.State, m.Trouble })
            .Select(g => new { g.Key.Road, g.Key.State, g.Key.Trouble, Count = g.Count(), Since = g.Min(m => m.At) })
            .OrderByDescending(g => g.Count).Take(MostTroubles).ToListAsync();
        return new OutboxStanding(
            mail.IsOn,
            await db.Outbox.CountAsync(m => m.State == OutboxState.Waiting),
            office ? 0 : await db.Outbox.CountAsync(m => m.State == OutboxState.Waiting && !m.Urgent),
            await db.Outbox.CountAsync(m => m.State == OutboxState.Failed),
            await db.Outbox.CountAsync(m => m.State == OutboxState.Sent && m.EndedAt >= since),
            OfficeHours.Next(now, calendar.Current),
            [.. troubles.Select(t => new OutboxTrouble(t.Road, t.State, t.Trouble, t.Count, t.Since))]);
    });

    /// <summary>The messages of a tab, the newest first.</summary>
    /// <param name="state">Which; null for all.</param>
    /// <param name="place">From where on.</param>
    public Task<ListPage<OutboxRow>> List(OutboxState? state, ListPlace? place) => reads.Ask(async (db, actor) =>
    {
        SystemDuties.RetryOutbox.Demand(actor);
        var rows = db.Outbox.Where(m => state == null || m.State == state);
        var count = await rows.OrderBy(m => m.Id).Take(Listing.Cap + 1).CountAsync();
        var from = place is null ? rows.OrderByDescending(m => m.Id)
            : place.Back ? rows.Where(m => m.Id > place.Ordinal).OrderBy(m => m.Id)
            : rows.Where(m => m.Id < place.Ordinal).OrderByDescending(m => m.Id);
        return Listing.Cut(await Select(db, from.Take(Listing.Size + 1)), place, count, r => ListPlace.Text(0, r.Id));
    });

    /// <summary>The same for a table file, up to the cap.</summary>
    public Task<IReadOnlyList<OutboxRow>> Export(OutboxState? state) => reads.Ask(async (db, actor) =>
    {
        SystemDuties.RetryOutbox.Demand(actor);
        return await Select(db, db.Outbox.Where(m => state == null || m.State == state).OrderByDescending(m => m.Id).Take(Listing.Cap));
    });

    private static async Task<IReadOnlyList<OutboxRow>> Select(OversightDb db, IQueryable<OutboxMessage> rows) => await rows
        .Select(m => new OutboxRow(
            m.Id, m.At, m.Road, m.Topic, m.OfficerId != null,
            m.OfficerId != null ? db.Officers.Where(o => o.Id == m.OfficerId).Select(o => o.Name).FirstOrDefault() ?? "" : m.WebhookId != null ? db.Webhooks.Where(w => w.Id == m.WebhookId).Select(w => w.Name).FirstOrDefault() ?? "" : "外部收件人",
            m.State, m.Attempts, m.NextAt, m.EndedAt, m.Trouble, m.Doubtful))
        .ToListAsync();
}

/// <summary>How what leaves the house stands.</summary>
/// <param name="MailIsOn">Whether mail goes out.</param>
/// <param name="Waiting">To be sent.</param>
/// <param name="ForOffice">Of these, what waits for office hours.</param>
/// <param name="Failed">Not sent, and not tried again by itself.</param>
/// <param name="Sent">Sent in the last 24 hours.</param>
/// <param name="OpensAt">When office hours are next, or now; UTC.</param>
/// <param name="Troubles">What is stuck, by what went wrong.</param>
public sealed record OutboxStanding(bool MailIsOn, int Waiting, int ForOffice, int Failed, int Sent, DateTime OpensAt, IReadOnlyList<OutboxTrouble> Troubles);

/// <summary>What is stuck for one reason.</summary>
/// <param name="Road">How it was to leave.</param>
/// <param name="State">Waiting: tried again by itself. Failed: not.</param>
/// <param name="Trouble">What went wrong.</param>
/// <param name="Count">How many.</param>
/// <param name="Since">When the oldest was put in, UTC.</param>
public sealed record OutboxTrouble(OutboxRoad Road, OutboxState State, string Trouble, int Count, DateTime Since);

/// <summary>One message.</summary>
public sealed record OutboxRow(long Id, DateTime At, OutboxRoad Road, string Topic, bool ToOfficer, string To, OutboxState State, int Attempts, DateTime NextAt, DateTime? EndedAt, string Trouble, bool Doubtful);

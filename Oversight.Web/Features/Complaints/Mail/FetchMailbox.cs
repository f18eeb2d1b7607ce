using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Mailbox;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Jobs;

namespace Oversight.Web.Features.Complaints.Mail;

/// <summary>
/// A sweep over the mailbox: what was not dealt with is. A message is begun, made a complaint of or set aside in one act, and marked on the
/// server last, so that whatever breaks off in between repeats nothing and loses nothing. One that cannot be taken stops no other.
/// </summary>
public sealed class FetchMailbox(Settings settings, IDbContextFactory<OversightDb> contexts, WriterGate gate, IdSource ids, IClock clock, TakeMail take, HoldMail hold, MailboxState state, ILogger<FetchMailbox> log) : ISweep
{
    private const int MostAttempts = 3;

    // Whoever began a message longer ago than this is gone.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancellation)
    {
        if (!settings.Imap.IsOn)
            return 0;
        await using var reader = new MailboxReader(settings.Imap);
        try
        {
            var content = await reader.List(cancellation);
            var count = 0;
            foreach (var entry in await Fresh(content, cancellation))
            {
                if (cancellation.IsCancellationRequested)
                    break;
                count += await One(reader, content.Validity, entry, cancellation) ? 1 : 0;
            }

            state.Fetched(clock.Now);
            return count;
        }
        catch (MailboxDown e)
        {
            state.Down(clock.Now, e.Message);
            log.LogWarning("The mailbox could not be read: {Why}", e.Message);
            return 0;
        }
    }

    private async Task<IReadOnlyList<MailboxEntry>> Fresh(MailboxContent content, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var before = clock.Now - Lease;
        long validity = content.Validity;
        var done = (await db.FetchedMails.AsNoTracking().Where(m => m.Validity == validity && (m.Fate != MailFate.Begun || m.At > before)).Select(m => m.Uid).ToListAsync(cancellation)).ToHashSet();
        done.ExceptWith(await db.HeldMails.AsNoTracking().Where(h => h.Validity == validity && h.State == HeldMailState.Retrying).Select(h => h.Uid).ToListAsync(cancellation));
        return [.. content.Entries.Where(e => !done.Contains(e.Uid))];
    }

    private async Task<bool> One(MailboxReader reader, uint validity, MailboxEntry entry, CancellationToken cancellation)
    {
        if (await Begin(validity, entry.Uid, cancellation) is not { } begun)
            return false;
        var place = new MailPlace(DigestOf(validity, entry.Uid), validity, entry.Uid, entry.ReceivedAt, entry.Length);
        if (begun.Attempts > MostAttempts)
            return await Set(HeldMailGround.Failing, $"已尝试{MostAttempts}次");
        if (entry.Length > settings.Imap.MaxMegabytes * 1024L * 1024L)
            return await Set(HeldMailGround.TooLarge, $"超过{settings.Imap.MaxMegabytes}MB");
        if (await reader.Download(entry.Uid, cancellation) is not { } bytes)
            return false;
        IncomingMail mail;
        try
        {
            mail = IncomingMail.Read(bytes, settings.Imap.Address);
        }
        catch (Exception e) when (e is FormatException or IOException or ArgumentException or NotSupportedException)
        {
            return await Set(HeldMailGround.Unreadable, "");
        }

        try
        {
            var fate = await take.Run(begun.Id, mail, place with { Digest = mail.Digest }, cancellation);
            await reader.Mark(entry.Uid, fate == MailFate.Held, cancellation);
            return true;
        }
        catch (Exception e) when (e is not MailboxDown and not OperationCanceledException)
        {
            // Nothing of the message goes into the log; it is tried again, and set aside in the end.
            log.LogError("Message {Uid} of the mailbox could not be taken: {Kind}", entry.Uid, e.GetType().Name);
            await Later(begun.Id, cancellation);
            return false;
        }

        async Task<bool> Set(HeldMailGround ground, string detail)
        {
            await hold.Run(begun.Id, place, ground, detail, cancellation);
            await reader.Mark(entry.Uid, flagged: true, cancellation);
            return true;
        }
    }

    // The row is the claim: of two fetchers one makes it, and one that was left behind is taken over once.
    private async Task<FetchedMail?> Begin(uint validity, uint uid, CancellationToken cancellation)
    {
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var (now, before) = (clock.Now, clock.Now - Lease);
        var known = await db.FetchedMails.FirstOrDefaultAsync(m => m.Validity == validity && m.Uid == uid, cancellation);
        if (known is null)
        {
            known = new FetchedMail { Id = ids.Next(now), Validity = validity, Uid = uid, Attempts = 1, At = now };
            db.FetchedMails.Add(known);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return known;
            }
            catch (DbUpdateException)
            {
                return null;
            }
        }

        var retrying = await db.HeldMails.AnyAsync(h => h.Validity == validity && h.Uid == uid && h.State == HeldMailState.Retrying, cancellation);
        if (known.Fate != MailFate.Begun && !retrying)
            return null;
        var attempts = known.Fate != MailFate.Begun ? 1 : known.Attempts + 1;
        var seen = known.At;
        var mine = await db.FetchedMails.Where(m => m.Id == known.Id && m.At == seen && (m.Fate != MailFate.Begun || m.At <= before))
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.Fate, MailFate.Begun).SetProperty(m => m.Attempts, attempts).SetProperty(m => m.At, now), cancellation);
        (known.Attempts, known.At) = (attempts, now);
        return mine == 1 ? known : null;
    }

    // What failed is free again at once: the next run tries it.
    private async Task Later(Guid id, CancellationToken cancellation)
    {
        var free = clock.Now - Lease;
        using var turn = await gate.Enter(cancellation);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.FetchedMails.Where(m => m.Id == id).ExecuteUpdateAsync(s => s.SetProperty(m => m.At, free), cancellation);
    }

    // Of what was not read: it is known by its place alone.
    private static string DigestOf(uint validity, uint uid) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"place {validity} {uid}"))));
}

/// <summary>How the mailbox was when it was last read by this node.</summary>
public sealed class MailboxState
{
    private readonly Lock _lock = new();
    private (DateTime? Fetched, DateTime? Tried, string Trouble) _known = (null, null, "");

    /// <summary>When it was read last, when it was tried last, and why it could not be read; UTC.</summary>
    public (DateTime? Fetched, DateTime? Tried, string Trouble) Known
    {
        get
        {
            lock (_lock)
                return _known;
        }
    }

    internal void Fetched(DateTime now)
    {
        lock (_lock)
            _known = (now, now, "");
    }

    internal void Down(DateTime now, string why)
    {
        lock (_lock)
            _known = (_known.Fetched, now, why);
    }
}

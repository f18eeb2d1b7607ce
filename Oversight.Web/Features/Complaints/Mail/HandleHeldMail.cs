using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Mailbox;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Complaints.Mail;

/// <summary>Deals with a message that was set aside: it is tried again, was entered by hand, or is no complaint.</summary>
public sealed class HandleHeldMail(Work work)
{
    /// <summary>Tries it again with the next fetch.</summary>
    public Task Retry(Guid op, Guid id) => On(op, id, (_, actor, held, now) =>
    {
        held.Retry(actor, now);
        return Task.CompletedTask;
    });

    /// <summary>It is no complaint.</summary>
    public Task Dismiss(Guid op, Guid id, string reason) => On(op, id, (_, actor, held, now) =>
    {
        held.Dismiss(actor, reason, now);
        return Task.CompletedTask;
    });

    /// <summary>It was entered as a complaint by hand.</summary>
    /// <exception cref="InvalidInput">The actor sees no complaint of that number.</exception>
    public Task Register(Guid op, Guid id, string number) => On(op, id, async (db, actor, held, now) =>
    {
        var read = ComplaintNumber.Read(number);
        var level = await db.Complaints.VisibleTo(actor).Where(c => c.Number == read).Select(c => (Confidentiality?)c.Level).FirstOrDefaultAsync()
            ?? throw new InvalidInput("number", "没有这个编号的投诉，请核对；还没有登记的请先登记。");
        held.Register(actor, level == Confidentiality.Confidential ? "" : read, now);
    });

    private Task<bool> On(Guid op, Guid id, Func<OversightDb, Actor, HeldMail, DateTime, Task> verb) => work.Do(ComplaintDuties.HandleMail, new Subject(Kinds.HeldMail, id), op, async (db, actor) =>
    {
        await verb(db, actor, await db.HeldMails.FirstOrDefaultAsync(h => h.Id == id) ?? throw RuleBroken.NotVisible(), db.Act!.Now);
        return true;
    });
}

/// <summary>How the mailbox is, and what was set aside. Who wrote anything is not in it.</summary>
public sealed class MailboxViews(Reads reads, MailboxState state, Settings settings)
{
    private const int Most = 200;

    /// <summary>The page.</summary>
    /// <param name="open">Whether only what waits for somebody.</param>
    public Task<MailboxView> Find(bool open) => reads.Ask(async (db, _) =>
    {
        var (fetched, tried, trouble) = state.Known;
        var all = db.HeldMails.AsQueryable();
        if (open)
            all = all.Where(h => h.State == HeldMailState.Held || h.State == HeldMailState.Retrying);
        var begun = reads.Now.AddMinutes(-10);
        return new MailboxView(
            settings.Imap.IsOn, settings.Imap.Address, fetched, tried, trouble,
            await db.FetchedMails.CountAsync(m => m.Fate == MailFate.Begun && m.At <= begun),
            await db.HeldMails.CountAsync(h => h.State == HeldMailState.Held),
            await all.OrderByDescending(h => h.Ordinal).Take(Most).ToListAsync());
    });
}

/// <summary>How the mailbox is.</summary>
/// <param name="On">Whether one is fetched.</param>
/// <param name="Address">Its public address.</param>
/// <param name="FetchedAt">When this node read it last, UTC; null since the start.</param>
/// <param name="TriedAt">When this node tried last, UTC.</param>
/// <param name="Trouble">Why it could not be read, or empty.</param>
/// <param name="Stuck">Messages that were begun and not finished.</param>
/// <param name="Waiting">Messages that wait for somebody.</param>
/// <param name="Rows">What was set aside, the newest first.</param>
public sealed record MailboxView(bool On, string Address, DateTime? FetchedAt, DateTime? TriedAt, string Trouble, int Stuck, int Waiting, IReadOnlyList<HeldMail> Rows);

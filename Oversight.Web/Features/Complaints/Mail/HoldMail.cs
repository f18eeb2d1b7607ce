using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Mailbox;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Complaints.Mail;

/// <summary>Sets a message aside with the reason, so that somebody looks at it and the others go on.</summary>
public sealed class HoldMail(Work work, IdSource ids)
{
    /// <summary>Performs it.</summary>
    /// <param name="fetched">The row of the message.</param>
    /// <param name="place">Which message.</param>
    /// <param name="ground">Why.</param>
    /// <param name="detail">What exactly, in words of ours.</param>
    /// <param name="cancellation">Cancels before the commit.</param>
    public Task<bool> Run(Guid fetched, MailPlace place, HeldMailGround ground, string detail, CancellationToken cancellation) =>
        work.DoAsSystem(ComplaintDuties.HoldMail, Subject.New(Kinds.HeldMail), Guid.NewGuid(), async (db, _) =>
        {
            var row = await db.FetchedMails.FirstAsync(m => m.Id == fetched, cancellation);
            if (row.Fate != MailFate.Begun)
                return false;
            await Hold(db, row, place, ground, detail);
            return true;
        }, cancellation);

    internal async Task Hold(OversightDb db, FetchedMail row, MailPlace place, HeldMailGround ground, string detail)
    {
        (row.Fate, row.Digest) = (MailFate.Held, place.Digest);
        if (await Find(db, place) is not { } held)
            db.HeldMails.Add(HeldMail.Hold(ids.Next(db.Act!.Now), place, ground, detail));
        else if (held.State == HeldMailState.Retrying)
            held.HoldAgain(ground, detail);
    }

    /// <summary>What was set aside of a message before: by its id, or where it could not be read, by its place.</summary>
    internal static Task<HeldMail?> Find(OversightDb db, MailPlace place) =>
        db.HeldMails.OrderByDescending(h => h.State == HeldMailState.Retrying).FirstOrDefaultAsync(h => h.Digest == place.Digest || (h.Validity == place.Validity && h.Uid == place.Uid));
}

using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Mailbox;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Complaints.Mail;

/// <summary>Finds the complaint that a message goes on with, among those of its own sender alone: whoever quotes somebody else's gets nothing from it.</summary>
public sealed partial class MailThread(ComplaintVault vault, OutboxPost post)
{
    private const int Most = 50;

    /// <summary>The complaint, which still runs; or null.</summary>
    public async Task<Complaint?> Find(OversightDb db, IncomingMail mail)
    {
        var found = new List<Guid>();
        if (NumberText().Match(mail.Subject) is { Success: true } named)
            found.AddRange(await db.Complaints.Where(c => c.Number == named.Value).Select(c => c.Id).ToListAsync());
        if (mail.Answered.Count > 0 && await db.Complaints.AnyAsync() && vault.MarkOf(new ComplainantCard("", "", mail.Address)) is { } mark)
            found.AddRange(await db.Complaints.Where(c => c.PersonMark == mark).OrderByDescending(c => c.Ordinal).Take(Most).Select(c => c.Id).ToListAsync());
        foreach (var id in found)
        {
            var complaint = await db.Complaints.AsSplitQuery().FirstAsync(c => c.Id == id);
            if (complaint.State.IsOpen() && complaint.Supplements.Count < Complaint.MostSupplements && vault.OpenAsSystem(complaint) is { } card
                && string.Equals(card.Email, mail.Address, StringComparison.OrdinalIgnoreCase)
                && (mail.Subject.Contains(complaint.Number, StringComparison.Ordinal) || Ids(complaint, card).Any(i => mail.Answered.Contains(i, StringComparer.Ordinal))))
            {
                return complaint;
            }
        }

        return null;
    }

    private IEnumerable<string> Ids(Complaint complaint, ComplainantCard card)
    {
        if (card.Conversation.Length > 0)
            yield return card.Conversation;
        if (!post.MailIsOn)
            yield break;
        foreach (var what in ComplainantMail.Whats)
            yield return post.MessageIdOf(ComplainantMail.Key(complaint.Id, what));
    }

    [GeneratedRegex(@"TS-\d{8}-\d{5}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberText();
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Trail;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Mail;
using Oversight.Infrastructure.Notifications;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Jobs;

namespace Oversight.Web.Features.Complaints.Mail;

/// <summary>A follower of the trail that writes to complainants who left an address. The mail and how far it came are one transaction.</summary>
public sealed class MailComplainants(Work work, IDbContextFactory<OversightDb> contexts, ComplaintVault vault, OutboxPost post, Settings settings) : ISweep
{
    /// <summary>Name of the cursor.</summary>
    public const string Follower = "complainants";

    private const int Batch = 200;

    private static readonly string[] Actions =
        ["complaint.registered", "complaint.accepted", "complaint.refused", "complaint.transferred", "complaint.extension-decided", "complaint.replied", "complaint.reopened"];

    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancellation)
    {
        if (!post.MailIsOn)
            return 0;
        for (var written = 0; ;)
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            var from = await db.Followers.AsNoTracking().Where(f => f.Name == Follower).Select(f => (long?)f.Seq).SingleOrDefaultAsync(cancellation);
            var head = await db.TrailHeads.AsNoTracking().Where(h => h.Id == 1).Select(h => h.Seq).SingleOrDefaultAsync(cancellation);
            if (cancellation.IsCancellationRequested || head <= (from ?? 0))
                return written;
            written += await work.DoAsSystem(
                ComplaintDuties.Tell, Subject.New(Kinds.System), DerivedId.Of("complainants", from?.ToString(CultureInfo.InvariantCulture) ?? "begin"), (act, _) => Step(act, cancellation), cancellation);
        }
    }

    private async Task<int> Step(OversightDb db, CancellationToken cancellation)
    {
        var cursor = await db.Followers.SingleOrDefaultAsync(f => f.Name == Follower, cancellation);
        if (cursor is null)
        {
            // What was before mail was turned on is history; a day of it may still be news.
            cursor = new FollowerCursor { Name = Follower };
            var since = db.Act!.Now.AddDays(-1);
            cursor.MoveTo(await db.Trail.AsNoTracking().Where(e => e.RecordedAt < since).MaxAsync(e => (long?)e.Seq, cancellation) ?? 0);
            db.Followers.Add(cursor);
        }

        var entries = await db.Trail.AsNoTracking().Where(e => e.Seq > cursor.Seq).OrderBy(e => e.Seq).Take(Batch).Select(e => new { e.Seq, e.SubjectKind, e.SubjectId, e.Action, e.Outcome }).ToListAsync(cancellation);
        var written = 0;
        foreach (var entry in entries)
        {
            if (string.Equals(entry.SubjectKind, Kinds.Complaint, StringComparison.Ordinal) && string.Equals(entry.Outcome, Outcomes.Done, StringComparison.Ordinal) && Actions.Contains(entry.Action, StringComparer.Ordinal))
                written += await Tell(db, entry.SubjectId, entry.Action) ? 1 : 0;
            cursor.MoveTo(entry.Seq);
        }

        return written;
    }

    private async Task<bool> Tell(OversightDb db, Guid id, string action)
    {
        if (await db.Complaints.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Id == id) is not { } complaint || ComplainantMail.WhatOf(action, complaint) is not { } what)
            return false;
        return vault.OpenAsSystem(complaint) is { } card && MailText.Address(card.Email) is not null && await post.Add(db, ComplainantMail.Of(complaint, card, what, settings.Bureau));
    }
}

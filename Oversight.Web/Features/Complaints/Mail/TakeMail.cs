using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Mailbox;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Complaints.Orders;
using Oversight.Web.Features.Files;
using Oversight.Web.Features.Services;

namespace Oversight.Web.Features.Complaints.Mail;

/// <summary>Makes a complaint of a message, adds it to the one that it answers, or sets it aside: one act, in which the message is also crossed off.</summary>
public sealed class TakeMail(Work work, ComplaintArrival arrival, CaseAct cases, ComplaintVault vault, MailThread threads, HoldMail hold, ReceiveFile files, SharedMeter meter, IDbContextFactory<OversightDb> contexts, IdSource ids, Settings settings)
{
    private const int MostText = 4500;
    private const int MostFileMegabytes = 20;
    private const string Meter = "mailbox";

    /// <summary>Performs it and says what became of the message.</summary>
    /// <param name="fetched">The row of the message.</param>
    /// <param name="mail">The message, read.</param>
    /// <param name="place">Which message.</param>
    /// <param name="cancellation">Cancels before the commit.</param>
    public async Task<MailFate> Run(Guid fetched, IncomingMail mail, MailPlace place, CancellationToken cancellation)
    {
        var human = await IsHuman(place, cancellation);
        if (Unfit(mail, human) is { } why)
            return await Aside(why.Ground, why.Detail);
        if (!human && !await meter.Take(Meter, mail.Address.ToLowerInvariant(), settings.Imap.PerSender))
            return await Aside(HeldMailGround.TooMany, $"当日超过{settings.Imap.PerSender.ToString(CultureInfo.InvariantCulture)}封");
        var (originals, left) = await Keep(mail, cancellation);
        var code = TakeOrder.NewCode();
        try
        {
            return await work.DoAsSystem(ComplaintDuties.RegisterFetched, Subject.New(Kinds.Complaint), Guid.NewGuid(), async (db, actor) =>
            {
                var row = await db.FetchedMails.FirstAsync(m => m.Id == fetched, cancellation);
                if (row.Fate != MailFate.Begun)
                    return row.Fate;
                row.Digest = mail.Digest;
                if (await HoldMail.Find(db, place) is { State: HeldMailState.Retrying } held)
                    held.Take();
                if (await db.FetchedMails.AnyAsync(m => m.Digest == mail.Digest && m.Id != fetched && (m.Fate == MailFate.Taken || m.Fate == MailFate.Added), cancellation))
                    return row.Fate = MailFate.Repeated;
                if (await threads.Find(db, mail) is { } earlier)
                {
                    SupplementOwnComplaint.Add(new ComplaintScene(db, actor, earlier, await cases.Timing(db), () => ids.Next(db.Act!.Now), vault), Whole(mail, left, 1900), originals, []);
                    return row.Fate = MailFate.Added;
                }

                await arrival.Take(db, actor, FormOf(mail, left, place, db.Act!.Now), code, Files(originals), []);
                return row.Fate = MailFate.Taken;

                IReadOnlyList<EvidenceFile> Files(IReadOnlyList<KeptUpload> kept) => [.. kept.Select(f => f.As(ids.Next(db.Act!.Now), actor, db.Act.Now))];
            }, cancellation);
        }
        catch (RuleBroken e) when (e.Code is not "source-known")
        {
            return await Aside(HeldMailGround.Refused, e.Message);
        }
        catch (RuleBroken)
        {
            return await Aside(HeldMailGround.Refused, "同一来信已经登记");
        }
        catch (InvalidInput e)
        {
            return await Aside(HeldMailGround.Refused, e.Message);
        }

        async Task<MailFate> Aside(HeldMailGround ground, string detail)
        {
            await hold.Run(fetched, place, ground, detail, cancellation);
            return MailFate.Held;
        }
    }

    private async Task<bool> IsHuman(MailPlace place, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await HoldMail.Find(db, place) is { State: HeldMailState.Retrying };
    }

    private static (HeldMailGround Ground, string Detail)? Unfit(IncomingMail mail, bool human) =>
        mail.Automatic.Length > 0 && !human ? (HeldMailGround.Automatic, mail.Automatic)
        : mail.Address.Length == 0 ? (HeldMailGround.NoSender, "")
        : mail.Text.Length < 5 && mail.Subject.Length < 5 && mail.Files.Count == 0 ? (HeldMailGround.Empty, "")
        : null;

    // Who wrote the mail wrote their name under it: what the head says of them is taken out of what handlers read.
    private static ComplaintForm FormOf(IncomingMail mail, string left, MailPlace place, DateTime now)
    {
        var report = mail.Subject.Contains("举报", StringComparison.Ordinal) || mail.Text.AsSpan(0, Math.Min(200, mail.Text.Length)).Contains("举报", StringComparison.Ordinal);
        var subject = mail.Subject.Trim();
        var title = subject.Length is >= 4 and <= 80 ? subject : subject.Length > 80 ? subject[..79] + "…" : $"来信：{(subject.Length > 0 ? subject : "无标题")}";
        return new ComplaintForm(
            IntakeChannel.Mailbox, report ? ComplaintKind.Report : ComplaintKind.Complaint, report ? Confidentiality.Confidential : Confidentiality.Internal, title, Whole(mail, left, MostText),
            new ComplainantCard(mail.Name, "", mail.Address) { Conversation = mail.MessageId })
        {
            ReceivedAt = place.ReceivedAt <= now && place.ReceivedAt > now.AddDays(-360) ? place.ReceivedAt : null,
            SourceKey = "mail:" + mail.Digest,
        };
    }

    private static string Whole(IncomingMail mail, string left, int most)
    {
        var text = mail.Text.Length >= 5 ? mail.Text : $"{mail.Subject}\n{mail.Text}（内容见附件）";
        text = text.Replace(mail.Address, "＊＊", StringComparison.OrdinalIgnoreCase);
        if (mail.Name.Length >= 2)
            text = text.Replace(mail.Name, "＊＊", StringComparison.OrdinalIgnoreCase);
        if (text.Length > most)
            text = text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "\n（来信过长，后文见信箱原件）";
        return left.Length > 0 ? $"{text}\n\n{left}" : text;
    }

    // Like uploads: by their bytes, within the limits, without what pictures say besides themselves. What is not accepted is said, and costs nobody
    // the complaint. A picture may be of a signed letter or an identity card, so each file is an original and goes when its sender is erased.
    private async Task<(IReadOnlyList<KeptUpload> Originals, string Left)> Keep(IncomingMail mail, CancellationToken cancellation)
    {
        List<KeptUpload> originals = [];
        var left = 0;
        foreach (var file in mail.Files)
        {
            if (originals.Count >= Complaint.MostFiles)
            {
                left++;
                continue;
            }

            try
            {
                using var content = new MemoryStream(file.Bytes, writable: false);
                var (name, type, stored) = await files.Keep(file.Name, content, _ => Task.FromResult(MostFileMegabytes), cancellation);
                var plain = $"原件.{FileName.Extension(name)}";

                // Staged in the name of the system, so that it is swept where no complaint takes it.
                await files.Stage(plain, type, stored, Actor.System, cancellation);
                originals.Add(new KeptUpload(stored.Hash, plain, type, stored.Length));
            }
            catch (Exception e) when (e is InvalidInput or FileTooLarge)
            {
                left++;
            }
        }

        return (originals, left > 0 ? $"（有{left.ToString(CultureInfo.InvariantCulture)}个附件不是可以接收的图片或者文档、超过大小或者份数，没有收入；需要时请在信箱原件中查看。）" : "");
    }
}

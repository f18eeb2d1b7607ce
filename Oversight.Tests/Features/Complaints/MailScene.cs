using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Mail;
using Oversight.Infrastructure.Mailbox;
using Oversight.Infrastructure.Outbox;
using Oversight.Tests.Features.Files;
using Oversight.Tests.Features.Outbox;
using Oversight.Tests.Support.LoopbackMail;
using Oversight.Web.Features.Complaints.Mail;
using Oversight.Web.Features.Files;
using Oversight.Web.Features.Outbox;

namespace Oversight.Tests.Features.Complaints;

/// <summary>A bureau with a mailbox and a mail server on loopback.</summary>
internal sealed class MailScene : IAsyncDisposable
{
    public const string Own = "tousu@bureau.example";
    public const string Sender = "ouyang@example.com";

    private MailScene(ComplaintScenario scenario, LoopbackImap imap, LoopbackSmtp smtp) => (Desk, Imap, Smtp) = (scenario, imap, smtp);

    public ComplaintScenario Desk { get; }

    public LoopbackImap Imap { get; }

    public LoopbackSmtp Smtp { get; }

    public ComplaintVault Vault => Desk.Act<ComplaintVault>();

    public static async Task<MailScene> Start(int perSender = 20)
    {
        var (imap, smtp) = (new LoopbackImap(), new LoopbackSmtp());
        return new MailScene(await ComplaintScenario.Start(s =>
        {
            s.AddFiles().AddOutbox(serving: false);
            PostScene.Post(s, smtp);
            var settings = (Settings)s.Last(d => d.ServiceType == typeof(Settings)).ImplementationInstance! with
            {
                Imap = new ImapSettings { Host = "127.0.0.1", Port = imap.Port, Tls = MailTls.None, User = "tousu", Password = "x", Address = Own, TimeoutSeconds = 1, MaxMegabytes = 1, PerSender = perSender },
            };
            s.AddSingleton(settings);
        }), imap, smtp);
    }

    public static MimeMessage Written(string subject = "夜间渣土车扰民", string text = "每晚十一点后渣土车从楼下经过，请查处。\n欧阳建国", string from = Sender, string? id = null, Action<MimeMessage>? also = null, bool attach = false)
    {
        var body = new BodyBuilder { TextBody = text };
        if (attach)
        {
            body.Attachments.Add("欧阳建国的照片.jpg", Samples.Jpeg);
            body.Attachments.Add("欧阳建国的信.pdf", Samples.Pdf);
            body.Attachments.Add("程序.exe", [0x4D, 0x5A, 1, 2]);
        }

        var message = new MimeMessage { Subject = subject, MessageId = id ?? $"{Guid.NewGuid():N}@example.com", Body = body.ToMessageBody() };
        message.From.Add(new MailboxAddress("欧阳建国", from));
        message.To.Add(new MailboxAddress("", Own));
        also?.Invoke(message);
        return message;
    }

    public uint Put(MimeMessage message)
    {
        using var bytes = new MemoryStream();
        message.WriteTo(bytes);
        return Imap.Mailbox.Put(bytes.ToArray());
    }

    public uint Put(string raw) => Imap.Mailbox.Put(Encoding.UTF8.GetBytes(raw));

    public Task<int> Fetch() => Desk.Act<FetchMailbox>().Run(TestContext.Current.CancellationToken);

    /// <summary>Writes to complainants what happened, and delivers it.</summary>
    public async Task<IReadOnlyList<MimeMessage>> Tell()
    {
        await Desk.Act<MailComplainants>().Run(TestContext.Current.CancellationToken);
        await Desk.Act<OutboxDelivery>().Run(TestContext.Current.CancellationToken);
        return Smtp.Mailbox.Read();
    }

    public async Task<List<Complaint>> Complaints()
    {
        await using var db = Desk.World.Read();
        return await db.Complaints.AsNoTracking().AsSplitQuery().OrderBy(c => c.Ordinal).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async Task<List<HeldMail>> Held()
    {
        await using var db = Desk.World.Read();
        return await db.HeldMails.AsNoTracking().OrderBy(h => h.Ordinal).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        await Imap.DisposeAsync();
        await Smtp.DisposeAsync();
    }
}

using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Mailbox;
using Oversight.Tests.Support.LoopbackMail;
using Oversight.Web.Features.Complaints.Mail;
using static Oversight.Tests.Features.Complaints.MailScene;

namespace Oversight.Tests.Features.Complaints;

/// <summary>The mailbox over a real socket: each message once, whatever the server does, and one that cannot be taken stops no other.</summary>
public sealed class MailboxTests
{
    [Fact]
    public async Task A_message_becomes_one_complaint_whoever_fetches_and_however_often()
    {
        await using var s = await Start();
        var uid = s.Put(Written(id: "same@example.com", attach: true));
        await using (var other = s.Desk.World.Scope())
            await Task.WhenAll(s.Fetch(), other.ServiceProvider.GetRequiredService<FetchMailbox>().Run(TestContext.Current.CancellationToken));
        await s.Fetch();
        s.Put(Written(id: "same@example.com"));
        await s.Fetch();
        s.Imap.Validity = 8;
        await s.Fetch();
        var kept = Assert.Single(await s.Complaints());
        Assert.Equal((IntakeChannel.Mailbox, ComplaintKind.Complaint, Confidentiality.Internal, "夜间渣土车扰民"), (kept.Channel, kept.Kind, kept.Level, kept.Title));
        Assert.Equal(["原件1.jpg", "原件2.pdf"], kept.Originals.Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.Empty(kept.Materials);
        var card = s.Vault.OpenAsSystem(kept)!;
        Assert.Equal(("欧阳建国", Sender, "same@example.com"), (card.Name, card.Email, card.Conversation));
        var account = s.Vault.Account(kept)!;
        Assert.DoesNotContain("欧阳建国", account, StringComparison.Ordinal);
        Assert.Contains("有1个附件", account, StringComparison.Ordinal);
        Assert.Contains("\\Seen", s.Imap.Marked[uid], StringComparison.Ordinal);
        Assert.Empty(await s.Held());
    }

    [Theory]
    [InlineData(ImapMode.Refuse, "连接不上")]
    [InlineData(ImapMode.Hang, "没有应答")]
    [InlineData(ImapMode.Deny, "不接受登录")]
    [InlineData(ImapMode.DropInMessage, "中断")]
    public async Task Whatever_the_server_does_nothing_is_lost_or_repeated(ImapMode mode, string told)
    {
        await using var s = await Start();
        s.Put(Written());
        s.Imap.Mode = mode;
        Assert.Equal(0, await s.Fetch());
        await s.Desk.World.As("zh.a");
        Assert.Contains(told, (await s.Desk.Act<MailboxViews>().Find(true)).Trouble, StringComparison.Ordinal);
        Assert.Empty(await s.Complaints());
        s.Imap.Mode = ImapMode.Serve;
        s.Desk.World.Clock.Pass(TimeSpan.FromMinutes(11));
        await s.Fetch();
        Assert.Single(await s.Complaints());
        Assert.Equal("", (await s.Desk.Act<MailboxViews>().Find(true)).Trouble);
    }

    [Fact]
    public async Task A_line_that_breaks_after_the_complaint_was_taken_takes_none_twice()
    {
        await using var s = await Start();
        s.Put(Written());
        s.Imap.Mode = ImapMode.DropAtMark;
        await s.Fetch();
        s.Imap.Mode = ImapMode.Serve;
        s.Desk.World.Clock.Pass(TimeSpan.FromMinutes(11));
        await s.Fetch();
        Assert.Single(await s.Complaints());
    }

    [Fact]
    public async Task What_cannot_be_taken_is_set_aside_with_its_reason_and_the_others_go_on()
    {
        await using var s = await Start(perSender: 2);
        s.Put(Written(subject: "x", text: new string('大', 500_000)));
        s.Put("From: \r\nSubject: =?utf-8?B?5oqV6K+J5p+Q5LqL?=\r\n\r\n没有发件人的一封来信内容\r\n");
        s.Put(string.Concat(Enumerable.Range(0, 60).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\r\n\r\n--b{i}\r\n")) + "\r\n深处\r\n");
        s.Put(Written(subject: "", text: ""));
        s.Put(Written());
        s.Put(Written(subject: "路灯不亮"));
        s.Put(Written(subject: "窨井盖破损"));
        await s.Fetch();
        Assert.Equal(["夜间渣土车扰民", "路灯不亮"], (await s.Complaints()).Select(c => c.Title));
        var held = await s.Held();
        Assert.Contains(HeldMailGround.TooLarge, held.Select(h => h.Ground));
        Assert.Contains(HeldMailGround.NoSender, held.Select(h => h.Ground));
        Assert.Contains(HeldMailGround.Empty, held.Select(h => h.Ground));
        Assert.Contains(HeldMailGround.TooMany, held.Select(h => h.Ground));
        Assert.Equal(5, held.Count);
        Assert.All(held, h => Assert.DoesNotContain("欧阳", h.Detail, StringComparison.Ordinal));

        // By hand: once more, as no complaint, or as one that was entered.
        await s.Desk.World.As("zh.a");
        await s.Desk.Act<HandleHeldMail>().Retry(Guid.NewGuid(), held.Single(h => h.Ground == HeldMailGround.TooMany).Id);
        await s.Desk.Act<HandleHeldMail>().Dismiss(Guid.NewGuid(), held.Single(h => h.Ground == HeldMailGround.Empty).Id, "空白邮件");
        await s.Desk.Act<HandleHeldMail>().Register(Guid.NewGuid(), held.Single(h => h.Ground == HeldMailGround.TooLarge).Id, (await s.Complaints())[0].Number);
        await s.Fetch();
        Assert.Equal(3, (await s.Complaints()).Count);
        Assert.Equal([HeldMailState.Registered, HeldMailState.Held, HeldMailState.Held, HeldMailState.Dismissed, HeldMailState.Taken], (await s.Held()).Select(h => h.State));
    }

    [Fact]
    public async Task Answering_machines_bounces_lists_and_our_own_mail_are_no_complaints_until_somebody_says_so()
    {
        await using var s = await Start();
        s.Put(Written(also: m => m.Headers.Add("Auto-Submitted", "auto-replied")));
        s.Put(Written(also: m => m.Headers.Add("Precedence", "bulk")));
        s.Put(Written(also: m => m.Headers.Add("Return-Path", "<>")));
        s.Put(Written(also: m => m.Headers.Add("List-Id", "<l.example.com>")));
        s.Put(Written(from: Own));
        s.Put(Written(from: "MAILER-DAEMON@example.com"));
        await s.Fetch();
        Assert.Empty(await s.Complaints());
        var held = await s.Held();
        Assert.All(held, h => Assert.Equal((HeldMailGround.Automatic, HeldMailState.Ignored), (h.Ground, h.State)));
        Assert.Equal(6, held.Count);
        await s.Desk.World.As("zh.a");
        await s.Desk.Act<HandleHeldMail>().Retry(Guid.NewGuid(), held[1].Id);
        await s.Fetch();
        Assert.Single(await s.Complaints());
        Assert.Equal(HeldMailState.Taken, (await s.Held())[1].State);
    }

    [Fact]
    public async Task A_message_that_fails_again_and_again_is_set_aside_in_the_end()
    {
        await using var s = await Start();
        var uid = s.Put(Written());
        await using (var db = s.Desk.World.Read())
        {
            // Whoever began it died with it three times.
            db.FetchedMails.Add(new FetchedMail { Id = Guid.CreateVersion7(), Validity = s.Imap.Validity, Uid = uid, Attempts = 3, At = s.Desk.World.Clock.Now.AddHours(-1) });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await s.Fetch();
        Assert.Equal(HeldMailGround.Failing, Assert.Single(await s.Held()).Ground);
        Assert.Empty(await s.Complaints());
    }
}

using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Mailbox;
using static Oversight.Tests.Features.Complaints.MailScene;

namespace Oversight.Tests.Features.Complaints;

/// <summary>What complainants are written, and what their answers become.</summary>
public sealed class MailReplyTests
{
    [Fact]
    public async Task Receipt_acceptance_and_answer_go_into_the_conversation_once_and_an_answer_to_them_is_added()
    {
        await using var s = await Start();
        s.Put(Written(id: "first@example.com"));
        await s.Fetch();
        var c = Assert.Single(await s.Complaints());
        var code = s.Vault.OpenAsSystem(c)!.Code;
        var received = Assert.Single(await s.Tell());
        Assert.Equal(("first@example.com", Sender), (received.InReplyTo, received.To.Mailboxes.Single().Address));
        Assert.Contains(c.Number, received.Subject, StringComparison.Ordinal);
        Assert.Contains(code, received.TextBody, StringComparison.Ordinal);

        s.Put(Written(subject: "回复", text: "昨天夜里又来了三辆车", also: m => m.InReplyTo = received.MessageId));
        s.Put(Written(subject: "转发", text: "别人引用了同一封信的编号", from: "stranger@example.com", also: m => m.InReplyTo = received.MessageId));
        await s.Fetch();
        var all = await s.Complaints();
        Assert.Equal(2, all.Count);
        Assert.Equal("昨天夜里又来了三辆车", s.Vault.Supplement(all[0], all[0].Supplements.Single()));
        Assert.Empty(all[1].Supplements);

        await s.Desk.Accept(c.Id);
        await s.Desk.Assign(c.Id, "ZD1");
        await s.Desk.Answer(c.Id, "zd1.a");
        await s.Desk.Approve(c.Id);
        var mails = (await s.Tell()).Where(m => m.To.Mailboxes.Single().Address == Sender).ToList();
        Assert.Equal(3, mails.Count);
        Assert.Contains("您反映的问题已核查处理", mails[^1].TextBody, StringComparison.Ordinal);
        Assert.All(mails, m => Assert.Contains("first@example.com", m.References));
        Assert.Equal(mails.Count, (await s.Tell()).Count(m => m.To.Mailboxes.Single().Address == Sender));
    }

    [Fact]
    public async Task Of_a_report_the_mails_say_only_that_there_is_something_to_read()
    {
        await using var s = await Start();
        s.Put(Written(subject: "举报执法人员放行无证渣土车", text: "我要举报执法人员放行无证渣土车。"));
        await s.Fetch();
        var c = Assert.Single(await s.Complaints());
        Assert.Equal((ComplaintKind.Report, Confidentiality.Confidential), (c.Kind, c.Level));
        await s.Tell();
        await s.Desk.Accept(c.Id, "legal2");
        await s.Desk.Assign(c.Id, "DDB", "ddb.a", "legal2");
        await s.Desk.Answer(c.Id, "ddb.a");
        await s.Desk.Approve(c.Id, "legal2");
        var mails = await s.Tell();
        Assert.NotEmpty(mails);
        Assert.All(mails, m => Assert.Equal("关于您的来信", m.Subject));
        Assert.All(mails, m => Assert.DoesNotContain("渣土", m.TextBody, StringComparison.Ordinal));
        Assert.Contains("您有一份答复，请凭受理编号和查询码查询", mails[^1].TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(c.Number, mails[^1].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_of_fetched_mail_names_nobody()
    {
        await using var s = await Start();
        s.Put(Written());
        s.Put(Written(also: m => m.Headers.Add("Precedence", "bulk")));
        await s.Fetch();
        await s.Desk.Act<Oversight.Web.Features.Complaints.Mail.MailComplainants>().Run(TestContext.Current.CancellationToken);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(s.Desk.World.Folder, "oversight.db*"))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            foreach (var mark in (string[])["欧阳建国", Sender])
                Assert.True(bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(mark)) < 0, $"{mark} in {Path.GetFileName(file)}");
        }
    }

    [Fact]
    public void Html_becomes_text_and_nothing_of_it_runs()
    {
        Assert.Equal("您好\n路灯不亮 & 井盖破损", HtmlText.Of("<html><head><title>x</title><style>p{}</style></head><body><p>您好</p><script>alert(1)</script><p>路灯不亮 &amp; <b>井盖</b>破损</p></body></html>").Replace(" 井盖", " 井盖", StringComparison.Ordinal));
    }
}

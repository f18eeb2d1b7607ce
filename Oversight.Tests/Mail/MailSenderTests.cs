using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Mail;
using Oversight.Infrastructure.Outbox;
using Oversight.Tests.Support;
using Oversight.Tests.Support.LoopbackMail;

namespace Oversight.Tests.Mail;

public sealed class MailSenderTests : IAsyncDisposable
{
    private const string Address = "duanmu.zhiyuan@example.org";
    private readonly string _folder = Directory.CreateTempSubdirectory("oversight-mail-").FullName;
    private readonly LoopbackSmtp _server = new();

    [Fact]
    public async Task A_mail_arrives_with_its_conversation_its_file_and_its_chinese_words()
    {
        var stored = await Files.Store(s => s.Write("%PDF-1.7 受理"u8), Stop);
        Assert.Equal(SendEnd.Sent, (await Send(Plain with
        {
            InReplyTo = "their-2@example.org",
            References = ["their-1@example.org", "their-2@example.org"],
            Files = [new LetterFile(stored.Hash, "受理告知书.pdf", "application/pdf")],
        })).End);
        var mail = Assert.Single(_server.Mailbox.Read());
        Assert.Equal("投诉受理告知", mail.Subject);
        Assert.Equal("您反映的事项已受理。", mail.TextBody?.Trim());
        Assert.Equal("ours-1@bureau.example", mail.MessageId);
        Assert.Equal("their-2@example.org", mail.InReplyTo);
        Assert.Equal(["their-1@example.org", "their-2@example.org"], mail.References);
        Assert.Equal("受理告知书.pdf", Assert.Single(mail.Attachments).ContentDisposition?.FileName);
        Assert.Equal("某区城市管理执法局", mail.From.Mailboxes.Single().Name);
        Assert.Equal("auto-replied", mail.Headers["Auto-Submitted"]);
        Assert.Equal([Address], _server.Mailbox.Messages[0].To);
    }

    [Theory]
    [InlineData(SmtpMode.Refuse, SendEnd.Down, 0)]
    [InlineData(SmtpMode.Hang, SendEnd.Down, 0)]
    [InlineData(SmtpMode.Later, SendEnd.Later, 0)]
    [InlineData(SmtpMode.Never, SendEnd.Never, 0)]
    [InlineData(SmtpMode.DropInData, SendEnd.Unknown, 0)]
    [InlineData(SmtpMode.DropAfterData, SendEnd.Unknown, 1)]
    public async Task Whatever_the_server_does_is_told_for_what_it_is_and_without_the_address(SmtpMode mode, SendEnd end, int arrived)
    {
        _server.Mode = mode;
        var result = await Send(Plain);
        Assert.Equal(end, result.End);
        Assert.NotEmpty(result.Trouble);
        Assert.DoesNotContain("duanmu", result.Trouble, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(arrived, _server.Mailbox.Messages.Count);
    }

    [Fact]
    public async Task Several_mails_go_over_one_connection_and_a_refused_one_does_not_end_it()
    {
        await using var sender = Sender();
        await sender.Send(Plain, Stop);
        _server.Mode = SmtpMode.Never;
        Assert.Equal(SendEnd.Never, (await sender.Send(Plain, Stop)).End);
        _server.Mode = SmtpMode.Accept;
        Assert.Equal(SendEnd.Sent, (await sender.Send(Plain, Stop)).End);
        Assert.Equal((1, 2), (_server.Connections, _server.Mailbox.Messages.Count));
    }

    [Fact]
    public async Task A_possible_repeat_says_that_it_is_one()
    {
        await Send(Plain with { Again = true });
        var mail = Assert.Single(_server.Mailbox.Read());
        Assert.Equal("yes", mail.Headers["X-Oversight-Possible-Duplicate"]);
        Assert.Contains("请忽略本封", mail.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("受理\r\nBcc: spy@example.org")]
    [InlineData("受理\nBcc: spy@example.org\n\n正文")]
    [InlineData("受理\u2028Bcc: spy@example.org")]
    [InlineData("受理\0\u0085Bcc: spy@example.org")]
    public async Task A_subject_gets_no_line_of_its_own_in_the_head(string subject)
    {
        await Send(Plain with { Subject = subject });
        var mail = Assert.Single(_server.Mailbox.Read());
        Assert.Empty(mail.Bcc);
        Assert.Equal([Address], _server.Mailbox.Messages[0].To);
        Assert.DoesNotContain(mail.Headers, h => h.Field.StartsWith("bcc", StringComparison.OrdinalIgnoreCase));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Letter Plain => new(Address, "投诉受理告知", "您反映的事项已受理。") { MessageId = "ours-1@bureau.example" };

    private FileStore Files => new(World.SettingsOf(_folder));

    private MailSender Sender() => new(
        new MailSettings { Host = "127.0.0.1", Port = _server.Port, Tls = MailTls.None, From = "duban@bureau.example", TimeoutSeconds = 2 }, "某区城市管理执法局", Files, new ManualClock(World.Monday));

    private async Task<SendResult> Send(Letter letter)
    {
        await using var sender = Sender();
        return await sender.Send(letter, Stop);
    }
}

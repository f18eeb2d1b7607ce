using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Outbox;

namespace Oversight.Infrastructure.Mail;

/// <summary>
/// Gives mails to the bureau's server over one connection, which is opened for the first and closed by disposing. What went wrong is said
/// in a sentence of ours: answers of servers repeat addresses.
/// </summary>
public sealed class MailSender(MailSettings settings, string bureau, FileStore files, IClock clock) : IAsyncDisposable
{
    private readonly SmtpClient _client = new() { Timeout = settings.TimeoutSeconds * 1000, CheckCertificateRevocation = false };

    /// <summary>Sends one and says how it went; throws only where it was cancelled.</summary>
    public async Task<SendResult> Send(Letter letter, CancellationToken cancellation)
    {
        MimeMessage message;
        try
        {
            message = Message(letter);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return SendResult.Later("邮件附件的文件读取失败");
        }

        using (message)
        {
            var sent = new Progress();
            try
            {
                await Open(cancellation);
                await _client.SendAsync(message, cancellation, sent);
                return SendResult.Sent;
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                return await Told(e, sent.Whole);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_client.IsConnected)
                await _client.DisconnectAsync(quit: true, new CancellationTokenSource(TimeSpan.FromSeconds(2)).Token);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ProtocolException or CommandException)
        {
            // The server is gone; there was nothing more to say.
        }

        _client.Dispose();
    }

    private async Task Open(CancellationToken cancellation)
    {
        if (_client.IsConnected)
            return;
        await _client.ConnectAsync(settings.Host, settings.Port, settings.Tls switch
        {
            MailTls.Implicit => SecureSocketOptions.SslOnConnect,
            MailTls.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        }, cancellation);
        if (settings.User.Length > 0)
            await _client.AuthenticateAsync(settings.User, settings.Password, cancellation);
    }

    private async Task<SendResult> Told(Exception e, bool whole)
    {
        switch (e)
        {
            case SmtpCommandException { ErrorCode: SmtpErrorCode.SenderNotAccepted, StatusCode: var code }:
                // It is us whom the server does not take, and no fault of any one mail.
                await Close();
                return SendResult.Down($"邮件服务器不接受本系统的发件地址（{(int)code}），请核对发件设置");
            case SmtpCommandException { StatusCode: var code } when (int)code >= 500:
                return SendResult.Never($"邮件服务器拒收（{(int)code}）", (int)code);
            case SmtpCommandException { StatusCode: var code }:
                return SendResult.Later($"邮件服务器暂不接收（{(int)code}）", (int)code);
            case AuthenticationException:
                await Close();
                return SendResult.Down("邮件服务器不接受登录，请核对用户名和密码设置");
            case SslHandshakeException or NotSupportedException:
                await Close();
                return SendResult.Down("与邮件服务器的加密连接没有建立，请核对加密方式和证书");
            default:
                await Close();

                // The whole mail had been handed over when the line broke: it may have been taken.
                return whole ? SendResult.Unknown("邮件已交出，但没有收到服务器的确认") : SendResult.Down(e is TimeoutException or OperationCanceledException ? "邮件服务器没有应答" : "连接不上邮件服务器");
        }
    }

    private async Task Close()
    {
        if (_client.IsConnected)
            await _client.DisconnectAsync(quit: false);
    }

    private MimeMessage Message(Letter letter)
    {
        var body = new BodyBuilder { TextBody = letter.Again ? letter.Text + "\n\n（系统上次发送时没有收到确认，如已收到相同邮件，请忽略本封。）\n" : letter.Text };
        foreach (var file in letter.Files)
        {
            using var stream = files.Open(file.Hash);
            body.Attachments.Add(MailText.Line(file.Name), stream, ContentType.Parse(file.ContentType));
        }

        var message = new MimeMessage
        {
            Subject = MailText.Line(letter.Subject),
            MessageId = letter.MessageId,
            Date = new DateTimeOffset(clock.Now),
            Body = body.ToMessageBody(),
        };
        message.From.Add(new MailboxAddress(settings.FromName.Length > 0 ? settings.FromName : bureau, settings.From));
        message.To.Add(new MailboxAddress("", letter.To));
        if (letter.InReplyTo is { } answered)
            message.InReplyTo = answered;
        foreach (var id in letter.References)
            message.References.Add(id);
        message.Headers.Add("Auto-Submitted", letter.InReplyTo is null ? "auto-generated" : "auto-replied");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (letter.Again)
            message.Headers.Add("X-Oversight-Possible-Duplicate", "yes");
        return message;
    }

    private sealed class Progress : ITransferProgress
    {
        /// <summary>Whether every byte of the mail was handed over.</summary>
        public bool Whole { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => Whole = totalSize > 0 && bytesTransferred >= totalSize;

        public void Report(long bytesTransferred)
        {
        }
    }
}

using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using Oversight.Infrastructure.Mail;

namespace Oversight.Infrastructure.Mailbox;

/// <summary>Reads the mailbox over one connection, opened by <see cref="List"/> and closed by disposing. Answers of the server, which can repeat addresses, are not passed on.</summary>
public sealed class MailboxReader(ImapSettings settings) : IAsyncDisposable
{
    private readonly ImapClient _client = new() { Timeout = settings.TimeoutSeconds * 1000, CheckCertificateRevocation = false };
    private IMailFolder? _folder;

    /// <summary>What lies in the folder, the oldest first; nothing of it is downloaded or marked.</summary>
    /// <exception cref="MailboxDown">The server cannot be reached, or does not do what is asked.</exception>
    public Task<MailboxContent> List(CancellationToken cancellation) => Told(async bounded =>
    {
        await _client.ConnectAsync(settings.Host, settings.Port, settings.Tls switch
        {
            MailTls.Implicit => SecureSocketOptions.SslOnConnect,
            MailTls.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        }, bounded);
        await _client.AuthenticateAsync(settings.User, settings.Password, bounded);
        _folder = string.Equals(settings.Folder, "INBOX", StringComparison.OrdinalIgnoreCase) ? _client.Inbox : await _client.GetFolderAsync(settings.Folder, bounded);
        await _folder!.OpenAsync(FolderAccess.ReadWrite, bounded);
        var found = _folder.Count == 0 ? [] : await _folder.FetchAsync(0, -1, MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.InternalDate, bounded);
        return new MailboxContent(_folder.UidValidity, [.. found.Select(m => new MailboxEntry(m.UniqueId.Id, m.Size ?? 0, m.InternalDate?.UtcDateTime ?? DateTime.MinValue)).OrderBy(m => m.Uid)]);
    }, cancellation);

    /// <summary>The bytes of a message; null where it is gone.</summary>
    /// <param name="uid">Its UID.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <exception cref="MailboxDown">The server broke off.</exception>
    public Task<byte[]?> Download(uint uid, CancellationToken cancellation) => Told(async bounded =>
    {
        try
        {
            await using var stream = await _folder!.GetStreamAsync(new UniqueId(uid), bounded);
            using var whole = new MemoryStream();
            await stream.CopyToAsync(whole, bounded);
            return whole.ToArray();
        }
        catch (MessageNotFoundException)
        {
            return null;
        }
    }, cancellation);

    /// <summary>Marks a message as read, for whoever looks into the mailbox; what was dealt with is known without it.</summary>
    /// <param name="uid">Its UID.</param>
    /// <param name="flagged">Whether somebody has to look at it.</param>
    /// <param name="cancellation">Cancels.</param>
    /// <exception cref="MailboxDown">The server broke off.</exception>
    public Task Mark(uint uid, bool flagged, CancellationToken cancellation) => Told(async bounded =>
    {
        await _folder!.AddFlagsAsync(new UniqueId(uid), flagged ? MessageFlags.Flagged : MessageFlags.Seen, silent: true, bounded);
        return true;
    }, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_client.IsConnected)
            {
                using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(2));
                await _client.DisconnectAsync(quit: true, soon.Token);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ProtocolException or CommandException)
        {
            // The server is gone; there was nothing more to say.
        }

        _client.Dispose();
    }

    private async Task<T> Told<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellation)
    {
        // The client's own time-out does not cover every wait of it.
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bounded.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds * 2));
        try
        {
            return await ask(bounded.Token);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            throw new MailboxDown(e switch
            {
                AuthenticationException => "收信服务器不接受登录，请核对用户名和密码设置",
                SslHandshakeException or NotSupportedException => "与收信服务器的加密连接没有建立，请核对加密方式和证书",
                FolderNotFoundException => "信箱中没有设置的文件夹，请核对 Folder 设置",
                OperationCanceledException or TimeoutException => "收信服务器没有应答",
                CommandException or ProtocolException => "收信服务器的应答无法识别，或者连接中断",
                _ => "连接不上收信服务器，或者连接中断",
            });
        }
    }
}

/// <summary>What lies in the folder.</summary>
/// <param name="Validity">UIDVALIDITY.</param>
/// <param name="Entries">The messages, the oldest first.</param>
public sealed record MailboxContent(uint Validity, IReadOnlyList<MailboxEntry> Entries);

/// <summary>A message that lies there.</summary>
/// <param name="Uid">UID.</param>
/// <param name="Length">Bytes.</param>
/// <param name="ReceivedAt">UTC.</param>
public sealed record MailboxEntry(uint Uid, long Length, DateTime ReceivedAt);

/// <summary>The mailbox could not be read; the sentence is ours and names nobody.</summary>
public sealed class MailboxDown(string sentence) : Exception(sentence);

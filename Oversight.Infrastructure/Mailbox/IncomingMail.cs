using System.Security.Cryptography;
using System.Text;
using MimeKit;
using Oversight.Infrastructure.Mail;

namespace Oversight.Infrastructure.Mailbox;

/// <summary>A message that came in, read: text and files, and what its head says of who sent it and whether somebody did.</summary>
/// <param name="Digest">SHA-256 of its own id and sender, lower-case hex: the same message whenever and wherever it comes again.</param>
/// <param name="MessageId">Its own id without brackets, or empty.</param>
/// <param name="Answered">The ids of messages that it answers.</param>
/// <param name="Name">Name of the sender, or empty.</param>
/// <param name="Address">Address of the sender; empty where there is none that can be answered.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Files">What was attached.</param>
/// <param name="Automatic">Why it looks as if no person had written it, or empty.</param>
public sealed record IncomingMail(
    string Digest, string MessageId, IReadOnlyList<string> Answered, string Name, string Address, string Subject, string Text, IReadOnlyList<IncomingFile> Files, string Automatic)
{
    private const int MostParts = 200;
    private const int SmallPicture = 10 * 1024;

    /// <summary>Reads the bytes of a message.</summary>
    /// <param name="bytes">As the server gave them.</param>
    /// <param name="own">Address of the mailbox: what comes from it is a loop.</param>
    /// <exception cref="FormatException">They are no message, or one nested beyond reason.</exception>
    public static IncomingMail Read(byte[] bytes, string own)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = 20 }, stream);
        var from = message.From.Mailboxes.FirstOrDefault();
        var address = MailText.Address(from?.Address) ?? "";
        var id = MailText.MessageId(message.MessageId) ?? "";
        var parts = message.BodyParts.OfType<MimePart>().Take(MostParts + 1).ToList();
        if (parts.Count > MostParts)
            throw new FormatException("Too many parts.");
        return new IncomingMail(
            Convert.ToHexStringLower(id.Length > 0 ? SHA256.HashData(Encoding.UTF8.GetBytes($"{id}\n{address.ToLowerInvariant()}")) : SHA256.HashData(bytes)),
            id,
            MailText.References([message.InReplyTo ?? "", .. message.References]),
            from?.Name is { Length: > 0 } name && !string.Equals(name, address, StringComparison.OrdinalIgnoreCase) ? MailText.Line(name, 60) : "",
            address,
            MailText.Line(message.Subject ?? "", 200),
            TextOf(message),
            [.. parts.Where(IsFile).Select(p => new IncomingFile(p.FileName ?? p.ContentType.Name ?? "附件", BytesOf(p)))],
            WhyAutomatic(message, address, own));
    }

    private static string TextOf(MimeMessage message)
    {
        var plain = message.TextBody ?? "";
        var text = plain.Trim().Length > 0 ? plain : HtmlText.Of(message.HtmlBody ?? "");
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value is not '\n' and not '\t'))
                continue;
            clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }

    private static bool IsFile(MimePart part) =>
        part.IsAttachment
        || (part.ContentType.IsMimeType("image", "*") && part.Content is { Stream.Length: > SmallPicture })
        || (!part.ContentType.IsMimeType("text", "*") && !part.ContentType.IsMimeType("image", "*") && part.FileName is not null);

    private static byte[] BytesOf(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content?.DecodeTo(bytes);
        return bytes.ToArray();
    }

    // RFC 3834 and what answering machines, lists and mailers do in practice.
    private static string WhyAutomatic(MimeMessage message, string address, string own)
    {
        string Head(string name) => (message.Headers[name] ?? "").Trim().ToLowerInvariant();
        if (own.Length > 0 && string.Equals(address, own, StringComparison.OrdinalIgnoreCase))
            return "发件人是本信箱";
        if (Head("Auto-Submitted") is { Length: > 0 } auto && !auto.StartsWith("no", StringComparison.Ordinal))
            return "自动回复或者系统邮件";
        if (Head("Precedence") is "bulk" or "junk" or "list" or "auto_reply")
            return "群发邮件";
        if (message.Headers.Contains(HeaderId.ListId) || Head("X-Autoreply").Length > 0 || Head("X-Autorespond").Length > 0)
            return "邮件列表或者自动回复";
        if (message.Headers[HeaderId.ReturnPath]?.Trim() is "<>" || message.Body is MultipartReport || (message.Body?.ContentType.IsMimeType("multipart", "report") ?? false))
            return "退信或者投递报告";
        var local = address.Split('@')[0].ToLowerInvariant();
        return local is "mailer-daemon" or "postmaster" or "noreply" or "no-reply" or "donotreply" ? "系统邮箱发出的邮件" : "";
    }
}

/// <summary>A file that came with a message.</summary>
/// <param name="Name">As the sender called it; can say who they are.</param>
/// <param name="Bytes">Decoded.</param>
public sealed record IncomingFile(string Name, byte[] Bytes);

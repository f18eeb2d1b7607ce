using System.Globalization;
using Microsoft.Extensions.Configuration;
using Oversight.Infrastructure.Mail;

namespace Oversight.Infrastructure.Mailbox;

/// <summary><c>Oversight:Mail:Imap:*</c>: the mailbox for complaints. Without a host none is fetched.</summary>
public sealed record ImapSettings
{
    /// <summary>No mailbox.</summary>
    public static ImapSettings Off { get; } = new();

    /// <summary><c>Host</c>: name or address of the IMAP server; empty for none.</summary>
    public string Host { get; init; } = "";

    /// <summary><c>Port</c>: 993 with <see cref="MailTls.Implicit"/>, else 143.</summary>
    public int Port { get; init; }

    /// <summary><c>Tls</c>: how the connection is protected.</summary>
    public MailTls Tls { get; init; } = MailTls.Implicit;

    /// <summary><c>User</c>: name to sign in with.</summary>
    public string User { get; init; } = "";

    /// <summary><c>Password</c>: for <see cref="User"/>.</summary>
    public string Password { get; init; } = "";

    /// <summary><c>Address</c>: the public address of the mailbox; mail that comes from it is a loop.</summary>
    public string Address { get; init; } = "";

    /// <summary><c>Folder</c>: what is read.</summary>
    public string Folder { get; init; } = "INBOX";

    /// <summary><c>TimeoutSeconds</c>: how long one answer of the server is waited for.</summary>
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary><c>MaxMegabytes</c>: what is larger is set aside unread.</summary>
    public int MaxMegabytes { get; init; } = 30;

    /// <summary><c>PerSender</c>: messages of one sender a day that become complaints by themselves.</summary>
    public int PerSender { get; init; } = 20;

    /// <summary>Whether a mailbox is fetched.</summary>
    public bool IsOn => Host.Length > 0;

    /// <summary>Reads and checks them.</summary>
    /// <param name="section"><c>Oversight:Mail:Imap</c>.</param>
    /// <exception cref="InvalidSetting">A value cannot be used.</exception>
    internal static ImapSettings Read(IConfiguration section)
    {
        var tls = TlsOf(section["Tls"]);
        var settings = new ImapSettings
        {
            Host = (section["Host"] ?? "").Trim(),
            Port = Number(section, "Port", tls == MailTls.Implicit ? 993 : 143, 1, 65535),
            Tls = tls,
            User = (section["User"] ?? "").Trim(),
            Password = section["Password"] ?? "",
            Address = (section["Address"] ?? "").Trim(),
            Folder = string.IsNullOrWhiteSpace(section["Folder"]) ? "INBOX" : section["Folder"]!.Trim(),
            TimeoutSeconds = Number(section, "TimeoutSeconds", 60, 2, 600),
            MaxMegabytes = Number(section, "MaxMegabytes", 30, 1, 100),
            PerSender = Number(section, "PerSender", 20, 1, 1000),
        };
        if (!settings.IsOn)
            return settings;
        if (settings.User.Length == 0 || settings.Password.Length == 0)
            throw Wrong(settings.User.Length == 0 ? "User" : "Password", "填写了收信服务器（Host）时，必须填写用户名和密码");
        if (MailText.Address(settings.Address) is null)
            throw Wrong("Address", settings.Address.Length == 0 ? "请填写投诉信箱的地址" : $"“{settings.Address}”不是有效的邮件地址（如 tousu@example.gov.cn，不带名称）");
        var loopback = string.Equals(settings.Host, "localhost", StringComparison.OrdinalIgnoreCase) || (System.Net.IPAddress.TryParse(settings.Host, out var address) && System.Net.IPAddress.IsLoopback(address));
        return tls == MailTls.None && !loopback ? throw Wrong("Tls", "收信必须使用加密连接（Implicit 或 StartTls），不能为 None") : settings;
    }

    private static MailTls TlsOf(string? text) => string.IsNullOrWhiteSpace(text) ? MailTls.Implicit
        : Enum.TryParse<MailTls>(text.Trim(), ignoreCase: true, out var tls) && Enum.IsDefined(tls) ? tls
        : throw Wrong("Tls", $"“{text}”应为 Implicit、StartTls 或 None");

    private static int Number(IConfiguration section, string name, int fallback, int least, int most)
    {
        var text = section[name];
        return string.IsNullOrWhiteSpace(text) ? fallback
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value
            : throw Wrong(name, $"“{text}”应为{least}至{most}的整数");
    }

    private static InvalidSetting Wrong(string name, string sentence) => new($"Oversight:Mail:Imap:{name}", sentence);
}

using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Oversight.Infrastructure.Mail;

/// <summary><c>Oversight:Mail:*</c>: the bureau's mail server for what goes out. Without a host there is no mail, and nothing is kept for it.</summary>
public sealed record MailSettings
{
    /// <summary>No mail.</summary>
    public static MailSettings Off { get; } = new();

    /// <summary><c>Host</c>: name or address of the SMTP server; empty for no mail.</summary>
    public string Host { get; init; } = "";

    /// <summary><c>Port</c>: 465 with <see cref="MailTls.Implicit"/>, 587 with <see cref="MailTls.StartTls"/>, 25 without.</summary>
    public int Port { get; init; }

    /// <summary><c>Tls</c>: how the connection is protected.</summary>
    public MailTls Tls { get; init; } = MailTls.StartTls;

    /// <summary><c>User</c>: name to sign in with; empty where the server asks for none.</summary>
    public string User { get; init; } = "";

    /// <summary><c>Password</c>: for <see cref="User"/>.</summary>
    public string Password { get; init; } = "";

    /// <summary><c>From</c>: the address that mails come from, without a name.</summary>
    public string From { get; init; } = "";

    /// <summary><c>FromName</c>: the name beside it; empty for the bureau's.</summary>
    public string FromName { get; init; } = "";

    /// <summary><c>TimeoutSeconds</c>: how long one answer of the server is waited for.</summary>
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary><c>Link</c>: the address under which staff open the product, for links in mails and webhooks; empty for none.</summary>
    public string Link { get; init; } = "";

    /// <summary>Whether mail goes out.</summary>
    public bool IsOn => Host.Length > 0;

    /// <summary>Reads and checks them.</summary>
    /// <param name="section"><c>Oversight:Mail</c>.</param>
    /// <exception cref="InvalidSetting">A value cannot be used.</exception>
    internal static MailSettings Read(IConfiguration section)
    {
        var tls = TlsOf(section["Tls"]);
        var settings = new MailSettings
        {
            Host = Word(section, "Host"),
            Port = Number(section, "Port", tls switch { MailTls.Implicit => 465, MailTls.StartTls => 587, _ => 25 }, 1, 65535),
            Tls = tls,
            User = Word(section, "User"),
            Password = section["Password"] ?? "",
            From = Word(section, "From"),
            FromName = (section["FromName"] ?? "").Trim(),
            TimeoutSeconds = Number(section, "TimeoutSeconds", 30, 2, 300),
            Link = LinkOf(section["Link"]),
        };
        if (settings.FromName.Any(char.IsControl))
            throw Wrong("FromName", "名称中不能有换行等控制字符");
        if (!settings.IsOn)
            return settings;
        if (MailText.Address(settings.From) is null)
            throw Wrong("From", settings.From.Length == 0 ? "填写了邮件服务器（Host）时，必须填写发件地址" : $"“{settings.From}”不是有效的邮件地址（如 duban@example.gov.cn，不带名称）");
        if (settings.User.Length == 0 != (settings.Password.Length == 0))
            throw Wrong(settings.User.Length == 0 ? "User" : "Password", "用户名和密码应当同时填写，或者同时留空");
        if (settings.User.Length > 0 && tls == MailTls.None && !IsLoopback(settings.Host))
            throw Wrong("Tls", "需要密码登录的邮件服务器必须使用加密连接（StartTls 或 Implicit），不能为 None");
        return settings;
    }

    private static bool IsLoopback(string host) => string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address));

    private static MailTls TlsOf(string? text) => string.IsNullOrWhiteSpace(text) ? MailTls.StartTls
        : Enum.TryParse<MailTls>(text.Trim(), ignoreCase: true, out var tls) && Enum.IsDefined(tls) ? tls
        : throw Wrong("Tls", $"“{text}”应为 StartTls、Implicit 或 None");

    private static string LinkOf(string? text)
    {
        var link = (text ?? "").Trim().TrimEnd('/');
        return link.Length == 0 || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Query.Length == 0) ? link
            : throw Wrong("Link", $"“{link}”应为本系统的访问地址（如 https://oversight.example.gov.cn）");
    }

    private static string Word(IConfiguration section, string name)
    {
        var text = (section[name] ?? "").Trim();
        return text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) ? throw Wrong(name, "不能含有空格或者控制字符") : text;
    }

    private static int Number(IConfiguration section, string name, int fallback, int least, int most)
    {
        var text = section[name];
        return string.IsNullOrWhiteSpace(text) ? fallback
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value
            : throw Wrong(name, $"“{text}”应为{least}至{most}的整数");
    }

    private static InvalidSetting Wrong(string name, string sentence) => new($"Oversight:Mail:{name}", sentence);
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailTls
{
    /// <summary>Begun in the open and then encrypted; refused where the server offers no encryption.</summary>
    StartTls,

    /// <summary>Encrypted from the first byte.</summary>
    Implicit,

    /// <summary>Not at all: only for a server on the same machine or a protected line, and without a password.</summary>
    None,
}

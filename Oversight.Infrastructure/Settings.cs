using System.Net;
using Microsoft.Extensions.Configuration;
using Oversight.Infrastructure.Mail;
using Oversight.Infrastructure.Webhooks;

namespace Oversight.Infrastructure;

/// <summary>What an installation sets. Read once and validated at start: a wrong value stops the start with a sentence that names it.</summary>
public sealed record Settings
{
    /// <summary><c>Oversight:Database:Provider</c>: Sqlite or SqlServer.</summary>
    public required DatabaseProvider Provider { get; init; }

    /// <summary><c>ConnectionStrings:Oversight</c>; for SQLite, empty means a file in <see cref="DataDirectory"/>.</summary>
    public required string ConnectionString { get; init; }

    /// <summary><c>Oversight:DataDirectory</c>, absolute: database file, evidence files, keys.</summary>
    public required string DataDirectory { get; init; }

    /// <summary><c>Oversight:Demo</c>: fill an empty database with a demonstration bureau and mark everything 演示数据.</summary>
    public required bool Demo { get; init; }

    /// <summary><c>Oversight:Trail:KeyDirectory</c>, absolute: where the trail's key is kept, outside the database; nodes share it.</summary>
    public required string KeyDirectory { get; init; }

    /// <summary><c>Oversight:Pdf:FontDirectory</c>: the bureau's own licensed fonts, which come first; null for none.</summary>
    public required string? FontDirectory { get; init; }

    /// <summary><c>Oversight:Bureau</c>: full name of the bureau, as on its documents.</summary>
    public required string Bureau { get; init; }

    /// <summary><c>Oversight:Public:Phone</c>: the phone of the legal office, printed on notices.</summary>
    public required string Phone { get; init; }

    /// <summary><c>Oversight:Public:Court</c>: the court that hears suits against the bureau, printed on decisions.</summary>
    public string Court { get; init; } = "有管辖权的人民法院";

    /// <summary><c>Oversight:Public:ReviewBody</c>: to whom one applies for reconsideration (行政复议机关), printed on decisions.</summary>
    public string ReviewBody { get; init; } = "本级人民政府";

    /// <summary><c>Oversight:BureauCode</c>: the bureau's 统一社会信用代码, in credit records; empty where it is not set.</summary>
    public string BureauCode { get; init; } = "";

    /// <summary><c>Oversight:Public:*</c>: how the public reaches the bureau, shown on the public window.</summary>
    public PublicDesk Desk { get; init; } = new();

    /// <summary>
    /// <c>Oversight:Proxies</c>: addresses or networks (10.0.0.0/8) of the proxies in front, separated by commas. Only what these say about
    /// where a request comes from is believed; empty where there is no proxy.
    /// </summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary><c>Oversight:SignIn:*</c>: how long a session lasts and how often a password may be wrong.</summary>
    public SignInRules SignIn { get; init; } = new();

    /// <summary><c>Oversight:Mail:*</c>: the mail server for what goes out.</summary>
    public MailSettings Mail { get; init; } = MailSettings.Off;

    /// <summary><c>Oversight:Mail:Imap:*</c>: the mailbox for complaints.</summary>
    public Mailbox.ImapSettings Imap { get; init; } = Mailbox.ImapSettings.Off;

    /// <summary><c>Oversight:Webhooks:*</c>: where webhooks may lead.</summary>
    public WebhookSettings Webhooks { get; init; } = new();

    /// <summary><c>Oversight:Wall:Token</c>: what opens the big screen without an account, long and random; empty where only accounts open it.</summary>
    public string WallToken { get; init; } = "";

    /// <summary><c>Oversight:Public:Site</c>: where the public reaches the window, such as https://www.example.gov.cn, without a slash at the end; printed in the QR code of documents. Empty prints none.</summary>
    public string PublicSite { get; init; } = "";

    /// <summary>
    /// Whether a commit waits for the disk. No setting: false only while a demonstration is filled, which is thrown away and
    /// begun again where it is cut short.
    /// </summary>
    public bool DurableWrites { get; init; } = true;

    /// <summary>Folder of evidence and archived documents.</summary>
    public string FilesDirectory => Path.Combine(DataDirectory, "files");

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="InvalidSetting">A value cannot be used; the message names it.</exception>
    public static Settings From(IConfiguration configuration, string contentRoot)
    {
        var section = configuration.GetSection("Oversight");
        var providerText = section["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(providerText, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
            throw new InvalidSetting("Oversight:Database:Provider", $"“{providerText}”不是可用的数据库类型，应为 Sqlite 或 SqlServer");
        var data = Absolute(section["DataDirectory"], "data", contentRoot);
        var connection = configuration.GetConnectionString("Oversight") ?? "";
        if (connection.Length == 0)
        {
            if (provider == DatabaseProvider.SqlServer)
                throw new InvalidSetting("ConnectionStrings:Oversight", "选用 SqlServer 时必须填写连接字符串");
            connection = $"Data Source={Path.Combine(data, "oversight.db")}";
        }

        if (!bool.TryParse(section["Demo"] ?? "false", out var demo))
            throw new InvalidSetting("Oversight:Demo", $"“{section["Demo"]}”应为 true 或 false");
        var fonts = section["Pdf:FontDirectory"];
        if (!string.IsNullOrEmpty(fonts) && !Directory.Exists(fonts))
            throw new InvalidSetting("Oversight:Pdf:FontDirectory", $"字体目录“{fonts}”不存在");
        var settings = new Settings
        {
            Provider = provider,
            ConnectionString = connection,
            DataDirectory = data,
            Demo = demo,
            KeyDirectory = Absolute(section["Trail:KeyDirectory"], Path.Combine(data, "keys"), contentRoot),
            FontDirectory = string.IsNullOrEmpty(fonts) ? null : fonts,
            Bureau = Text(section["Bureau"], "郑州市管城回族区城市管理执法局"),
            Phone = Text(section["Public:Phone"], ""),
            Court = Text(section["Public:Court"], "有管辖权的人民法院"),
            ReviewBody = Text(section["Public:ReviewBody"], "本级人民政府"),
            BureauCode = Code(section["BureauCode"]),
            Desk = new PublicDesk
            {
                Address = Text(section["Public:Address"], ""),
                Hours = Text(section["Public:Hours"], ""),
                Mailbox = Text(section["Public:Mailbox"], ""),
                ComplaintPhone = Text(section["Public:ComplaintPhone"], "12345"),
                RequestsPerMinute = Between("Public:RequestsPerMinute", section["Public:RequestsPerMinute"], 120, 10, 10_000),
            },
            Proxies = Networks(section["Proxies"]),
            Mail = MailSettings.Read(section.GetSection("Mail")),
            Imap = Mailbox.ImapSettings.Read(section.GetSection("Mail:Imap")),
            Webhooks = WebhookSettings.Read(section.GetSection("Webhooks")),
            WallToken = Token(section["Wall:Token"]),
            PublicSite = Site(section["Public:Site"]),
            SignIn = SignInRules.From((name, fallback, least, most) => Between($"SignIn:{name}", section[$"SignIn:{name}"], fallback, least, most)),
        };
        try
        {
            CreatePrivate(settings.DataDirectory);
            CreatePrivate(settings.FilesDirectory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InvalidSetting("Oversight:DataDirectory", $"目录“{data}”无法创建或写入（{e.Message}）");
        }

        return settings;
    }

    /// <summary>Refuses a server that answers to any name: links and redirects are made of the name that a request brings.</summary>
    /// <exception cref="InvalidSetting"><c>AllowedHosts</c> names none, or all.</exception>
    public static void DemandHosts(IConfiguration configuration)
    {
        var hosts = (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (hosts.Length == 0 || hosts.Any(h => h is "*" or "+" or "0.0.0.0" or "[::]"))
            throw new InvalidSetting("AllowedHosts", "正式环境必须写明访问本系统所用的域名或者IP地址，多个用分号隔开（如 oversight.example.gov.cn;10.0.0.8），不能为空或者“*”");
    }

    // What is there keeps the rights that the bureau gave it.
    private static void CreatePrivate(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string Absolute(string? path, string fallback, string root) =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(path) ? fallback : path, root);

    private static string Code(string? value)
    {
        var code = (value ?? "").Trim();
        return code.Length == 0 || Domain.Casework.IdentityNumber.IsUsci(code) ? code
            : throw new InvalidSetting("Oversight:BureauCode", $"“{code}”不是有效的统一社会信用代码（应为18位，且校验位相符）");
    }

    private static string Token(string? value)
    {
        var token = (value ?? "").Trim();
        return token.Length == 0 || (token.Length is >= 32 and <= 200 && token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && token.Distinct().Count() >= 10) ? token
            : throw new InvalidSetting("Oversight:Wall:Token", "大屏令牌应为32至200位随机的字母、数字、“-”或“_”（可用 openssl rand -hex 32 生成）；不用令牌的，请留空");
    }

    private static string Site(string? value)
    {
        var site = (value ?? "").Trim().TrimEnd('/');
        return site.Length == 0 || (site.Length <= 100 && Uri.TryCreate(site, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { Query: "", Fragment: "", UserInfo: "" }) ? site
            : throw new InvalidSetting("Oversight:Public:Site", $"“{site}”应为公众访问政务服务窗口的网址（如 https://www.example.gov.cn），不超过100字");
    }

    private static int Between(string name, string? text, int fallback, int least, int most) =>
        string.IsNullOrWhiteSpace(text) ? fallback
        : int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) && value >= least && value <= most ? value
        : throw new InvalidSetting($"Oversight:{name}", $"“{text}”应为{least}至{most}的整数");

    private static List<IPNetwork> Networks(string? text)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(part, out var network))
                networks.Add(network);
            else if (IPAddress.TryParse(part, out var address))
                networks.Add(new IPNetwork(address, address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 32 : 128));
            else
                throw new InvalidSetting("Oversight:Proxies", $"“{part}”不是IP地址或网段（如 10.0.0.1 或 10.0.0.0/8）");
        }

        return networks;
    }

    private static string Text(string? value, string fallback) => string.IsNullOrWhiteSpace(value) ? fallback : value.Trim();
}

/// <summary>How the public reaches the bureau; empty lines are not shown.</summary>
public sealed record PublicDesk
{
    /// <summary><c>Oversight:Public:Address</c></summary>
    public string Address { get; init; } = "";

    /// <summary><c>Oversight:Public:Hours</c>: when the hall is open, in words.</summary>
    public string Hours { get; init; } = "";

    /// <summary><c>Oversight:Public:Mailbox</c></summary>
    public string Mailbox { get; init; } = "";

    /// <summary><c>Oversight:Public:ComplaintPhone</c></summary>
    public string ComplaintPhone { get; init; } = "12345";

    /// <summary><c>Oversight:Public:RequestsPerMinute</c>: how often one address may ask for pages of the window.</summary>
    public int RequestsPerMinute { get; init; } = 120;
}

/// <summary>The database behind the one model.</summary>
public enum DatabaseProvider
{
    /// <summary>An embedded file.</summary>
    Sqlite,

    /// <summary>A server, for more than one node.</summary>
    SqlServer,
}

/// <summary>A setting that stops the start.</summary>
public sealed class InvalidSetting(string name, string sentence) : Exception($"设置 {name} 有误：{sentence}。请修改 appsettings.json 或对应的环境变量后再启动。")
{
    /// <summary>Name of the setting.</summary>
    public string Name { get; } = name;
}

using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Files;
using Oversight.Web.Features.Services;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Window;

/// <summary>What stands between the window's forms and those who would fill them by machine, without a captcha. Each refusal says what to do instead.</summary>
public sealed class WindowGuard(Reads reads, WindowTickets tickets, WindowMeter meter, ReceiveFile files)
{
    /// <summary>Name of the field that people do not see and machines fill.</summary>
    public const string Trap = "website";

    private const string Submits = "submit";
    private const string Wrong = "wrong-code";
    private const string Phones = "phone";
    private const string Bytes = "window-kb";
    private const int MostMegabytes = 20;
    private const int Kilobyte = 1024;

    /// <summary>The ticket of a form that may be taken in.</summary>
    /// <param name="http">The request.</param>
    /// <param name="sealedTicket">What the form carries.</param>
    /// <param name="trap">What stands in the field that people do not see.</param>
    /// <exception cref="RuleBroken">It is too old, too fast, filled where nobody looks, or too much from one place today.</exception>
    public async Task<WindowTicket> Demand(HttpContext http, string? sealedTicket, string? trap)
    {
        var (seconds, most) = await reads.AskPublic(async db => (await db.Of(Parameters.FillSeconds), await db.Of(Parameters.AddressDaily)));
        if (await meter.IsSpent(Submits, From(http), most))
            throw TooMany();
        var ticket = tickets.Read(sealedTicket) ?? throw new RuleBroken("form-expired", "页面打开的时间太久，请核对下面的内容后再提交一次；已填写的内容还在，附件请重新选择。");
        if (!string.IsNullOrEmpty(trap))
            throw new RuleBroken("trap", "有一个应当留空的栏目被填写了（可能是浏览器自动填写的），请核对下面的内容后再提交一次。");
        if (tickets.AgeOf(ticket) < TimeSpan.FromSeconds(seconds))
            throw new RuleBroken("too-fast", "提交得太快了，请核对下面的内容，过几秒再提交一次。");
        return await meter.Count(Submits, From(http), most) ? ticket : throw TooMany();
    }

    /// <summary>Counts a form that carries no ticket of its own among those of its network.</summary>
    /// <exception cref="RuleBroken">It is too much from one place today.</exception>
    public async Task DemandTurn(HttpContext http)
    {
        if (!await meter.Count(Submits, From(http), await reads.AskPublic(db => db.Of(Parameters.AddressDaily))))
            throw TooMany();
    }

    /// <summary>
    /// Refuses where the phone had its share of bookings and applications today from this network. It is counted for the two together: a phone
    /// is not proved, and whoever types somebody else's uses up nothing of theirs.
    /// </summary>
    /// <exception cref="InvalidInput">It is no phone.</exception>
    public async Task DemandShare(HttpContext http, string typedPhone)
    {
        if (await meter.IsSpent(Phones, Caller(http, typedPhone), await reads.AskPublic(db => db.Of(Parameters.PhoneDaily))))
            throw new RuleBroken("daily-share", "今天提交的次数已达上限，请明天再来；着急的请打电话或者到窗口办理。");
    }

    /// <summary>Counts what the phone made from this network.</summary>
    public async Task CountShare(HttpContext http, string typedPhone) =>
        await meter.Count(Phones, Caller(http, typedPhone), await reads.AskPublic(db => db.Of(Parameters.PhoneDaily)));

    /// <summary>Refuses where too many wrong codes came from one place today.</summary>
    public async Task DemandTries(HttpContext http)
    {
        if (await meter.IsSpent(Wrong, From(http), await reads.AskPublic(db => db.Of(Parameters.WrongCodes))))
            throw new RuleBroken("too-many-codes", "从这个网络输错的次数今天已达上限，请明天再查，或者带上证件到窗口查询。");
    }

    /// <summary>Counts a number and code that opened nothing.</summary>
    public async Task CountWrong(HttpContext http) => await meter.Count(Wrong, From(http), await reads.AskPublic(db => db.Of(Parameters.WrongCodes)));

    /// <summary>Measures, recognises and keeps what was uploaded. It is staged in the name of the public, so that it is swept where no application takes it.</summary>
    /// <param name="uploads">What the form brought. Everything else of it has been checked: what is refused now is on the disk.</param>
    /// <param name="of">The thing that they are for, or the network that they come from: what is kept for it in a day is bounded.</param>
    /// <param name="cancellation">Removes what was written.</param>
    /// <param name="plain">What each is called instead of the sender's name for it, or null: of a complaint, a name can say who complains.</param>
    /// <exception cref="InvalidInput">One of them cannot be taken; none is used then.</exception>
    public async Task<IReadOnlyList<KeptUpload>> Keep(IReadOnlyList<IFormFile> uploads, string of, CancellationToken cancellation, string? plain = null)
    {
        var sent = Sent(uploads);
        if (sent.Count > ServiceApplication.MostFiles)
            throw new InvalidInput("files", $"材料最多{ServiceApplication.MostFiles}份，选择了{sent.Count}份，请合并后重新选择。");
        var (bytes, budget) = (sent.Sum(f => f.Length), await Budget(of));
        if (bytes > 0 && !await meter.Count(Bytes, of, budget, (int)Math.Min(int.MaxValue, 1 + (bytes / Kilobyte))))
            throw new InvalidInput("files", "今天收到的材料太多，暂时不能再传，请压缩后明天再传，或者带到窗口；不带材料也可以先提交。");
        var kept = new List<KeptUpload>(sent.Count);
        foreach (var file in sent)
        {
            if (EvidenceType.Of(FileName.Extension(FileName.Clean(file.FileName))) is { Video: true })
                throw new InvalidInput("files", $"网上不接受视频“{FileName.Clean(file.FileName)}”，请改为图片或者文档，或者带到窗口。");
            try
            {
                await using var content = file.OpenReadStream();
                var (name, type, stored) = await files.Keep(file.FileName, content, async _ => Math.Min(MostMegabytes, await reads.AskPublic(db => db.Of(Parameters.EvidenceMegabytes))), cancellation);
                name = plain is null ? name : $"{plain}.{FileName.Extension(name)}";
                await files.Stage(name, type, stored, Actor.Public, cancellation);
                kept.Add(new KeptUpload(stored.Hash, name, type, stored.Length));
            }
            catch (InvalidInput e)
            {
                throw new InvalidInput("files", e.Message);
            }
            catch (FileTooLarge e)
            {
                throw new InvalidInput("files", $"“{FileName.Clean(file.FileName)}”：{e.Message}");
            }
        }

        return kept;
    }

    /// <summary>Those of the fields of a form in which a file was chosen.</summary>
    public static IReadOnlyList<IFormFile> Sent(IReadOnlyList<IFormFile> uploads) => [.. uploads.Where(f => f.Length > 0 || f.FileName.Length > 0)];

    /// <summary>What the uploads of one network count under, beside those of an application.</summary>
    public static string Budgeted(HttpContext http) => $"net {From(http)}";

    // An application has room for its files three times over; a network, for those of all the forms it may send on a plain day.
    private async Task<int> Budget(string of) => of.StartsWith("net ", StringComparison.Ordinal)
        ? await reads.AskPublic(db => db.Of(Parameters.AddressDaily)) * 20 * Kilobyte
        : (int)(3 * ServiceApplication.MostBytes / Kilobyte);

    private static string Caller(HttpContext http, string typedPhone) => $"{Contact.DemandPhone("phone", typedPhone)} {From(http)}";

    private static RuleBroken TooMany() => new("too-many", "从这个网络提交的次数今天已达上限，请明天再试；着急的请打电话或者到窗口办理。");

    private static string From(HttpContext http) => SenderNetwork.Of(http);
}

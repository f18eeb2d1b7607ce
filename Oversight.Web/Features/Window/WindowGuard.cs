using Oversight.Domain.Common;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Files;
using Oversight.Web.Features.Services;

namespace Oversight.Web.Features.Window;

/// <summary>What stands between the window's forms and those who would fill them by machine, without a captcha. Each refusal says what to do instead.</summary>
public sealed class WindowGuard(Reads reads, WindowTickets tickets, WindowMeter meter, ReceiveFile files)
{
    /// <summary>Name of the field that people do not see and machines fill.</summary>
    public const string Trap = "website";

    private const string Submits = "submit";
    private const string Wrong = "wrong-code";
    private const int MostMegabytes = 20;

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

    /// <summary>Refuses where too many wrong codes came from one place today.</summary>
    public async Task DemandTries(HttpContext http)
    {
        if (await meter.IsSpent(Wrong, From(http), await reads.AskPublic(db => db.Of(Parameters.WrongCodes))))
            throw new RuleBroken("too-many-codes", "从这个网络输错的次数今天已达上限，请明天再查，或者带上证件到窗口查询。");
    }

    /// <summary>Counts a number and code that opened nothing.</summary>
    public async Task CountWrong(HttpContext http) => await meter.Count(Wrong, From(http), await reads.AskPublic(db => db.Of(Parameters.WrongCodes)));

    /// <summary>Measures, recognises and keeps what was uploaded. It is staged in the name of the public, so that it is swept where no application takes it.</summary>
    /// <exception cref="InvalidInput">One of them cannot be taken; none is used then.</exception>
    public async Task<IReadOnlyList<KeptUpload>> Keep(IReadOnlyList<IFormFile> uploads, int most, CancellationToken cancellation)
    {
        var sent = uploads.Where(f => f.Length > 0 || f.FileName.Length > 0).ToList();
        if (sent.Count > most)
            throw new InvalidInput("files", $"材料最多{most}份，选择了{sent.Count}份，请合并后重新选择。");
        var kept = new List<KeptUpload>(sent.Count);
        foreach (var file in sent)
        {
            if (EvidenceType.Of(FileName.Extension(FileName.Clean(file.FileName))) is { Video: true })
                throw new InvalidInput("files", $"网上不接受视频“{FileName.Clean(file.FileName)}”，请改为图片或者文档，或者带到窗口。");
            try
            {
                await using var content = file.OpenReadStream();
                var (name, type, stored) = await files.Keep(file.FileName, content, async _ => Math.Min(MostMegabytes, await reads.AskPublic(db => db.Of(Parameters.EvidenceMegabytes))), cancellation);
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

    private static RuleBroken TooMany() => new("too-many", "从这个网络提交的次数今天已达上限，请明天再试；着急的请打电话或者到窗口办理。");

    private static string From(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";
}

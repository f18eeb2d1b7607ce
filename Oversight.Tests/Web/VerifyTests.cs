using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Documents.Codes;
using Oversight.Infrastructure.Files;
using Oversight.Tests.Documents;
using Oversight.Tests.Features.Supervision;
using Oversight.Tests.Support;
using Oversight.Web.Features.Documents;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Features.Window.Verify;

namespace Oversight.Tests.Web;

/// <summary>Whether a paper is genuine: by its code, by its bytes, and by nothing else.</summary>
public sealed class VerifyTests
{
    private static Task<World> Start() => World.Start(s => s.AddSupervision().AddSingleton<DocumentArchive>().AddScoped<WindowVerify>());

    [Fact]
    public async Task Number_and_code_open_one_paper_and_nothing_else_opens_it()
    {
        await using var world = await Start();
        var notices = new RectificationWorld(world);
        var (one, two, draft) = (await notices.Draft(), await notices.Draft(), await notices.Draft());
        var number = await notices.Sign(one);
        await notices.Sign(two);
        var (codes, verify) = (world.Get<PaperCodes>(), world.Get<WindowVerify>());
        var code = codes.Of(new Subject(Kinds.Notice, one)).ToString();
        Assert.Null(await verify.ByNumber(number, code));
        Assert.Equal(2, await world.Get<DocumentArchive>().Sweep(TestContext.Current.CancellationToken));

        var paper = (await verify.ByNumber(number.Replace('〔', '(').Replace("〕", " )", StringComparison.Ordinal), code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)))!;
        Assert.Equal(("整改通知书", number, true, "有效"), (paper.Title, paper.Number, paper.Fate.Stands, paper.Fate.State));
        Assert.Equal(paper, await verify.ByCode(PaperCodes.Long(PaperCodes.Short(one)), code));
        Assert.Equal(paper, await verify.ByHash(paper.Hash));
        Assert.Null(await verify.ByNumber(number, codes.Of(new Subject(Kinds.Notice, two)).ToString()));
        Assert.Null(await verify.ByNumber(number, null));
        Assert.Null(await verify.ByNumber(number, "0000-0000-0000-0000"));
        Assert.Null(await verify.ByCode(two, code));
        Assert.Null(await verify.ByCode(draft, codes.Of(new Subject(Kinds.Notice, draft)).ToString()));
        Assert.Null(await verify.ByCode(one, codes.Of(new Subject(Kinds.Paper, one)).ToString()));
        Assert.Null(await verify.Published(number));

        await world.As("leader");
        await world.Get<WithdrawNotice>().Run(Guid.NewGuid(), one, "问题认定有误，经复核撤回");
        var withdrawn = (await verify.ByNumber(number, code))!;
        Assert.Equal((false, "已撤回"), (withdrawn.Fate.Stands, withdrawn.Fate.State));
        Assert.Equal(paper.Hash, withdrawn.Hash);
    }

    [Fact]
    public async Task An_issued_paper_bears_its_code_at_the_foot_of_its_first_page_alone()
    {
        await using var world = await Start();
        var notices = new RectificationWorld(world);
        var id = await notices.Draft();
        await notices.Sign(id);
        await world.Get<DocumentArchive>().Sweep(TestContext.Current.CancellationToken);
        await using var db = world.Read();
        var hash = await db.Documents.Where(d => d.SubjectId == id).Select(d => d.Hash).SingleAsync(TestContext.Current.CancellationToken);
        await using var stream = world.Get<FileStore>().Open(hash);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        using var printed = new PrintedPaper(bytes.ToArray());
        var code = world.Get<PaperCodes>().Of(new Subject(Kinds.Notice, id)).ToString();
        Assert.Contains(code, printed.Pages[0].Text, StringComparison.Ordinal);
        Assert.All(printed.Pages.Skip(1), p => Assert.DoesNotContain(code, p.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(code, printed.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_code_of_a_paper_with_a_site_is_drawn_below_the_text_and_inside_the_page()
    {
        var check = new PaperCheck("7QK2-MZT4-XW9B-3CDE", "https://www.example.gov.cn/window/verify?d=AZq2cYQ9cUqVt0Q1m0nFZw&c=7QK2MZT4XW9B3CDE");
        using var plain = PrintedPaper.Of(Oversight.Infrastructure.Documents.RectificationNoticeDocument.Compose(SamplePapers.Long));
        using var paper = PrintedPaper.Of(Oversight.Infrastructure.Documents.RectificationNoticeDocument.Compose(SamplePapers.Long) with { Check = check });
        Assert.Equal(plain.AllText(), paper.AllText());
        Assert.Equal(plain.Pages.Count, paper.Pages.Count);
        var modules = paper.Pages[0].Paths.Where(p => p.IsFilled).Select(p => p.GetBoundingRectangle()!.Value).Where(r => (paper.Pages[0].Height - r.Top) / PrintedPaper.Millimetre > 262).ToList();
        Assert.True(modules.Count > 300);
        Assert.InRange(modules.Max(r => r.Right) / PrintedPaper.Millimetre, 43, 44.5);
        Assert.InRange((paper.Pages[0].Height - modules.Min(r => r.Bottom)) / PrintedPaper.Millimetre, 280, 285);
    }

    [Fact]
    public async Task The_window_tells_the_holder_and_leaves_everybody_else_without_an_answer()
    {
        await using var world = await Start();
        var notices = new RectificationWorld(world);
        var id = await notices.Draft();
        var number = await notices.Sign(id);
        await world.Get<DocumentArchive>().Sweep(TestContext.Current.CancellationToken);
        var code = world.Get<PaperCodes>().Of(new Subject(Kinds.Notice, id)).Plain;
        await using var db = world.Read();
        var hash = await db.Documents.Select(d => d.Hash).SingleAsync(TestContext.Current.CancellationToken);
        await using var content = world.Get<FileStore>().Open(hash);
        using var pdf = new MemoryStream();
        await content.CopyToAsync(pdf, TestContext.Current.CancellationToken);

        await using var site = Site.Over(world.Folder, ("Oversight:Public:RequestsPerMinute", "1000"));
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = site.Address };
        var found = await Get(browser, $"/window/verify?d={PaperCodes.Short(id)}&c={code}");
        Assert.Contains("核验通过", found, StringComparison.Ordinal);
        Assert.Contains(number, found, StringComparison.Ordinal);
        Assert.DoesNotContain("渣土", found, StringComparison.Ordinal);
        Assert.Contains("核验通过：该文书由本机关制发，您的文件与存档完全一致", await Post(browser, new() { ["number"] = "", ["code"] = "" }, pdf.ToArray()), StringComparison.Ordinal);
        Assert.Contains("您选择的文件与存档不一致", await Post(browser, new() { ["number"] = number, ["code"] = code }, [.. pdf.ToArray(), 10]), StringComparison.Ordinal);
        Assert.Contains("核验通过", await Post(browser, new() { ["hash"] = hash.ToUpperInvariant() }, null), StringComparison.Ordinal);

        // A number that was given, one that was not, and a wrong code for either: one answer.
        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var asked in new[] { number, "管执法督改〔2026〕999号" })
        {
            answers.Add(Sentence(await Post(browser, new() { ["number"] = asked, ["code"] = "0000-0000-0000-0000" }, null)));
            Assert.Contains("请同时填写", await Post(browser, new() { ["number"] = asked }, null), StringComparison.Ordinal);
        }

        answers.Add(Sentence(await Get(browser, $"/window/verify?d={PaperCodes.Short(Guid.NewGuid())}&c={code}")));
        Assert.Single(answers);
        var tries = 3;
        while (tries < 200 && !(await Get(browser, $"/window/verify?d={PaperCodes.Short(id)}&c=0000000000000000")).Contains("已达上限", StringComparison.Ordinal))
            tries++;
        Assert.InRange(tries, 4, 100);
        Assert.DoesNotContain("核验通过：", await Get(browser, $"/window/verify?d={PaperCodes.Short(id)}&c={code}"), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(world.Folder, "files"), "*.part", SearchOption.AllDirectories));
    }

    private static string Sentence(string page) => page[page.IndexOf("没有核验通过", StringComparison.Ordinal)..page.IndexOf("</p>", page.IndexOf("没有核验通过", StringComparison.Ordinal), StringComparison.Ordinal)];

    private static async Task<string> Get(HttpClient browser, string path)
    {
        using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<string> Post(HttpClient browser, Dictionary<string, string> fields, byte[]? file)
    {
        var page = await browser.GetStringAsync("/window/verify", TestContext.Current.CancellationToken);
        using var form = new MultipartFormDataContent { { new StringContent("verify"), "_handler" }, { new StringContent(ShellHost.Token(page)), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        if (file is not null)
            form.Add(new ByteArrayContent(file), "file", "通知书.pdf");
        using var answer = await browser.PostAsync("/window/verify", form, TestContext.Current.CancellationToken);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

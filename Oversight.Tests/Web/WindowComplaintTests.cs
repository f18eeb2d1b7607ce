using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Tests.Features.Files;
using Oversight.Tests.Support;

namespace Oversight.Tests.Web;

/// <summary>A complaint at the window, over the wire and without script.</summary>
public sealed class WindowComplaintTests(WindowComplaintSite window) : IClassFixture<WindowComplaintSite>
{
    private const string Path = "/window/complain";
    private const string Progress = "/window/progress";

    [Fact]
    public async Task A_form_sent_twice_is_one_complaint_that_number_and_code_open()
    {
        using var browser = window.Visitor();
        var (page, fields) = await Open(browser, Fields("夜间渣土车扰民甲"));
        var first = await Text(await Send(browser, fields, page));
        var second = await Text(await Send(browser, fields, page));
        var (number, code) = Receipt(first);
        Assert.Equal((number, code), Receipt(second));
        Assert.Matches("^TS-\\d{8}-\\d{5}$", number);
        var kept = await window.Find(number);
        Assert.Equal((IntakeChannel.Window, Confidentiality.Internal, Actor.Public.Id, "航海东路口"), (kept.Channel, kept.Level, kept.RegisteredBy, kept.Place));
        Assert.Equal(["材料1.pdf"], kept.Materials.Select(f => f.Name));
        var card = window.Vault.OpenAsSystem(kept)!;
        Assert.Equal(("欧阳建国", "13837100001", code), (card.Name, card.Phone, card.Code));
        Assert.Contains("涉及的人员、车辆：豫A12345", window.Vault.Account(kept), StringComparison.Ordinal);
        await using var db = await window.Db();
        Assert.DoesNotContain("欧阳", string.Concat(await db.StagedFiles.Select(f => f.Name).ToListAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_chose_to_be_nobody_is_nobody_and_a_report_against_a_department_is_confidential()
    {
        using var browser = window.Visitor();
        var fields = Fields("放行无证渣土车辆");
        (fields["way"], fields["kind"], fields["about"]) = ("Anonymous", "Report", "d" + await window.Department("ZD1"));
        var (page, sent) = await Open(browser, fields);
        var (number, code) = Receipt(await Text(await Send(browser, sent, page)));
        var kept = await window.Find(number);
        Assert.Equal((true, false, Confidentiality.Confidential, Against.Department), (kept.Anonymous, kept.Reachable, kept.Level, kept.Against));
        var card = window.Vault.OpenAsSystem(kept)!;
        Assert.Equal("", card.Name + card.Phone + card.Email + card.Address + card.OnBehalfOf);
        var opened = await Ask(browser, number, code);
        Assert.Contains("已登记，正在决定是否受理", opened, StringComparison.Ordinal);
        Assert.DoesNotContain("承办部门", opened, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_against_a_leader_goes_round_them()
    {
        using var browser = window.Visitor();
        var fields = Fields("局长不接待来访群众");
        fields["about"] = "o" + await window.Officer("leader");
        var (page, sent) = await Open(browser, fields);
        Assert.Equal(Against.Leader, (await window.Find(Receipt(await Text(await Send(browser, sent, page))).Number)).Against);
    }

    [Theory]
    [InlineData("title", "渣土", "title-wrong")]
    [InlineData("account", "少", "account-wrong")]
    [InlineData("phone", "12", "phone-wrong")]
    [InlineData("email", "不是信箱", "email-wrong")]
    [InlineData("name", "", "name-wrong")]
    public async Task What_was_typed_comes_back_with_the_fault_beside_its_field(string field, string typed, string wrong)
    {
        using var browser = window.Visitor();
        var fields = Fields("夜间渣土车扰民乙");
        fields[field] = typed;
        var (page, sent) = await Open(browser, fields);
        var answer = await Text(await Send(browser, sent, page));
        Assert.Contains($"id=\"{wrong}\"", answer, StringComparison.Ordinal);
        foreach (var (name, text) in fields.Where(f => f.Key is "title" or "place" or "phone" or "email" or "address"))
            Assert.Matches($"name=\"{name}\" value=\"{Regex.Escape(text)}\"", answer);
        Assert.Contains($">{fields["account"]}</textarea>", answer, StringComparison.Ordinal);
        Assert.Matches("value=\"Named\" checked", answer);
    }

    [Fact]
    public async Task What_is_out_of_scope_is_said_before_it_is_taken_and_can_be_sent_anyway()
    {
        using var browser = window.Visitor();
        var fields = Fields("占用消防通道停车");
        fields["scope"] = "traffic";
        var (page, sent) = await Open(browser, fields);
        Assert.Contains("122", page, StringComparison.Ordinal);
        var told = await Text(await Send(browser, sent, page));
        Assert.Contains("一般不归本局管", told, StringComparison.Ordinal);
        Assert.Contains("公安交通管理部门", told, StringComparison.Ordinal);
        sent["anyway"] = "yes";
        Assert.Contains("已经收到", await Text(await Send(browser, sent, page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_and_a_number_that_is_none_look_the_same_and_end()
    {
        using var browser = window.Visitor("2001:db8:9::7");
        var (page, sent) = await Open(browser, Fields("夜间渣土车扰民丙"));
        var (number, code) = Receipt(await Text(await Send(browser, sent, page)));
        static string Bare(string text) => Regex.Replace(text, "value=\"[^\"]*\"|<!--[^>]*-->", "", RegexOptions.None, TimeSpan.FromSeconds(1));
        var wrong = await Ask(browser, number, "0000-0000-0000-0000");
        var none = await Ask(browser, "TS-20261123-00000", "0000-0000-0000-0000");
        Assert.Contains("编号或者查询码不对", wrong, StringComparison.Ordinal);
        Assert.Equal(Bare(wrong), Bare(none));
        for (var i = 0; i < 18; i++)
            await Ask(browser, number, $"0000-0000-0000-{i:0000}");
        Assert.Contains("输错的次数今天已达上限", await Ask(browser, number, code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_is_read_rated_once_and_what_is_added_and_taken_back_is_done()
    {
        using var browser = window.Visitor();
        var (page, sent) = await Open(browser, Fields("夜间渣土车扰民丁"));
        var (number, code) = Receipt(await Text(await Send(browser, sent, page)));
        var opened = await Ask(browser, number, code);
        var added = await Text(await Form(browser, "complaint-supplement", opened, new() { ["text"] = "今天凌晨又来了三辆" }));
        Assert.Contains("补充的情况已经收到", added, StringComparison.Ordinal);
        var kept = await window.Find(number);
        Assert.Equal("今天凌晨又来了三辆", window.Vault.Supplement(kept, kept.Supplements.Single()));
        await window.Answer(kept.Id);
        opened = await Ask(browser, number, code);
        Assert.Contains("您反映的问题已核查处理", opened, StringComparison.Ordinal);
        Assert.Contains("id=\"reason-wrong\"", await Text(await Form(browser, "complaint-rate", opened, new() { ["outcome"] = "no", ["reason"] = "" })), StringComparison.Ordinal);
        opened = await Ask(browser, number, code);
        var rated = new Dictionary<string, string>(StringComparer.Ordinal) { ["outcome"] = "no", ["reason"] = "我是欧阳建国，没有解决" };
        Assert.Contains("评价已经收到", await Text(await Form(browser, "complaint-rate", opened, new(rated))), StringComparison.Ordinal);
        Assert.Contains("评价已经收到", await Text(await Form(browser, "complaint-rate", opened, new(rated))), StringComparison.Ordinal);
        kept = await window.Find(number);
        Assert.Equal((CallOutcome.Dissatisfied, 1, "我是＊＊，没有解决"), (kept.Satisfaction, kept.Calls.Count, kept.Calls[0].Reason));
        Assert.True(kept.Calls[0].Own);
        var expired = await Text(await Form(browser, "complaint-withdraw", opened, new() { ["pass"] = "AAAA" }));
        Assert.Contains("页面打开的时间太久", expired, StringComparison.Ordinal);

        (page, sent) = await Open(browser, Fields("夜间渣土车扰民戊"));
        (number, code) = Receipt(await Text(await Send(browser, sent, page)));
        opened = await Ask(browser, number, code);
        Assert.Contains("已经撤回", await Text(await Form(browser, "complaint-withdraw", opened, [])), StringComparison.Ordinal);
        Assert.Equal(ComplaintState.Withdrawn, (await window.Find(number)).State);
    }

    [Fact]
    public async Task The_channels_are_shown_with_posts_and_no_names()
    {
        using var browser = window.Visitor();
        var page = await Text(await browser.GetAsync("/window/channels", TestContext.Current.CancellationToken));
        Assert.Contains("数字化指挥中心", page, StringComparison.Ordinal);
        Assert.Contains("尚未测试", page, StringComparison.Ordinal);
        Assert.Contains("机动车违法停车", page, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Fields(string title) => new(StringComparer.Ordinal)
    {
        ["way"] = "Named",
        ["kind"] = "Complaint",
        ["title"] = title,
        ["account"] = "每晚十一点后渣土车从楼下经过。",
        ["place"] = "航海东路口",
        ["scope"] = "",
        ["item"] = "410104-CG-CF-001",
        ["about"] = "",
        ["person"] = "豫A12345",
        ["name"] = "欧阳建国",
        ["phone"] = "13837100001",
        ["email"] = "ouyang@example.com",
        ["address"] = "航海东路88号",
        ["behalf"] = "",
    };

    private async Task<(string Page, Dictionary<string, string> Fields)> Open(HttpClient browser, Dictionary<string, string> fields)
    {
        var page = await Text(await browser.GetAsync(Path, TestContext.Current.CancellationToken));
        window.Pass();
        return (page, new(fields, StringComparer.Ordinal) { ["ticket"] = Match(page, "name=\"ticket\" value=\"(?<x>[^\"]+)\""), ["_handler"] = "complain", ["__RequestVerificationToken"] = ShellHost.Token(page) });
    }

    private static async Task<HttpResponseMessage> Send(HttpClient browser, Dictionary<string, string> fields, string page)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value, Encoding.UTF8), name);
        form.Add(new ByteArrayContent(Samples.Pdf), "files", "欧阳建国的材料.pdf");
        return await browser.PostAsync(Path, form, TestContext.Current.CancellationToken);
    }

    private static async Task<string> Ask(HttpClient browser, string number, string code)
    {
        var page = await browser.GetStringAsync(Progress, TestContext.Current.CancellationToken);
        return await Text(await browser.PostAsync(Progress, new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = number, ["code"] = code, ["_handler"] = "progress", ["__RequestVerificationToken"] = ShellHost.Token(page) }), TestContext.Current.CancellationToken));
    }

    private static Task<HttpResponseMessage> Form(HttpClient browser, string handler, string page, Dictionary<string, string> fields)
    {
        fields.TryAdd("pass", Match(page, "name=\"pass\" value=\"(?<x>[^\"]+)\""));
        (fields["_handler"], fields["__RequestVerificationToken"]) = (handler, ShellHost.Token(page));
        return browser.PostAsync(Progress, new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
    }

    private static (string Number, string Code) Receipt(string page) => (Match(page, "编号 <b>(?<x>[^<]+)</b>"), Match(page, "查询码 <b class=\"nowrap\">(?<x>[^<]+)</b>"));

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static string Match(string page, string pattern) =>
        Regex.Match(page, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } found ? found.Groups["x"].Value : throw new InvalidOperationException($"{pattern} is not on the page: {page[Math.Max(0, page.IndexOf("<main", StringComparison.Ordinal))..]}");
}

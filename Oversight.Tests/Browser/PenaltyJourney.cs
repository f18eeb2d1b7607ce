using Oversight.Domain.Casework;
using Oversight.Tests.Features.Discretion;
using Oversight.Tests.Support;

namespace Oversight.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class PenaltyJourney(Chromium chromium)
{
    private const string Name = "钱有余";
    private const string Phone = "13712348888";
    private const string Home = "郑州市管城回族区紫荆山路12号院3号楼5室";
    private static readonly string Identity = IdentityNumber.Complete(IdentityKind.IdCard, "41010419900101123");

    [Fact]
    public async Task An_ordinary_penalty_goes_from_the_street_to_the_public_and_into_the_archive_and_falls()
    {
        await using var world = await BenchmarkActsTests.Start();
        await BenchmarkActsTests.InForce(world, await BenchmarkActsTests.Draft(world, "CF-001"), 1, new DateOnly(2026, 11, 23));
        await using var site = await Site.Opened(world.Folder);

        var officer = await Registered(site);
        var address = new Uri(officer.Page.Url).AbsolutePath;
        var head = await CaseRoom.Enter(chromium, site, "zd1.head", address);
        var legal = await CaseRoom.Enter(chromium, site, "legal2", address);
        var deputy = await CaseRoom.Enter(chromium, site, "deputy", address);
        await head.Press("立案");
        await head.Confirm("立案");

        await Describe(officer);
        await Investigate(officer, legal);
        await Tell(officer, head);
        await Hear(officer, legal, deputy, site);
        await Decide(officer, head, deputy);
        await Carry(officer, deputy, site);

        var disclosure = await PenaltyAfterwards.Propose(officer);
        await PenaltyAfterwards.Agree(legal, disclosure);
        var stranger = await chromium.Open(site, width: 390, height: 844);
        var decision = await PenaltyAfterwards.ReadInPublic(stranger, Name, Identity, Phone, "12号院3号楼");
        await PenaltyAfterwards.PutAway(officer);

        var leader = await CaseRoom.Enter(chromium, site, "leader", address);
        await PenaltyAfterwards.Fall(leader);
        await PenaltyAfterwards.GoneFromPublic(stranger, decision);
    }

    private async Task<CaseRoom> Registered(Site site)
    {
        var officer = await CaseRoom.Enter(chromium, site, "zd1.a", "/cases/new");
        await officer.Page.GetByLabel("事项", new() { Exact = true }).First.FillAsync("410104-CG-CF-001");
        await officer.Page.Locator(".choices input[name=item]").First.CheckAsync();
        await officer.Page.GetByLabel("当事人姓名或名称").FillAsync(Name);
        await officer.Page.GetByLabel("地点").FillAsync("紫荆山路与商城路口");
        await officer.Page.GetByLabel("简要情况").FillAsync("巡查发现在主要道路上空新建架空管线");
        await officer.Press("登记");
        await officer.Sees("待立案");
        return new CaseRoom(officer.Page, new Uri(officer.Page.Url).AbsolutePath);
    }

    private static async Task Describe(CaseRoom officer)
    {
        await officer.Open("file");
        await officer.Press("编辑");
        await officer.Type("证件号码", Identity);
        await officer.Type("电话", Phone);
        await officer.Type("住址", Home);
        await officer.Confirm("保存");
        await officer.Sees(IdentityNumber.Mask(Identity));
        Assert.DoesNotContain(Identity, await officer.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task Investigate(CaseRoom officer, CaseRoom legal)
    {
        await officer.Step("调查取证", "现场检查，拍照取证", "现场照片.jpg", "马跃进", "宋佳宁");
        await legal.Open();
        await legal.Press("法制审核");
        await legal.Type("审核意见", "缺少管线权属的证据，请补充询问笔录");
        await legal.Confirm("不同意，退回补充调查");

        await officer.Open();
        await officer.Press("调查取证");
        await officer.Sees("缺少管线权属的证据，请补充询问笔录");
        await officer.Step("调查取证", "补充询问，当事人承认管线为其所有", "询问笔录.jpg", "马跃进", "宋佳宁");
        await legal.Open();
        await legal.Press("法制审核");
        await legal.Type("审核意见", "事实清楚，证据充分，程序合法");
        await legal.Confirm("同意，完成审核");
    }

    private static async Task Tell(CaseRoom officer, CaseRoom head)
    {
        var notice = await officer.Draft("行政处罚事先告知书", ("拟作出的处罚", "罚款800元，属于一般情形"));
        await head.Issue(notice);
        await head.Sees("管执罚先告〔2026〕1号");
        await officer.Serve(notice, "当事人本人签收");
        await officer.Step("告知当事人", "事先告知书已当面送达", "告知书回证.jpg");
    }

    private static async Task Hear(CaseRoom officer, CaseRoom legal, CaseRoom deputy, Site site)
    {
        site.Clock.GoTo(new DateOnly(2026, 12, 1));
        await officer.Step("听取陈述申辩", "当事人书面放弃陈述和申辩", "放弃陈述申辩书.jpg");
        await legal.Skip("当事人在五个工作日内没有要求听证");
        await deputy.Skip("案情简单，不属于重大违法行为");
    }

    private static async Task Decide(CaseRoom officer, CaseRoom head, CaseRoom deputy)
    {
        await officer.Open();
        await officer.Press("提出处理意见");
        await officer.Type("罚款（元）", "800");
        await officer.Page.Locator(".mud-dialog .ask input").First.FillAsync("2");
        await officer.Page.Locator(".mud-dialog").GetByLabel("一年内", new() { Exact = true }).CheckAsync();
        await officer.Sees("情形符合");
        await officer.Type("决定内容", $"认定{Name}在主要道路上空新建架空管线，处以罚款800元。");
        await officer.Add("处理意见.jpg");
        await officer.Confirm("提交审核");

        await head.Open();
        await head.Press("审核处理意见");
        await head.Type("审核意见或退回理由", "同意");
        await head.Confirm("同意，提请决定");
        await deputy.Open();
        await deputy.Press("作出决定");
        await deputy.Type("决定意见或退回理由", "同意");
        await deputy.Confirm("同意，作出决定");
        await officer.Open();
        await officer.Sees("已决定");
    }

    private static async Task Carry(CaseRoom officer, CaseRoom deputy, Site site)
    {
        var paper = await officer.Draft(
            "行政处罚决定书",
            ("查明的事实和证据", $"2026年11月23日，{Name}（身份证号{Identity}）在紫荆山路上空新建架空管线。"),
            ("陈述、申辩和听证情况", $"{Name}（电话{Phone}）放弃陈述和申辩。"),
            ("裁量的理由", "情节一般。"),
            ("处罚内容", "处以罚款8000元。"));
        await deputy.Issue(paper);
        await deputy.Page.Locator(".notice.red", new() { HasText = "处罚内容写的罚款8000元与决定的罚款800元不一致，请改正后再制发。" }).WaitForAsync();

        await officer.Page.GetByLabel("处罚内容").FillAsync("处以罚款800元。");
        await officer.Press("保存修改");
        await officer.Sees("草稿已保存。");
        await deputy.Issue(paper);
        await deputy.Sees("管执罚决〔2026〕1号");
        await officer.Serve(paper, "当事人本人签收");
        await officer.Step("送达", "决定书当面送达", "决定书回证.jpg");
        site.Clock.GoTo(new DateOnly(2026, 12, 7));
        await officer.Step("执行", "罚款已缴入国库", "缴款凭证.jpg");
        await officer.Open();
        await officer.Press("办结");
        await officer.Confirm("办结");
        await officer.Sees("已办结");
    }
}

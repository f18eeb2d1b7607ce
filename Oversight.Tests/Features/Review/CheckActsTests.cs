using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Review;
using Oversight.Tests.Features.Casework;
using Oversight.Tests.Support;
using Oversight.Web.Features.Administration;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Papers;
using Oversight.Web.Features.Review;
using UglyToad.PdfPig;

namespace Oversight.Tests.Features.Review;

public sealed class CheckActsTests
{
    private static readonly DecisionDraft Draft = new(DecisionOutcome.Penalty, 800_00, 100, "事实清楚，证据确凿，罚款捌佰元");

    [Fact]
    public async Task A_large_fine_is_decided_when_a_notice_of_the_hearing_was_served_and_its_days_are_over()
    {
        await using var scene = await Start();
        await Lower(scene, Parameters.HearingFinePerson, 500);
        var id = await Proposed(scene);
        var untold = await World.Refused(() => Decide(scene, id));
        Assert.Equal(("check-hearing", "行政处罚法第六十三条、第六十四条"), (untold.Code, untold.Clause));
        Assert.Contains("没有送达写明听证权利的告知书", untold.Message, StringComparison.Ordinal);
        await Notice(scene, id, "");
        Assert.Contains("没有送达写明听证权利的告知书", (await World.Refused(() => Decide(scene, id))).Message, StringComparison.Ordinal);
        await Notice(scene, id, "你可以在收到本告知书之日起五个工作日内要求听证");
        Assert.Contains("2026-11-30", (await World.Refused(() => Decide(scene, id))).Message, StringComparison.Ordinal);
        Assert.Equal("!case.decide", (await scene.World.TrailOf(id))[^1]);
        scene.World.Clock.GoTo(new DateOnly(2026, 12, 1));
        await Decide(scene, id);
        Assert.Equal(CaseState.Decided, (await scene.Find(id)).State);
    }

    [Fact]
    public async Task A_case_is_closed_when_every_amber_line_is_explained()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        await scene.Decided(id);
        await scene.Do("zd1.a", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 6, "直接送达", [], []));
        await scene.Do("zd1.a", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 7, "已缴纳罚款", [], []));
        var refused = await World.Refused(() => scene.Do("zd1.a", id, (op, v) => scene.Act<CloseCase>().Run(op, id, v)));
        Assert.Equal("check-unexplained", refused.Code);
        Assert.Contains("听取陈述和申辩", refused.Message, StringComparison.Ordinal);
        await scene.Do("zd1.a", id, (op, v) => scene.Act<ExplainCheck>().Run(op, id, v, "statement", "当事人当场书面放弃陈述和申辩"));
        await scene.Do("zd1.a", id, (op, v) => scene.Act<CloseCase>().Run(op, id, v));
        Assert.Equal(CaseState.Closed, (await scene.Find(id)).State);
    }

    [Fact]
    public async Task What_is_none_for_the_spot_goes_on_under_the_ordinary_procedure()
    {
        await using var scene = await Start();
        var id = await scene.Accepted(scene.Small);
        await scene.Investigate(id);
        await scene.Do("zd1.a", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 2, "已当场告知", [], []));
        var draft = new DecisionDraft(DecisionOutcome.NoPenalty, null, 100, "违法行为轻微并及时改正，不予处罚");
        var file = await scene.Upload("zd1.a", "决定书文稿");
        var refused = await World.Refused(() => scene.Do("zd1.a", id, (op, v) => scene.Act<ProposeDecision>().Run(op, id, v, draft, [file])));
        Assert.Equal("check-legal-review", refused.Code);
        Assert.Contains("转为普通程序", refused.Message, StringComparison.Ordinal);
        await scene.Do("zd1.a", id, (op, v) => scene.Act<TurnOrdinary>().Run(op, id, v, "情节轻微，拟不予处罚，不属于当场处罚"));
        Assert.Equal("case.turned-ordinary", (await scene.World.TrailOf(id))[^1]);
        Assert.Equal(["现场核实取证", "当场告知", "法制审核", "听取陈述申辩", "听证", "集体讨论", "作出决定", "当场交付"], (await scene.Find(id)).Steps.Select(s => s.Name));
        await scene.Do("legal2", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 3, "事实清楚，程序合法", [], []));
        await scene.Do("zd1.a", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 4, "当事人没有异议", [file], []));
        await scene.Do("legal2", id, (op, v) => scene.Act<SkipStep>().Run(op, id, v, 5, "不属于听证情形"));
        await scene.Do("deputy", id, (op, v) => scene.Act<SkipStep>().Run(op, id, v, 6, "案情简单，不属于重大违法行为"));
        file = await scene.Upload("zd1.a", "决定书文稿");
        await scene.Do("zd1.a", id, (op, v) => scene.Act<ProposeDecision>().Run(op, id, v, draft, [file]));
        await scene.Do("zd1.head", id, (op, v) => scene.Act<CheckDecision>().Run(op, id, v, true, "同意"));
        await Decide(scene, id);
        Assert.Equal(CaseState.Decided, (await scene.Find(id)).State);
    }

    [Fact]
    public async Task Sending_a_proposal_back_waits_for_nothing()
    {
        await using var scene = await Start();
        await Lower(scene, Parameters.HearingFinePerson, 500);
        var id = await Proposed(scene);
        await scene.Do("deputy", id, (op, v) => scene.Act<DecideCase>().Run(op, id, v, false, "请核对裁量基准"));
        Assert.Null((await scene.Find(id)).Proposal);
    }

    [Fact]
    public async Task The_total_moves_with_the_act_and_with_the_night_and_lists_find_it()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        Assert.Equal((0, 0), await Total(scene, id));
        await scene.Decided(id);
        Assert.Equal((1, 1), await Total(scene, id));
        scene.World.Clock.GoTo(new DateOnly(2026, 12, 7));
        Assert.Equal(1, await scene.Act<RecountChecks>().Run());
        Assert.Equal((2, 1), await Total(scene, id));
        await scene.World.As("zd1.a");
        Assert.Equal([id], (await scene.Act<CaseViews>().List(new CaseFilter { Check = CaseFilter.CheckRed })).Rows.Select(r => r.Id));
        Assert.Equal(2, (await scene.Act<CaseViews>().List(new CaseFilter { Check = CaseFilter.CheckAmber })).Rows.Single().CheckRed);
        await scene.World.As("zd2.a");
        Assert.Empty((await scene.Act<CaseViews>().List(new CaseFilter { Check = CaseFilter.CheckRed })).Rows);
        Assert.Null(await scene.Act<CaseCheckViews>().Find(id));
        Assert.Null(await scene.Act<CaseCheckViews>().Sheet(id));
    }

    [Fact]
    public async Task What_is_counted_is_what_a_fresh_check_of_every_case_gives()
    {
        await using var scene = await Start();
        await scene.Closed(await scene.Accepted());
        await scene.Decided(await scene.Accepted());
        await scene.Accepted(scene.Service);
        await scene.Register();
        Assert.Equal(0, await scene.Act<RecountChecks>().Run(all: true));
    }

    [Fact]
    public async Task What_is_struck_or_missing_is_so_in_the_recount_too()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        foreach (var name in (string[])["现场照片", "另一照片"])
        {
            var file = await scene.Upload("zd1.a", name);
            await scene.Do("zd1.a", id, (op, v) => scene.Act<AddExhibit>().Run(op, id, v, new ExhibitDraft(ExhibitKind.Document, name, "违法搭建", "现场拍摄", new DateOnly(2026, 11, 23)), [file]));
        }

        await scene.Do("zd1.a", id, (op, v) => scene.Act<StrikeExhibit>().Run(op, id, v, 1, "与本案没有关联"));
        await Describe(scene, id);
        await scene.Do("zd1.a", id, (op, v) => scene.Act<DescribeParty>().Run(op, id, v, null, PartyCard.Named(PartyKind.Person, "李四"), "共同搭建"));
        await scene.Do("zd1.a", id, (op, v) => scene.Act<StrikeParty>().Run(op, id, v, 2, "查明没有参与"));
        await using var db = scene.World.Read();
        var read = Assert.Single(await CheckedCases.Read(db.Cases));
        Assert.Equal([new CheckedExhibit(2, "另一照片", new DateOnly(2026, 11, 23))], read.Exhibits);
        Assert.Equal([new CheckedParty(1, false, true, true), new CheckedParty(2, true, false, false)], read.Parties);
        Assert.Equal(JsonSerializer.Serialize(CheckedCase.Of(await scene.Find(id))), JsonSerializer.Serialize(read));
    }

    [Fact]
    public async Task What_was_lengthened_or_sent_back_is_so_in_the_recount_too()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        await scene.Do("deputy", id, (op, v) => scene.Act<ExtendStatutoryLimit>().Run(op, id, v, 30, "案情复杂，需要补充检测"));
        await scene.Investigate(id);
        await scene.Do("legal2", id, (op, v) => scene.Act<ReturnFromReview>().Run(op, id, v, 2, "事实不清，请补充询问笔录"));
        await using var db = scene.World.Read();
        var read = Assert.Single(await CheckedCases.Read(db.Cases));
        Assert.Equal((1, "事实不清，请补充询问笔录"), (read.Clocks.Extensions.Count, read.Steps[1].ReturnReason));
        Assert.Equal(JsonSerializer.Serialize(CheckedCase.Of(await scene.Find(id))), JsonSerializer.Serialize(read));

        await scene.Investigate(id);
        await scene.Do("legal2", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 2, "事实清楚，程序合法", [], []));
        await scene.Told(id);
        await scene.Do("zd1.a", id, (op, v) => scene.Act<ProposeDecision>().Run(op, id, v, new DecisionDraft(DecisionOutcome.Penalty, 800_00, 100, "事实清楚，证据确凿，罚款捌佰元"), []));
        await scene.Do("zd1.head", id, (op, v) => scene.Act<CheckDecision>().Run(op, id, v, false, "请核对裁量基准"));
        read = Assert.Single(await CheckedCases.Read(db.Cases));
        Assert.NotNull(Assert.Single(read.Decisions).ReturnedAt);
        Assert.Equal(JsonSerializer.Serialize(CheckedCase.Of(await scene.Find(id))), JsonSerializer.Serialize(read));
    }

    [Fact]
    public async Task The_handler_explains_what_wants_it_and_nothing_else()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        await scene.Decided(id);
        var refused = await World.Refused(() => scene.Do("zd1.a", id, (op, v) => scene.Act<ExplainCheck>().Run(op, id, v, "evidence", "证据充分，无需说明")));
        Assert.Equal("nothing-to-explain", refused.Code);
        Assert.Equal("not-visible", (await World.Refused(() => scene.Do("zd2.a", id, (op, v) => scene.Act<ExplainCheck>().Run(op, id, v, "statement", "当事人当场放弃")))).Code);
        Assert.Equal("duty", (await World.Refused(() => scene.Do("legal2", id, (op, v) => scene.Act<ExplainCheck>().Run(op, id, v, "statement", "当事人当场放弃")))).Code);
        await scene.Do("zd1.a", id, (op, v) => scene.Act<ExplainCheck>().Run(op, id, v, "statement", "当事人当场书面放弃陈述和申辩"));
        Assert.Equal((1, 0), await Total(scene, id));
        Assert.Equal("case.check-explained", (await scene.World.TrailOf(id))[^1]);
        var sheet = await scene.Act<CaseCheckViews>().Sheet(id);
        Assert.Equal("当事人当场书面放弃陈述和申辩", sheet!.Lines.Single(l => l.Code == "statement").Explanation);
    }

    [Fact]
    public async Task What_the_reviewer_does_not_accept_stands_amber_again_until_it_is_explained_anew()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        await scene.Decided(id);
        Assert.Equal("nothing-to-reject", (await World.Refused(() => scene.Do("legal2", id, (op, v) => scene.Act<RejectExplanation>().Run(op, id, v, "statement", "没有附放弃书")))).Code);
        await scene.Do("zd1.a", id, (op, v) => scene.Act<ExplainCheck>().Run(op, id, v, "statement", "当事人当场书面放弃陈述和申辩"));
        Assert.Equal("duty", (await World.Refused(() => scene.Do("zd1.head", id, (op, v) => scene.Act<RejectExplanation>().Run(op, id, v, "statement", "没有附放弃书")))).Code);
        await scene.World.As("legal2");
        Assert.Contains("statement", (await scene.Act<CaseCheckViews>().Find(id))!.Rejectable);
        await scene.Do("legal2", id, (op, v) => scene.Act<RejectExplanation>().Run(op, id, v, "statement", "没有附放弃书"));
        Assert.Equal((1, 1), await Total(scene, id));
        Assert.Equal("case.check-explanation-rejected", (await scene.World.TrailOf(id))[^1]);
        Assert.NotNull(Oversight.Web.Features.Notifications.NotificationRules.For("case.check-explanation-rejected"));
        var line = (await scene.Act<CaseCheckViews>().Find(id))!.Lines.Single(l => l.Code == "statement");
        Assert.Equal(("", true), (line.Explanation, line.Reason.EndsWith("此前的说明未被认可：没有附放弃书", StringComparison.Ordinal)));
        await scene.Do("zd1.a", id, (op, v) => scene.Act<ExplainCheck>().Run(op, id, v, "statement", "放弃书已补入案卷第3页"));
        Assert.Equal((1, 0), await Total(scene, id));
    }

    [Fact]
    public async Task A_closed_case_is_explained_afterwards_by_its_department()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        await scene.Closed(id);
        await scene.Do("legal2", id, (op, v) => scene.Act<RejectExplanation>().Run(op, id, v, "statement", "没有附放弃书"));
        Assert.Equal((1, 1), await Total(scene, id));
        Assert.Equal("duty", (await World.Refused(() => scene.Do("legal2", id, (op, v) => scene.Act<ExplainCheck>().Run(op, id, v, "statement", "当事人当场放弃")))).Code);
        await scene.World.As("zd1.head");
        Assert.True((await scene.Act<CaseCheckViews>().Find(id))!.MayExplain);
        await scene.Do("zd1.head", id, (op, v) => scene.Act<ExplainCheck>().Run(op, id, v, "statement", "当事人当场书面放弃陈述和申辩"));
        Assert.Equal((1, 0), await Total(scene, id));
    }

    [Fact]
    public async Task The_decision_paper_waits_until_the_party_is_known()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        await scene.Decided(id);
        var paper = await Paper(scene, id);
        await scene.World.As("leader");
        Assert.Equal("check-party", (await World.Refused(() => scene.Act<IssuePaper>().Run(Guid.NewGuid(), paper, 1))).Code);
        await Correct(scene, id);
        await scene.World.As("leader");
        await scene.Act<IssuePaper>().Run(Guid.NewGuid(), paper, 1);
    }

    [Fact]
    public async Task A_served_paper_moves_the_check_of_its_case()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        await Describe(scene, id);
        await scene.Decided(id);
        var paper = await Paper(scene, id);
        await scene.World.As("leader");
        await scene.Act<IssuePaper>().Run(Guid.NewGuid(), paper, 1);
        scene.World.Clock.GoTo(new DateOnly(2026, 12, 7));
        await scene.Act<RecountChecks>().Run();
        Assert.Equal(1, (await Total(scene, id)).Red);
        var receipt = await scene.Upload("zd1.a", "送达回证");
        await scene.World.As("zd1.a");
        await scene.Act<EnterPaperDelivery>().Run(Guid.NewGuid(), paper, 2, new PaperDelivery(new DateOnly(2026, 12, 1), ServiceManner.InPerson, "张三本人签收"), [receipt]);
        Assert.Equal(0, (await Total(scene, id)).Red);
    }

    [Fact]
    public async Task The_sheet_prints_every_line_with_its_clause()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        await scene.Closed(id);
        await scene.World.As("zd1.a");
        var sheet = await scene.Act<CaseCheckViews>().Sheet(id);
        using var pdf = PdfDocument.Open(scene.Act<IDocumentRenderer>().Render(CaseReviewDocument.Compose(sheet!)));
        var text = string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));
        Assert.Contains("行政执法案卷评查表", text, StringComparison.Ordinal);
        foreach (var line in sheet!.Lines)
            Assert.Contains(line.Name, text, StringComparison.Ordinal);
        Assert.Contains("管执罚〔2026〕0001号", text, StringComparison.Ordinal);
    }

    private static Task<CaseScenario> Start() => CaseScenario.Start(services =>
    {
        services.AddReview();
        services.AddPapers();
        services.AddParameters();
        services.AddSingleton(new PdfSettings());
        services.AddSingleton<IDocumentRenderer, OfficialRenderer>();
    }, heard: false);

    private static Task Decide(CaseScenario scene, Guid id) => scene.Do("deputy", id, (op, v) => scene.Act<DecideCase>().Run(op, id, v, true, "同意"));

    private static async Task Notice(CaseScenario scene, Guid id, string hearing)
    {
        await scene.World.As("zd1.a");
        var paper = await scene.Act<DraftPaper>().Run(Guid.NewGuid(), id, "penalty-notice", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["found"] = "在道路上空新建架空管线",
            ["proposed"] = "罚款捌佰元",
            ["hearing"] = hearing,
            ["days"] = "收到本告知书之日起三个工作日内",
        });
        await scene.World.As("zd1.head");
        await scene.Act<IssuePaper>().Run(Guid.NewGuid(), paper, 1);
        var receipt = await scene.Upload("zd1.a", $"送达回证{hearing}");
        await scene.World.As("zd1.a");
        await scene.Act<EnterPaperDelivery>().Run(Guid.NewGuid(), paper, 2, new PaperDelivery(new DateOnly(2026, 11, 23), ServiceManner.InPerson, "张三本人签收"), [receipt]);
    }

    private static async Task Lower(CaseScenario scene, ParameterKind kind, int value)
    {
        await scene.World.As("legal2");
        await scene.Act<ChangeParameter>().Run(Guid.NewGuid(), kind.Code, value, "按省里公布的标准执行", 0);
    }

    private static async Task<Guid> Proposed(CaseScenario scene)
    {
        var id = await scene.Accepted();
        await scene.Investigate(id);
        await scene.Do("legal2", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 2, "事实清楚，程序合法", [], []));
        await scene.Told(id);
        await scene.Do("zd1.a", id, (op, v) => scene.Act<ProposeDecision>().Run(op, id, v, Draft, []));
        await scene.Do("zd1.head", id, (op, v) => scene.Act<CheckDecision>().Run(op, id, v, true, "同意"));
        return id;
    }

    // Once it is decided, what is missing of a party is filled in by two.
    private static async Task Correct(CaseScenario scene, Guid id)
    {
        var card = new PartyCard(PartyKind.Person, "张三", IdentityKind.IdCard, IdentityNumber.Complete(IdentityKind.IdCard, "41010419900101001"), "", "", "管城回族区紫荆山路1号");
        await scene.Do("zd1.a", id, (op, v) => scene.Act<AskCorrection>().Run(op, id, v, 1, card, "补全当事人证件号码和住址"));
        await scene.Do("legal2", id, (op, v) => scene.Act<ReviewCorrection>().Run(op, id, v, true, "与证件核对一致，同意"));
    }

    private static Task Describe(CaseScenario scene, Guid id) => scene.Do("zd1.a", id, (op, v) => scene.Act<DescribeParty>().Run(
        op, id, v, 1, new PartyCard(PartyKind.Person, "张三", IdentityKind.IdCard, IdentityNumber.Complete(IdentityKind.IdCard, "41010419900101001"), "", "", "管城回族区紫荆山路1号"), "补全当事人信息"));

    private static async Task<Guid> Paper(CaseScenario scene, Guid id)
    {
        await scene.World.As("zd1.a");
        return await scene.Act<DraftPaper>().Run(Guid.NewGuid(), id, "penalty-decision", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["found"] = "在道路上空新建架空管线",
            ["heard"] = "当事人放弃陈述和申辩",
            ["grounds"] = "情节一般",
            ["body"] = "罚款捌佰元",
        });
    }

    private static async Task<(int Red, int Amber)> Total(CaseScenario scene, Guid id)
    {
        await using var db = scene.World.Read();
        var row = await db.CaseChecks.SingleAsync(t => t.CaseId == id);
        return (row.Red, row.Amber);
    }
}

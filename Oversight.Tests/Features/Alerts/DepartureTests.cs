using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;
using Oversight.Domain.Time;
using Oversight.Tests.Features.Casework;
using Oversight.Tests.Support;
using Oversight.Web.Features.Alerts;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Discretion;

namespace Oversight.Tests.Features.Alerts;

/// <summary>Decisions under a benchmark, by acting: whoever passes by the form meets the same rules.</summary>
public sealed class DepartureTests
{
    private static readonly TierContent[] Tiers =
    [
        TierContent.Write(TierLevel.Minor, "面积不满10平方米", new Bounds(500_00, true, 700_00, false)),
        TierContent.Write(TierLevel.Serious, "面积10平方米以上", new Bounds(700_00, true, 1000_00, true)),
    ];

    [Fact]
    public async Task A_proposal_outside_its_tier_raises_its_alert_in_the_same_transaction_and_freezes_the_version()
    {
        await using var scenario = await Ready();
        var id = await ToDecision(scenario);
        var benchmark = await Benchmark(scenario);
        var draft = new DecisionDraft(DecisionOutcome.Penalty, 800_00, 100, "事实清楚，证据确凿，罚款捌佰元");
        Assert.Equal("tier", (await Assert.ThrowsAsync<InvalidInput>(() => Propose(scenario, id, draft))).Field);
        Assert.Equal("departure", (await Assert.ThrowsAsync<InvalidInput>(() => Propose(scenario, id, draft with { Tier = Claim(benchmark, "") }))).Field);
        Assert.Empty(await AlertActsTests.All(scenario.World));

        await Propose(scenario, id, draft with { Tier = Claim(benchmark, "拒不配合检查，一年内第三次被查处。") });
        var alert = Assert.Single(await AlertActsTests.All(scenario.World));
        Assert.Equal(("amount-outside", AlertWeight.Grave, id), (alert.RuleCode, alert.Weight, alert.CaseId));
        Assert.Contains(alert.Figures, f => f is { Label: "拟处", Value: "罚款800元" });
        await using var db = scenario.World.Read();
        Assert.Equal(1, await db.Trail.Where(e => e.SubjectId == alert.Id || (e.SubjectId == id && e.Action == "case.decision-proposed")).Select(e => e.OpId).Distinct().CountAsync());

        await scenario.Do("zd1.head", id, (op, v) => scenario.Act<CheckDecision>().Run(op, id, v, true, "同意"));
        await scenario.World.As("leader");
        Assert.Equal("departure-review", (await World.Refused(() => scenario.Do("leader", id, (op, v) => scenario.Act<DecideCase>().Run(op, id, v, true, "同意")))).Code);
        await scenario.Do("legal", id, (op, v) => scenario.Act<ReviewDeparture>().Run(op, id, v, true, "从重情节属实"));
        Assert.Equal("departure-leader", (await World.Refused(() => scenario.Do("deputy", id, (op, v) => scenario.Act<DecideCase>().Run(op, id, v, true, "同意")))).Code);
        await scenario.Do("leader", id, (op, v) => scenario.Act<DecideCase>().Run(op, id, v, true, "同意"));
        var kept = Assert.Single((await scenario.Find(id)).Discretions);
        Assert.Equal((benchmark, 1, 1, true, "面积5平方米"), (kept.BenchmarkId, kept.BenchmarkVersion, kept.TierNumber, kept.Outside, kept.Answers));
    }

    [Fact]
    public async Task A_returned_proposal_takes_its_alert_off_the_list_of_what_stands()
    {
        await using var scenario = await Ready();
        var id = await ToDecision(scenario);
        await Propose(scenario, id, new DecisionDraft(DecisionOutcome.Penalty, 800_00, 100, "事实清楚，证据确凿，罚款捌佰元", Claim(await Benchmark(scenario), "拒不配合检查，一年内第三次被查处。")));
        await scenario.Do("zd1.head", id, (op, v) => scenario.Act<CheckDecision>().Run(op, id, v, false, "从重情节证据不足"));
        Assert.False(Assert.Single(await AlertActsTests.All(scenario.World)).Standing);
    }

    [Fact]
    public async Task Similar_decisions_are_told_without_the_way_to_what_the_asker_may_not_see()
    {
        await using var scenario = await Ready();
        var benchmark = await Benchmark(scenario);
        foreach (var fine in (long[])[510_00, 520_00, 530_00, 540_00, 690_00])
        {
            var past = await ToDecision(scenario);
            await Propose(scenario, past, new DecisionDraft(DecisionOutcome.Penalty, fine, 100, "事实清楚，证据确凿，处以罚款", Claim(benchmark, "")));
            await scenario.Do("zd1.head", past, (op, v) => scenario.Act<CheckDecision>().Run(op, past, v, true, "同意"));
            await scenario.Do("deputy", past, (op, v) => scenario.Act<DecideCase>().Run(op, past, v, true, "同意"));
        }

        await scenario.World.As("zd1.a");
        var list = await scenario.Act<SimilarDecisions>().Of(scenario.Penalty, Guid.NewGuid(), (benchmark, 1));
        Assert.Equal((5, new Spread(510_00, 520_00, 530_00, 540_00, 690_00)), (list.Count, list.Spread));
        Assert.All(list.Listed, d => Assert.NotNull(d.CaseId));
        Assert.Equal(0, (await scenario.Act<SimilarDecisions>().Of(scenario.Penalty, Guid.NewGuid(), (benchmark, 2))).Count);
        Assert.Null((await scenario.Act<SimilarDecisions>().Of(scenario.Penalty, list.Listed[0].CaseId!.Value, (benchmark, 1))).Spread);
        await scenario.World.As("zd2.a");
        list = await scenario.Act<SimilarDecisions>().Of(scenario.Penalty, Guid.NewGuid(), (benchmark, 1));
        Assert.Equal(530_00, list.Spread!.Median);
        Assert.All(list.Listed, d => Assert.True(d is { CaseId: null, Number: null }));
        scenario.World.Clock.Now = scenario.World.Clock.Now.AddMonths(SimilarDecisions.Months + 1);
        Assert.Equal(0, (await scenario.Act<SimilarDecisions>().Of(scenario.Penalty, Guid.NewGuid(), (benchmark, 1))).Count);
    }

    [Fact]
    public async Task A_case_stays_under_the_benchmarks_of_the_day_on_which_it_was_registered()
    {
        await using var scenario = await AlertActsTests.Start(services => services.AddDiscretion());
        var before = await scenario.Accepted();
        scenario.World.Clock.Pass(TimeSpan.FromDays(1));
        await Establish(scenario);
        await scenario.World.As("zd1.a");
        var registered = (await scenario.Find(before)).RegisteredAt;
        Assert.Empty(await scenario.Act<SimilarDecisions>().Benchmarks(scenario.Penalty, registered));
        Assert.Single(await scenario.Act<SimilarDecisions>().Benchmarks(scenario.Penalty, scenario.World.Clock.Now));
    }

    [Fact]
    public async Task A_decision_that_nobody_disclosed_is_found_at_the_end_of_its_term()
    {
        await using var scenario = await AlertActsTests.Start();
        var id = await scenario.Accepted();
        await scenario.Decided(id);
        await using var db = scenario.World.Read();
        var due = (await db.Disclosures.SingleAsync(d => d.CaseId == id)).DueAt;
        scenario.World.Clock.Now = due.AddMicroseconds(-1);
        Assert.Equal(0, await scenario.Act<WatchDisclosures>().Run());
        scenario.World.Clock.Now = due.AddMinutes(3);
        Assert.Equal(1, await scenario.Act<WatchDisclosures>().Run());
        Assert.Equal(0, await scenario.Act<WatchDisclosures>().Run());
        var alert = Assert.Single(await AlertActsTests.All(scenario.World), a => a.RuleCode == "not-disclosed");
        Assert.Equal((due, id), (alert.OccurredAt, alert.CaseId));
    }

    private static async Task<CaseScenario> Ready()
    {
        var scenario = await AlertActsTests.Start(services => services.AddDiscretion());
        await Establish(scenario);
        return scenario;
    }

    private static async Task Establish(CaseScenario scenario)
    {
        await scenario.World.As("legal2");
        var text = new BenchmarkText(
            new BenchmarkContent("郑州市城市市容和环境卫生管理条例", "第四十八条第一项", "", "", new LegalRange(500_00, 1000_00, "元", null), Tiers), "按面积分两档，供本市执行");
        var id = await scenario.Act<DraftBenchmark>().Run(Guid.NewGuid(), new NewBenchmark(scenario.Penalty, text, Unconfirmed: false));
        await scenario.Act<SubmitBenchmark>().Run(Guid.NewGuid(), id, await VersionOf(scenario, id), "各档已核对，疑点不影响适用。");
        await scenario.World.As("legal");
        await scenario.Act<CheckBenchmark>().Run(Guid.NewGuid(), id, await VersionOf(scenario, id), "依据准确，同意报批。");
        await scenario.World.As("leader");
        await scenario.Act<ApproveBenchmark>().Run(Guid.NewGuid(), id, await VersionOf(scenario, id), ChinaTime.DayOf(scenario.World.Clock.Now), "局长办公会纪要");
    }

    private static async Task<int> VersionOf(CaseScenario scenario, Guid id)
    {
        await using var db = scenario.World.Read();
        return await db.Benchmarks.Where(b => b.Id == id).Select(b => b.Version).SingleAsync();
    }

    private static async Task<Guid> Benchmark(CaseScenario scenario)
    {
        await using var db = scenario.World.Read();
        return await db.Benchmarks.Where(b => b.ItemId == scenario.Penalty).Select(b => b.Id).SingleAsync();
    }

    private static async Task<Guid> ToDecision(CaseScenario scenario)
    {
        var id = await scenario.Accepted();
        await scenario.Investigate(id);
        await scenario.Do("legal2", id, (op, v) => scenario.Act<CompleteStep>().Run(op, id, v, 2, "事实清楚，程序合法", [], []));
        await scenario.Told(id);
        return id;
    }

    private static Task Propose(CaseScenario scenario, Guid id, DecisionDraft draft) => scenario.Do("zd1.a", id, (op, v) => scenario.Act<ProposeDecision>().Run(op, id, v, draft, []));

    private static TierClaim Claim(Guid benchmark, string reason) => new(benchmark, 1, new TierAnswers([MeasuredValue.Read("面积", "平方米", "5")], []), reason);
}

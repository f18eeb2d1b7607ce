using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;
using Oversight.Tests.Domain.Casework;

namespace Oversight.Tests.Domain.Discretion;

/// <summary>Which tier the facts fit, and what a proposal that leaves it needs.</summary>
public sealed class TierFitTests
{
    private static readonly BenchmarkContent Content = new(
        "郑州市城市市容和环境卫生管理条例", "第四十八条第一项", "", "", new LegalRange(500_00, 1000_00, "元", null),
        [
            TierContent.Write(TierLevel.Exempt, "面积不满2平方米", null),
            TierContent.Write(TierLevel.Minor, "面积2平方米以上不满10平方米", new Bounds(500_00, true, 600_00, false)),
            TierContent.Write(TierLevel.Ordinary, "面积10平方米以上20平方米以下", new Bounds(600_00, true, 800_00, true)),
            TierContent.Write(TierLevel.Serious, "面积超过20平方米", new Bounds(800_00, false, 1000_00, true)),
        ]);

    private static readonly StandingBenchmark Standing = new(Guid.NewGuid(), "T-001-CL1", "", 3, Content);

    [Theory]
    [InlineData("1.999", 1)]
    [InlineData("2", 2)]
    [InlineData("9.999", 2)]
    [InlineData("10", 3)]
    [InlineData("20", 3)]
    [InlineData("20.001", 4)]
    public void The_tier_follows_the_open_and_closed_ends_of_its_conditions(string area, int tier) =>
        Assert.Equal([tier], TierFit.Of(Content, new TierAnswers([MeasuredValue.Read("面积", "平方米", area)], [])));

    [Theory]
    [InlineData(2, "5", 500_00, true)]
    [InlineData(2, "5", 599_99, true)]
    [InlineData(2, "5", 600_00, false)]
    [InlineData(3, "15", 600_00, true)]
    [InlineData(3, "15", 800_00, true)]
    [InlineData(3, "15", 800_01, false)]
    [InlineData(4, "30", 800_00, false)]
    [InlineData(4, "30", 800_01, true)]
    public void A_fine_is_inside_or_outside_to_the_last_fen(int tier, string area, long fine, bool inside)
    {
        var paper = Ready();
        if (inside)
            Propose(paper, tier, area, fine);
        else
            Assert.Equal("departure", Assert.Throws<InvalidInput>(() => Propose(paper, tier, area, fine)).Field);
        Assert.Equal(inside ? 1 : 0, paper.Case.Discretions.Count);
    }

    [Fact]
    public void A_tier_that_the_answers_do_not_fit_cannot_be_chosen()
    {
        var paper = Ready();
        Assert.Contains("符合第3档", Assert.Throws<InvalidInput>(() => Propose(paper, 2, "15", 550_00)).Message, StringComparison.Ordinal);
        Assert.Equal("tier", Assert.Throws<InvalidInput>(() => Propose(paper, 9, "15", 550_00)).Field);
        Assert.Empty(paper.Case.Decisions);
    }

    [Fact]
    public void Where_a_benchmark_is_in_force_nothing_is_proposed_without_a_tier_and_where_none_is_not_with_one()
    {
        var paper = Ready();
        var draft = new DecisionDraft(DecisionOutcome.Penalty, 700_00, 100, "违法事实清楚，证据确凿，作出如下处理");
        Assert.Equal("tier", Assert.Throws<InvalidInput>(() => Put(paper, draft, Standing)).Field);
        Assert.Equal("no-benchmark", Assert.Throws<RuleBroken>(() => Put(paper, draft with { Tier = Claim(3, "15") })).Code);
        Assert.Equal("tier", Assert.Throws<InvalidInput>(() => Put(paper, draft with { Tier = Claim(3, "15") with { BenchmarkId = Guid.NewGuid() } }, Standing)).Field);
        Put(paper, draft with { Tier = Claim(3, "15") }, Standing with { Id = Guid.NewGuid(), Scope = "单位" }, Standing);
        var kept = Assert.Single(paper.Case.Discretions);
        Assert.Equal(("T-001-CL1", 3, 3, TierLevel.Ordinary, "面积15平方米", false), (kept.BenchmarkCode, kept.BenchmarkVersion, kept.TierNumber, kept.Level, kept.Answers, kept.Outside));
        Assert.Contains("600", kept.RangeWords, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_benchmark_is_in_force_the_legal_range_alone_rules()
    {
        var paper = Ready();
        Put(paper, new DecisionDraft(DecisionOutcome.Penalty, 700_00, 100, "违法事实清楚，证据确凿，作出如下处理"));
        Assert.Empty(paper.Case.Discretions);
        Assert.Equal(CaseMove.Check, paper.Case.NextMove);
    }

    [Fact]
    public void Facts_that_are_exempt_lead_to_no_penalty_and_a_fine_for_them_leaves_the_tier()
    {
        var paper = Ready();
        Put(paper, new DecisionDraft(DecisionOutcome.NoPenalty, null, 100, "违法行为轻微并及时改正，不予处罚", Claim(1, "1")), Standing);
        Assert.False(paper.Case.Discretions[0].Outside);

        Assert.Equal("departure", Assert.Throws<InvalidInput>(() => Propose(Ready(), 1, "1", 500_00)).Field);
        Assert.Equal("departure", Assert.Throws<InvalidInput>(() => Put(Ready(), new DecisionDraft(DecisionOutcome.NoPenalty, null, 100, "违法行为轻微并及时改正，不予处罚", Claim(4, "30")), Standing)).Field);
    }

    [Fact]
    public void Leaving_the_tier_goes_through_the_legal_office_and_the_leader_himself()
    {
        var paper = Ready();
        Propose(paper, 4, "30", 600_00, "主动消除危害后果，配合查处，依法从轻。");
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        Assert.Equal(CaseMove.ReviewDeparture, paper.Case.NextMove);
        Assert.Equal("departure-review", Assert.Throws<RuleBroken>(() => paper.Case.Decide(Paper.Leader, true, "同意", paper.Timing)).Code);
        Assert.Equal("post", Assert.Throws<RuleBroken>(() => paper.Case.ReviewDeparture(Paper.Head, true, "同意", paper.Timing)).Code);
        Assert.DoesNotContain(CaseMove.Decide, paper.Case.Open(Paper.Leader));
        paper.Case.ReviewDeparture(Paper.Legal, true, "情节属实，同意从轻", paper.Timing);
        Assert.Equal("reviewed", Assert.Throws<RuleBroken>(() => paper.Case.ReviewDeparture(Paper.Legal, true, "同意", paper.Timing)).Code);
        Assert.Equal("departure-leader", Assert.Throws<RuleBroken>(() => paper.Case.Decide(Paper.Deputy, true, "同意", paper.Timing)).Code);
        Assert.Contains(CaseMove.Decide, paper.Case.Open(Paper.Leader));
        paper.Case.Decide(Paper.Leader, true, "同意", paper.Timing);
        Assert.Equal((CaseState.Decided, Paper.Legal.Id), (paper.Case.State, paper.Case.Discretions[0].ReviewedBy));
    }

    [Fact]
    public void What_the_legal_office_returns_goes_back_to_the_officer()
    {
        var paper = Ready();
        Propose(paper, 4, "30", 600_00, "主动消除危害后果，配合查处，依法从轻。");
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        paper.Case.ReviewDeparture(Paper.Legal, false, "没有从轻情节的证据", paper.Timing);
        Assert.Equal((CaseMove.Propose, null), (paper.Case.NextMove, paper.Case.Departure));
        Propose(paper, 4, "30", 900_00);
        Assert.Equal("inside-tier", Assert.Throws<RuleBroken>(() =>
        {
            paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
            paper.Case.ReviewDeparture(Paper.Legal, true, "同意", paper.Timing);
        }).Code);
        paper.Case.Decide(Paper.Deputy, true, "同意", paper.Timing);
        Assert.Equal(CaseState.Decided, paper.Case.State);
    }

    [Fact]
    public void A_reason_is_not_given_where_nothing_is_left() =>
        Assert.Equal("departure", Assert.Throws<InvalidInput>(() => Propose(Ready(), 3, "15", 700_00, "主动消除危害后果，配合查处。")).Field);

    [Fact]
    public void The_range_counts_the_units_of_the_fine_without_rounding()
    {
        var range = new Bounds(10_00, true, 20_00, false);
        Assert.True(range.Holds(125_00, 1250, 100));
        Assert.False(range.Holds(124_99, 1250, 100));
        Assert.True(range.Holds(249_99, 1250, 100));
        Assert.False(range.Holds(250_00, 1250, 100));
    }

    private static Paper Ready()
    {
        var paper = new Paper();
        paper.ToDecision();
        return paper;
    }

    private static void Propose(Paper paper, int tier, string area, long fine, string reason = "") =>
        Put(paper, new DecisionDraft(DecisionOutcome.Penalty, fine, 100, "违法事实清楚，证据确凿，作出如下处理", Claim(tier, area) with { Reason = reason }), Standing);

    private static void Put(Paper paper, DecisionDraft draft, params IReadOnlyList<StandingBenchmark> benchmarks) =>
        paper.Case.Propose(Paper.Officer, paper.Item.Versions[0], draft, [Paper.File("决定书文稿.docx")], Paper.NewId(), paper.Timing, benchmarks);

    private static TierClaim Claim(int tier, string area) => new(Standing.Id, tier, new TierAnswers([MeasuredValue.Read("面积", "平方米", area)], []), "");
}

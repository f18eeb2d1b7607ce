using Oversight.Domain.Common;
using Oversight.Domain.Discretion;
using Oversight.Tests.Domain.Casework;

namespace Oversight.Tests.Domain.Discretion;

/// <summary>A benchmark on paper: who may do what, and on which days.</summary>
public sealed class DiscretionBenchmarkTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly Guid Office = Guid.CreateVersion7();
    private static readonly Actor Drafter = Paper.Person("韩知行", Office, Role.LegalOffice);
    private static readonly Actor Submitter = Paper.Person("沈明理", Office, Role.LegalOffice);
    private static readonly Actor Checker = Paper.Person("顾维正", Office, Role.LegalOffice);

    [Fact]
    public void Whoever_submits_it_is_a_writer_and_neither_checks_returns_nor_approves_it()
    {
        var benchmark = Draft();
        benchmark.Submit(Submitter, "", null, Paper.NewId);
        Assert.Equal([Drafter.Id, Submitter.Id], benchmark.Latest.Writers.Select(w => w.OfficerId));
        Assert.Equal("second-person", Assert.Throws<RuleBroken>(() => benchmark.Check(Submitter, "依据准确，同意报批")).Code);
        Assert.Equal("second-person", Assert.Throws<RuleBroken>(() => benchmark.Return(Submitter, "请再细化一些")).Code);
        benchmark.Check(Checker, "依据准确，同意报批");
        foreach (var own in new[] { Drafter, Submitter, Checker })
            Assert.Equal("own-draft", Assert.Throws<RuleBroken>(() => benchmark.Approve(own, Today, "纪要", null, Today)).Code);
        benchmark.Approve(Paper.Leader, Today, "纪要", null, Today);
        Assert.Equal(BenchmarkState.Approved, benchmark.State);
    }

    [Fact]
    public void It_begins_today_at_the_earliest_and_within_a_year()
    {
        var benchmark = Checked(Draft());
        Assert.StartsWith("生效日不能早于今天", Refused(Today.AddDays(-1)).Message, StringComparison.Ordinal);
        Assert.Contains("请核对年份", Refused(Today.AddYears(-1).AddDays(-1)).Message, StringComparison.Ordinal);
        Assert.Contains("请核对年份", Refused(Today.AddYears(1).AddDays(1)).Message, StringComparison.Ordinal);
        Assert.Equal((BenchmarkState.Checked, null), (benchmark.State, benchmark.Latest.EffectiveFrom));
        benchmark.Approve(Paper.Leader, Today.AddYears(1), "纪要", null, Today);

        InvalidInput Refused(DateOnly from)
        {
            var wrong = Assert.Throws<InvalidInput>(() => benchmark.Approve(Paper.Leader, from, "纪要", null, Today));
            Assert.Equal("from", wrong.Field);
            return wrong;
        }
    }

    [Fact]
    public void It_ends_today_at_the_earliest_within_a_year_and_not_before_it_began()
    {
        var benchmark = Checked(Draft());
        benchmark.Approve(Paper.Leader, Today.AddDays(7), "纪要", null, Today);
        foreach (var last in new[] { Today.AddDays(-1), Today.AddDays(6), Today.AddYears(1).AddDays(1), Today.AddYears(-1).AddDays(-1) })
            Assert.Equal("lastDay", Assert.Throws<InvalidInput>(() => benchmark.End(last, "与上级新基准重复", Today)).Field);
        Assert.Equal((BenchmarkState.Approved, null), (benchmark.State, benchmark.Latest.EndedAfter));
        benchmark.End(Today.AddYears(1), "与上级新基准重复", Today);
        Assert.Equal(BenchmarkState.Ended, benchmark.State);
    }

    [Fact]
    public void A_version_that_begins_no_later_than_its_predecessor_is_refused_and_stays_unapproved()
    {
        var benchmark = InForce();
        benchmark.DraftNext(Drafter, Text(), null, Paper.NewId);
        Checked(benchmark);
        var broken = Assert.Throws<RuleBroken>(() => benchmark.Approve(Paper.Leader, Today, "纪要", null, Today));
        Assert.Equal(("version-order", "生效日应晚于第1版的生效日2026年11月23日。"), (broken.Code, broken.Message));
        Assert.Equal((BenchmarkState.Checked, null, 1), (benchmark.State, benchmark.Latest.EffectiveFrom, benchmark.On(Today.AddDays(5))!.Number));
        benchmark.Approve(Paper.Leader, Today.AddDays(1), "纪要", null, Today);
        Assert.Equal((1, 2), (benchmark.On(Today)!.Number, benchmark.On(Today.AddDays(1))!.Number));
    }

    [Fact]
    public void A_tier_without_a_range_is_refused_and_the_draft_stays_as_it_was()
    {
        var benchmark = Draft();
        var facts = benchmark.Facts.Count;
        var without = Text() with { Content = BenchmarkLintTests.Clean() with { Law = "乙条例", Tiers = [.. BenchmarkLintTests.Clean().Tiers.Take(2), TierContent.Write(TierLevel.Serious, "面积10平方米以上", null)] } };
        var wrong = Assert.Throws<InvalidInput>(() => benchmark.Revise(Drafter, without, null, Paper.NewId));
        Assert.Equal(("fine-3", "第3档“严重”没有处罚幅度，请填写罚款的上下限，或者写明罚款以外的处理（如警告、不予处罚）。"), (wrong.Field, wrong.Message));
        Assert.Equal(("某条例", 1, facts), (benchmark.Latest.Law, benchmark.Latest.Edition, benchmark.Facts.Count));
        Assert.Throws<InvalidInput>(() => DiscretionBenchmark.Draft(Origin, Drafter, without, null, Paper.NewId));
    }

    [Fact]
    public void Beside_a_draft_the_version_in_force_ends_and_the_draft_stays_one()
    {
        var benchmark = InForce();
        benchmark.DraftNext(Drafter, Text(), null, Paper.NewId);
        benchmark.End(Today.AddDays(3), "与上级新基准重复", Today);
        Assert.Equal((BenchmarkState.Drafted, BenchmarkState.Ended, BenchmarkState.Drafted), (benchmark.State, benchmark.Versions[0].State, benchmark.Versions[1].State));
        Assert.Equal([1, null], new[] { 3, 4 }.Select(d => benchmark.On(Today.AddDays(d))?.Number));
        Assert.Throws<RuleBroken>(() => benchmark.End(Today.AddDays(3), "与上级新基准重复", Today));
        benchmark.Discard("不再另行制定");
        Assert.Equal((BenchmarkState.Ended, BenchmarkState.Discarded), (benchmark.State, benchmark.Versions[1].State));
    }

    [Fact]
    public void A_discarded_draft_leaves_the_benchmark_as_it_stood_before_it()
    {
        var benchmark = InForce();
        benchmark.DraftNext(Drafter, Text(), null, Paper.NewId);
        benchmark.Discard("不再另行制定");
        Assert.Equal((BenchmarkState.Approved, 1), (benchmark.State, benchmark.On(Today)!.Number));
        benchmark.End(Today, "与上级新基准重复", Today);
        benchmark.DraftNext(Drafter, Text(), null, Paper.NewId);
        benchmark.Discard("不再另行制定");
        Assert.Equal(BenchmarkState.Ended, benchmark.State);
        var never = Draft();
        never.Discard("不再另行制定");
        Assert.Equal(BenchmarkState.Discarded, never.State);
    }

    private static BenchmarkOrigin Origin => new("T-CF-001-CL01", Guid.CreateVersion7(), "擅自设置广告牌", "", "", Unconfirmed: true);

    private static BenchmarkText Text() => new(BenchmarkLintTests.Clean(), "规范裁量权");

    private static DiscretionBenchmark Draft() => DiscretionBenchmark.Draft(Origin, Drafter, Text(), null, Paper.NewId);

    private static DiscretionBenchmark Checked(DiscretionBenchmark benchmark)
    {
        benchmark.Submit(Drafter, "", null, Paper.NewId);
        benchmark.Check(Checker, "依据准确，同意报批");
        return benchmark;
    }

    private static DiscretionBenchmark InForce()
    {
        var benchmark = Checked(Draft());
        benchmark.Approve(Paper.Leader, Today, "纪要", null, Today);
        return benchmark;
    }
}

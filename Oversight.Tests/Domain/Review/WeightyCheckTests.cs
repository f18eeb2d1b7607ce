using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Infrastructure.Review;
using Oversight.Tests.Domain.Casework;

namespace Oversight.Tests.Domain.Review;

/// <summary>Before which penalties a hearing is offered, and by what.</summary>
public sealed class WeightyCheckTests
{
    private static readonly DateOnly Told = new(2026, 3, 2);

    [Fact]
    public void Only_a_served_notice_that_names_the_hearing_offers_it()
    {
        var on = Proposed(6000_00);
        on.GoTo(3, 20);
        Assert.Contains(CheckPoint.Decide, on.Line("hearing", CheckPoint.Decide).Holds);
        on.Issued("penalty-notice", Told, Told);
        Assert.Contains(CheckPoint.Decide, on.Line("hearing", CheckPoint.Decide).Holds);
        on.Issued("penalty-notice", Told, hearing: true);
        Assert.Contains("没有登记送达", on.Line("hearing", CheckPoint.Decide).Reason, StringComparison.Ordinal);
        on.Issued("penalty-notice", Told, Told, hearing: true);
        Assert.Equal(CheckStatus.Passed, on.Line("hearing", CheckPoint.Decide).Status);
    }

    [Theory]
    [InlineData("责令改正，没收违法所得8000元", true)]
    [InlineData("责令改正，没收违法所得1.2万元", true)]
    [InlineData("责令改正，没收违法所得1200元", false)]
    [InlineData("没收违法所得3000元、没收非法财物折价2000元", true)]
    [InlineData("没收非法财物一批", true)]
    [InlineData("没收违法所得1200元、非法财物一批", true)]
    [InlineData("责令改正，吊销许可证件", true)]
    [InlineData("降低资质等级为三级", true)]
    [InlineData("责令停产停业十五日", true)]
    [InlineData("责令关闭该处置场所", true)]
    [InlineData("限制从业一年", true)]
    [InlineData("情节轻微，不予吊销许可证件，给予警告", false)]
    [InlineData("责令改正，给予警告", false)]
    public void A_hearing_is_offered_before_other_weighty_penalties_too(string content, bool due)
    {
        var on = new Examined(new Paper());
        on.Paper.Investigate();
        var line = on.Line("hearing", CheckPoint.Decide, Examined.Fine(null, content: $"经查事实清楚，拟{content}"));
        Assert.Equal(due ? CheckStatus.Failed : CheckStatus.NotApplicable, line.Status);
    }

    [Fact]
    public void Review_and_discussion_go_by_the_same_penalties()
    {
        var on = new Examined(new Paper()) { Rules = CheckRules.Default with { ReviewAll = false } };
        on.Paper.Investigate();
        var (plain, weighty) = (Examined.Fine(800_00), Examined.Fine(800_00, content: "事实清楚，拟罚款捌佰元，并吊销许可证件"));
        Assert.Equal(CheckStatus.NotApplicable, on.Line("legal-review", CheckPoint.Propose, plain).Status);
        Assert.Equal(CheckStatus.Failed, on.Line("legal-review", CheckPoint.Propose, weighty).Status);
        Assert.Equal(CheckStatus.NotApplicable, on.Line("collective", CheckPoint.Propose, plain).Status);
        Assert.Equal(CheckStatus.Failed, on.Line("collective", CheckPoint.Propose, weighty).Status);
    }

    [Fact]
    public void A_notice_counts_from_its_service_though_the_step_was_done_before()
    {
        var on = Proposed(800_00);
        Assert.Equal(CheckRestKind.Step, on.Line("rights-told", CheckPoint.Decide).Rests[0].Kind);
        on.Issued("penalty-notice", Told);
        Assert.Contains("没有登记送达", on.Line("rights-told", CheckPoint.Decide).Reason, StringComparison.Ordinal);
        on.Issued("penalty-notice", Told, new DateOnly(2026, 3, 9));
        on.GoTo(3, 12);
        var line = on.Line("statement", CheckPoint.Decide);
        Assert.Equal(new DateOnly(2026, 3, 12), line.Rests.Single(r => r.Kind == CheckRestKind.Deadline).Day);
    }

    [Fact]
    public void The_days_for_a_hearing_are_those_of_the_table()
    {
        var on = Proposed(6000_00);
        on.Issued("penalty-notice", Told, Told, hearing: true);
        on.Table = [.. ProcedureChecks.All.Select(d => d.Kind == CheckKind.Hearing ? d with { Number = 3 } : d)];
        Assert.Contains("3个工作日至2026-03-05届满", on.Line("hearing", CheckPoint.Decide).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void One_pair_of_settings_says_what_a_large_fine_is() =>
        Assert.Equal(2, Parameters.All.Count(p => p.Name.Contains("较大数额罚款", StringComparison.Ordinal)));

    // Kept on Monday 2 March 2026: the seventh working day is Wednesday 11 March.
    [Theory]
    [InlineData(11, CheckStatus.Pending, CheckStatus.Passed)]
    [InlineData(12, CheckStatus.Failed, CheckStatus.Failed)]
    public void What_was_registered_and_kept_is_disposed_of_within_seven_working_days(int day, CheckStatus open, CheckStatus disposed)
    {
        var on = new Examined(new Paper());
        Assert.Equal(CheckStatus.NotApplicable, on.Line("kept-evidence").Status);
        on.Issued("keep-evidence", Told);
        on.GoTo(3, day);
        Assert.Equal(open, on.Line("kept-evidence").Status);
        Assert.Contains(CheckPoint.Close, on.Line("kept-evidence", CheckPoint.Close).Holds);
        on.Issued("keep-evidence-disposal", new DateOnly(2026, 3, day));
        Assert.Equal(disposed, on.Line("kept-evidence").Status);
        Assert.Empty(on.Line("kept-evidence", CheckPoint.Close).Holds);
        on.Issued("keep-evidence", new DateOnly(2026, 3, day));
        Assert.Equal(disposed == CheckStatus.Passed ? CheckStatus.Pending : CheckStatus.Failed, on.Line("kept-evidence").Status);
    }

    [Fact]
    public void The_decision_of_the_case_disposes_of_what_was_kept()
    {
        var on = new Examined(new Paper());
        on.Issued("keep-evidence", Told);
        on.Paper.Decided();
        on.GoTo(4, 1);
        Assert.Equal(CheckStatus.Passed, on.Line("kept-evidence").Status);
    }

    [Fact]
    public void A_case_is_not_closed_with_a_question_that_nobody_answered()
    {
        var on = new Examined(new Paper());
        on.Paper.Decided();
        on.Paper.Do(6, Paper.Officer);
        on.Paper.Do(7, Paper.Officer);
        Assert.Equal("check-unexplained", Assert.Throws<RuleBroken>(() => ProcedureCheck.Demand(on.Lines(CheckPoint.Close), CheckPoint.Close, "办结")).Code);
        on.Paper.Case.Explain(Paper.Officer, "statement", "听取陈述和申辩", "当事人当场书面放弃陈述和申辩", Paper.NewId(), on.Paper.Timing);
        ProcedureCheck.Demand(on.Lines(CheckPoint.Close), CheckPoint.Close, "办结");
    }

    private static Examined Proposed(long fen)
    {
        var on = new Examined(new Paper(fineMax: 20_000_00));
        on.Paper.ToDecision();
        on.Paper.Propose(fine: fen);
        return on;
    }
}

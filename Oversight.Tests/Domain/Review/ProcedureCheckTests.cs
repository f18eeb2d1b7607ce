using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Tests.Domain.Casework;

namespace Oversight.Tests.Domain.Review;

public sealed class ProcedureCheckTests
{
    [Fact]
    public void Rights_that_were_not_told_hold_up_the_proposal_and_say_clause_and_remedy()
    {
        var on = new Examined(new Paper());
        on.Paper.Investigate();
        Assert.Equal(CheckStatus.Pending, on.Line("rights-told").Status);
        var lines = on.Lines(CheckPoint.Propose, Examined.Fine(800_00));
        Assert.Equal(CheckStatus.Failed, lines.Single(l => l.Code == "rights-told").Status);
        var refused = Assert.Throws<RuleBroken>(() => ProcedureCheck.Demand([.. lines.Where(l => l.Code == "rights-told")], CheckPoint.Propose, "提出处理意见"));
        Assert.Equal(("check-rights-told", "行政处罚法第四十四条、第六十二条"), (refused.Code, refused.Clause));
        Assert.Contains("没有告知当事人", refused.Message, StringComparison.Ordinal);
        Assert.Contains("请先办理告知环节", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DecisionOutcome.NoPenalty)]
    [InlineData(DecisionOutcome.Dropped)]
    public void Nothing_is_told_before_a_decision_that_is_no_penalty(DecisionOutcome outcome)
    {
        var on = new Examined(new Paper());
        on.Paper.Investigate();
        Assert.Equal(CheckStatus.NotApplicable, on.Line("rights-told", CheckPoint.Propose, Examined.Fine(null, outcome)).Status);
    }

    [Fact]
    public void A_served_notice_tells_as_well_as_a_step_and_an_unserved_one_does_not()
    {
        var on = new Examined(new Paper());
        on.Paper.Investigate();
        on.Issued("penalty-notice", new DateOnly(2026, 3, 2));
        var unserved = on.Line("rights-told", CheckPoint.Propose);
        Assert.Equal(CheckStatus.Failed, unserved.Status);
        Assert.Contains("没有登记送达", unserved.Reason, StringComparison.Ordinal);
        on.Issued("penalty-notice", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3));
        on.GoTo(3, 4);
        Assert.Equal((CheckStatus.Passed, CheckRestKind.Paper), (on.Line("rights-told", CheckPoint.Propose).Status, on.Line("rights-told").Rests[0].Kind));
    }

    // Told on Monday 2 March 2026: the fifth working day is Monday 9 March, the eighth is a Sunday.
    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void A_large_fine_waits_until_five_working_days_for_a_hearing_are_over(int day, bool passes)
    {
        var on = new Examined(new Paper(fineMax: 20_000_00)) { Rules = CheckRules.Default with { HearingPerson = 5000_00 } };
        on.Paper.ToDecision();
        on.Issued("penalty-notice", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2), hearing: true);
        on.Paper.Propose(fine: 5000_00);
        on.GoTo(3, day);
        var line = on.Line("hearing", CheckPoint.Decide);
        Assert.Equal((passes ? CheckStatus.Passed : CheckStatus.Pending, !passes), (line.Status, line.Holds.Contains(CheckPoint.Decide)));
        Assert.Contains("2026-03-09", line.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PartyKind.Person, 4999_99, false)]
    [InlineData(PartyKind.Person, 5000_00, true)]
    [InlineData(PartyKind.IndividualBusiness, 5000_00, true)]
    [InlineData(PartyKind.Enterprise, 49_999_99, false)]
    [InlineData(PartyKind.Enterprise, 50_000_00, true)]
    public void A_hearing_is_offered_from_a_threshold_by_kind_of_party(PartyKind kind, long fen, bool due)
    {
        var on = new Examined(new Paper(fineMax: 100_000_00, party: kind));
        on.Paper.Investigate();
        Assert.Equal(!due, on.Line("hearing", CheckPoint.Decide, Examined.Fine(fen)).Status == CheckStatus.NotApplicable);
    }

    [Fact]
    public void A_hearing_that_was_called_must_be_held()
    {
        var on = new Examined(new Paper());
        on.Paper.ToDecision();
        on.Paper.Propose();
        on.Issued("hearing-notice", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2));
        on.GoTo(4, 1);
        Assert.Contains(CheckPoint.Decide, on.Line("hearing", CheckPoint.Decide).Holds);
    }

    [Fact]
    public void A_review_is_due_before_the_decision_and_an_unregistered_qualification_wants_an_explanation()
    {
        var on = new Examined(new Paper(optionalReview: true)) { Qualification = null };
        on.Paper.Investigate();
        on.Paper.Case.SkipStep(Paper.Legal, 2, "案情简单，不作审核", on.Paper.Timing);
        var missing = on.Line("legal-review", CheckPoint.Propose, Examined.Fine(800_00));
        Assert.Equal(CheckStatus.Failed, missing.Status);
        Assert.Contains("恢复", missing.Remedy, StringComparison.Ordinal);
        on.Rules = on.Rules with { ReviewAll = false };
        Assert.Equal(CheckStatus.NotApplicable, on.Line("legal-review", CheckPoint.Propose, Examined.Fine(800_00)).Status);
        on.Paper.Case.RestoreStep(Paper.Officer, 2, "按规定应当审核", on.Paper.Timing);
        on.Paper.Do(2, Paper.Legal);
        Assert.Equal(CheckStatus.Explain, on.Line("reviewer").Status);
        on.Qualification = "A20154101040127";
        Assert.Equal(CheckStatus.Passed, on.Line("reviewer").Status);
    }

    [Theory]
    [InlineData(800_00, CheckStatus.Passed)]
    [InlineData(1000_00, CheckStatus.Passed)]
    [InlineData(799_99, CheckStatus.Failed)]
    public void Nobody_is_fined_more_than_the_notice_announced(long announced, CheckStatus status)
    {
        var on = new Examined(new Paper());
        on.Paper.Investigate();
        on.Issued("penalty-notice", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2), fine: announced);
        on.GoTo(3, 4);
        Assert.Equal(status, on.Line("rights-told", CheckPoint.Propose, Examined.Fine(800_00)).Status);
    }

    [Fact]
    public void A_review_that_did_not_agree_is_none_until_it_was_done_again()
    {
        var on = new Examined(new Paper());
        on.Paper.Investigate();
        on.Paper.Case.ReturnFromReview(Paper.Legal, 2, "审核不通过：事实不清、证据不足", on.Paper.Timing);
        var line = on.Line("legal-review");
        Assert.Equal(CheckStatus.Failed, line.Status);
        Assert.Contains("审核不同意：审核不通过：事实不清、证据不足", line.Reason, StringComparison.Ordinal);
        on.Paper.Investigate();
        on.Paper.Do(2, Paper.Legal);
        Assert.Equal(CheckStatus.Passed, on.Line("legal-review").Status);
    }

    [Fact]
    public void A_reviewer_who_became_the_handler_is_none()
    {
        var on = new Examined(new Paper());
        on.Paper.Investigate();
        on.Paper.Do(2, Paper.Legal);
        on.Paper.Case.Reassign(Paper.Head, Paper.Legal.Id, handlesHere: true, "因工作需要调整", Paper.NewId());
        Assert.Equal(CheckStatus.Failed, on.Line("reviewer").Status);
    }

    [Fact]
    public void Ninety_days_pass_stand_still_and_are_extended()
    {
        var on = new Examined(new Paper());
        on.GoTo(5, 31);
        Assert.Equal(CheckStatus.Pending, on.Line("ninety-days").Status);
        on.GoTo(6, 2);
        Assert.Equal(CheckStatus.Failed, on.Line("ninety-days").Status);
        Assert.Empty(on.Line("ninety-days").Holds);
        var extended = new Examined(new Paper());
        extended.GoTo(5, 20);
        extended.Paper.Case.ExtendStatutoryLimit(Paper.Leader, 30, "案情复杂，需要补充调查", Paper.NewId(), extended.Paper.Timing);
        extended.GoTo(6, 2);
        Assert.Equal(CheckStatus.Pending, extended.Line("ninety-days").Status);
    }

    // Decided on Monday 2 March 2026: the seventh working day is Wednesday 11 March.
    [Theory]
    [InlineData(11, CheckStatus.Passed)]
    [InlineData(12, CheckStatus.Failed)]
    public void The_decision_is_served_within_seven_working_days(int day, CheckStatus status)
    {
        var on = new Examined(new Paper());
        on.Paper.Decided();
        on.GoTo(3, day);
        on.Paper.Do(6, Paper.Officer);
        Assert.Equal(status, on.Line("service").Status);
        Assert.Empty(on.Line("service", CheckPoint.Close).Holds);
    }

    [Fact]
    public void Service_by_public_notice_counts_from_the_day_of_the_notice()
    {
        var on = new Examined(new Paper());
        on.Paper.Decided();
        on.Issued("penalty-decision", new DateOnly(2026, 3, 5), new DateOnly(2026, 4, 6), ServiceManner.PublicNotice);
        Assert.Equal(CheckStatus.Passed, on.Line("service").Status);
    }

    [Fact]
    public void A_case_without_service_is_not_closed()
    {
        var on = new Examined(new Paper());
        on.Paper.Decided();
        Assert.Contains(CheckPoint.Close, on.Line("service", CheckPoint.Close).Holds);
    }

    [Fact]
    public void An_explanation_turns_amber_and_lifts_no_red_that_the_law_does_not_excuse()
    {
        var on = new Examined(new Paper());
        on.Paper.Investigate();
        on.Paper.Do(2, Paper.Legal);
        on.Paper.Do(3, Paper.Officer);
        Assert.Equal(CheckStatus.Explain, on.Line("statement", CheckPoint.Decide).Status);
        foreach (var code in (string[])["statement", "rank", "ninety-days"])
            on.Paper.Case.Explain(Paper.Officer, code, code, "当事人当场书面放弃陈述和申辩", Paper.NewId(), on.Paper.Timing);
        Assert.Equal(CheckStatus.Explained, on.Line("statement", CheckPoint.Decide).Status);
        on.GoTo(9, 1);
        Assert.Equal((CheckStatus.Failed, "当事人当场书面放弃陈述和申辩"), (on.Line("ninety-days").Status, on.Line("ninety-days").Explanation));
    }

    [Fact]
    public void A_case_that_ran_as_it_should_is_green_but_for_what_is_not_known_of_the_party()
    {
        var on = new Examined(new Paper());
        on.Paper.Decided();
        on.Paper.Do(6, Paper.Officer);
        on.Paper.Do(7, Paper.Officer);
        on.Paper.Case.Explain(Paper.Officer, "statement", "听取陈述和申辩", "当事人当场书面放弃陈述和申辩", Paper.NewId(), on.Paper.Timing);
        var lines = on.Lines(CheckPoint.Close);
        Assert.Equal(["party"], lines.Where(l => l.Status == CheckStatus.Failed).Select(l => l.Code));
        ProcedureCheck.Demand(lines, CheckPoint.Close, "办结");
        Assert.Throws<RuleBroken>(() => ProcedureCheck.Demand(on.Lines(CheckPoint.DecisionPaper), CheckPoint.DecisionPaper, "制发决定书"));
    }

    [Fact]
    public void Steps_that_fell_away_with_the_decision_are_no_breach_of_the_order()
    {
        var on = new Examined(new Paper());
        on.Paper.Decided(DecisionOutcome.NoPenalty, null);
        on.GoTo(3, 4);
        on.Paper.Do(6, Paper.Officer);
        Assert.Equal(CheckStatus.Passed, on.Line("step-order").Status);
    }

    [Fact]
    public void A_decision_by_one_who_no_longer_leads_is_red()
    {
        var on = new Examined(new Paper()) { LedThrough = new DateOnly(2026, 2, 28) };
        on.Paper.Decided();
        Assert.Equal(CheckStatus.Failed, on.Line("rank").Status);
    }

    [Fact]
    public void The_same_facts_give_the_same_lines()
    {
        var on = new Examined(new Paper());
        on.Paper.Decided();
        Assert.Equal(on.Lines().Select(l => (l.Code, l.Status, l.Reason)), on.Lines().Select(l => (l.Code, l.Status, l.Reason)));
    }

    [Fact]
    public void A_case_that_ended_early_has_no_line_that_is_still_to_come()
    {
        var on = new Examined(new Paper());
        on.Paper.Case.Terminate(Paper.Leader, "当事人已注销且无承受人", on.Paper.Timing);
        Assert.DoesNotContain(on.Lines(), l => l.Status == CheckStatus.Pending);
    }
}

using Oversight.Domain.Alerts;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Tests.Domain.Casework;

namespace Oversight.Tests.Domain.Alerts;

/// <summary>What the rules find in a case, at the exact instant at which it came about.</summary>
public sealed class CaseWatchTests
{
    [Fact]
    public void A_step_is_late_from_the_end_of_its_last_day_on_and_stays_so_after_it_was_done()
    {
        var paper = new Paper();
        paper.Decided();
        var due = paper.Case.Steps[5].DueAt!.Value;
        Assert.Empty(Find(AlertKind.StepLate, 0, paper.Case, due.AddMicroseconds(-1)));
        var standing = Assert.Single(Find(AlertKind.StepLate, 0, paper.Case, due));
        Assert.Equal((due, true, "step:6", 6), (standing.OccurredAt, standing.Standing, standing.Occasion, standing.Step));

        paper.Now = due.AddDays(1);
        paper.Do(6, Paper.Officer);
        var done = Assert.Single(Find(AlertKind.StepLate, 0, paper.Case, paper.Now.AddMonths(3)));
        Assert.Equal((due, false, "step:6"), (done.OccurredAt, done.Standing, done.Occasion));
    }

    [Fact]
    public void A_step_that_is_late_by_less_than_the_threshold_is_let_pass()
    {
        var paper = new Paper();
        paper.Decided();
        var due = paper.Case.Steps[5].DueAt!.Value;
        var limit = ChinaTime.EndOf(Paper.Calendar.AddWorkingDays(ChinaTime.DayOf(due.AddMicroseconds(-1)), 2));
        Assert.Empty(Find(AlertKind.StepLate, 2, paper.Case, limit.AddMicroseconds(-1)));
        Assert.Equal(limit, Assert.Single(Find(AlertKind.StepLate, 2, paper.Case, limit)).OccurredAt);
    }

    [Fact]
    public void A_case_stands_still_when_nobody_touched_it_for_so_many_working_days()
    {
        var paper = new Paper();
        var limit = ChinaTime.EndOf(Paper.Calendar.AddWorkingDays(ChinaTime.DayOf(paper.Now), 15));
        Assert.Empty(Find(AlertKind.StandsStill, 15, paper.Case, limit.AddMicroseconds(-1)));
        var still = Assert.Single(Find(AlertKind.StandsStill, 15, paper.Case, limit));
        Assert.Equal((limit, true), (still.OccurredAt, still.Standing));

        paper.Now = limit.AddDays(3);
        paper.Investigate();
        var past = Assert.Single(Find(AlertKind.StandsStill, 15, paper.Case, paper.Now));
        Assert.Equal((limit, false, still.Occasion), (past.OccurredAt, past.Standing, past.Occasion));
    }

    [Fact]
    public void What_stands_still_by_right_is_not_left_alone()
    {
        var paper = new Paper();
        paper.Case.Suspend(Paper.Officer, paper.Procedure, "appraisal", "送检测机构鉴定", Paper.NewId(), paper.Timing);
        Assert.Empty(Find(AlertKind.StandsStill, 15, paper.Case, paper.Now.AddMonths(2)));
        paper.Now = paper.Now.AddDays(28);
        paper.Case.Resume(Paper.Officer, paper.Timing);
        Assert.Empty(Find(AlertKind.StandsStill, 15, paper.Case, paper.Now.AddDays(3)));
    }

    [Fact]
    public void Steps_that_somebody_skipped_are_counted_and_those_that_the_decision_made_needless_are_not()
    {
        var paper = new Paper();
        paper.ToDecision();
        paper.Now = paper.Now.AddHours(1);
        paper.Propose(DecisionOutcome.Dropped, null);
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        paper.Case.Decide(Paper.Leader, true, "同意", paper.Timing);
        Assert.True(paper.Case.Steps.Count(s => s.SkippedAt is not null) >= 3);
        Assert.Empty(Find(AlertKind.StepSkipped, 2, paper.Case, paper.Now));
        Assert.Equal("skip", Assert.Single(Find(AlertKind.StepSkipped, 1, paper.Case, paper.Now)).Occasion);
    }

    [Fact]
    public void A_case_turned_down_on_a_ground_that_is_not_on_the_list_is_found()
    {
        LawfulGround[] grounds = [new(PowerCategory.Penalty, "违法事实不成立", "行政处罚法第五十七条")];
        Assert.Empty(Found("违法事实不成立"));
        Assert.Contains(Found("人手不足"), f => f.Facts.Any(x => x is { Label: "所选理由", Value: "人手不足" }));
        Assert.Contains(Found(""), f => f.Facts.Any(x => x.Value == "未选择法定理由"));

        IReadOnlyList<Irregularity> Found(string ground)
        {
            var paper = new Paper(started: false);
            paper.Case.Decline(Paper.Head, "经核查没有违法事实", paper.Now, ground);
            return CaseWatch.Of(AlertKind.RefusedWithoutGround, Terms(0) with { Grounds = grounds }, paper.Case, Paper.Calendar, paper.Now);
        }
    }

    [Fact]
    public void A_case_closed_with_less_evidence_than_the_rule_wants_is_found()
    {
        var paper = new Paper(PowerCategory.PublicService);
        paper.Do(1, Paper.Officer, withFile: false);
        paper.Do(2, Paper.Officer);
        Assert.Empty(Find(AlertKind.ClosedWithoutEvidence, 2, paper.Case, paper.Now));
        paper.Case.Close(Paper.Officer, paper.Timing);
        Assert.Equal(paper.Now, Assert.Single(Find(AlertKind.ClosedWithoutEvidence, 2, paper.Case, paper.Now)).OccurredAt);
        Assert.Empty(Find(AlertKind.ClosedWithoutEvidence, 1, paper.Case, paper.Now));
    }

    [Fact]
    public void A_rule_leaves_other_categories_alone()
    {
        var paper = new Paper();
        var now = paper.Now.AddYears(1);
        Assert.NotEmpty(Find(AlertKind.CaseLate, 0, paper.Case, now));
        Assert.Empty(CaseWatch.Of(AlertKind.CaseLate, Terms(0) with { Categories = [PowerCategory.Check] }, paper.Case, Paper.Calendar, now));
    }

    [Fact]
    public void A_plan_is_missed_at_the_end_of_its_quarter_and_not_before()
    {
        var plan = CheckPlan.Set(Guid.NewGuid(), Paper.Squadron, Guid.NewGuid(), "GC-JC-001", (2026, 1), 10, "年度检查计划");
        var end = ChinaTime.EndOf(new DateOnly(2026, 3, 31));
        Assert.Null(plan.Missing(Terms(100), 9, "执法一中队", end.AddMicroseconds(-1)));
        Assert.Equal(end, plan.Missing(Terms(100), 9, "执法一中队", end)!.OccurredAt);
        Assert.Null(plan.Missing(Terms(90), 9, "执法一中队", end));
        Assert.Null(plan.Missing(Terms(100), 10, "执法一中队", end));
        Assert.Equal("quarter-over", Assert.Throws<Oversight.Domain.Common.RuleBroken>(() => plan.Change(5, "调减", new DateOnly(2026, 4, 1))).Code);
    }

    internal static AlertTerms Terms(int threshold) =>
        new(true, threshold, AlertWeight.Ordinary, Dimension.Conduct, false, Enum.GetValues<PowerCategory>(), [], []);

    private static IReadOnlyList<Irregularity> Find(AlertKind kind, int threshold, Case of, DateTime now) => CaseWatch.Of(kind, Terms(threshold), of, Paper.Calendar, now);
}

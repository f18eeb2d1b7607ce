using Oversight.Domain.Alerts;
using Oversight.Domain.Archives;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Supervision;
using Oversight.Tests.Domain.Review;
using static Oversight.Tests.Domain.Casework.CaseGateTests;

namespace Oversight.Tests.Domain.Casework;

public sealed class CaseRevocationTests
{
    [Fact]
    public void A_case_whose_decision_fell_before_its_service_is_closed()
    {
        var on = new Examined(new Paper());
        on.Issued("penalty-notice", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2), ServiceManner.InPerson);
        on.Paper.Decided();
        on.Paper.Fall();
        on.GoTo(4, 15);
        Assert.Equal(CheckStatus.NotApplicable, on.Line("service", CheckPoint.Close).Status);
        Assert.Equal(CheckStatus.Passed, on.Line("step-order", CheckPoint.Close).Status);
        on.Paper.Case.Explain(Paper.Officer, "statement", "听取陈述和申辩", "当事人当场书面放弃陈述和申辩", Paper.NewId(), on.Paper.Timing);
        ProcedureCheck.Demand(on.Lines(CheckPoint.Close), CheckPoint.Close, "办结");
        on.Paper.Case.Close(Paper.Officer, on.Paper.Timing);
        Assert.Equal(CaseState.Closed, on.Paper.Case.State);
    }

    [Fact]
    public void What_falls_away_with_a_decision_was_skipped_by_nobody()
    {
        var paper = new Paper();
        paper.ToDecision();
        paper.Now = paper.Now.AddHours(1);
        paper.Propose();
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        paper.Case.Decide(Paper.Leader, true, "同意", paper.Timing);
        paper.Now = paper.Now.AddHours(1);
        paper.Fall();
        var terms = new AlertTerms(true, 2, AlertWeight.Ordinary, Dimension.Conduct, MustExplain: false, [PowerCategory.Penalty], [], []);
        Assert.Empty(CaseWatch.Of(AlertKind.StepSkipped, terms, paper.Case, Paper.Calendar, paper.Now));
        Assert.Single(CaseWatch.Of(AlertKind.StepSkipped, terms with { Threshold = 1 }, paper.Case, Paper.Calendar, paper.Now));
    }

    [Fact]
    public void A_decision_falls_after_its_file_was_put_away_and_the_file_stays_closed()
    {
        var paper = new Paper();
        paper.Decided();
        paper.Do(6, Paper.Officer);
        paper.Do(7, Paper.Officer);
        paper.Case.Close(Paper.Officer, paper.Timing);
        var rule = new RetentionRule("penalty", "行政处罚案卷", RetentionPeriod.TenYears, [], [], null, false, "机关文件材料归档范围和文书档案保管期限规定", false);
        CaseArchive.File(Paper.NewId(), paper.Case, [], new FilingCard(RetentionPeriod.TenYears, "", []), rule, new DocumentNumber(CaseArchive.Series, 2026, 1), Paper.Officer, Paper.NewId, paper.Now);
        Assert.Contains(CaseMove.RevokeDecision, paper.Case.Open(Paper.Leader));
        paper.Fall();
        Assert.False(paper.Case.Decision!.Stands);
        Assert.Equal("管政复决〔2026〕7号", paper.Case.Facts.OfType<CaseFileOutdated>().Single().Document);
        Refused(() => paper.Case.AddCost(Paper.Officer, new CostDraft(CostKind.Other, 100, new DateOnly(2026, 3, 2), "邮寄"), Paper.NewId(), paper.Timing), "filed");
    }

    [Fact]
    public void A_measure_is_put_off_and_extended_after_its_decision_and_runs_on_from_there()
    {
        var paper = new Paper(PowerCategory.Coercion, seizure: true);
        paper.Seized();
        Assert.Contains(CaseMove.Suspend, paper.Case.Open(Paper.Officer));
        Assert.Contains(CaseMove.Extend, paper.Case.Open(Paper.Leader));
        paper.Case.Suspend(Paper.Officer, paper.Procedure, "testing", "送有资质的机构检测", Paper.NewId(), paper.Timing);
        Assert.Equal(CaseState.Suspended, paper.Case.State);
        paper.Now = paper.Now.AddDays(2);
        paper.Case.Resume(Paper.Officer, paper.Timing);
        Assert.Equal((CaseState.Decided, "dispose"), (paper.Case.State, paper.Case.Steps[^1].Code));
        paper.Case.ExtendStatutoryLimit(Paper.Leader, 10, "检测报告需要补充说明", Paper.NewId(), paper.Timing);
        paper.Case.Suspend(Paper.Officer, paper.Procedure, "testing", "补充检测一项指标", Paper.NewId(), paper.Timing);
        paper.Now = paper.Now.AddDays(100);
        Assert.True(paper.Case.LapsePause(paper.Timing));
        Assert.Equal(CaseState.Decided, paper.Case.State);
    }

    [Fact]
    public void A_changed_decision_takes_the_place_of_the_fallen_one_and_is_still_carried_out()
    {
        var on = new Examined(new Paper());
        on.Issued("penalty-notice", new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 2), ServiceManner.InPerson);
        on.Paper.Decided();
        Assert.Equal("content", Assert.Throws<InvalidInput>(() => on.Paper.Fall(RevocationGround.Changed)).Field);
        Assert.Equal("fine", Assert.Throws<InvalidInput>(() => on.Paper.Fall(RevocationGround.Changed, new ChangedDecision(DecisionOutcome.NoPenalty, 100, "不予行政处罚"))).Field);
        on.Paper.Fall(RevocationGround.Changed, new ChangedDecision(DecisionOutcome.Penalty, 600_00, "将罚款捌佰元变更为罚款陆佰元"));
        var @case = on.Paper.Case;
        Assert.Equal((2, 600_00L, true, false, "管政复决〔2026〕7号"), (@case.Decision!.Round, @case.Decision.Fine, @case.Decision.Stands, @case.Decision.OnTheSpot, @case.ChangedBy));
        Assert.Equal((1, false), (@case.Made!.Round, @case.Made.Stands));
        Assert.Equal("execute", @case.CurrentStep!.Code);
        Assert.Equal(CheckStatus.Passed, on.Line("rank").Status);
        on.Paper.Do(7, Paper.Officer);
        on.Paper.Case.Close(Paper.Officer, on.Paper.Timing);
        Assert.Equal(CheckStatus.NotApplicable, on.Line("service").Status);
    }

    [Fact]
    public void A_penalty_is_not_put_off_once_it_was_decided()
    {
        var paper = new Paper();
        paper.Decided();
        Refused(() => paper.Case.Suspend(Paper.Officer, paper.Procedure, "hearing", "当事人要求听证", Paper.NewId(), paper.Timing), "step");
    }
}

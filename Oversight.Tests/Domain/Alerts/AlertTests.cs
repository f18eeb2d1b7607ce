using Oversight.Domain.Alerts;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;

namespace Oversight.Tests.Domain.Alerts;

/// <summary>The life of an alert: who may do what, and in which order.</summary>
public sealed class AlertTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Squadron = Guid.NewGuid();
    private static readonly Guid Office = Guid.NewGuid();

    [Fact]
    public void What_was_found_is_frozen_with_the_instant_at_which_it_came_about()
    {
        var alert = Raised();
        var raised = Assert.IsType<AlertRaised>(Assert.Single(alert.Facts));
        Assert.Equal((Now.AddHours(-3), Now.AddHours(-3), Now), (alert.OccurredAt, raised.OccurredAt, alert.RaisedAt));
        Assert.Equal([("应办结", "2026-11-20"), ("完成", "未完成")], alert.Figures.Select(f => (f.Label, f.Value)));
        Assert.Equal((1, Dimension.Conduct, AlertState.Raised), (alert.RuleVersion, alert.Dimension, alert.State));
    }

    [Fact]
    public void The_department_explains_and_the_legal_office_judges()
    {
        var alert = Raised();
        Assert.Equal("post", Assert.Throws<RuleBroken>(() => alert.Acknowledge(Somebody(Role.DepartmentHead, Guid.NewGuid()), Now)).Code);
        alert.Acknowledge(Somebody(Role.Officer), Now);
        Assert.Equal("post", Assert.Throws<RuleBroken>(() => alert.Explain(Somebody(Role.Officer), "因降雨三日无法现场测量，已于今日补办。", Guid.NewGuid(), Now)).Code);
        alert.Explain(Somebody(Role.DepartmentHead), "因降雨三日无法现场测量，已于今日补办。", Guid.NewGuid(), Now);
        Assert.Equal("legal-office", Assert.Throws<RuleBroken>(() => alert.Accept(Somebody(Role.DepartmentHead), "同意", Now)).Code);
        alert.Return(Somebody(Role.LegalOffice, Office), "请附气象证明", Now.AddDays(5), Now);
        Assert.Equal((AlertState.Acknowledged, Now.AddDays(5)), (alert.State, alert.ExplainDueAt));
        alert.Explain(Somebody(Role.Liaison), "已附气象台证明，确因连续降雨。", Guid.NewGuid(), Now);
        alert.Accept(Somebody(Role.LegalOffice, Office), "属实", Now);
        Assert.Equal((AlertState.Accepted, Now), (alert.State, alert.ClosedAt));
        Assert.Equal([false, true], alert.Explanations.Select(e => e.Accepted!.Value));
    }

    [Fact]
    public void Explaining_a_new_alert_takes_notice_of_it_too_and_the_explanation_cannot_be_empty()
    {
        var alert = Raised();
        Assert.Equal("text", Assert.Throws<InvalidInput>(() => alert.Explain(Somebody(Role.DepartmentHead), "下雨。", Guid.NewGuid(), Now)).Field);
        Assert.Equal(AlertState.Raised, alert.State);
        alert.Explain(Somebody(Role.DepartmentHead), "因降雨三日无法现场测量，已于今日补办。", Guid.NewGuid(), Now);
        Assert.Equal((AlertState.Explained, Now), (alert.State, alert.AcknowledgedAt));
    }

    [Fact]
    public void An_alert_about_the_legal_office_is_judged_by_the_deputy_in_charge_of_it()
    {
        var alert = Raised(department: Office, own: true);
        alert.Explain(Somebody(Role.LegalOffice, Office), "系统公布渠道临时停用，已于今日恢复。", Guid.NewGuid(), Now);
        Assert.Equal("deputy-in-charge", Assert.Throws<RuleBroken>(() => alert.Accept(Somebody(Role.LegalOffice, Office), "同意", Now)).Code);
        alert.Accept(Somebody(Role.DeputyLeader, Guid.NewGuid(), Office), "属实", Now);
        Assert.Equal(AlertState.Accepted, alert.State);
    }

    [Fact]
    public void It_becomes_a_finding_with_its_dimension_its_facts_and_its_clause()
    {
        var alert = Raised();
        var finding = alert.TurnIntoFinding(Somebody(Role.LegalOffice, Office), "无正当理由逾期", Guid.NewGuid(), "环节逾期", Now, ChinaTime.DayOf(Now));
        Assert.Equal((AlertState.TurnedIntoFinding, (Guid?)finding.Id), (alert.State, alert.FindingId));
        Assert.Equal((Dimension.Conduct, Squadron, "预警 · 环节逾期", "办法第八条"), (finding.Dimension, finding.DepartmentId, finding.Source, finding.Basis));
        Assert.Contains("应办结：2026-11-20", finding.Observed, StringComparison.Ordinal);
        Assert.Equal("step", Assert.Throws<RuleBroken>(() => alert.TurnIntoFinding(Somebody(Role.LegalOffice, Office), "再来一次", Guid.NewGuid(), "环节逾期", Now, ChinaTime.DayOf(Now))).Code);
    }

    [Fact]
    public void What_passed_away_settles_itself_unless_an_explanation_is_owed()
    {
        var plain = Raised(mustExplain: false);
        Assert.True(plain.PassAway(Now));
        Assert.Equal((AlertState.Resolved, false, Now), (plain.State, plain.Standing, plain.EndedAt));
        Assert.False(plain.PassAway(Now));

        var owed = Raised();
        Assert.True(owed.PassAway(Now));
        Assert.Equal((AlertState.Raised, false), (owed.State, owed.Standing));
        owed.Explain(Somebody(Role.DepartmentHead), "因降雨三日无法现场测量，已于今日补办。", Guid.NewGuid(), Now);

        var late = Raised(mustExplain: false);
        late.PassAway(Now);
        Assert.NotNull(late.TurnIntoFinding(Somebody(Role.LegalOffice, Office), "屡次无故停滞", Guid.NewGuid(), "停滞", Now, ChinaTime.DayOf(Now)));
    }

    [Fact]
    public void A_rule_that_is_switched_off_raises_nothing()
    {
        var rule = Rule();
        rule.Change(Somebody(Role.LegalOffice, Office), rule.Terms with { Active = false }, "试运行结束", Now, Guid.NewGuid);
        Assert.Equal("rule-inactive", Assert.Throws<RuleBroken>(() => Alert.Raise(Guid.NewGuid(), rule, What(Squadron), false, Now.AddDays(3), Now, Guid.NewGuid)).Code);
    }

    [Fact]
    public void A_change_of_a_rule_is_a_version_with_a_reason_and_says_something_new()
    {
        var rule = Rule();
        Assert.Equal("unchanged", Assert.Throws<RuleBroken>(() => rule.Change(Somebody(Role.LegalOffice, Office), rule.Terms, "没有变化", Now, Guid.NewGuid)).Code);
        Assert.Equal("threshold", Assert.Throws<InvalidInput>(() => rule.Change(Somebody(Role.LegalOffice, Office), rule.Terms with { Threshold = 61 }, "放宽一些", Now, Guid.NewGuid)).Field);
        Assert.Equal("categories", Assert.Throws<InvalidInput>(() => rule.Change(Somebody(Role.LegalOffice, Office), rule.Terms with { Categories = [] }, "放宽一些", Now, Guid.NewGuid)).Field);
        Assert.Equal("reason", Assert.Throws<InvalidInput>(() => rule.Change(Somebody(Role.LegalOffice, Office), rule.Terms with { Threshold = 2 }, "", Now, Guid.NewGuid)).Field);
        rule.Change(Somebody(Role.LegalOffice, Office), rule.Terms with { Threshold = 2 }, "会议纪要第3号", Now, Guid.NewGuid);
        Assert.Equal([0, 2], rule.Versions.Select(v => v.Threshold));
        Assert.Equal((2, 0), (rule.Terms.Threshold, rule.TermsOf(1).Threshold));
    }

    [Fact]
    public void A_day_that_passes_without_an_explanation_is_noted_once_and_anew_after_a_return()
    {
        var alert = Raised();
        Assert.False(alert.Lapse(Now.AddDays(3).AddMicroseconds(-1)));
        Assert.True(alert.Lapse(Now.AddDays(3)));
        Assert.False(alert.Lapse(Now.AddDays(4)));
        Assert.Equal((DateTime?)Now.AddDays(3), Assert.Single(alert.Facts.OfType<AlertExplanationLapsed>()).OccurredAt);
        alert.Explain(Somebody(Role.DepartmentHead), "因降雨三日无法现场测量，已于今日补办。", Guid.NewGuid(), Now.AddDays(5));
        Assert.False(alert.Lapse(Now.AddDays(9)));
        alert.Return(Somebody(Role.LegalOffice, Office), "请附气象证明", Now.AddDays(12), Now.AddDays(6), 3);
        Assert.Null(alert.LapsedAt);
        Assert.True(alert.Lapse(Now.AddDays(12)));
    }

    [Fact]
    public void A_calendar_that_changes_moves_the_day_of_the_explanation()
    {
        var plain = new WorkingCalendar([], 2026);
        var alert = Alert.Raise(Guid.NewGuid(), Rule(), What(Squadron), false, Alert.DueAfter(Now, 3, plain), Now, Guid.NewGuid, 3);
        Assert.Equal(new DateOnly(2026, 11, 26), alert.ExplainDueOn);
        var moved = new WorkingCalendar([new(new DateOnly(2026, 11, 25), "临时放假", true, 2026)], 2026);
        Assert.True(alert.Recount(moved));
        Assert.Equal(new DateOnly(2026, 11, 27), alert.ExplainDueOn);
        Assert.False(alert.Recount(moved));
        Assert.False(Raised().Recount(moved));
    }

    private static Alert Raised(bool mustExplain = true, Guid? department = null, bool own = false) =>
        Alert.Raise(Guid.NewGuid(), Rule(mustExplain), What(department ?? Squadron), own, Now.AddDays(3), Now, Guid.NewGuid);

    private static AlertRule Rule(bool mustExplain = true) => AlertRule.Enter(
        Guid.NewGuid(), "step-late", "环节逾期", AlertKind.StepLate, "办法第八条",
        new AlertTerms(true, 0, AlertWeight.Ordinary, Dimension.Conduct, mustExplain, [PowerCategory.Penalty], [AlertAddressee.Handler], []), "随系统提供", Guid.Empty, Now.AddYears(-1), Guid.NewGuid);

    private static Irregularity What(Guid department) => new(
        Kinds.Case, Guid.NewGuid(), "step:5", "管执罚立〔2026〕12号 环节“送达”逾期", department, Now.AddHours(-3), true, [new("应办结", "2026-11-20"), new("完成", "未完成")]);

    private static Actor Somebody(Role role, Guid? department = null, Guid? charge = null) =>
        new(Guid.NewGuid(), role.Name(), [new HeldPost(Guid.NewGuid(), department ?? Squadron, role.Name(), role)], charge is { } c ? new HashSet<Guid> { c } : new HashSet<Guid>());
}

using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Review;
using Oversight.Infrastructure.Review;
using Oversight.Tests.Domain.Casework;

namespace Oversight.Tests.Domain.Review;

public sealed class CoercionCheckTests
{
    // 2 March 2026 is a Monday; 4 to 6 April are 清明; 1 April is a plain Wednesday.
    [Theory]
    [InlineData(4, 1, 21, false)]
    [InlineData(4, 1, 22, true)]
    [InlineData(4, 2, 5, true)]
    [InlineData(4, 2, 6, false)]
    [InlineData(4, 5, 10, true)]
    [InlineData(4, 11, 10, false)]
    public void Nothing_is_enforced_at_night_or_on_a_holiday(int month, int day, int hour, bool held)
    {
        var on = new Examined(new Paper(PowerCategory.Coercion)) { Procedure = "coercion-execution" };
        on.Paper.Decided(DecisionOutcome.Granted, null);
        on.Paper.Do(6, Paper.Officer);
        on.GoTo(month, day, hour);
        Assert.Equal(held, on.Line("quiet-hours", CheckPoint.Step).Holds.Contains(CheckPoint.Step));
    }

    [Fact]
    public void Urgency_that_is_explained_lets_it_pass_and_stays_on_the_sheet()
    {
        var on = new Examined(new Paper(PowerCategory.Coercion)) { Procedure = "coercion-immediate" };
        on.Paper.Decided(DecisionOutcome.Granted, null);
        on.Paper.Do(6, Paper.Officer);
        on.GoTo(4, 1, 23);
        on.Paper.Case.Explain(Paper.Officer, "quiet-hours", "不在夜间", "广告牌随时可能坠落，危及行人安全", Paper.NewId(), on.Paper.Timing);
        Assert.Empty(on.Line("quiet-hours", CheckPoint.Step).Holds);
        on.Paper.Do(7, Paper.Officer);
        on.GoTo(4, 3);
        Assert.Equal(CheckStatus.Explained, on.Line("quiet-hours").Status);
    }

    [Fact]
    public void What_was_done_by_day_and_entered_at_night_was_done_by_day_and_the_other_way_round()
    {
        var day = Oversight.Domain.Time.ChinaTime.Reading(new DateTime(2026, 4, 1, 15, 0, 0));
        var night = Oversight.Domain.Time.ChinaTime.Reading(new DateTime(2026, 4, 1, 23, 0, 0));
        var on = new Examined(new Paper(PowerCategory.Coercion)) { Procedure = "coercion-execution" };
        on.Paper.Decided(DecisionOutcome.Granted, null);
        on.Paper.Do(6, Paper.Officer);
        on.GoTo(4, 1, 23);
        Assert.NotEmpty(on.Line("quiet-hours", CheckPoint.Step).Holds);
        Assert.Empty(on.Line("quiet-hours", CheckPoint.Step, acted: day).Holds);
        on.Paper.Case.CompleteStep(Paper.Officer, 7, "已办理", [Paper.File()], [], Paper.NewId, on.Paper.Timing, day);
        Assert.Equal((CheckStatus.Passed, day), (on.Line("quiet-hours").Status, on.Paper.Case.Steps[6].ActedAt));

        var other = new Examined(new Paper(PowerCategory.Coercion)) { Procedure = "coercion-execution" };
        other.Paper.Decided(DecisionOutcome.Granted, null);
        other.Paper.Do(6, Paper.Officer);
        other.GoTo(4, 2, 10);
        Assert.NotEmpty(other.Line("quiet-hours", CheckPoint.Step, acted: night).Holds);
        other.Paper.Case.CompleteStep(Paper.Officer, 7, "已办理", [Paper.File()], [], Paper.NewId, other.Paper.Timing, night);
        Assert.Equal(CheckStatus.Failed, other.Line("quiet-hours").Status);
    }

    [Fact]
    public void The_stated_time_lies_between_the_day_of_registration_and_now()
    {
        var paper = new Paper();
        void Investigate(DateTime acted) => paper.Case.CompleteStep(Paper.Officer, 1, "已办理", [Paper.File()], [Paper.CardHolder("马跃进"), Paper.CardHolder("宋佳宁")], Paper.NewId, paper.Timing, acted);
        Assert.Equal("actedAt", Assert.Throws<InvalidInput>(() => Investigate(paper.Timing.Now.AddMinutes(1))).Field);
        Assert.Equal("actedAt", Assert.Throws<InvalidInput>(() => Investigate(Oversight.Domain.Time.ChinaTime.StartOf(Oversight.Domain.Time.ChinaTime.DayOf(paper.Case.RegisteredAt)).AddMinutes(-1))).Field);
        Assert.Null(paper.Case.Steps[0].CompletedAt);
        Investigate(paper.Timing.Now);
        Assert.Equal(paper.Timing.Now, paper.Case.Steps[0].ActedAt);
    }

    [Fact]
    public void Measures_are_not_bound_by_quiet_hours() =>
        Assert.DoesNotContain(new Examined(new Paper(PowerCategory.Coercion)) { Procedure = "coercion-measure" }.Lines(), l => l.Code == "quiet-hours");

    // Seized on 2 March 2026: day 30 is Wednesday 1 April, day 60 Friday 1 May, a holiday to which nothing rolls over.
    [Theory]
    [InlineData(4, 1, false, CheckStatus.Pending)]
    [InlineData(4, 2, false, CheckStatus.Failed)]
    [InlineData(5, 1, true, CheckStatus.Pending)]
    [InlineData(5, 2, true, CheckStatus.Failed)]
    public void A_seizure_lasts_thirty_days_and_thirty_more_and_its_end_does_not_roll_over(int month, int day, bool extended, CheckStatus status)
    {
        var paper = new Seizure();
        paper.Seize();
        if (extended)
        {
            paper.On.GoTo(3, 30);
            paper.On.Paper.Do(4, Paper.Leader);
        }

        paper.On.GoTo(month, day);
        Assert.Equal(status, paper.On.Line("seizure").Status);
    }

    [Fact]
    public void Thirty_more_days_that_were_approved_too_late_lengthen_nothing()
    {
        var paper = new Seizure();
        paper.Seize();
        paper.On.GoTo(4, 2);
        paper.On.Paper.Do(4, Paper.Leader);
        paper.On.GoTo(4, 3);
        Assert.Equal(CheckStatus.Failed, paper.On.Line("seizure").Status);
    }

    [Fact]
    public void Two_officers_with_cards_carry_out_what_was_decided()
    {
        var paper = new Seizure();
        paper.Decide();
        var (on, step) = (paper.On.Paper, paper.On.Paper.Case.CurrentStep!);
        Assert.Equal(2, ProcedureCheck.OfficersAt(ProcedureChecks.All, on.Case, "coercion-measure", step));
        Assert.Equal(0, ProcedureCheck.OfficersAt(ProcedureChecks.All, on.Case, "coercion-surcharge", step));
        void Carry(params Officer[] officers) => on.Case.CompleteStep(Paper.Officer, 3, "已实施", [Paper.File()], officers, Paper.NewId, on.Timing, actedAt: null, officers: 2);
        var refused = Assert.Throws<RuleBroken>(() => Carry(Paper.CardHolder("马跃进")));
        Assert.Equal(("two-officers", "行政强制法第十八条第二项"), (refused.Code, refused.Clause));
        Carry(Paper.CardHolder("马跃进"), Paper.CardHolder("宋佳宁"));
        Assert.Equal(CheckStatus.Passed, paper.On.Line("coercion-carried-out").Status);
        var alone = new Seizure();
        alone.Seize();
        Assert.Equal(CheckStatus.Failed, alone.On.Line("coercion-carried-out").Status);
        Assert.Empty(alone.On.Line("coercion-carried-out", CheckPoint.Close).Holds);
    }

    [Theory]
    [InlineData(23, CheckStatus.Passed)]
    [InlineData(25, CheckStatus.Failed)]
    public void What_was_seized_at_once_is_approved_within_twenty_four_hours(int hours, CheckStatus status)
    {
        var paper = new Seizure();
        paper.On.Paper.Investigate();
        Assert.Equal(CheckStatus.NotApplicable, paper.On.Line("coercion-urgent").Status);
        paper.On.Issued("urgent-report", new DateOnly(2026, 3, 2));
        Assert.Equal(CheckStatus.Pending, paper.On.Line("coercion-urgent").Status);
        paper.On.Paper.Now = paper.On.Paper.Now.AddHours(hours);
        Assert.Equal(status == CheckStatus.Passed ? CheckStatus.Pending : CheckStatus.Failed, paper.On.Line("coercion-urgent").Status);
        paper.Approve();
        Assert.Equal(status, paper.On.Line("coercion-urgent").Status);
    }

    [Fact]
    public void Enforcement_that_began_by_day_does_not_go_on_into_the_night()
    {
        var on = new Examined(new Paper(PowerCategory.Coercion)) { Procedure = "coercion-execution" };
        on.Paper.Decided(DecisionOutcome.Granted, null);
        on.Paper.Do(6, Paper.Officer);
        on.GoTo(4, 1, 20);
        on.Paper.Case.StartStep(Paper.Officer, 7, on.Paper.Timing);
        on.GoTo(4, 1, 23);
        Assert.Contains(CheckPoint.Step, on.Line("quiet-hours", CheckPoint.Step).Holds);
        on.Paper.Do(7, Paper.Officer);
        on.GoTo(4, 3);
        Assert.Equal(CheckStatus.Failed, on.Line("quiet-hours").Status);
    }

    private sealed class Seizure
    {
        public Examined On { get; } = new(new Paper(PowerCategory.Coercion, seizure: true)) { Procedure = "coercion-measure" };

        public void Seize()
        {
            Decide();
            On.Paper.Do(3, Paper.Officer);
        }

        public void Decide()
        {
            On.Paper.Investigate();
            Approve();
        }

        public void Approve()
        {
            On.Paper.Case.Propose(Paper.Officer, On.Paper.Item.Versions[0], new DecisionDraft(DecisionOutcome.Granted, null, 100, "情形核实无误，决定查封扣押"), [Paper.File()], Paper.NewId(), On.Paper.Timing);
            On.Paper.Case.Check(Paper.Head, true, "同意", On.Paper.Timing);
            On.Paper.Case.Decide(Paper.Leader, true, "同意", On.Paper.Timing);
        }
    }
}

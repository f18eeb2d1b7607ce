using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using static Oversight.Tests.Domain.Casework.CaseGateTests;

namespace Oversight.Tests.Domain.Casework;

public sealed class CaseClockTests
{
    [Fact]
    public void Both_limits_count_from_acceptance_and_not_from_registration()
    {
        var paper = new Paper(started: false);
        Assert.Null(paper.Case.DueAt);
        paper.Now = paper.Now.AddDays(3);
        paper.Accept(Paper.Head);
        var from = new DateOnly(2026, 3, 5);
        Assert.Equal(Paper.Calendar.AddWorkingDays(from, 60), paper.Case.DueOn);
        Assert.Equal(from.AddDays(90), paper.Case.StatutoryDueOn);
        Assert.Equal(ChinaTime.EndOf(paper.Case.DueOn!.Value), paper.Case.DueAt);
        Assert.True(paper.Case.AmberAt < paper.Case.DueAt);
    }

    [Fact]
    public void A_pause_stops_both_clocks_and_its_days_are_given_back()
    {
        var paper = new Paper();
        var (due, statutory) = (paper.Case.DueOn!.Value, paper.Case.StatutoryDueOn!.Value);
        Suspend(paper, "appraisal");
        Assert.Equal((true, null, null, CaseState.Suspended), (paper.Case.Stopped, paper.Case.DueAt, paper.Case.StatutoryDueAt, paper.Case.State));
        paper.Now = paper.Now.AddDays(7);
        paper.Case.Resume(Paper.Officer, paper.Timing);
        Assert.Equal(Paper.Calendar.AddWorkingDays(due, 5), paper.Case.DueOn);
        Assert.Equal(Paper.Calendar.NextWorkingDayOnOrAfter(statutory.AddDays(7)), paper.Case.StatutoryDueOn);
        Assert.False(paper.Case.Stopped);
    }

    [Fact]
    public void A_clock_stops_only_on_a_registered_ground_and_with_a_reason()
    {
        var paper = new Paper();
        Assert.Contains("检测鉴定", Refused(() => Suspend(paper, "holiday"), "pause-ground").Message, StringComparison.Ordinal);
        Refused(() => paper.Case.Suspend(Paper.Stranger, paper.Procedure, "hearing", "当事人申请听证", Paper.NewId(), paper.Timing), "post");
        Assert.Throws<InvalidInput>(() => paper.Case.Suspend(Paper.Officer, paper.Procedure, "hearing", "", Paper.NewId(), paper.Timing));
        Refused(() => paper.Case.Suspend(Paper.Officer, new Paper().Procedure, "hearing", "当事人申请听证", Paper.NewId(), paper.Timing), "procedure");
        Refused(() => paper.Case.Resume(Paper.Officer, paper.Timing), "step");
        Assert.Equal(CaseState.Accepted, paper.Case.State);
    }

    [Fact]
    public void A_pause_ends_by_itself_on_its_last_allowed_day_however_late_that_is_noticed()
    {
        var paper = new Paper();
        Suspend(paper, "hearing");
        paper.Now = ChinaTime.EndOf(new DateOnly(2026, 3, 22)).AddMicroseconds(-1);
        Assert.False(paper.Case.LapsePause(paper.Timing));
        paper.Now = ChinaTime.StartOf(new DateOnly(2026, 5, 20));
        Assert.True(paper.Case.LapsePause(paper.Timing));
        Assert.False(paper.Case.LapsePause(paper.Timing));
        Assert.Equal((20, CaseState.Accepted), (paper.Case.Pauses[0].Days, paper.Case.State));
        Assert.Equal(Paper.Calendar.NextWorkingDayOnOrAfter(new DateOnly(2026, 3, 2).AddDays(90 + 20)), paper.Case.StatutoryDueOn);
    }

    [Fact]
    public void A_pause_resumed_too_late_gives_back_no_more_than_its_ground_allows()
    {
        var paper = new Paper();
        Suspend(paper, "hearing");
        paper.Now = paper.Now.AddDays(60);
        paper.Case.Resume(Paper.Officer, paper.Timing);
        Assert.Equal(20, paper.Case.Pauses[0].Days);
        Refused(() => Suspend(paper, "hearing"), "pause-used-up");
        Suspend(paper, "appraisal");
    }

    [Fact]
    public void A_pause_does_not_hide_that_the_case_is_already_overdue()
    {
        var paper = new Paper();
        paper.Now = paper.Case.DueAt!.Value.AddHours(1);
        Suspend(paper, "appraisal");
        Assert.False(paper.Case.Stopped);
        Assert.True(paper.Case.DueAt < paper.Now);
    }

    [Fact]
    public void The_ninety_days_are_lengthened_once_by_a_leader_before_they_end()
    {
        var paper = new Paper();
        Refused(() => Extend(paper, Paper.Head), "post");
        Refused(() => Extend(paper, Paper.OtherDeputy), "post");
        Assert.Throws<InvalidInput>(() => paper.Case.ExtendStatutoryLimit(Paper.Deputy, 91, "案情复杂需要继续调查", Paper.NewId(), paper.Timing));
        var (due, statutory) = (paper.Case.DueOn, paper.Case.StatutoryDueOn!.Value);
        Extend(paper, Paper.Deputy);
        Assert.Equal(Paper.Calendar.NextWorkingDayOnOrAfter(statutory.AddDays(30)), paper.Case.StatutoryDueOn);
        Assert.Equal(due, paper.Case.DueOn);
        Refused(() => Extend(paper, Paper.Leader), "extended");
        var late = new Paper();
        late.Now = late.Case.StatutoryDueAt!.Value;
        Refused(() => Extend(late, Paper.Leader), "extension-late");
        Refused(() => Extend(new Paper(PowerCategory.PublicService), Paper.Leader), "no-extension");
    }

    [Fact]
    public void A_case_closed_at_24_00_of_its_due_day_is_late_and_a_microsecond_before_on_time()
    {
        foreach (var (microseconds, onTime) in new[] { (-1, true), (0, false) })
        {
            var paper = new Paper(PowerCategory.PublicService);
            paper.Do(1, Paper.Officer);
            paper.Do(2, Paper.Officer);
            paper.Now = paper.Case.DueAt!.Value.AddMicroseconds(microseconds);
            paper.Case.Close(Paper.Officer, paper.Timing);
            Assert.Equal(onTime, paper.Case.ClosedOnTime);
        }
    }

    [Fact]
    public void New_holidays_move_an_open_case_and_say_from_when_to_when()
    {
        var paper = new Paper();
        var due = paper.Case.DueOn!.Value;
        Assert.False(paper.Case.MoveDeadlines(paper.Timing));
        var changed = new WorkingCalendar([.. Paper.Calendar.NamedDays, new(new DateOnly(2026, 3, 10), "临时放假", true, 2026)], 2026);
        Assert.True(paper.Case.MoveDeadlines(paper.Timing with { Calendar = changed }));
        var moved = Assert.IsType<CaseDeadlineMoved>(paper.Case.Facts[^1]);
        Assert.Equal((due, paper.Case.DueOn), (moved.From, moved.To));
        Assert.True(paper.Case.DueOn > due);
    }

    [Fact]
    public void The_computation_sheets_end_on_the_due_days()
    {
        var paper = new Paper();
        Extend(paper, Paper.Deputy);
        var committed = paper.Case.CommittedSheet(Paper.Calendar, AmberRule.Default, paper.Timing.Today)!;
        var statutory = paper.Case.StatutorySheet(Paper.Calendar, AmberRule.Default, paper.Timing.Today, "吴国栋")!;
        Assert.Equal((60, paper.Case.DueOn), (committed.Parts[0].CountedDays, committed.Parts[0].End));
        Assert.Equal((2, paper.Case.StatutoryDueOn), (statutory.Parts.Count, statutory.Parts[1].End));
        Assert.Contains("吴国栋", statutory.Parts[1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_penalty_is_ended_before_its_time_by_a_leader_only_and_stops_no_clock_for_ever()
    {
        var paper = new Paper();
        Suspend(paper, "appraisal");
        Refused(() => paper.Case.Terminate(Paper.Head, "当事人死亡且无承继人", paper.Timing), "post");
        paper.Now = paper.Now.AddDays(2);
        paper.Case.Terminate(Paper.Deputy, "当事人死亡且无承继人", paper.Timing);
        Assert.Equal((CaseState.Terminated, false, false, null), (paper.Case.State, paper.Case.IsOpen, paper.Case.Stopped, paper.Case.ClosedOnTime));
        Assert.NotNull(paper.Case.Pauses[0].To);
    }

    [Fact]
    public void A_penalty_under_way_is_not_taken_back_but_a_service_is()
    {
        Refused(() => new Paper().Case.Withdraw(Paper.Officer, "不想办了，撤回", new Paper().Timing), "step");
        var service = new Paper(PowerCategory.PublicService);
        service.Case.Withdraw(Paper.Officer, "申请人书面撤回申请", service.Timing);
        Assert.Equal(CaseState.Withdrawn, service.Case.State);
    }

    [Fact]
    public void The_handler_is_changed_by_the_head_to_somebody_of_the_department()
    {
        var paper = new Paper();
        Refused(() => paper.Case.Reassign(Paper.Officer, Paper.Second.Id, true, "工作调整需要", Paper.NewId()), "post");
        Refused(() => paper.Case.Reassign(Paper.Head, Paper.Stranger.Id, false, "工作调整需要", Paper.NewId()), "post");
        Refused(() => paper.Case.Reassign(Paper.Head, Paper.Officer.Id, true, "工作调整需要", Paper.NewId()), "unchanged");
        paper.Case.Reassign(Paper.Head, Paper.Second.Id, true, "工作调整需要", Paper.NewId());
        Assert.Equal(Paper.Second.Id, paper.Case.HandlerId);
    }

    private static void Suspend(Paper paper, string ground) => paper.Case.Suspend(Paper.Officer, paper.Procedure, ground, "依法需要中止计时", Paper.NewId(), paper.Timing);

    private static void Extend(Paper paper, Actor by) => paper.Case.ExtendStatutoryLimit(by, 30, "案情复杂需要继续调查", Paper.NewId(), paper.Timing);
}

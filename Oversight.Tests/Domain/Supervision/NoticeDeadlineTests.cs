using Oversight.Domain.Assessment;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Tests.Domain.Time;

namespace Oversight.Tests.Domain.Supervision;

public sealed class NoticeDeadlineTests
{
    private static readonly TimeSpan Microsecond = TimeSpan.FromMicroseconds(1);

    [Fact]
    public void The_term_counts_working_days_from_the_day_after_signing_and_ends_at_24_o_clock()
    {
        var notice = NoticeScene.At(NoticeState.Signed).Notice;
        Assert.Equal(NoticeScene.DueAt, notice.DueAt);
        Assert.Equal(China.Day(2026, 11, 24), notice.Round.DueOn);
        Assert.True(notice.BlueAt < notice.YellowAt && notice.YellowAt < notice.DueAt);
        Assert.Equal(China.At(2026, 11, 20, 0), notice.YellowAt);
    }

    [Fact]
    public void The_ladder_climbs_at_its_instants_and_stands_still_with_the_clock()
    {
        var notice = NoticeScene.At(NoticeState.Signed).Notice;
        Assert.Equal(LadderStage.None, notice.StageAt(notice.BlueAt!.Value - Microsecond));
        Assert.Equal(LadderStage.Blue, notice.StageAt(notice.BlueAt.Value));
        Assert.Equal(LadderStage.Yellow, notice.StageAt(notice.YellowAt!.Value));
        Assert.Equal(LadderStage.Red, notice.StageAt(notice.DueAt!.Value));
        Assert.Equal(LadderStage.None, NoticeScene.At(NoticeState.FeedbackGiven).Notice.StageAt(NoticeScene.DueAt));
    }

    [Fact]
    public void Feedback_one_microsecond_before_the_due_instant_is_timely_and_never_lapses()
    {
        var scene = NoticeScene.At(NoticeState.Received);
        scene.Now = NoticeScene.DueAt - Microsecond;
        Assert.Null(scene.Lapse());
        scene.GiveFeedback();
        Assert.True(scene.Notice.Stopped);
        Assert.True(scene.Notice.Facts.OfType<FeedbackGiven>().Single().Timely);
        scene.Now = NoticeScene.DueAt.AddDays(30);
        Assert.Null(scene.Lapse());
    }

    [Fact]
    public void Feedback_at_the_due_instant_is_late_and_one_microsecond_was_enough_to_lapse()
    {
        var scene = NoticeScene.At(NoticeState.Received);
        scene.Now = NoticeScene.DueAt;
        var entry = scene.Lapse();
        Assert.NotNull(entry);
        scene.GiveFeedback();
        Assert.False(scene.Notice.Facts.OfType<FeedbackGiven>().Single().Timely);
    }

    [Theory]
    [InlineData(NoticeState.Signed)]
    [InlineData(NoticeState.Served)]
    [InlineData(NoticeState.Received)]
    public void Overdue_falls_whether_or_not_the_department_received_the_notice(NoticeState state)
    {
        var scene = NoticeScene.At(state);
        scene.Now = NoticeScene.DueAt.AddHours(9);
        var entry = scene.Lapse();
        Assert.NotNull(entry);
        Assert.Equal((LedgerCause.Overdue, 1, 2026, China.Day(2026, 11, 24)), (entry.Cause, entry.Round, entry.Year, entry.DueOn));
        var lapsed = scene.Notice.Facts.OfType<NoticeLapsed>().Single();
        Assert.Equal(NoticeScene.DueAt, lapsed.OccurredAt);
        Assert.Equal(scene.Now, entry.EnteredAt);
        Assert.Contains(entry.Reasons, r => r.Text.Contains("管执法督改〔2026〕17号", StringComparison.Ordinal));
        Assert.Contains(entry.Reasons, r => r.Text.Contains("办法第十六条", StringComparison.Ordinal));
    }

    [Fact]
    public void A_round_lapses_once()
    {
        var scene = NoticeScene.At(NoticeState.Received);
        scene.Now = NoticeScene.DueAt;
        Assert.NotNull(scene.Lapse());
        scene.Now = NoticeScene.DueAt.AddDays(1);
        Assert.Null(scene.Lapse());
        Assert.True(scene.Notice.Lapsed);
    }

    [Fact]
    public void Late_feedback_can_still_clear_and_the_ledger_entry_stays()
    {
        var scene = NoticeScene.At(NoticeState.Received);
        scene.Now = NoticeScene.DueAt.AddDays(2);
        var entry = scene.Lapse();
        scene.GiveFeedback().Judge(Verdict.InPlace, Verdict.InPlace);
        Assert.Null(scene.Conclude());
        Assert.Equal(NoticeState.Cleared, scene.Notice.State);
        Assert.True(entry!.Vetoes);
    }

    [Fact]
    public void An_extension_counts_on_from_the_due_day_and_there_is_one_only()
    {
        var scene = NoticeScene.At(NoticeState.Received);
        scene.Now = NoticeScene.DueAt - Microsecond;
        scene.Notice.Extend(NoticeScene.LegalOfficer, 3, "车辆年检未出结果", China.Calendar, scene.Now);
        Assert.Equal(China.Day(2026, 11, 27), scene.Notice.Round.DueOn);
        var again = Assert.Throws<RuleBroken>(() => scene.Notice.Extend(NoticeScene.LegalOfficer, 3, "车辆年检未出结果", China.Calendar, scene.Now));
        Assert.Equal("extended-already", again.Code);
        scene.Now = NoticeScene.DueAt.AddDays(1);
        Assert.Null(scene.Lapse());
    }

    [Fact]
    public void An_extension_at_the_due_instant_is_refused()
    {
        var scene = NoticeScene.At(NoticeState.Received);
        var refusal = Assert.Throws<RuleBroken>(() => scene.Notice.Extend(NoticeScene.LegalOfficer, 3, "车辆年检未出结果", China.Calendar, NoticeScene.DueAt));
        Assert.Equal("past-due", refusal.Code);
    }

    [Fact]
    public void Only_the_issuer_extends()
    {
        var scene = NoticeScene.At(NoticeState.Received);
        Assert.Equal("legal-office", Assert.Throws<RuleBroken>(() => scene.Notice.Extend(NoticeScene.Deputy, 3, "车辆年检未出结果", China.Calendar, scene.Now)).Code);
    }

    [Fact]
    public void Returned_feedback_lets_the_remaining_time_run_on_to_the_same_due_instant()
    {
        var scene = NoticeScene.At(NoticeState.FeedbackGiven);
        Assert.True(scene.Notice.Stopped);
        scene.Now = NoticeScene.DueAt - Microsecond;
        scene.Notice.ReturnFeedback(NoticeScene.LegalOfficer, "第2条缺回执", China.Calendar, scene.Now);
        Assert.False(scene.Notice.Stopped);
        Assert.Equal(NoticeScene.DueAt, scene.Notice.DueAt);
        Assert.Null(scene.Notice.VerifyDueAt);
        scene.Now = NoticeScene.DueAt;
        Assert.NotNull(scene.Lapse());
    }

    [Fact]
    public void Feedback_cannot_be_returned_at_the_due_instant()
    {
        var scene = NoticeScene.At(NoticeState.FeedbackGiven);
        Assert.Equal("past-due", Assert.Throws<RuleBroken>(() => scene.Notice.ReturnFeedback(NoticeScene.LegalOfficer, "第2条缺回执", China.Calendar, NoticeScene.DueAt)).Code);
    }

    [Fact]
    public void The_verification_has_its_own_term_from_the_feedback()
    {
        var scene = NoticeScene.At(NoticeState.Received);
        scene.Now = China.At(2026, 11, 20, 10);
        scene.GiveFeedback();
        Assert.Equal(China.At(2026, 11, 28, 0), scene.Notice.VerifyDueAt);
    }

    [Fact]
    public void Each_rung_is_reminded_of_once_and_in_office_hours_only_those_missed_included()
    {
        var scene = NoticeScene.At(NoticeState.Received);
        Assert.False(scene.Notice.Remind(China.Calendar, China.At(2026, 11, 20, 7)));
        Assert.False(scene.Notice.Remind(China.Calendar, China.At(2026, 11, 21, 10)));
        Assert.True(scene.Notice.Remind(China.Calendar, China.At(2026, 11, 20, 9)));
        Assert.False(scene.Notice.Remind(China.Calendar, China.At(2026, 11, 20, 10)));
        Assert.True(scene.Notice.Remind(China.Calendar, China.At(2026, 11, 25, 9)));
        Assert.Equal([[Role.Liaison, Role.Officer], [Role.DepartmentHead], [Role.DeputyLeader, Role.Leader]], scene.Notice.Facts.OfType<NoticeReminded>().Select(f => f.To));
    }

    [Fact]
    public void A_changed_calendar_moves_a_running_due_day_but_not_one_that_lapsed()
    {
        var holiday = new WorkingCalendar([.. China.Calendar.NamedDays, new(China.Day(2026, 11, 24), "临时放假", true, 2026)], 2026);
        var running = NoticeScene.At(NoticeState.Received);
        Assert.True(running.Notice.Recount(holiday));
        Assert.Equal(China.Day(2026, 11, 25), running.Notice.Round.DueOn);
        Assert.False(running.Notice.Recount(holiday));
        var lapsed = NoticeScene.At(NoticeState.Received);
        lapsed.Now = NoticeScene.DueAt;
        lapsed.Lapse();
        Assert.False(lapsed.Notice.Recount(holiday));
        Assert.Equal(China.Day(2026, 11, 24), lapsed.Notice.Round.DueOn);
    }
}

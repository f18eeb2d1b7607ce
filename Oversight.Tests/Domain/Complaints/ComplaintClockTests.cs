using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Tests.Domain.Time;
using static Oversight.Tests.Domain.Complaints.Desk;

namespace Oversight.Tests.Domain.Complaints;

public sealed class ComplaintClockTests
{
    [Fact]
    public void The_limit_follows_from_channel_and_kind()
    {
        Assert.Equal(Parameters.InquiryDays, ComplaintTerms.AnswerDays(IntakeChannel.Phone, ComplaintKind.Inquiry));
        Assert.Equal(Parameters.ReportDays, ComplaintTerms.AnswerDays(IntakeChannel.Letter, ComplaintKind.Report));
        Assert.Equal(Parameters.OrderDays, ComplaintTerms.AnswerDays(IntakeChannel.WorkOrder, ComplaintKind.Report));
        Assert.Equal(Parameters.OrderInquiryDays, ComplaintTerms.AnswerDays(IntakeChannel.WorkOrder, ComplaintKind.Inquiry));
        Assert.Equal(Parameters.InstructionDays, ComplaintTerms.AnswerDays(IntakeChannel.Instruction, ComplaintKind.Complaint));
        Assert.Equal(Parameters.MediaDays, ComplaintTerms.AnswerDays(IntakeChannel.Media, ComplaintKind.Complaint));
        Assert.Equal(Parameters.OrderAcceptDays, ComplaintTerms.AcceptDays(IntakeChannel.WorkOrder));
        foreach (var channel in Enum.GetValues<IntakeChannel>())
        {
            foreach (var kind in Enum.GetValues<ComplaintKind>())
                Assert.Contains(ComplaintTerms.AnswerDays(channel, kind), Parameters.All);
        }
    }

    [Fact]
    public void The_work_order_s_own_limit_comes_first_and_an_extension_counts_on_from_it()
    {
        var desk = Registered(channel: IntakeChannel.WorkOrder, order: China.At(2026, 11, 27, 18)).Assigned();
        Assert.Equal((China.At(2026, 11, 27, 18), LimitSource.WorkOrder), (desk.Complaint.DueAt!.Value, desk.Complaint.LimitSource!.Value));
        Assert.Null(desk.Complaint.Sheet(China.Calendar, AmberRule.Default, desk.Timing.Today));
        desk.Complaint.AskExtension(OtherHead, 2, "需要检测鉴定", Guid.NewGuid(), desk.Timing);
        desk.Complaint.DecideExtension(Leader, true, "同意", desk.Timing);
        Assert.Equal(China.Day(2026, 12, 1), desk.Complaint.DueOn);
    }

    [Fact]
    public void A_statute_s_limit_holds_and_no_other_is_looser_than_the_regulation_s()
    {
        var desk = Registered();
        desk.Complaint.Accept(Clerk, new ComplaintLimit(20, TermUnit.WorkingDays, "政府信息公开条例第三十三条", LimitSource.Statute), desk.Timing);
        Assert.Equal(LimitSource.Statute, desk.Complaint.Limit!.Source);
        var loose = Registered();
        Assert.Equal("limit-looser", Broken(() => loose.Accepted(days: 60)));
    }

    [Fact]
    public void It_is_extended_once_before_its_end_by_somebody_else()
    {
        var desk = Registered().Assigned();
        Assert.Equal("no-extension", Broken(() => desk.Complaint.DecideExtension(Leader, true, "同意", desk.Timing)));
        Assert.Equal("days", Invalid(() => desk.Complaint.AskExtension(OtherHead, 21, "需要检测鉴定", Guid.NewGuid(), desk.Timing)));
        desk.Complaint.AskExtension(OtherHead, 10, "需要检测鉴定", Guid.NewGuid(), desk.Timing);
        Assert.Equal("extension-waits", Broken(() => desk.Complaint.AskExtension(OtherHead, 5, "需要检测鉴定", Guid.NewGuid(), desk.Timing)));
        Assert.Equal("approver", Broken(() => desk.Complaint.DecideExtension(LegalDeputy, true, "同意", desk.Timing)));
        Assert.Equal("approver", Broken(() => desk.Complaint.DecideExtension(Legal, true, "同意", desk.Timing)));
        desk.Complaint.DecideExtension(Deputy, true, "同意", desk.Timing);
        Assert.Equal(China.Day(2026, 12, 28), desk.Complaint.DueOn);
        Assert.Equal("extension-once", Broken(() => desk.Complaint.AskExtension(OtherHead, 5, "需要检测鉴定", Guid.NewGuid(), desk.Timing)));
        var late = Registered().Assigned();
        late.Now = China.At(2026, 12, 15, 0);
        Assert.Equal("extension-late", Broken(() => late.Complaint.AskExtension(OtherHead, 5, "需要检测鉴定", Guid.NewGuid(), late.Timing)));
    }

    [Fact]
    public void On_time_is_told_of_the_answer_to_the_last_microsecond()
    {
        var desk = Registered().Answered();
        desk.Now = China.At(2026, 12, 15, 0).AddMicroseconds(-1);
        Assert.True(desk.Replied().Complaint.AnsweredInTime);
        var late = Registered().Answered();
        late.Now = China.At(2026, 12, 15, 0);
        Assert.False(late.Replied().Complaint.AnsweredInTime);
    }

    [Fact]
    public void The_sheet_shows_the_clock_that_runs()
    {
        var desk = Registered();
        Assert.Equal(5, desk.Complaint.Sheet(China.Calendar, AmberRule.Default, desk.Timing.Today)!.Deadline.Term.Length);
        desk.Assigned();
        Assert.Equal(15, desk.Complaint.Sheet(China.Calendar, AmberRule.Default, desk.Timing.Today)!.Deadline.Term.Length);
        desk.Replied();
        Assert.Equal(China.Day(2026, 11, 30), desk.Complaint.DueOn);
    }

    [Fact]
    public void What_was_received_lies_neither_ahead_nor_a_year_back()
    {
        Assert.Equal("receivedAt", Invalid(() => Registered(China.At(2026, 11, 24))));
        Assert.Equal("receivedAt", Invalid(() => Registered(China.At(2025, 11, 1))));

        static void Registered(DateTime at) => Complaint.Register(
            Intake(at: at), Sealed(Confidentiality.Internal, ComplaintTarget.None), 5, Clerk, Guid.NewGuid, new(China.At(2026, 11, 23), China.Calendar, AmberRule.Default));
    }
}

using Oversight.Domain.Complaints;
using Oversight.Tests.Domain.Time;

namespace Oversight.Tests.Domain.Complaints;

public sealed class ComplaintSupplementTests
{
    [Fact]
    public void What_the_complainant_adds_stays_with_the_complaint_until_it_ends()
    {
        var desk = Desk.Registered().Replied();
        desk.Complaint.Supplement(Guid.NewGuid(), [1], [Desk.Photo()], [], desk.Timing);
        Assert.Equal((1, 1), (desk.Complaint.Supplements.Count, desk.Complaint.Materials.Count));
        desk.Complaint.CallBack(desk.Runner, CallOutcome.Satisfied, "", Guid.NewGuid(), desk.Timing);
        desk.Complaint.Close(desk.Runner, "", 2, desk.Timing);
        Assert.Equal("ended", Desk.Broken(() => desk.Complaint.Supplement(Guid.NewGuid(), [1], [], [], desk.Timing)));
    }

    [Fact]
    public void Additions_are_bounded_and_go_with_who_complained()
    {
        var desk = Desk.Registered();
        for (var i = 0; i < Complaint.MostSupplements; i++)
            desk.Complaint.Supplement(Guid.NewGuid(), [1], [], [], desk.Timing);
        Assert.Equal("supplements", Desk.Broken(() => desk.Complaint.Supplement(Guid.NewGuid(), [1], [], [], desk.Timing)));
        desk.Complaint.Withdraw(desk.Runner, "投诉人来电撤回", desk.Timing);
        desk.Now = China.At(2030, 11, 25);
        desk.Complaint.Erase(1095, desk.Timing);
        Assert.All(desk.Complaint.Supplements, s => Assert.Null(s.Text));
    }

    [Fact]
    public void A_message_that_was_set_aside_waits_for_somebody_and_what_looked_automatic_can_be_taken_all_the_same()
    {
        var place = new MailPlace(new string('a', 64), 1, 7, China.At(2026, 11, 23), 100);
        var held = HeldMail.Hold(Guid.NewGuid(), place, HeldMailGround.TooLarge, "");
        Assert.Equal("reason", Desk.Invalid(() => held.Dismiss(Desk.Clerk, "", place.ReceivedAt)));
        held.Retry(Desk.Clerk, place.ReceivedAt);
        held.HoldAgain(HeldMailGround.TooLarge, "仍然过大");
        held.Register(Desk.Clerk, "TS-20261123-00001", place.ReceivedAt);
        Assert.Equal(HeldMailState.Registered, held.State);
        var automatic = HeldMail.Hold(Guid.NewGuid(), place, HeldMailGround.Automatic, "");
        Assert.Equal(HeldMailState.Ignored, automatic.State);
        automatic.Retry(Desk.Clerk, place.ReceivedAt);
        Assert.True(automatic.Human);
        automatic.Take();
        Assert.NotEmpty(Desk.Broken(() => automatic.Dismiss(Desk.Clerk, "不是投诉", place.ReceivedAt)));
    }
}

using Oversight.Domain.Complaints;
using Oversight.Tests.Domain.Time;
using static Oversight.Tests.Domain.Complaints.Desk;

namespace Oversight.Tests.Domain.Complaints;

public sealed class ComplaintLinksTests
{
    [Fact]
    public void Place_item_and_case_are_put_right_by_who_runs_it()
    {
        var desk = Registered();
        desk.Complaint.LinkTo(Clerk, null, null, "航海东路与未来路口");
        Assert.Equal("航海东路与未来路口", desk.Complaint.Place);
        Assert.Equal("unchanged", Broken(() => desk.Complaint.LinkTo(Clerk, null, null, "航海东路与未来路口")));
        Assert.Equal("desk", Broken(() => desk.Complaint.LinkTo(Head, null, null, "别处")));
        var item = Guid.NewGuid();
        desk.Complaint.LinkTo(Clerk, item, null);
        Assert.Equal(((Guid?)item, "航海东路与未来路口"), (desk.Complaint.ItemId, desk.Complaint.Place));
    }

    [Fact]
    public void Released_it_is_handled_by_itself_again()
    {
        var (main, other) = (Registered().Accepted(), Registered().Accepted());
        Assert.True(other.Complaint.MayJoin(Clerk));
        other.Complaint.Join(Clerk, main.Complaint);
        Assert.False(other.Complaint.MayJoin(Clerk));
        other.Complaint.Release();
        Assert.Null(other.Complaint.MainId);
        Assert.Equal("not-joined", Broken(other.Complaint.Release));
    }

    [Fact]
    public void Only_what_is_true_and_supervised_may_become_a_finding()
    {
        Assert.False(Registered().Assigned().Complaint.MayUphold(Legal));
        Assert.False(Registered().Answered(verdict: ComplaintVerdict.Untrue).Complaint.MayUphold(Legal));
        var desk = Registered().Answered();
        Assert.True(desk.Complaint.MayUphold(Legal));
        Assert.False(desk.Complaint.MayUphold(Clerk));
        Assert.False(desk.Complaint.MayUphold(OtherHead));
    }

    [Fact]
    public void Every_clock_is_worked_out_and_stays_readable_when_it_stopped()
    {
        var desk = Registered().Accepted();
        Assert.Equal(["受理期限", "答复期限"], Titles(desk));
        desk.Assigned().Replied();
        Assert.Equal(["受理期限", "答复期限", "回访期限"], Titles(desk));
        Assert.Equal([true, true, false], desk.Complaint.Clocks(China.Calendar, desk.Timing.Amber, desk.Timing.Today).Select(c => c.MetAt is not null));
        desk.Complaint.CallBack(Clerk, CallOutcome.Dissatisfied, "没有解决", Guid.NewGuid(), desk.Timing);
        desk.Complaint.Reopen(Clerk, "重新核查处理", desk.Timing);
        Assert.Equal(["受理期限", "答复期限", "重新办理答复期限"], Titles(desk));
        var order = Registered(channel: IntakeChannel.WorkOrder, order: China.At(2026, 11, 30)).Accepted();
        var fixedOne = order.Complaint.Clocks(China.Calendar, order.Timing.Amber, order.Timing.Today)[1];
        Assert.Equal((null, (DateTime?)China.At(2026, 11, 30)), (fixedOne.Sheet, fixedOne.FixedAt));
    }

    [Fact]
    public void It_has_a_paper_for_each_thing_that_was_told_and_only_who_may_know_hands_one_over()
    {
        var desk = Registered();
        Assert.Empty(desk.Complaint.Papers);
        desk.Replied().Complaint.CallBack(Clerk, CallOutcome.Dissatisfied, "没有解决", Guid.NewGuid(), desk.Timing);
        desk.Complaint.Reopen(Clerk, "重新核查处理", desk.Timing);
        desk.Assigned().Answered().Replied();
        Assert.Equal(["acceptance", "reply", "reply-2"], desk.Complaint.Papers.Select(p => p.Key));
        desk.Complaint.HandOver(Clerk, "reply-2", "当面交付");
        Assert.Equal("no-paper", Broken(() => desk.Complaint.HandOver(Clerk, "refusal", "当面交付")));
        Assert.Equal("desk", Broken(() => desk.Complaint.HandOver(OtherHead, "reply", "当面交付")));
        Assert.False(desk.Complaint.MayHandOver(Leader));
        var secret = Registered(ComplaintKind.Report, Confidentiality.Confidential, AgainstSquadron()).Accepted();
        Assert.Equal((true, false), (secret.Complaint.MayHandOver(Legal), secret.Complaint.MayHandOver(Clerk)));
        Assert.Equal("desk", Broken(() => secret.Complaint.HandOver(Clerk, "acceptance", "当面交付")));
    }

    private static IEnumerable<string> Titles(Desk desk) => desk.Complaint.Clocks(China.Calendar, desk.Timing.Amber, desk.Timing.Today).Select(c => c.Title);
}

using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Tests.Domain.Time;
using static Oversight.Tests.Domain.Complaints.Desk;
using DepartmentKind = Oversight.Domain.Organisation.DepartmentKind;

namespace Oversight.Tests.Domain.Complaints;

/// <summary>Who keeps out, who sees that a complaint is there, and who sees whose it is.</summary>
public sealed class ComplaintSightTests
{
    // E: sees that it exists. W: sees who complained as well. Written from the design, not from the code.
    // Columns: Clerk Legal Leader Deputy(squadrons) LegalDeputy Head Officer OtherHead OtherOfficer(named at 举报保密) Personnel Administrator Auditor
    [Theory]
    [InlineData("open, nobody", Confidentiality.Open, "nobody", "W W E E E - - E E - - -")]
    [InlineData("internal, nobody", Confidentiality.Internal, "nobody", "W W E E E - - E E - - -")]
    [InlineData("confidential, nobody", Confidentiality.Confidential, "nobody", "- W E - - - - - E - - -")]
    [InlineData("open, squadron", Confidentiality.Open, "squadron", "W W E E E E E E E - - -")]
    [InlineData("internal, squadron", Confidentiality.Internal, "squadron", "W W E E E E E E E - - -")]
    [InlineData("confidential, squadron", Confidentiality.Confidential, "squadron", "- W E - - - - - E - - -")]
    [InlineData("internal, legal office", Confidentiality.Internal, "legal", "E E E E W - - E E - - -")]
    [InlineData("confidential, legal office", Confidentiality.Confidential, "legal", "- - E - W - - - E - - -")]
    [InlineData("internal, command centre", Confidentiality.Internal, "centre", "E W E E E - - E E - - -")]
    [InlineData("confidential, command centre", Confidentiality.Confidential, "centre", "- W E - - - - - E - - -")]
    [InlineData("internal, deputy", Confidentiality.Internal, "deputy", "E W E - E - - E E - - -")]
    [InlineData("confidential, deputy", Confidentiality.Confidential, "deputy", "- W E - - - - - E - - -")]
    [InlineData("internal, leader", Confidentiality.Internal, "leader", "E W - E E - - - - - - -")]
    [InlineData("confidential, leader", Confidentiality.Confidential, "leader", "- W - - - - - - - - - -")]
    public void Each_person_sees_what_the_design_says(string label, Confidentiality level, string target, string expected)
    {
        var about = target switch { "squadron" => AgainstSquadron(), "legal" => AgainstLegal, "centre" => AgainstCentre, "deputy" => AgainstDeputy, "leader" => AgainstLeader, _ => ComplaintTarget.None };
        var desk = Registered(level: level, target: about);
        if (about.Against != Against.Leader)
            desk.Assigned();
        Actor[] people = [Clerk, Legal, Leader, Deputy, LegalDeputy, Head, Officer, OtherHead, OtherOfficer, Personnel, Administrator, Auditor];
        Assert.Equal(expected, string.Join(' ', people.Select(p => ComplaintSight.SeesWho(p, desk.Complaint) ? "W" : ComplaintSight.Sees(p, desk.Complaint) ? "E" : "-")));
        Assert.NotEmpty(label);
    }

    [Fact]
    public void The_accused_person_sees_it_at_no_level()
    {
        foreach (var level in Enum.GetValues<Confidentiality>())
        {
            var desk = Registered(level: level, target: AgainstSquadron(Head.Id));
            Assert.False(ComplaintSight.Sees(Head, desk.Complaint));
        }

        var both = Registered(target: AgainstSquadron(OtherLegal.Id));
        Assert.False(ComplaintSight.Sees(OtherLegal, both.Complaint));
    }

    [Fact]
    public void A_second_post_outside_does_not_open_what_the_first_keeps_shut()
    {
        var both = Person("兼任", [], (Squadron, Role.Officer), (LegalRoom, Role.LegalOffice));
        var desk = Registered(level: Confidentiality.Confidential, target: AgainstSquadron());
        Assert.False(ComplaintSight.Sees(both, desk.Complaint));
        var open = Registered(target: AgainstSquadron());
        Assert.True(ComplaintSight.Sees(both, open.Complaint));
        Assert.False(ComplaintSight.SeesWho(both, open.Complaint));
        Assert.Equal("recused", Broken(() => open.Accepted(both)));
    }

    [Fact]
    public void Whoever_had_it_and_gave_it_back_sees_it_no_more()
    {
        var desk = Registered().Assigned();
        Assert.True(ComplaintSight.Sees(OtherOfficer, desk.Complaint));
        desk.Complaint.TakeBack(Clerk, "派错了部门", desk.Timing);
        Assert.False(ComplaintSight.Sees(OtherOfficer, desk.Complaint));
    }

    [Fact]
    public void The_department_complained_about_does_not_handle_it()
    {
        var desk = Registered(target: AgainstSquadron()).Accepted();
        Assert.Equal("recused", Broken(() => desk.Complaint.Assign(Clerk, To(Squadron), "", Guid.NewGuid(), desk.Timing)));
        desk.Assigned();
        Assert.Equal("recused", Broken(() => desk.Complaint.HandOn(OtherHead, To(Squadron), "不属于我队辖区", Guid.NewGuid(), desk.Timing)));
        desk.Complaint.SetTask(OtherHead, To(Squadron), "书面说明情况", 3, Guid.NewGuid(), desk.Timing);
        var secret = Registered(ComplaintKind.Report, Confidentiality.Confidential, AgainstSquadron()).Assigned();
        Assert.Equal("recused", Broken(() => secret.Complaint.SetTask(Legal, To(Squadron, Officer), "书面说明情况", 3, Guid.NewGuid(), secret.Timing)));
    }

    [Fact]
    public void At_the_highest_level_one_person_handles_it_who_is_not_of_the_department()
    {
        var desk = Registered(ComplaintKind.Report, Confidentiality.Confidential, AgainstSquadron()).Accepted();
        Assert.Equal("officer", Invalid(() => desk.Complaint.Assign(Legal, To(Other), "", Guid.NewGuid(), desk.Timing)));
        var both = Person("兼任", [], (Squadron, Role.Officer), (Other, Role.Officer));
        Assert.Equal("recused", Broken(() => desk.Complaint.Assign(Legal, To(Other, both), "", Guid.NewGuid(), desk.Timing)));
        Assert.Equal("officer", Invalid(() => desk.Complaint.Assign(Legal, To(Other, Personnel), "", Guid.NewGuid(), desk.Timing)));
        desk.Assigned();
        Assert.Equal("handler", Broken(() => desk.Answered(OtherHead)));
        desk.Answered();
        Assert.Equal("supervision", Broken(() => desk.Complaint.ApproveAnswer(Clerk, "", 5, desk.Timing)));
        desk.Complaint.ApproveAnswer(Legal, "", 5, desk.Timing);
    }

    [Fact]
    public void What_is_against_a_leader_goes_round_them()
    {
        var leader = Registered(target: AgainstLeader).Accepted();
        Assert.Equal("leader-up", Broken(() => leader.Complaint.Assign(Legal, To(Other), "", Guid.NewGuid(), leader.Timing)));
        leader.Complaint.Transfer(Legal, "区纪委监委", "反映局主要负责人，依管理权限移送", leader.Timing);
        var deputy = Registered(target: AgainstDeputy).Accepted();
        Assert.Equal("recused", Broken(() => deputy.Complaint.Assign(Legal, To(Other, charge: true), "", Guid.NewGuid(), deputy.Timing)));
        deputy.Assigned();
        deputy.Complaint.AskExtension(OtherHead, 5, "需要检测鉴定", Guid.NewGuid(), deputy.Timing);
        Assert.Equal("recused", Broken(() => deputy.Complaint.DecideExtension(Deputy, true, "同意", deputy.Timing)));
        deputy.Complaint.DecideExtension(Leader, true, "同意", deputy.Timing);
    }

    [Fact]
    public void What_is_against_the_legal_office_is_run_by_the_deputy_in_charge_of_it()
    {
        var desk = Registered(target: AgainstLegal);
        Assert.Equal("recused", Broken(() => desk.Accepted(Legal)));
        Assert.Equal("desk", Broken(() => desk.Accepted(Clerk)));
        Assert.Equal("desk", Broken(() => desk.Accepted(Deputy)));
        desk.Accepted(LegalDeputy);
    }

    [Fact]
    public void A_report_against_the_bureau_s_people_is_confidential_and_stays_so()
    {
        Assert.Equal("report-confidential", Broken(() => Registered(ComplaintKind.Report, Confidentiality.Internal, AgainstSquadron())));
        var desk = Registered(ComplaintKind.Report, Confidentiality.Confidential, AgainstSquadron());
        Assert.Equal("report-confidential", Broken(() => desk.Complaint.SetLevel(Legal, Confidentiality.Internal, "不再需要保密", [], Guid.NewGuid)));
    }

    [Fact]
    public void Raising_the_level_shuts_out_who_may_no_longer_know()
    {
        var desk = Registered(target: AgainstSquadron());
        Assert.True(ComplaintSight.SeesWho(Clerk, desk.Complaint));
        desk.Assigned();
        Assert.Equal("assigned-widely", Broken(() => Raise(Legal)));
        desk.Complaint.TakeBack(Clerk, "改为保密办理", desk.Timing);
        Assert.Equal("desk", Broken(() => Raise(Head with { Posts = [new HeldPost(Guid.NewGuid(), Other, "岗位", Role.DepartmentHead)] })));
        Raise(Clerk);
        Assert.False(ComplaintSight.Sees(Clerk, desk.Complaint));
        Assert.False(ComplaintSight.Sees(Head, desk.Complaint));
        Assert.True(ComplaintSight.SeesWho(Legal, desk.Complaint));
        Assert.Equal(["role:LegalOffice", "system"], desk.Complaint.Keys.Select(k => k.Circle).Order(StringComparer.Ordinal));
        Assert.Equal("supervision", Broken(() => desk.Complaint.SetLevel(Clerk, Confidentiality.Internal, "不再需要保密", [], Guid.NewGuid)));

        void Raise(Actor by) => desk.Complaint.SetLevel(by, Confidentiality.Confidential, "涉及打击报复风险", Sealed(Confidentiality.Confidential, desk.Complaint.Target).Keys, Guid.NewGuid);
    }

    [Fact]
    public void A_reveal_needs_a_reason_and_a_circle()
    {
        var desk = Registered(target: AgainstSquadron());
        Assert.Equal("not-in-circle", Broken(() => desk.Complaint.Reveal(Head, "需要回电话核实")));
        Assert.Equal("not-in-circle", Broken(() => desk.Complaint.Reveal(Leader, "需要回电话核实")));
        Assert.Equal("reason", Invalid(() => desk.Complaint.Reveal(Clerk, "")));
        desk.Complaint.Reveal(Clerk, "需要回电话核实");
        Assert.Equal("complaint.revealed", desk.Complaint.Facts[^1].Action);
    }

    [Fact]
    public void Who_complained_is_erased_when_the_time_of_keeping_is_over_and_not_before()
    {
        var desk = Registered();
        Assert.Equal("not-erasable", Broken(() => desk.Complaint.Erase(180, desk.Timing)));
        desk.Complaint.Withdraw(Actor.Public, "", desk.Timing);
        desk.Now = China.At(2027, 5, 22);
        Assert.Equal("not-erasable", Broken(() => desk.Complaint.Erase(180, desk.Timing)));
        desk.Now = China.At(2027, 5, 23);
        desk.Complaint.Erase(180, desk.Timing);
        Assert.Equal((null, null, null), (desk.Complaint.Identity, desk.Complaint.Account, desk.Complaint.PersonMark));
        Assert.Empty(desk.Complaint.Keys);
        Assert.False(ComplaintSight.SeesWho(Legal, desk.Complaint));
        Assert.Equal("erased", Broken(() => desk.Complaint.Reveal(Legal, "需要回电话核实")));
        Assert.False(desk.Complaint.IsErasable(180, desk.Timing.Today));
    }

    [Fact]
    public void Against_whom_it_is_follows_from_department_and_posts()
    {
        var someone = Guid.NewGuid();
        Assert.Equal(ComplaintTarget.None, ComplaintTarget.Of(null, null, null, []));
        Assert.Equal(Against.LegalOffice, ComplaintTarget.Of(LegalRoom, DepartmentKind.LegalOffice, null, []).Against);
        Assert.Equal(Against.CommandCentre, ComplaintTarget.Of(Centre, DepartmentKind.CommandCentre, null, []).Against);
        Assert.Equal(new ComplaintTarget(Against.Leader, null, someone), ComplaintTarget.Of(Top, DepartmentKind.Leadership, someone, [Role.Leader]));
        Assert.Equal(new ComplaintTarget(Against.DeputyLeader, null, someone), ComplaintTarget.Of(null, null, someone, [Role.DeputyLeader]));
        Assert.Equal("officer", Invalid(() => ComplaintTarget.Of(Top, DepartmentKind.Leadership, null, [])));
        Assert.Equal("department", Invalid(() => ComplaintTarget.Of(null, null, someone, [Role.Officer])));
    }
}

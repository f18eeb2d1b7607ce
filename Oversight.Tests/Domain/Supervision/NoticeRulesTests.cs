using Oversight.Domain.Assessment;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Tests.Domain.Time;

namespace Oversight.Tests.Domain.Supervision;

public sealed class NoticeRulesTests
{
    [Fact]
    public void Nobody_signs_what_they_drafted_or_revised()
    {
        var scene = NoticeScene.Draft(legalOffice: true);
        Assert.Equal("own-draft", Refused(() => Sign(scene, NoticeScene.LegalDeputy)));
        Sign(scene, NoticeScene.Leader);
        Assert.Equal(NoticeState.Signed, scene.Notice.State);
    }

    [Fact]
    public void A_deputy_signs_for_the_departments_in_their_charge_only()
    {
        Assert.Equal("not-in-charge", Refused(() => Sign(NoticeScene.Draft(), NoticeScene.LegalDeputy)));
        var scene = NoticeScene.Draft();
        Sign(scene, NoticeScene.Deputy);
        Assert.Equal(NoticeState.Signed, scene.Notice.State);
    }

    [Fact]
    public void Notices_to_the_legal_office_are_drafted_served_and_verified_by_the_deputy_in_charge()
    {
        var scene = NoticeScene.Draft(legalOffice: true);
        Assert.Equal("deputy-in-charge", Refused(() => RectificationNotice.Draft(Guid.NewGuid(), NoticeScene.LegalOfficer, scene.Finding, NoticeScene.Text(), Guid.NewGuid, scene.Now)));
        scene.Sign();
        Assert.Equal("deputy-in-charge", Refused(() => scene.Notice.Serve(NoticeScene.LegalOfficer, "当面送达", scene.Now)));
        scene.Serve().Receive().GiveFeedback();
        Assert.Equal("own-department", Refused(() => scene.Notice.GiveVerdict(NoticeScene.LegalOfficer, 1, Verdict.InPlace, "核对过", Guid.NewGuid(), scene.Now)));
        Assert.Equal("deputy-in-charge", Refused(() => scene.Notice.GiveVerdict(NoticeScene.Deputy, 1, Verdict.InPlace, "核对过", Guid.NewGuid(), scene.Now)));
        scene.Judge(Verdict.InPlace, Verdict.InPlace).Conclude();
        Assert.Equal(NoticeState.Cleared, scene.Notice.State);
    }

    [Fact]
    public void A_verifier_of_the_same_department_is_refused_even_from_the_legal_office()
    {
        var scene = NoticeScene.At(NoticeState.FeedbackGiven);
        var both = NoticeScene.Person("兼职", null, (NoticeScene.Legal, Role.LegalOffice), (NoticeScene.Squadron, Role.Officer));
        Assert.Equal("own-department", Refused(() => scene.Notice.GiveVerdict(both, 1, Verdict.InPlace, "核对过", Guid.NewGuid(), scene.Now)));
        Assert.Equal("own-department", Refused(() => scene.Notice.ConcludeVerification(both, NoticeScene.Terms, Guid.NewGuid, scene.Now)));
    }

    [Fact]
    public void Somebody_who_handled_the_feedback_never_verifies_it_even_after_a_change_of_department()
    {
        var scene = NoticeScene.At(NoticeState.Received);
        var moved = new Actor(NoticeScene.Officer.Id, "余海涛", NoticeScene.LegalOfficer.Posts, new HashSet<Guid>());
        scene.GiveFeedback();
        Assert.Equal("handled-feedback", Refused(() => scene.Notice.GiveVerdict(moved, 1, Verdict.InPlace, "核对过", Guid.NewGuid(), scene.Now)));
    }

    [Fact]
    public void The_department_alone_receives_and_feeds_back()
    {
        var stranger = NoticeScene.Person("外人", null, (Guid.NewGuid(), Role.Officer));
        Assert.Equal("department-only", Refused(() => NoticeScene.At(NoticeState.Served).Notice.Receive(stranger, NoticeScene.SignedAt)));
        Assert.Equal("department-only", Refused(() => NoticeScene.At(NoticeState.Received).Prepare(1, stranger)));
    }

    [Fact]
    public void Feedback_is_submitted_only_when_every_requirement_has_text_and_evidence()
    {
        var scene = NoticeScene.At(NoticeState.Received).Prepare(1);
        Assert.Equal("feedback-incomplete", Refused(() => scene.Notice.GiveFeedback(NoticeScene.Head, NoticeScene.Terms, scene.Now)));
        scene.Notice.PrepareFeedback(NoticeScene.Officer, 2, "已建立制度", [], [], Guid.NewGuid, scene.Now);
        Assert.Equal("evidence-missing", Refused(() => scene.Notice.GiveFeedback(NoticeScene.Head, NoticeScene.Terms, scene.Now)));
        scene.Prepare(2);
        scene.Notice.GiveFeedback(NoticeScene.Head, NoticeScene.Terms, scene.Now);
        Assert.Equal(NoticeState.FeedbackGiven, scene.Notice.State);
    }

    [Fact]
    public void Feedback_saved_anew_supersedes_the_old_one_which_stays_on_record_with_its_evidence()
    {
        var scene = NoticeScene.At(NoticeState.Received).Prepare(1);
        var first = scene.Notice.FeedbackOn(1)!;
        scene.Notice.PrepareFeedback(NoticeScene.Officer, 1, "又补了一份", [NoticeScene.File()], [first.Evidence[0].Id], Guid.NewGuid, scene.Now);
        Assert.Equal(2, scene.Notice.Feedback.Count);
        Assert.True(first.Superseded);
        Assert.Single(first.Evidence);
        Assert.Equal(2, scene.Notice.FeedbackOn(1)!.Evidence.Count);
    }

    [Fact]
    public void Returned_feedback_must_be_supplemented_before_it_is_submitted_again()
    {
        var scene = NoticeScene.At(NoticeState.FeedbackGiven);
        scene.Now = scene.Now.AddHours(1);
        scene.Notice.ReturnFeedback(NoticeScene.LegalOfficer, "第2条缺回执", China.Calendar, scene.Now);
        Assert.Equal("nothing-supplemented", Refused(() => scene.Notice.GiveFeedback(NoticeScene.Head, NoticeScene.Terms, scene.Now)));
        scene.Now = scene.Now.AddHours(1);
        scene.Prepare(2).Notice.GiveFeedback(NoticeScene.Head, NoticeScene.Terms, scene.Now);
        Assert.Equal(NoticeState.FeedbackGiven, scene.Notice.State);
    }

    [Fact]
    public void A_verification_is_concluded_only_when_every_requirement_has_a_verdict()
    {
        var scene = NoticeScene.At(NoticeState.FeedbackGiven).Judge(Verdict.InPlace);
        Assert.Equal("verdict-missing", Refused(() => scene.Conclude()));
    }

    [Theory]
    [InlineData(Verdict.Partly)]
    [InlineData(Verdict.NotInPlace)]
    public void Any_requirement_short_of_in_place_is_a_ledger_entry_and_a_new_round(Verdict verdict)
    {
        var scene = NoticeScene.At(NoticeState.FeedbackGiven).Judge(Verdict.InPlace, verdict);
        scene.Now = China.At(2026, 11, 20, 10);
        var entry = scene.Conclude();
        Assert.NotNull(entry);
        Assert.Equal((LedgerCause.Inadequate, 1, China.Day(2026, 11, 24)), (entry.Cause, entry.Round, entry.DueOn));
        Assert.Equal((NoticeState.Received, 2, false), (scene.Notice.State, scene.Notice.RoundNumber, scene.Notice.Stopped));
        Assert.Equal(China.Day(2026, 11, 27), scene.Notice.Round.DueOn);
        Assert.Equal([true, false], scene.Notice.Requirements.Select(r => r.InPlace));
    }

    [Fact]
    public void The_next_round_asks_only_for_what_is_not_in_place_and_can_clear_or_lapse_with_an_entry_of_its_own()
    {
        var scene = NoticeScene.At(NoticeState.FeedbackGiven).Judge(Verdict.InPlace, Verdict.Partly);
        scene.Now = China.At(2026, 11, 20, 10);
        scene.Conclude();
        Assert.Equal("in-place", Refused(() => scene.Prepare(1)));
        var late = scene.Notice.DueAt!.Value;
        scene.Now = late;
        Assert.Equal(2, scene.Lapse()!.Round);
        scene.Prepare(2).Notice.GiveFeedback(NoticeScene.Head, NoticeScene.Terms, scene.Now);
        Assert.Equal("in-place", Refused(() => scene.Judge(Verdict.InPlace)));
        scene.Notice.GiveVerdict(NoticeScene.LegalOfficer, 2, Verdict.InPlace, "补齐", Guid.NewGuid(), scene.Now);
        Assert.Null(scene.Conclude());
        Assert.Equal(NoticeState.Cleared, scene.Notice.State);
    }

    [Fact]
    public void Evidence_of_the_last_round_can_be_kept_and_stays_there_too()
    {
        var scene = NoticeScene.At(NoticeState.FeedbackGiven).Judge(Verdict.InPlace, Verdict.Partly);
        var last = scene.Notice.FeedbackOn(2)!;
        scene.Conclude();
        scene.Notice.PrepareFeedback(NoticeScene.Officer, 2, "又补了一份", [NoticeScene.File()], [last.Evidence[0].Id], Guid.NewGuid, scene.Now);
        Assert.Equal(2, scene.Notice.FeedbackOn(2)!.Evidence.Count);
        Assert.False(last.Superseded);
    }

    [Fact]
    public void Only_the_leader_withdraws()
    {
        Assert.Equal("leader-only", Refused(() => NoticeScene.At(NoticeState.Received).Notice.Withdraw(NoticeScene.Deputy, "事实有误，撤回", China.Calendar, NoticeScene.SignedAt)));
    }

    [Fact]
    public void A_requirement_struck_from_the_draft_is_not_asked_for_and_can_come_back()
    {
        var scene = NoticeScene.Draft(requirements: 3);
        scene.Notice.Revise(NoticeScene.OtherLegalOfficer, NoticeScene.Text(1), Guid.NewGuid);
        Assert.Single(scene.Notice.Requirements);
        Assert.Equal(3, scene.Notice.RequirementRows.Count);
        scene.Notice.Revise(NoticeScene.OtherLegalOfficer, NoticeScene.Text(2), Guid.NewGuid);
        Assert.Equal([1, 2], scene.Notice.Requirements.Select(r => r.Number));
        Assert.Equal("unchanged", Refused(() => scene.Notice.Revise(NoticeScene.LegalOfficer, NoticeScene.Text(2), Guid.NewGuid)));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(61, 2)]
    [InlineData(10, 0)]
    [InlineData(10, 21)]
    public void A_draft_needs_a_term_and_requirements_within_reason(int days, int requirements) =>
        Assert.Throws<InvalidInput>(() => NoticeScene.Draft().Notice.Revise(NoticeScene.LegalOfficer, NoticeScene.Text(requirements, days), Guid.NewGuid));

    [Fact]
    public void A_finding_is_ordered_cleared_closed_or_reopened_in_that_order_only()
    {
        var finding = NoticeScene.Draft().Finding;
        Assert.Equal("step", Refused(() => finding.Clear("号")));
        finding.Order(Guid.NewGuid(), "号");
        Assert.Equal("step", Refused(() => finding.Close(NoticeScene.LegalOfficer, "查无问题")));
        Assert.Equal("step", Refused(() => finding.DemandOpen()));
        finding.Reopen("号");
        finding.Close(NoticeScene.LegalOfficer, "查无问题，予以办结");
        Assert.Equal("step", Refused(() => finding.Order(Guid.NewGuid(), "号")));
        Assert.Equal("legal-office", Refused(() => NoticeScene.Draft().Finding.Close(NoticeScene.Deputy, "查无问题，予以办结")));
    }

    private static void Sign(NoticeScene scene, Actor signer) =>
        scene.Notice.Sign(signer, new DocumentNumber(DocumentNumber.Notice, 2026, 1), "{}", China.Calendar, Guid.NewGuid, NoticeScene.SignedAt);

    private static string Refused(Action act) => Assert.Throws<RuleBroken>(act).Code;
}

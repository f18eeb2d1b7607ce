using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Assessment;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Files;
using Oversight.Tests.Domain.Time;
using Oversight.Tests.Support;
using Oversight.Web.Features.Ledger;
using Oversight.Web.Features.Supervision;

namespace Oversight.Tests.Features.Supervision;

public sealed class RectificationTests
{
    [Fact]
    public async Task From_finding_to_clearance_every_act_is_on_the_trail()
    {
        await using var bureau = await RectificationWorld.Start();
        var notice = await bureau.Received();
        await bureau.FeedBack(notice);
        Assert.True(await bureau.Verify(notice, Verdict.InPlace));
        var stored = await bureau.Notice(notice);
        Assert.Equal((NoticeState.Cleared, "管执法督改〔2026〕1号", 2, 2), (stored.State, stored.Number, stored.InPlaceCount, stored.RequirementCount));
        Assert.Equal(
            ["notice.drafted", "notice.signed", "notice.served", "notice.received", "notice.feedback-prepared", "notice.feedback-prepared",
             "notice.feedback-given", "notice.verdict-given", "notice.verdict-given", "notice.cleared"],
            await bureau.World.TrailOf(notice));
        Assert.Equal(["finding.recorded", "finding.ordered", "finding.cleared"], await bureau.World.TrailOf(stored.FindingId));
        Assert.Empty(await bureau.Ledger());
    }

    [Fact]
    public async Task Every_fact_and_every_refused_duty_has_its_sentence()
    {
        await using var bureau = await RectificationWorld.Start();
        var notice = await bureau.Received();
        await bureau.FeedBack(notice);
        await bureau.Verify(notice, Verdict.Partly);
        bureau.World.Clock.Pass(TimeSpan.FromDays(30));
        await bureau.World.Get<LapseNotices>().Run();
        await World.Refused(() => bureau.World.Get<GiveVerdict>().Run(Guid.NewGuid(), notice, 1, Verdict.InPlace, "核对过"));
        await using var db = bureau.World.Read();
        var entries = await db.Trail.Join(db.TrailPayloads, e => e.Seq, p => p.Seq, (e, p) => new { e.Action, e.SubjectKind, p.Payload })
            .Where(e => e.SubjectKind == Kinds.Finding || e.SubjectKind == Kinds.Notice || e.SubjectKind == Kinds.LedgerEntry).ToListAsync();
        Assert.Contains(entries, e => e.Action == "notice.verify");
        foreach (var entry in entries)
        {
            using var json = JsonDocument.Parse(entry.Payload!);
            Assert.NotEmpty(SupervisionSentences.All[entry.Action](json.RootElement[0]));
        }
    }

    [Fact]
    public async Task An_inadequate_rectification_is_on_the_ledger_in_the_same_act()
    {
        await using var bureau = await RectificationWorld.Start();
        var notice = await bureau.Received();
        await bureau.FeedBack(notice);
        Assert.False(await bureau.Verify(notice, Verdict.Partly));
        var entry = Assert.Single(await bureau.Ledger());
        Assert.Equal((LedgerCause.Inadequate, notice), (entry.Cause, entry.NoticeId));
        Assert.True(Veto.Stands([entry], await bureau.World.DepartmentOf("ZTZD"), 2026));
        await using var db = bureau.World.Read();
        var ops = await db.Trail.Where(e => e.Action == "notice.inadequate" || e.Action == "ledger.entered").Select(e => e.OpId).ToListAsync();
        Assert.Equal(2, ops.Count);
        Assert.Single(ops.Distinct());
    }

    [Fact]
    public async Task An_overdue_notice_lapses_once_when_sweeps_and_acts_race()
    {
        await using var bureau = await RectificationWorld.Start();
        var notice = await bureau.Received();
        var due = (await bureau.Notice(notice)).DueAt!.Value;
        bureau.World.Clock.Now = due.AddMinutes(1);
        await bureau.World.As("zt.a");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(async () =>
        {
            await using var scope = bureau.World.Scope();
            T Get<T>() => (T)scope.ServiceProvider.GetService(typeof(T))!;
            if (n % 2 == 0)
                await Get<LapseNotices>().Run();
            else
                await Get<PrepareFeedback>().Run(Guid.NewGuid(), notice, 1, $"已补齐第{n}批", [], []);
        })));
        var entry = Assert.Single(await bureau.Ledger());
        Assert.Equal((LedgerCause.Overdue, 1), (entry.Cause, entry.Round));
        await using var db = bureau.World.Read();
        var lapse = await db.Trail.SingleAsync(e => e.Action == "notice.lapsed");
        Assert.Equal(due, lapse.OccurredAt);
        Assert.Equal(bureau.World.Clock.Now, lapse.RecordedAt, TimeSpan.FromMilliseconds(1));
        Assert.Equal("System", lapse.Role);
        Assert.Equal(lapse.OpId, (await db.Trail.SingleAsync(e => e.Action == "ledger.entered")).OpId);
    }

    [Fact]
    public async Task A_refused_act_on_an_overdue_notice_still_leaves_the_lapse()
    {
        await using var bureau = await RectificationWorld.Start();
        var notice = await bureau.Received();
        bureau.World.Clock.Now = (await bureau.Notice(notice)).DueAt!.Value;
        await bureau.World.As("legal2");
        var refusal = await World.Refused(() => bureau.World.Get<ExtendNotice>().Run(Guid.NewGuid(), notice, 3, "车辆年检未出结果"));
        Assert.Equal("past-due", refusal.Code);
        Assert.Single(await bureau.Ledger());
        Assert.Equal(["notice.lapsed", "!notice.extend"], (await bureau.World.TrailOf(notice))[^2..]);
    }

    [Fact]
    public async Task Timely_feedback_is_never_swept_and_the_sweep_finds_nothing_twice()
    {
        await using var bureau = await RectificationWorld.Start();
        var (timely, late) = (await bureau.Received(), await bureau.Received());
        bureau.World.Clock.Now = (await bureau.Notice(timely)).DueAt!.Value.AddMicroseconds(-1);
        await bureau.FeedBack(timely);
        bureau.World.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await bureau.World.Get<LapseNotices>().Run());
        Assert.Equal(0, await bureau.World.Get<LapseNotices>().Run());
        Assert.Equal(late, Assert.Single(await bureau.Ledger()).NoticeId);
    }

    [Fact]
    public async Task A_withdrawal_by_the_leader_lifts_nothing_and_opens_the_finding_again()
    {
        await using var bureau = await RectificationWorld.Start();
        var notice = await bureau.Received();
        bureau.World.Clock.Now = (await bureau.Notice(notice)).DueAt!.Value.AddHours(9);
        await bureau.World.As("deputy");
        Assert.Equal("duty", (await World.Refused(() => bureau.World.Get<WithdrawNotice>().Run(Guid.NewGuid(), notice, "事实有误，撤回"))).Code);
        await bureau.World.As("leader");
        await bureau.World.Get<WithdrawNotice>().Run(Guid.NewGuid(), notice, "事实有误，撤回");
        Assert.True(Assert.Single(await bureau.Ledger()).Vetoes);
        var stored = await bureau.Notice(notice);
        Assert.Equal(NoticeState.Withdrawn, stored.State);
        Assert.Equal("finding.reopened", (await bureau.World.TrailOf(stored.FindingId))[^1]);
    }

    [Fact]
    public async Task An_appeal_is_decided_by_the_leader_and_the_revoked_entry_stays_visible()
    {
        await using var bureau = await RectificationWorld.Start();
        var notice = await bureau.Received();
        bureau.World.Clock.Now = (await bureau.Notice(notice)).DueAt!.Value.AddHours(9);
        await bureau.World.Get<LapseNotices>().Run();
        var entry = Assert.Single(await bureau.Ledger());
        await bureau.Appeal(entry.Id);
        var decide = bureau.World.Get<DecideAppeal>();
        await bureau.World.As("deputy");
        Assert.Equal("duty", (await World.Refused(() => decide.Run(Guid.NewGuid(), entry.Id, true, "证据充分，撤销", "管执法决〔2026〕1号"))).Code);
        await bureau.World.As("leader");
        await decide.Run(Guid.NewGuid(), entry.Id, true, "证据充分，撤销", "管执法决〔2026〕1号");
        var revoked = Assert.Single(await bureau.Ledger());
        Assert.Equal((LedgerState.Revoked, "管执法决〔2026〕1号"), (revoked.State, revoked.DecisionDocument));
        Assert.False(Veto.Stands([revoked], revoked.DepartmentId, 2026));
        Assert.Equal(["ledger.entered", "ledger.appealed", "!ledger.decide", "ledger.revoked"], await bureau.World.TrailOf(entry.Id));
    }

    [Fact]
    public async Task Other_departments_and_administrators_do_not_see_a_notice_and_its_own_does_not_see_the_draft()
    {
        await using var bureau = await RectificationWorld.Start();
        var draft = await bureau.Draft();
        await bureau.World.As("zt.liaison");
        Assert.Equal(RuleBroken.NotVisibleCode, (await World.Refused(() => bureau.World.Get<ReceiveNotice>().Run(Guid.NewGuid(), draft))).Code);
        var notice = await bureau.Received();
        await bureau.World.As("zd1.a");
        Assert.Equal(RuleBroken.NotVisibleCode, (await World.Refused(() => bureau.World.Get<GiveFeedback>().Run(Guid.NewGuid(), notice, 1))).Code);
        await bureau.World.As("admin");
        Assert.Equal("duty", (await World.Refused(() => bureau.World.Get<GiveFeedback>().Run(Guid.NewGuid(), notice, 1))).Code);
    }

    [Fact]
    public async Task A_conclusion_pressed_before_a_colleagues_new_verdict_showed_concludes_nothing()
    {
        await using var bureau = await RectificationWorld.Start();
        var world = bureau.World;
        var notice = await bureau.Received();
        await bureau.FeedBack(notice);
        await world.As("legal2");
        await world.Get<GiveVerdict>().Run(Guid.NewGuid(), notice, 1, Verdict.InPlace, "逐车核对，一致");
        await world.Get<GiveVerdict>().Run(Guid.NewGuid(), notice, 2, Verdict.InPlace, "制度已查看，一致");
        var seen = (await bureau.Notice(notice)).Version;
        await world.As("legal");
        await world.Get<GiveVerdict>().Run(Guid.NewGuid(), notice, 2, Verdict.NotInPlace, "复查时制度未上墙");
        await world.As("legal2");
        var refusal = await World.Refused(() => world.Get<ConcludeVerification>().Run(Guid.NewGuid(), notice, seen));
        Assert.Equal("conflict", refusal.Code);
        Assert.Contains("沈明理", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(NoticeState.FeedbackGiven, (await bureau.Notice(notice)).State);
        Assert.Empty(await bureau.Ledger());
    }

    [Fact]
    public async Task A_stale_form_is_told_who_was_first_and_what_changed()
    {
        await using var bureau = await RectificationWorld.Start();
        var draft = await bureau.Draft();
        var version = (await bureau.Notice(draft)).Version;
        await bureau.World.As("legal");
        await bureau.World.Get<ReviseNotice>().Run(Guid.NewGuid(), draft, version, RectificationWorld.Text(8));
        await bureau.World.As("legal2");
        var refusal = await World.Refused(() => bureau.World.Get<ReviseNotice>().Run(Guid.NewGuid(), draft, version, RectificationWorld.Text(9)));
        Assert.Equal("conflict", refusal.Code);
        Assert.Contains("沈明理", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("限期8个工作日", refusal.Message, StringComparison.Ordinal);
        await bureau.World.As("leader");
        Assert.Equal("conflict", (await World.Refused(() => bureau.World.Get<SignNotice>().Run(Guid.NewGuid(), draft, version))).Code);
    }

    [Fact]
    public async Task Whoever_revised_the_draft_does_not_sign_it_even_where_somebody_revised_it_since()
    {
        await using var bureau = await RectificationWorld.Start();
        var (officer, department) = (await bureau.World.OfficerOf("legal"), await bureau.World.DepartmentOf("JLD"));
        await bureau.World.Work.DoAsSystem(new Duty("test.promote", "任命", Role.System), Subject.New(Kinds.Post), Guid.NewGuid(), (db, _) =>
        {
            var post = Post.Create(Guid.CreateVersion7(), department, "局长", Role.Leader, "测试任命");
            post.Assign(Guid.CreateVersion7(), officer, new DateOnly(2026, 1, 1), null, [], "测试任命");
            db.Posts.Add(post);
            return Task.FromResult(true);
        });
        var draft = await bureau.Draft();
        await bureau.World.As("legal");
        await bureau.World.Get<ReviseNotice>().Run(Guid.NewGuid(), draft, (await bureau.Notice(draft)).Version, RectificationWorld.Text(8));
        await bureau.World.As("legal2");
        await bureau.World.Get<ReviseNotice>().Run(Guid.NewGuid(), draft, (await bureau.Notice(draft)).Version, RectificationWorld.Text(9));
        Assert.Equal("own-draft", (await World.Refused(() => bureau.Sign(draft, "legal"))).Code);
        await bureau.Sign(draft);
    }

    [Fact]
    public async Task A_finding_has_one_draft_at_a_time_and_is_not_closed_over_it()
    {
        await using var bureau = await RectificationWorld.Start();
        var draft = await bureau.Draft();
        var finding = (await bureau.Notice(draft)).FindingId;
        Assert.Equal("draft-exists", (await World.Refused(() => bureau.World.Get<DraftNotice>().Run(Guid.NewGuid(), finding, RectificationWorld.Text()))).Code);
        Assert.Equal("draft-exists", (await World.Refused(() => bureau.World.Get<CloseFinding>().Run(Guid.NewGuid(), finding, "查无问题，予以办结"))).Code);
        await bureau.World.Get<DiscardNotice>().Run(Guid.NewGuid(), draft, "重复登记，作废");
        await bureau.World.Get<CloseFinding>().Run(Guid.NewGuid(), finding, "查无问题，予以办结");
        Assert.Equal("finding.closed", (await bureau.World.TrailOf(finding))[^1]);
    }

    [Fact]
    public async Task A_notice_to_the_legal_office_is_drafted_and_verified_by_the_deputy_in_charge()
    {
        await using var bureau = await RectificationWorld.Start();
        Assert.Equal("deputy-in-charge", (await World.Refused(() => bureau.Finding("FZS", "legal"))).Code);
        var notice = await bureau.Draft("FZS", "deputy2");
        await bureau.Sign(notice);
        await bureau.World.As("deputy2");
        await bureau.World.Get<ServeNotice>().Run(Guid.NewGuid(), notice, "当面送达");
        await bureau.World.As("legal2");
        await bureau.World.Get<ReceiveNotice>().Run(Guid.NewGuid(), notice);
        await bureau.FeedBack(notice, "legal2");
        await bureau.World.As("legal");
        Assert.Equal("own-department", (await World.Refused(() => bureau.World.Get<GiveVerdict>().Run(Guid.NewGuid(), notice, 1, Verdict.InPlace, "核对过"))).Code);
        Assert.True(await bureau.Verify(notice, Verdict.InPlace, "deputy2"));
    }

    [Fact]
    public async Task The_signed_snapshot_is_the_paper_with_the_entry_of_its_signing_and_archiving_happens_once()
    {
        await using var bureau = await RectificationWorld.Start();
        var draft = await bureau.Draft();
        var papers = bureau.World.Get<NoticePapers>();
        Assert.True((await papers.Draft(draft))!.Draft);
        Assert.Null(await papers.Issued(draft));
        await bureau.Sign(draft);
        var paper = (await papers.Issued(draft))!;
        Assert.Equal(("管执法督改〔2026〕1号", "渣土管理中队", "局长 周正清", China.Day(2026, 11, 30), false), (paper.Number, paper.Department, paper.SignerTitle, paper.DueOn, paper.Draft));
        await using var db = bureau.World.Read();
        Assert.Equal(await db.Trail.Where(e => e.Action == "notice.signed").Select(e => e.Seq).SingleAsync(), paper.TrailSeq);
        Assert.Equal([draft], await papers.Unarchived(default));
        var file = await bureau.World.Get<FileStore>().Store(new MemoryStream("%PDF-1.7"u8.ToArray()), 1024);
        var id = await bureau.World.Get<ArchiveDocument>().Run(draft, file);
        Assert.Equal(id, await bureau.World.Get<ArchiveDocument>().Run(draft, file));
        Assert.Equal(["document.archived"], await bureau.World.TrailOf(id));
        Assert.Empty(await papers.Unarchived(default));
    }

    [Fact]
    public async Task The_ladder_is_reminded_of_once_a_rung()
    {
        await using var bureau = await RectificationWorld.Start();
        var notice = await bureau.Received();
        var remind = bureau.World.Get<RemindNotices>();
        Assert.Equal(0, await remind.Run());
        bureau.World.Clock.GoTo(China.Day(2026, 11, 26));
        Assert.Equal(1, await remind.Run());
        Assert.Equal(0, await remind.Run());
        bureau.World.Clock.GoTo(China.Day(2026, 12, 1));
        Assert.Equal(1, await remind.Run());
        await using var db = bureau.World.Read();
        Assert.Equal(LadderStage.Red, (await bureau.Notice(notice)).Round.Reminded);
    }
}

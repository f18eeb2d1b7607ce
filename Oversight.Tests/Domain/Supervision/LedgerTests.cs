using Oversight.Domain.Assessment;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Tests.Domain.Time;

namespace Oversight.Tests.Domain.Supervision;

public sealed class LedgerTests
{
    private const string Reason = "届满前已完成，系统故障未能提交";

    [Fact]
    public void The_veto_belongs_to_the_year_of_the_due_day_even_when_it_is_recorded_in_the_next()
    {
        var scene = NoticeScene.Draft();
        scene.Notice.Revise(NoticeScene.OtherLegalOfficer, NoticeScene.Text(2, 39), Guid.NewGuid);
        scene.Sign();
        Assert.Equal(China.Day(2026, 12, 31), scene.Notice.Round.DueOn);
        scene.Now = China.At(2027, 1, 4, 9);
        var entry = scene.Lapse()!;
        Assert.Equal(2026, entry.Year);
        Assert.True(Veto.Stands([entry], NoticeScene.Squadron, 2026));
        Assert.False(Veto.Stands([entry], NoticeScene.Squadron, 2027));
        Assert.False(Veto.Stands([entry], NoticeScene.Legal, 2026));
    }

    [Fact]
    public void The_veto_ends_when_no_unrevoked_entry_remains()
    {
        var (one, two) = (Overdue(), Overdue());
        Decide(one, revoke: true);
        Assert.True(Veto.Stands([one, two], NoticeScene.Squadron, 2026));
        Decide(two, revoke: true);
        Assert.False(Veto.Stands([one, two], NoticeScene.Squadron, 2026));
        Assert.Equal(LedgerState.Revoked, two.State);
    }

    [Fact]
    public void An_upheld_entry_still_vetoes()
    {
        var entry = Overdue();
        Decide(entry, revoke: false);
        Assert.Equal([entry], Veto.Reasons([entry], NoticeScene.Squadron, 2026));
    }

    [Fact]
    public void An_appeal_comes_once_in_time_from_the_head_with_reason_and_evidence()
    {
        var entry = Overdue();
        Assert.Equal(China.At(2026, 12, 3, 0), entry.AppealDueAt);
        Assert.Equal("head-only", Refused(() => entry.Appeal(NoticeScene.Officer, Reason, [NoticeScene.File()], entry.EnteredAt)));
        Assert.Throws<InvalidInput>(() => entry.Appeal(NoticeScene.Head, Reason, [], entry.EnteredAt));
        Assert.Equal("appeal-late", Refused(() => entry.Appeal(NoticeScene.Head, Reason, [NoticeScene.File()], entry.AppealDueAt)));
        entry.Appeal(NoticeScene.Head, Reason, [NoticeScene.File()], entry.AppealDueAt.AddMicroseconds(-1));
        Assert.Equal("step", Refused(() => entry.Appeal(NoticeScene.Head, Reason, [NoticeScene.File()], entry.EnteredAt)));
        entry.Decide(NoticeScene.Leader, false, "证据不足，维持", "管执法决〔2026〕1号", entry.EnteredAt);
        Assert.Equal("step", Refused(() => entry.Appeal(NoticeScene.Head, Reason, [NoticeScene.File()], entry.EnteredAt)));
    }

    [Fact]
    public void Only_the_leader_decides_and_only_on_an_appeal_with_a_document()
    {
        var entry = Overdue();
        Assert.Equal("step", Refused(() => entry.Decide(NoticeScene.Leader, true, "证据充分，撤销", "文号", entry.EnteredAt)));
        entry.Appeal(NoticeScene.Head, Reason, [NoticeScene.File()], entry.EnteredAt);
        Assert.Equal("leader-only", Refused(() => entry.Decide(NoticeScene.Deputy, true, "证据充分，撤销", "文号", entry.EnteredAt)));
        Assert.Throws<InvalidInput>(() => entry.Decide(NoticeScene.Leader, true, "证据充分，撤销", " ", entry.EnteredAt));
        Assert.Equal(LedgerState.Appealed, entry.State);
    }

    private static LedgerEntry Overdue()
    {
        var scene = NoticeScene.At(NoticeState.Received);
        scene.Now = NoticeScene.DueAt.AddHours(1);
        return scene.Lapse()!;
    }

    private static void Decide(LedgerEntry entry, bool revoke)
    {
        entry.Appeal(NoticeScene.Head, Reason, [NoticeScene.File()], entry.EnteredAt);
        entry.Decide(NoticeScene.Leader, revoke, "证据充分，情况属实", "管执法决〔2026〕1号", entry.EnteredAt);
    }

    private static string Refused(Action act) => Assert.Throws<RuleBroken>(act).Code;
}

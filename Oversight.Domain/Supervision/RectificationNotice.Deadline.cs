using Oversight.Domain.Assessment;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Supervision;

/// <content>The clock: extension, lapse, reminders, and the derived columns.</content>
public sealed partial class RectificationNotice
{
    /// <summary>Longest extension, working days.</summary>
    public const int MostExtensionDays = 30;

    /// <summary>Extends the round that runs: once a notice, by the issuer, before the due instant.</summary>
    public void Extend(Actor actor, int days, string reason, WorkingCalendar calendar, DateTime now)
    {
        IssuingOffice.Demand(actor, DepartmentId, AgainstLegalOffice, "延期");
        Move(NoticeStep.Extend);
        var round = Round;
        if (now >= round.DueAt)
            throw new RuleBroken("past-due", $"整改期限已于{ChinaTime.Text(round.DueOn)} 24:00届满，延期须在届满前作出；请督促部门尽快反馈。", NoticeClock.Clause);
        if (ExtendedAt is not null)
            throw new RuleBroken("extended-already", $"本通知书已延期一次（{ExtensionDays}个工作日），不能再次延期。", NoticeClock.Clause);
        if (days is < 1 or > MostExtensionDays)
            throw new InvalidInput("days", $"延期应在1至{MostExtensionDays}个工作日之间。");
        var old = round.DueOn;
        (ExtensionDays, ExtensionReason, ExtendedBy, ExtendedAt) = (days, InvalidInput.Require("reason", "延期理由", reason, 1000, 5), actor.Id, now);
        round.Extend(days);
        Derive(calendar);
        Record(new NoticeExtended(RoundNumber, days, ExtensionReason, old, round.DueOn));
    }

    /// <summary>Whether the due instant has come while the clock ran, and that is not recorded yet.</summary>
    public bool IsOverdueUnrecorded(DateTime now) => State.Runs() && Round.LapsedAt is null && now >= Round.DueAt;

    /// <summary>
    /// The consequence of an overdue: a ledger entry, once a round. It occurred at the due instant and is recorded now.
    /// Null where nothing lapsed.
    /// </summary>
    public LedgerEntry? Lapse(NoticeTerms terms, Func<Guid> nextId, DateTime now)
    {
        if (!IsOverdueUnrecorded(now))
            return null;
        var round = Round;
        round.Lapse(now);
        Lapsed = true;
        Record(new NoticeLapsed(RoundNumber, round.DueOn, round.DueAt));
        var open = Requirements.Where(r => !r.InPlace).Select(r => r.Number);
        return Enter(LedgerCause.Overdue, $"{ChinaTime.Text(round.DueOn)} 24:00届满时，第{string.Join("、", open)}条未提交整改反馈，逾期未整改", terms, nextId, now);
    }

    /// <summary>How far up the ladder it is; nothing while its clock stands still.</summary>
    public LadderStage StageAt(DateTime now) => Stopped || DueAt is null ? LadderStage.None
        : now >= DueAt ? LadderStage.Red
        : now >= YellowAt ? LadderStage.Yellow
        : now >= BlueAt ? LadderStage.Blue : LadderStage.None;

    /// <summary>
    /// Records each rung of the ladder that was reached and not reminded of yet, with the instant at which it was reached: none is
    /// lost when several passed meanwhile. False where there is none, or it is no office hour.
    /// </summary>
    public bool Remind(WorkingCalendar calendar, DateTime now)
    {
        var stage = StageAt(now);
        if (stage == LadderStage.None || stage <= Round.Reminded || !LadderAddressees.InOfficeHours(now, calendar))
            return false;
        for (var rung = Round.Reminded + 1; rung <= stage; rung++)
        {
            if (ReachedAt(rung) is { } reached)
                Record(new NoticeReminded(RoundNumber, rung, LadderAddressees.Of(rung), Round.DueOn, reached));
        }

        Round.Remind(stage);
        return true;
    }

    /// <summary>Counts the running round, or the verification that it waits for, anew after the calendar changed; true where the due day moved.</summary>
    public bool Recount(WorkingCalendar calendar)
    {
        if (State == NoticeState.FeedbackGiven)
            return RecountVerification(calendar);
        if (!State.Runs() || Round.LapsedAt is not null)
            return false;
        var old = Round.DueOn;
        Derive(calendar);
        if (old == Round.DueOn)
            return false;
        Record(new NoticeDueMoved(RoundNumber, old, Round.DueOn));
        return true;
    }

    private bool RecountVerification(WorkingCalendar calendar)
    {
        var old = VerifyDueAt;
        Derive(calendar);
        if (old == VerifyDueAt)
            return false;
        Record(new NoticeVerificationMoved(RoundNumber, old!.Value, VerifyDueAt!.Value));
        return true;
    }

    private DateTime? ReachedAt(LadderStage rung) => rung switch
    {
        LadderStage.Blue => BlueAt,
        LadderStage.Yellow => YellowAt,
        LadderStage.Red => DueAt,
        _ => null,
    };

    private void OpenRound(Guid id, DateTime now, int days, WorkingCalendar calendar)
    {
        RoundNumber++;
        _rounds.Add(new NoticeRound(id, RoundNumber, now, days));
        Derive(calendar);
    }

    /// <summary>Rewrites what follows from the rest. A due instant that was met or missed does not move any more.</summary>
    private void Derive(WorkingCalendar calendar)
    {
        var round = Round;
        Stopped = !State.Runs();
        Lapsed = round.LapsedAt is not null;
        if (!Stopped && !Lapsed)
        {
            var extension = round.ExtensionDays is { } days ? new Extension(NoticeClock.Term(days), ExtensionReason!, "", ExtendedAt!.Value) : null;
            var (deadline, ladder) = NoticeClock.Of(round.StartedAt, round.TermDays, extension, calendar);
            round.DueAt = deadline.DueAt!.Value;
            (DueAt, BlueAt, YellowAt, Provisional) = (deadline.DueAt, ladder.BlueAt, ladder.YellowAt, deadline.Provisional);
        }

        VerifyDueAt = State == NoticeState.FeedbackGiven
            ? ChinaTime.EndOf(calendar.AddWorkingDays(ChinaTime.DayOf(round.FeedbackAt!.Value), round.VerificationDays!.Value))
            : null;
        RequirementCount = Requirements.Count;
        InPlaceCount = Requirements.Count(r => r.InPlace);
    }

    private LedgerEntry Enter(LedgerCause cause, string happened, NoticeTerms terms, Func<Guid> nextId, DateTime now)
    {
        var round = Round;
        List<string> chain =
        [
            $"{ChinaTime.Text(ChinaTime.DayOf(SignedAt!.Value))}签发{Number}整改通知书“{Title}”，提出{Requirements.Count}条整改要求",
            $"第{round.Number}轮自{ChinaTime.Text(ChinaTime.DayOf(round.StartedAt))}起责令限期{round.TermDays}个工作日整改到位"
                + (round.ExtensionDays is { } days ? $"，经批准延期{days}个工作日" : "") + $"，期限至{ChinaTime.Text(round.DueOn)} 24:00",
            happened,
        ];
        return LedgerEntry.Enter(nextId(), new LedgerGround(Id, Number!, FindingId, DepartmentId, cause, round.Number, round.DueOn, chain), terms.AppealDays, terms.Calendar, nextId, now);
    }
}

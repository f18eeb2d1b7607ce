using Oversight.Domain.Assessment;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Supervision;

/// <content>Verdicts by somebody outside the department, and what follows from them.</content>
public sealed partial class RectificationNotice
{
    /// <summary>Demands that the actor may verify: from outside the department, and never somebody who handled its feedback.</summary>
    /// <exception cref="RuleBroken">The actor may not.</exception>
    public void DemandVerifier(Actor actor)
    {
        if (actor.BelongsTo(DepartmentId))
            throw new RuleBroken("own-department", "整改情况由本部门以外的人员复核，您在该部门任职，请转法制室其他人员（涉及法制室的转分管副局长）复核。", NoticeClock.Clause);
        IssuingOffice.Demand(actor, DepartmentId, AgainstLegalOffice, "复核");
        if (_feedback.Exists(f => f.SavedBy == actor.Id) || _rounds.Exists(r => r.FeedbackBy == actor.Id))
            throw new RuleBroken("handled-feedback", "您经手过本通知书的整改反馈，不能复核，请转未经手的人员办理。", NoticeClock.Clause);
    }

    /// <summary>Gives the verdict on one requirement; it can be given anew until the verification is concluded.</summary>
    public void GiveVerdict(Actor actor, int number, Verdict verdict, string remark, Guid id, DateTime now)
    {
        DemandVerifier(actor);
        Move(NoticeStep.GiveVerdict);
        var requirement = RequirementOf(number);
        if (requirement.InPlace && !_verdicts.Exists(v => v.Requirement == number && v.Round == RoundNumber))
            throw new RuleBroken("in-place", $"第{number}条在前一轮已复核到位，无需再复核。", NoticeClock.Clause);
        var words = InvalidInput.Require($"remark-{number}", $"第{number}条复核意见", remark, 500, verdict == Verdict.InPlace ? 2 : 5);
        requirement.Judge(verdict);
        _verdicts.Add(new RequirementVerdict(id, RoundNumber, number, verdict, words, actor.Id, now));
        InPlaceCount = Requirements.Count(r => r.InPlace);
        Record(new VerdictGiven(RoundNumber, number, verdict, words));
    }

    /// <summary>
    /// Concludes the verification. Every requirement in place clears the notice; any short of it is a ledger entry, which is
    /// returned, and a new round.
    /// </summary>
    public LedgerEntry? ConcludeVerification(Actor actor, NoticeTerms terms, Func<Guid> nextId, DateTime now)
    {
        DemandVerifier(actor);
        After(NoticeStep.Clear);
        Missing(Requirements.Where(r => r.Verdict is null), "verdict-missing", "尚未复核，须逐条复核后才能作出结论");
        var shortOf = Requirements.Where(r => !r.InPlace).Select(r => r.Number).ToList();
        var round = Round;
        round.Conclude(actor.Id, now, shortOf.Count == 0);
        if (shortOf.Count == 0)
        {
            Move(NoticeStep.Clear);
            End(actor, null, now);
            Derive(terms.Calendar);
            Record(new NoticeCleared(RoundNumber));
            return null;
        }

        Move(NoticeStep.FindInadequate);
        var entry = Enter(LedgerCause.Inadequate, $"{ChinaTime.Text(now)} 复核结论：第{string.Join("、", shortOf)}条未到位，整改不到位", terms, nextId, now);
        foreach (var requirement in Requirements)
            requirement.Reopen();
        OpenRound(nextId(), now, terms.NewRoundDays, terms.Calendar);
        Record(new NoticeFoundInadequate(round.Number, shortOf, Round.DueOn));
        return entry;
    }

    /// <summary>Takes the notice back. Whatever is on the assessment ledger stays there.</summary>
    public void Withdraw(Actor actor, string reason, WorkingCalendar calendar, DateTime now)
    {
        if (!actor.Is(Role.Leader))
            throw new RuleBroken("leader-only", "整改通知书只能由局长撤回，请报局长决定。", NoticeClock.Clause);
        Move(NoticeStep.Withdraw);
        End(actor, InvalidInput.Require("reason", "撤回理由", reason, 1000, 5), now);
        Derive(calendar);
        Record(new NoticeWithdrawn(EndReason!));
    }
}

using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Supervision;

/// <content>Feedback of the department, and its return.</content>
public sealed partial class RectificationNotice
{
    /// <summary>What the department says now about a requirement, or null.</summary>
    public RequirementFeedback? FeedbackOn(int requirement) =>
        _feedback.FirstOrDefault(f => f.Round == RoundNumber && f.Requirement == requirement && !f.Superseded);

    /// <summary>Saves the feedback on one requirement; what was saved before is superseded and stays on record.</summary>
    /// <param name="actor">Of the department.</param>
    /// <param name="number">Number of the requirement.</param>
    /// <param name="text">What was done.</param>
    /// <param name="added">New evidence.</param>
    /// <param name="kept">Ids of the evidence of the feedback before, of this round or the last, that still counts.</param>
    /// <param name="nextId">Gives ids.</param>
    /// <param name="now">UTC.</param>
    public void PrepareFeedback(Actor actor, int number, string text, IReadOnlyList<EvidenceFile> added, IReadOnlyCollection<Guid> kept, Func<Guid> nextId, DateTime now)
    {
        DemandDepartment(actor, "反馈");
        Move(NoticeStep.PrepareFeedback);
        if (RequirementOf(number).InPlace)
            throw new RuleBroken("in-place", $"第{number}条已复核到位，无需再反馈；请反馈其他尚未到位的要求。", NoticeClock.Clause);
        var words = InvalidInput.Require($"feedback-{number}", $"第{number}条整改情况", text, 2000, 4);
        var before = _feedback.Where(f => f.Requirement == number && !f.Superseded).MaxBy(f => f.Round);
        var carried = (before?.Evidence ?? []).Where(f => kept.Contains(f.Id))
            .Select(f => new EvidenceFile(nextId(), f.Hash, f.Name, f.ContentType, f.Length, f.UploadedBy, f.UploadedAt));
        List<EvidenceFile> evidence = [.. carried, .. added];
        FeedbackOn(number)?.Supersede();
        _feedback.Add(new RequirementFeedback(nextId(), RoundNumber, number, words, evidence, actor.Id, now));
        Record(new FeedbackPrepared(RoundNumber, number, words, evidence.Count) { Hashes = [.. evidence.Select(f => f.Hash)] });
    }

    /// <summary>Submits feedback on every requirement: timely before the due instant, and the clock stands still.</summary>
    public void GiveFeedback(Actor actor, NoticeTerms terms, DateTime now)
    {
        DemandDepartment(actor, "反馈");
        After(NoticeStep.GiveFeedback);
        var open = Requirements.Where(r => !r.InPlace).ToList();
        Missing(open.Where(r => FeedbackOn(r.Number) is null), "feedback-incomplete", "尚未填写整改情况，须逐条反馈后才能提交");
        Missing(open.Where(r => FeedbackOn(r.Number)!.Evidence.Count == 0), "evidence-missing", "没有证明材料，每条须附至少一份");
        var round = Round;
        if (round.ReturnedAt is { } returned && !open.Exists(r => FeedbackOn(r.Number)!.SavedAt > returned))
            throw new RuleBroken("nothing-supplemented", $"反馈曾被退回补充（{round.ReturnReason}），请补充后再提交。", NoticeClock.Clause);
        Move(NoticeStep.GiveFeedback);
        var timely = now < round.DueAt;
        round.GiveFeedback(actor.Id, now, terms.VerificationDays);
        Derive(terms.Calendar);
        Record(new FeedbackGiven(RoundNumber, timely, open.Sum(r => FeedbackOn(r.Number)!.Evidence.Count), terms.Calendar.AddWorkingDays(ChinaTime.DayOf(now), terms.VerificationDays)));
    }

    /// <summary>Returns feedback for supplement before the due instant: the remaining time runs on.</summary>
    public void ReturnFeedback(Actor actor, string reason, WorkingCalendar calendar, DateTime now)
    {
        DemandVerifier(actor);
        After(NoticeStep.ReturnFeedback);
        if (now >= Round.DueAt)
            throw new RuleBroken("past-due", $"整改期限已于{ChinaTime.Text(Round.DueOn)} 24:00届满，不能再退回补充，请逐条复核后作出结论。", NoticeClock.Clause);
        Move(NoticeStep.ReturnFeedback);
        var why = InvalidInput.Require("reason", "退回理由", reason, 1000, 5);
        Round.ReturnFeedback(now, why);
        foreach (var requirement in Requirements)
            requirement.Reopen();
        Derive(calendar);
        Record(new FeedbackReturned(RoundNumber, why));
    }

    private static void Missing(IEnumerable<Requirement> requirements, string code, string what)
    {
        var numbers = requirements.Select(r => r.Number).ToList();
        if (numbers.Count > 0)
            throw new RuleBroken(code, $"第{string.Join("、", numbers)}条{what}。", NoticeClock.Clause);
    }
}

/// <summary>The working days and the numbers that the Measures leave open, as they are at the moment of an act.</summary>
/// <param name="Calendar">The working days.</param>
/// <param name="VerificationDays">Working days for the verification.</param>
/// <param name="NewRoundDays">Working days of a new round.</param>
/// <param name="AppealDays">Working days for the appeal against a ledger entry.</param>
public sealed record NoticeTerms(WorkingCalendar Calendar, int VerificationDays, int NewRoundDays, int AppealDays);

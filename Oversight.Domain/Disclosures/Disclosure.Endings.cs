using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Disclosures;

/// <content>How a disclosure ends: its period is over, somebody takes it back, or its decision falls.</content>
public sealed partial class Disclosure
{
    /// <summary>Whether its period is over and it is still in public.</summary>
    public bool IsOver(DateOnly today) => State == DisclosureState.Published && today > Until;

    /// <summary>Takes it down because its period is over. What the public read ends with it.</summary>
    public void TakeDown(PublishedDecision published, CaseTiming timing)
    {
        var next = After(DisclosureMove.TakeDown);
        if (!IsOver(timing.Today))
            throw new RuleBroken("period-runs", $"公示期至{ChinaTime.Text(Until!.Value)}，尚未届满，不能撤下；有误的请撤回。", Clause);
        (State, EndedAt) = (next, timing.Now);
        published.End(PublicEnd.Expired, "", timing.Now);
        Record(new DisclosureTakenDown(Until!.Value));
    }

    /// <summary>Takes back what is in public, e.g. because of a mistake in it.</summary>
    public void Withdraw(Actor actor, string reason, PublishedDecision published, DateTime now)
    {
        var next = After(DisclosureMove.Withdraw);
        DemandReviewer(actor, "撤回公示");
        EndReason = InvalidInput.Require("reason", "撤回理由", reason, 500, 5);
        (State, EndedAt) = (next, now);
        published.End(PublicEnd.Withdrawn, "公示内容有误，正在核对。", now);
        Record(new DisclosureWithdrawn(EndReason, true, false));
    }

    /// <summary>Whether the fall of the decision changes anything here: not where it is over already.</summary>
    public bool FollowsFall => !Fell && State is not (DisclosureState.TakenDown or DisclosureState.Withdrawn);

    /// <summary>Withdraws it because its decision fell, in the act in which that was entered: from then on it is nowhere in public.</summary>
    /// <param name="how">How the decision fell.</param>
    /// <param name="published">What the public reads, or null where nothing is in public.</param>
    /// <param name="fallDays">Working days within which it must be withdrawn, from the day on which the decision fell.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void Fall(Revocation how, PublishedDecision? published, int fallDays, CaseTiming timing)
    {
        var next = After(DisclosureMove.Fall);
        var wasPublic = State == DisclosureState.Published;
        var due = Time.Deadline.Of(ChinaTime.StartOf(how.On), new Term(fallDays, TermUnit.WorkingDays, true, FallClause), timing.Calendar, amber: timing.Amber);
        (State, Fell, EndedAt) = (next, true, timing.Now);
        EndReason = $"{how.Ground.Name()}：{how.Reason}";
        Stop();
        published?.End(PublicEnd.Fell, how.PublicWords, timing.Now);
        Record(new DisclosureWithdrawn(EndReason, wasPublic, wasPublic && due.IsPast(timing.Now)));
    }

    /// <summary>Notes of one that ended before that its decision fell as well, so that it is not taken up again.</summary>
    /// <param name="how">How the decision fell.</param>
    /// <param name="published">What the public read before it ended, or null; from now on its page says that the decision fell.</param>
    public void NoteFall(Revocation how, PublishedDecision? published)
    {
        if (Fell || FollowsFall)
            throw new RuleBroken("fell", "该结果公示已随决定失效处理，无需重复记载。", FallClause);
        Fell = true;
        published?.NoteFall(how);
        Record(new DisclosureWithdrawn($"{how.Ground.Name()}：{how.Reason}", false, false));
    }

    /// <summary>Takes up again what was withheld or taken back; the term is counted anew.</summary>
    public void Reopen(Actor actor, string reason, CaseTiming timing)
    {
        var next = After(DisclosureMove.Reopen);
        DemandReviewer(actor, "重新提出公示");
        if (Fell)
            throw new RuleBroken("fell", "本案的决定已经失效，不能再公示。", FallClause);
        var why = InvalidInput.Require("reason", "重新提出的理由", reason, 500, 5);
        (State, CountedFrom, LapsedAt, EndedAt, EndReason) = (next, timing.Now, null, null, "");
        (PublicId, Until, Stopped) = (null, null, false);
        Count(timing.Calendar, timing.Amber);
        Record(new DisclosureReopened(why, DueOn));
    }
}

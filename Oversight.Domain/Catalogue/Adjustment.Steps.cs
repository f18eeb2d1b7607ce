using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Catalogue;

/// <content>The steps after the draft, and who takes them.</content>
public sealed partial class Adjustment
{
    /// <summary>What the actor can do with the sheet now, for the buttons of its page. The verbs check again.</summary>
    /// <param name="actor">Who looks at it.</param>
    /// <param name="wrote">Whether the trail names the actor among those who wrote on it, beside who drafted and applied last.</param>
    public IReadOnlyList<AdjustmentStep> OpenTo(Actor actor, bool wrote = false) =>
        [.. AdjustmentFlow.Table.From(State).Select(s => s.Step).Where(step => IsOpenTo(actor, step) && !(wrote && step is (AdjustmentStep.Review or AdjustmentStep.Approve or AdjustmentStep.Return)))];

    /// <summary>Applies for the adjustment. The first time the sheet gets its number.</summary>
    /// <param name="actor">Who drafted it.</param>
    /// <param name="number">Its number; where it has one already it keeps that.</param>
    /// <param name="now">UTC.</param>
    public void Submit(Actor actor, DocumentNumber number, DateTime now)
    {
        DemandDrafter(actor, "提交");
        var next = AdjustmentFlow.Table.After(State, AdjustmentStep.Submit, AdjustmentFlow.Name);
        DemandComplete(ChinaTime.DayOf(now));
        State = next;
        Number ??= number.ToString();
        (SubmittedBy, SubmittedAt, Stopped) = (actor.Id, SubmittedAt ?? now, true);
        Record(new AdjustmentSubmitted(Number, SubmittedAt < DueAt));
    }

    // Every faulty line is told at once, so that the drafter goes through them once.
    private void DemandComplete(DateOnly today)
    {
        const int Told = 10;
        List<InvalidInput> faults = [];
        foreach (var line in Lines)
        {
            try
            {
                line.DemandComplete(today);
            }
            catch (InvalidInput e)
            {
                faults.Add(e);
            }
        }

        if (faults is [var only])
            throw only;
        if (faults.Count > 0)
            throw new InvalidInput("lines", $"有{faults.Count}项还不能提交：{string.Join("；", faults.Take(Told).Select(f => f.Message.TrimEnd('。')))}{(faults.Count > Told ? $"；另有{faults.Count - Told}项" : "")}。");
    }

    /// <summary>The legal office agrees; not whoever drafted or applied.</summary>
    public void Review(Actor actor, string opinion, DateTime now)
    {
        DemandReviewer(actor);
        Move(AdjustmentStep.Review);
        (ReviewedBy, ReviewedAt) = (actor.Id, now);
        Record(new AdjustmentReviewed(Opinion(opinion)));
    }

    /// <summary>Sends the sheet back to whoever drafted it: the legal office while it reviews, the leader while it waits for approval.</summary>
    public void Return(Actor actor, string reason, AdjustmentTiming timing)
    {
        var from = State;
        if (State == AdjustmentState.LegalReviewed)
            DemandLeader(actor);
        else
            DemandReviewer(actor);
        Move(AdjustmentStep.Return);
        (ReturnReason, ReturnedAt) = (InvalidInput.Require("reason", "退回理由", reason, 1000, 5), timing.Now);
        (ReviewedBy, ReviewedAt) = (null, null);

        // Within the term, by the calendar as it is now, the remaining time runs on; an application made in time stays in time when it
        // comes back after it.
        if (!Lapsed && timing.Now < Deadline(timing.Calendar, timing.Amber).DueAt)
            SubmittedAt = null;
        Stopped = SubmittedAt is not null;
        Record(new AdjustmentReturned(from, ReturnReason));
        Recount(timing.Calendar, timing.Amber);
    }

    /// <summary>The leader approves.</summary>
    public void Approve(Actor actor, string opinion, DateTime now)
    {
        DemandLeader(actor);
        Move(AdjustmentStep.Approve);
        (ApprovedBy, ApprovedAt) = (actor.Id, now);
        Record(new AdjustmentApproved(Opinion(opinion)));
    }

    /// <summary>Ends the sheet before it has effect.</summary>
    public void Withdraw(Actor actor, string reason)
    {
        if (!actor.Is(Role.LegalOffice))
            DemandDrafter(actor, "撤回");
        Move(AdjustmentStep.Withdraw);
        (EndReason, Stopped) = (InvalidInput.Require("reason", "撤回理由", reason, 1000, 5), true);
        Record(new AdjustmentWithdrawn(EndReason));
    }

    /// <summary>Every version of the sheet is published on every channel that needs it.</summary>
    public void MarkPublished(Actor actor, DateTime now)
    {
        if (!actor.Is(Role.System))
            throw new RuleBroken("system", "各渠道公布完成由系统根据公布台账记载，请到公布台账登记各渠道的公布情况。", "办法第七条");
        Move(AdjustmentStep.Publish);
        PublishedAt = now;
        Record(new AdjustmentPublished(Lines.Count));
    }

    private bool IsOpenTo(Actor actor, AdjustmentStep step) => step switch
    {
        AdjustmentStep.Revise or AdjustmentStep.Submit => Drafts(actor),
        AdjustmentStep.Review => Reviews(actor),
        AdjustmentStep.Return => State == AdjustmentState.LegalReviewed ? Approves(actor) : Reviews(actor),
        AdjustmentStep.Approve => Approves(actor),
        AdjustmentStep.Confirm => actor.Is(Role.LegalOffice),
        AdjustmentStep.Withdraw => actor.Is(Role.LegalOffice) || Drafts(actor),
        _ => false,
    };

    // What the system drafted is taken up by anybody of the legal office, a department's sheet also by its next head.
    private bool Drafts(Actor actor) => OfLegalOffice
        ? actor.Is(Role.LegalOffice) && (actor.Id == DraftedBy || DraftedBy == Guid.Empty)
        : actor.Is(Role.DepartmentHead, DepartmentId);

    private bool Reviews(Actor actor) => actor.Is(Role.LegalOffice) && !Wrote(actor);

    private bool Approves(Actor actor) => actor.Is(Role.Leader) && !Wrote(actor) && actor.Id != ReviewedBy;

    private bool Wrote(Actor actor) => actor.Id == DraftedBy || actor.Id == SubmittedBy;

    private void DemandDrafter(Actor actor, string what)
    {
        if (!Drafts(actor))
            throw new RuleBroken("drafter", $"本单由起草人{what}，您不是起草人；需要改动的，请起草人办理或由法制室退回、撤回。", Clause);
    }

    private void DemandReviewer(Actor actor)
    {
        if (!actor.Is(Role.LegalOffice))
            throw new RuleBroken("legal-office", "动态调整由法制室审核，请转法制室办理。", Clause);
        if (Wrote(actor))
            throw new RuleBroken("own-draft", "您是本单的起草人或申请人，不能由自己审核，请法制室其他人员办理。", Clause);
    }

    private void DemandLeader(Actor actor)
    {
        if (!actor.Is(Role.Leader))
            throw new RuleBroken("leader", "动态调整经法制室审核后由局领导批准，请提请局领导办理。", Clause);
        if (!Approves(actor))
            throw new RuleBroken("own-draft", "您起草、申请或审核过本单，不能由自己批准，请其他局领导办理。", Clause);
    }

    private static string Opinion(string opinion) => string.IsNullOrWhiteSpace(opinion) ? "同意" : InvalidInput.Require("opinion", "意见", opinion, 500);
}

using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>How a case ends.</summary>
public sealed partial class Case
{
    /// <summary>Closes the case when every step is behind it; the service and execution of a penalty cannot be skipped.</summary>
    public void Close(Actor actor, CaseTiming timing)
    {
        var next = After(CaseMove.Close);
        DemandHandling(actor, "办结");
        if (CurrentStep is { } step)
            throw new RuleBroken("steps-left", $"还有环节未办理，应先办理第{step.Number}步“{step.Name}”，再办结。", "办法第八条");
        (State, ClosedAt, ClosedOnTime) = (next, timing.Now, timing.Now < DueAt);
        Point();
        Record(new CaseClosed(ClosedOnTime.Value, DueOn));
    }

    /// <summary>Ends the case before its time (终止).</summary>
    public void Terminate(Actor actor, string reason, CaseTiming timing)
    {
        var next = After(CaseMove.Terminate);
        DemandPost(actor, Ender, "终止");
        End(next, actor, InvalidInput.Require("reason", "终止理由", reason, 1000, 5), timing);
        Record(new CaseTerminated(EndReason));
    }

    /// <summary>Takes the case back: a registration that was wrong, or an application that its applicant takes back.</summary>
    public void Withdraw(Actor actor, string reason, CaseTiming timing)
    {
        var next = After(CaseMove.Withdraw);
        DemandHandling(actor, "撤回");
        End(next, actor, InvalidInput.Require("reason", "撤回理由", reason, 1000, 5), timing);
        Record(new CaseWithdrawn(EndReason));
    }

    private void End(CaseState state, Actor actor, string reason, CaseTiming timing)
    {
        EndPause(timing.Now, actor.Id);
        (State, EndReason, ClosedAt) = (state, reason, timing.Now);
        Recount(timing);
    }
}

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

    /// <summary>The applicant takes back what the case was opened for, with number and code of the application; only while nothing is decided.</summary>
    /// <param name="application">Number of the application.</param>
    /// <param name="timing">Now and the calendar.</param>
    internal void WithdrawByApplicant(string application, CaseTiming timing)
    {
        if (!CaseFlow.Of(Category).Allows(State, CaseMove.Withdraw))
            throw new RuleBroken("too-late", "您申报的事项已经办理完毕或者终止办理，不能再撤回；需要帮助的请打电话或者到窗口。", "办法第八条");
        End(After(CaseMove.Withdraw), Actor.Public, $"申请人撤回申报（{application}）", timing);
        Record(new CaseWithdrawn(EndReason));
    }

    private void End(CaseState state, Actor actor, string reason, CaseTiming timing)
    {
        EndPause(timing.Now, actor.Id);
        (State, EndReason, ClosedAt) = (state, reason, timing.Now);
        Recount(timing);
    }
}

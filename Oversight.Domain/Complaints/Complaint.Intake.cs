using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Complaints;

/// <content>Whether it is taken on, and where it goes else.</content>
public sealed partial class Complaint
{
    public Guid? DecidedBy { get; private set; }

    /// <summary>On what ground it was refused, or null.</summary>
    public RefusalGround? Ground { get; private set; }

    /// <summary>The entry of the scope catalogue that was cited, or null.</summary>
    public Guid? ScopeId { get; private set; }

    /// <summary>Why it was refused, transferred, withdrawn or closed; what the complainant reads.</summary>
    public string Reason { get; private set; }

    /// <summary>To what body it was transferred, or empty.</summary>
    public string TransferredTo { get; private set; }

    /// <summary>When that body received it, China time.</summary>
    public DateOnly? TransferReceivedOn { get; private set; }

    /// <summary>Takes it on and fixes the limit for the answer.</summary>
    /// <param name="actor">Who runs it.</param>
    /// <param name="limit">By channel and kind, or by a statute that says otherwise.</param>
    /// <param name="timing">Now and the calendar.</param>
    /// <exception cref="RuleBroken">The limit is looser than the statute's.</exception>
    public void Accept(Actor actor, ComplaintLimit limit, CaseTiming timing)
    {
        var next = After(ComplaintStep.Accept);
        ComplaintOffice.DemandRuns(actor, this, "受理");
        if (limit.Source != Complaints.LimitSource.Statute
            && Deadline.Of(timing.Now, limit.Term, timing.Calendar).DueAt > Deadline.Of(timing.Now, ComplaintTerms.Statute, timing.Calendar).DueAt)
        {
            throw new RuleBroken("limit-looser", $"办理期限{limit.Term.Text}宽于法定的{ComplaintTerms.Statute.Text}，请缩短后再受理。", ComplaintTerms.Statute.Clause);
        }

        (State, DecidedBy, AcceptedAt) = (next, actor.Id, timing.Now);
        (LimitLength, LimitUnit, LimitClause, LimitSource) = (limit.Length, limit.Unit, limit.Clause, OrderDueAt is null ? limit.Source : Complaints.LimitSource.WorkOrder);
        Recount(timing);
        Record(new ComplaintAccepted(DueOn, LimitSource.Value, limit.Clause));
    }

    /// <summary>Refuses it on a lawful ground with a text that the complainant reads.</summary>
    /// <param name="actor">Who runs it.</param>
    /// <param name="ground">The ground.</param>
    /// <param name="scope">The entry of the scope catalogue, needed where the matter is none of ours.</param>
    /// <param name="text">Why, and where to go instead.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void Refuse(Actor actor, RefusalGround ground, ComplaintScope? scope, string text, CaseTiming timing)
    {
        var next = After(ComplaintStep.Refuse);
        ComplaintOffice.DemandRuns(actor, this, "作出不予受理决定");
        if (ground == RefusalGround.OutOfScope && scope is null)
            throw new InvalidInput("scope", "以“不属于本机关职权范围”不予受理的，请在受理范围目录中选择对应条目，告知应当向哪里提出。");
        if (ground == RefusalGround.OutOfScope && scope!.Within)
            throw new RuleBroken("within-scope", $"“{scope.Title}”属于本机关受理范围，不能以此不予受理；请受理，或者选择其他法定理由。", "办法第八条");
        if (ground == RefusalGround.NoConcreteMatter && Reachable)
            throw new RuleBroken("reachable", "投诉人留有联系方式，内容不清的应当先联系补充，不能直接不予受理。", "信访工作条例第二十三条");
        Reason = InvalidInput.Require("text", "不予受理的理由和建议", text, 1000, 10);
        (State, DecidedBy, Ground, ScopeId, ClosedAt) = (next, actor.Id, ground, scope?.Id, timing.Now);
        Recount(timing);
        Record(new ComplaintRefused(ground, Said(Reason)));
    }

    /// <summary>Sends it to the body that is competent and tells the complainant.</summary>
    /// <param name="actor">Who runs it.</param>
    /// <param name="to">The body.</param>
    /// <param name="text">Why; what the complainant reads.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void Transfer(Actor actor, string to, string text, CaseTiming timing)
    {
        var next = After(ComplaintStep.Transfer);
        ComplaintOffice.DemandRuns(actor, this, "转送");
        TransferredTo = InvalidInput.Require("to", "接收机关", to, 100, 4);
        Reason = InvalidInput.Require("text", "转送理由", text, 1000, 5);
        (State, DecidedBy, ClosedAt) = (next, actor.Id, timing.Now);
        Recount(timing);
        Record(new ComplaintTransferred(Said(TransferredTo), Said(Reason)));
    }

    /// <summary>Enters that the other body has received it, once.</summary>
    public void ReceiveTransfer(Actor actor, DateOnly on, IReadOnlyList<EvidenceFile> receipt, CaseTiming timing)
    {
        ComplaintOffice.DemandRuns(actor, this, "登记转送回执");
        if (State != ComplaintState.Transferred)
            throw new RuleBroken("not-transferred", $"投诉当前为“{State.Name()}”，没有转送回执可以登记。", "办法第十三条");
        if (TransferReceivedOn is { } known)
            throw new RuleBroken("receipt-once", $"接收机关已于{ChinaTime.Text(known)}签收，回执已登记，无需重复登记。", "办法第十三条");
        TransferReceivedOn = InvalidInput.Within("on", "签收日期", on, ChinaTime.DayOf(ClosedAt!.Value), timing.Today);
        _receipts.AddRange(receipt);
        Record(new ComplaintTransferReceived(on, [.. receipt.Select(f => f.Hash)]));
    }

    /// <summary>The complainant takes it back before it is answered.</summary>
    /// <param name="actor">Who enters it, or the public.</param>
    /// <param name="reason">Why, where staff enter it.</param>
    /// <param name="timing">Now and the calendar.</param>
    public void Withdraw(Actor actor, string reason, CaseTiming timing)
    {
        var next = After(ComplaintStep.Withdraw);
        var own = actor.Is(Role.Public);
        if (!own)
            ComplaintOffice.DemandRuns(actor, this, "登记撤回");
        Reason = own ? "投诉人撤回" : InvalidInput.Require("reason", "撤回情况", reason, 500, 5);
        (State, ClosedAt) = (next, timing.Now);
        Recount(timing);
        Record(new ComplaintWithdrawn(own));
    }
}

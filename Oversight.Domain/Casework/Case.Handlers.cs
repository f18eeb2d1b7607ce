using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <content>Who handles the case, and how it passes to another.</content>
public sealed partial class Case
{
    /// <summary>Gives the case to another officer of the department.</summary>
    /// <param name="actor">The head of the department.</param>
    /// <param name="handlerId">Who handles it from now on.</param>
    /// <param name="handlesHere">Whether that person holds an officer's post in the department today.</param>
    /// <param name="reason">Why.</param>
    /// <param name="id">Id of the row that remembers the former handler.</param>
    public void Reassign(Actor actor, Guid handlerId, bool handlesHere, string reason, Guid id)
    {
        var next = After(CaseMove.Reassign);
        DemandPost(actor, Role.DepartmentHead, "更换经办人");
        Give(next, handlerId, handlesHere, reason, id);
    }

    /// <summary>Gives the case to a successor because its handler leaves the post (移交): by the head of the department, or by the legal office for all of them.</summary>
    /// <param name="actor">Who hands it over.</param>
    /// <param name="handlerId">Who handles it from now on.</param>
    /// <param name="handlesHere">Whether that person holds an officer's post in the department today.</param>
    /// <param name="reason">Why.</param>
    /// <param name="id">Id of the row that remembers the former handler.</param>
    public void HandOver(Actor actor, Guid handlerId, bool handlesHere, string reason, Guid id)
    {
        var next = After(CaseMove.Reassign);
        if (!actor.Is(Role.LegalOffice))
            DemandPost(actor, Role.DepartmentHead, "移交办件");
        Give(next, handlerId, handlesHere, reason, id);
    }

    private void Give(CaseState next, Guid handlerId, bool handlesHere, string reason, Guid id)
    {
        if (handlerId == HandlerId)
            throw new RuleBroken("unchanged", "该人员已是本办件的经办人，请选择其他人员。");
        if (!handlesHere)
            throw new RuleBroken("post", "新经办人须是本承办机构现任经办岗位的人员，请另选。", "办法第十四条");
        var (from, why) = (HandlerId, InvalidInput.Require("reason", "更换理由", reason, 500, 5));
        (State, HandlerId) = (next, handlerId);
        _formerHandlers.Add(new EarlierOfficer(id, from));
        Record(new CaseReassigned(from, handlerId, why));
    }
}

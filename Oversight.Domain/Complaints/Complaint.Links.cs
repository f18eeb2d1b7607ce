using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <content>What it has to do with: item, case, place, party, and others about the same matter.</content>
public sealed partial class Complaint
{
    /// <summary>被反映的单位 or place of business, or empty; never a private person and never who complained.</summary>
    public string Party { get; private init; } = "";

    /// <summary>Links the matter with an item, a case and the place where it is.</summary>
    /// <param name="actor">Who runs it.</param>
    /// <param name="itemId">The item, or null.</param>
    /// <param name="caseId">The case, or null.</param>
    /// <param name="place">The place in its right words; null leaves it.</param>
    public void LinkTo(Actor actor, Guid? itemId, Guid? caseId, string? place = null)
    {
        ComplaintOffice.DemandRuns(actor, this, "关联事项、办件和地点");
        var where = place is null ? Place : place.Trim().Length == 0 ? "" : InvalidInput.Require("place", "问题发生地点", place, 200, 2);
        if (itemId == ItemId && caseId == CaseId && string.Equals(where, Place, StringComparison.Ordinal))
            throw new RuleBroken("unchanged", "关联的事项、办件和地点没有变化，无需保存。");
        List<string> what = [];
        if (itemId != ItemId)
            what.Add("事项");
        if (caseId != CaseId)
            what.Add("办件");
        if (!string.Equals(where, Place, StringComparison.Ordinal))
            what.Add("地点");
        (ItemId, CaseId, Place) = (itemId, caseId, where);
        Record(new ComplaintLinked(string.Join("、", what)));
    }

    /// <summary>Joins it to another about the same matter: the work is done there, clock, answer and satisfaction stay its own.</summary>
    public void Join(Actor actor, Complaint main)
    {
        ComplaintOffice.DemandRuns(actor, this, "关联重复件");
        if (MainId is not null)
            throw new RuleBroken("joined", "该件已关联到另一件，请先解除关联。", "办法第十三条");
        if (main.Id == Id || main.MainId is not null)
            throw new RuleBroken("main", "请关联到主件本身；所选的件不能作为主件。", "办法第十三条");
        if (!State.AwaitsAnswer() || !main.IsOpen)
            throw new RuleBroken("joined-state", $"已受理、尚未答复的件才能关联到在办的主件，该件当前为“{State.Name()}”。", "办法第十三条");
        if (!Joinable(main))
            throw new RuleBroken("joined-level", "密级和被投诉对象相同的件才能关联，以免泄露。", ComplaintOffice.SecrecyClause);
        MainId = main.Id;
        Record(new ComplaintLinked("重复件"));
    }

    /// <summary>Undoes <see cref="Join"/>: it is handled by itself again.</summary>
    public void Part(Actor actor, string reason)
    {
        ComplaintOffice.DemandRuns(actor, this, "解除关联");
        if (MainId is null)
            throw new RuleBroken("not-joined", "该件没有关联主件，无需解除。", "办法第十三条");
        var why = InvalidInput.Require("reason", "解除关联的理由", reason, 200, 5);
        MainId = null;
        Record(new ComplaintUnlinked("重复件", Said(why)));
    }

    /// <summary>
    /// Undoes <see cref="Join"/> because the other one will bring no answer any more, or is no longer of the same level: nobody may be left
    /// waiting. The words say nothing of the other one.
    /// </summary>
    /// <exception cref="RuleBroken">It is joined to none.</exception>
    public void Release()
    {
        if (MainId is null)
            throw new RuleBroken("not-joined", "该件没有关联主件，无需解除。", "办法第十三条");
        MainId = null;
        Record(new ComplaintUnlinked("重复件", Said("恢复单独办理")));
    }

    /// <summary>Whether one can be joined to another as to secrecy: of one level and against the same.</summary>
    public bool Joinable(Complaint main) => main.Level == Level && main.Target == Target;

    /// <summary>Whether the actor may join it to another now.</summary>
    public bool MayJoin(Actor actor) => MainId is null && State.AwaitsAnswer() && ComplaintOffice.Runs(actor, this);

    /// <summary>Whether the actor may turn it into a finding now; <see cref="Uphold"/> checks again.</summary>
    public bool MayUphold(Actor actor) =>
        FindingId is null && ComplaintOffice.Supervises(actor, this) && (_answers.MaxBy(a => a.Number)?.Verdict ?? Verdict) is ComplaintVerdict.True or ComplaintVerdict.PartlyTrue;

    /// <summary>Whether its answer is out and waits for what the complainant says: one that is joined now takes that answer at once.</summary>
    public bool HasReplied => State is ComplaintState.Replied or ComplaintState.Satisfied or ComplaintState.Dissatisfied;
}

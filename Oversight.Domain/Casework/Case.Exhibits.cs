using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>The evidence of the case (行政处罚法第四十六条) and what the case cost.</summary>
public sealed partial class Case
{
    /// <summary>The evidence in order, the struck pieces among it.</summary>
    public IReadOnlyList<CaseExhibit> Exhibits => [.. _exhibits.OrderBy(e => e.Number)];

    /// <summary>The evidence that stands.</summary>
    public IReadOnlyList<CaseExhibit> Evidence => [.. Exhibits.Where(e => e.StruckAt is null)];

    /// <summary>The costs in order, the struck ones among them.</summary>
    public IReadOnlyList<CaseCost> Costs => [.. _costs.OrderBy(c => c.Number)];

    /// <summary>Complaints and other cases that belong to it.</summary>
    public IReadOnlyList<CaseLink> Links => [.. _links.Where(l => !l.Struck).OrderBy(l => l.Kind).ThenBy(l => l.Number, StringComparer.Ordinal)];

    /// <summary>Adds a piece of evidence. What is found after the decision did not carry it.</summary>
    public void AddExhibit(Actor actor, ExhibitDraft typed, IReadOnlyList<EvidenceFile> files, Guid id, CaseTiming timing)
    {
        After(CaseMove.KeepFile);
        DemandHandling(actor, "登记证据");
        DemandUndecided("登记证据");
        var draft = typed.Checked(timing.Today);
        if (files.Count == 0)
            throw new InvalidInput("files", draft.Kind == ExhibitKind.Object ? "请上传物证的照片。" : "请上传证据文件。");
        var exhibit = new CaseExhibit(id, _exhibits.Count + 1, draft, files, actor.Id, timing.Now);
        _exhibits.Add(exhibit);
        Record(new CaseExhibitAdded(exhibit.Number, draft.Kind.Name(), draft.Name, draft.Proves, [.. files.Select(f => f.Hash)]));
    }

    /// <summary>Takes a piece of evidence out of the list; it stays readable with the reason.</summary>
    public void StrikeExhibit(Actor actor, int number, string reason, CaseTiming timing)
    {
        After(CaseMove.KeepFile);
        DemandHandling(actor, "排除证据");
        DemandUndecided("排除证据");
        var exhibit = _exhibits.Find(e => e.Number == number && e.StruckAt is null) ?? throw new RuleBroken("exhibit", $"没有第{number}项证据，可能已被排除，请刷新页面后重试。");
        var why = InvalidInput.Require("reason", "排除理由", reason, 500, 5);
        exhibit.Strike(timing.Now, why);
        Record(new CaseExhibitStruck(number, exhibit.Name, why));
    }

    /// <summary>Enters what the case cost.</summary>
    public void AddCost(Actor actor, CostDraft typed, Guid id, CaseTiming timing)
    {
        After(CaseMove.KeepFile);
        DemandHandling(actor, "登记费用");
        var draft = typed.Checked(timing.Today);
        var cost = new CaseCost(id, _costs.Count + 1, draft, actor.Id, timing.Now);
        _costs.Add(cost);
        Record(new CaseCostAdded(cost.Number, draft.Kind.Name(), draft.Amount, draft.Kind.Bearer()));
    }

    /// <summary>Strikes a cost that was entered wrongly.</summary>
    public void StrikeCost(Actor actor, int number, string reason, CaseTiming timing)
    {
        After(CaseMove.KeepFile);
        DemandHandling(actor, "删去费用");
        var cost = _costs.Find(c => c.Number == number && c.StruckAt is null) ?? throw new RuleBroken("cost", $"没有第{number}笔费用，可能已被删去，请刷新页面后重试。");
        var why = InvalidInput.Require("reason", "删去理由", reason, 500, 5);
        cost.Strike(timing.Now, why);
        Record(new CaseCostStruck(number, why));
    }

    /// <summary>Links a complaint, a hotline order or another case.</summary>
    public void Link(Actor actor, CaseLinkKind kind, string number, Guid id)
    {
        After(CaseMove.KeepFile);
        DemandHandling(actor, "关联");
        var text = InvalidInput.Require("number", kind.Label(), number, 40, 4);
        if (_links.Exists(l => !l.Struck && l.Kind == kind && string.Equals(l.Number, text, StringComparison.Ordinal)))
            throw new RuleBroken("linked", $"已关联{text}，不用重复关联。");
        _links.Add(new CaseLink(id, kind, text));
        Record(new CaseLinked(kind.Name(), text));
    }

    /// <summary>Undoes a link.</summary>
    public void Unlink(Actor actor, Guid linkId)
    {
        After(CaseMove.KeepFile);
        DemandHandling(actor, "取消关联");
        var link = _links.Find(l => l.Id == linkId && !l.Struck) ?? throw new RuleBroken("link", "该关联已经取消，请刷新页面。");
        link.Strike();
        Record(new CaseUnlinked(link.Kind.Name(), link.Number));
    }

    private void DemandUndecided(string what)
    {
        if (Decision is not null)
            throw new RuleBroken("decided", $"本案已作出决定，不能再{what}；送达和执行的材料请在相应环节上传。", "行政处罚法第四十条");
    }
}

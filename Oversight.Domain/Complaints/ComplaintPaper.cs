using System.Globalization;
using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <summary>What the complainant is given in writing (信访工作条例第二十三条、第三十四条).</summary>
public enum ComplaintPaperKind
{
    /// <summary>受理告知书</summary>
    Acceptance,

    /// <summary>不予受理告知书</summary>
    Refusal,

    /// <summary>转送告知书</summary>
    Transfer,

    /// <summary>延期告知书</summary>
    Extension,

    /// <summary>答复书</summary>
    Reply,
}

/// <summary>
/// A paper that a complaint has. It is no record of its own: it says what the act behind it committed, whose entry on the trail it prints,
/// so that it comes out the same whenever it is asked for and no copy with a name on it need be kept.
/// </summary>
/// <param name="Kind">Which.</param>
/// <param name="Number">From 1; a second answer is 2.</param>
/// <param name="Action">Code of the fact behind it.</param>
/// <param name="At">When, UTC.</param>
public sealed record ComplaintPaper(ComplaintPaperKind Kind, int Number, string Action, DateTime At)
{
    /// <summary>How it is asked for: acceptance, reply-2.</summary>
    public string Key => Number == 1 ? Kind.Key() : string.Create(CultureInfo.InvariantCulture, $"{Kind.Key()}-{Number}");
}

/// <summary>Names of papers.</summary>
public static class ComplaintPaperNames
{
    /// <summary>The name that stands over it.</summary>
    public static string Name(this ComplaintPaperKind kind) => kind switch
    {
        ComplaintPaperKind.Acceptance => "受理告知书",
        ComplaintPaperKind.Refusal => "不予受理告知书",
        ComplaintPaperKind.Transfer => "转送告知书",
        ComplaintPaperKind.Extension => "延期告知书",
        ComplaintPaperKind.Reply => "答复书",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>ASCII, as it stands in addresses and on the trail.</summary>
    public static string Key(this ComplaintPaperKind kind) => kind switch
    {
        ComplaintPaperKind.Acceptance => "acceptance",
        ComplaintPaperKind.Refusal => "refusal",
        ComplaintPaperKind.Transfer => "transfer",
        ComplaintPaperKind.Extension => "extension",
        ComplaintPaperKind.Reply => "reply",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

/// <content>What it gives in writing.</content>
public sealed partial class Complaint
{
    /// <summary>The papers that it has, the oldest first.</summary>
    public IReadOnlyList<ComplaintPaper> Papers
    {
        get
        {
            List<ComplaintPaper> papers = [];
            if (AcceptedAt is { } accepted)
                papers.Add(new(ComplaintPaperKind.Acceptance, 1, "complaint.accepted", accepted));
            if (State == ComplaintState.Refused)
                papers.Add(new(ComplaintPaperKind.Refusal, 1, "complaint.refused", ClosedAt!.Value));
            if (State == ComplaintState.Transferred)
                papers.Add(new(ComplaintPaperKind.Transfer, 1, "complaint.transferred", ClosedAt!.Value));
            if (_extensions.Find(e => e.Granted is true) is { } longer)
                papers.Add(new(ComplaintPaperKind.Extension, 1, "complaint.extension-decided", longer.DecidedAt!.Value));
            papers.AddRange(_answers.Where(a => a.Approved is true).OrderBy(a => a.Number).Select((a, i) => new ComplaintPaper(ComplaintPaperKind.Reply, i + 1, "complaint.replied", a.ReviewedAt!.Value)));
            return [.. papers.OrderBy(p => p.At)];
        }
    }

    /// <summary>Whether the actor may make the copy that bears name and code and is handed to the complainant.</summary>
    public bool MayHandOver(Actor actor) => ComplaintOffice.Runs(actor, this) && ComplaintSight.SeesWho(actor, this);

    /// <summary>Notes that the copy for the complainant is made, which shows who they are and by what code they follow it.</summary>
    /// <param name="actor">Who runs it and may know who complained.</param>
    /// <param name="key">The paper; see <see cref="ComplaintPaper.Key"/>.</param>
    /// <param name="how">How it is handed over.</param>
    /// <exception cref="RuleBroken">There is no such paper; it is anonymous or erased; the actor may not know who complained.</exception>
    public void HandOver(Actor actor, string key, string how)
    {
        if (!Papers.Any(p => string.Equals(p.Key, key, StringComparison.Ordinal)))
            throw new RuleBroken("no-paper", $"该件当前为“{State.Name()}”，没有这份文书，请刷新后重新选择。", "办法第十三条");
        if (Anonymous)
            throw new RuleBroken("anonymous", "匿名件不制作送达联：无法确认领取人就是投诉人。请告知其凭登记时取得的编号和查询码在政务服务窗口查看。", ComplaintOffice.SecrecyClause);
        if (ErasedAt is not null)
            throw new RuleBroken("erased", "投诉人信息保存期满，已依法删除，不能再制作送达联；可以打开存档联。", "个人信息保护法第四十七条");
        ComplaintOffice.DemandRuns(actor, this, "制作送达联");
        if (!ComplaintSight.SeesWho(actor, this))
            throw new RuleBroken("not-in-circle", "您不在该件投诉人信息的知悉范围内，不能制作送达联。", ComplaintOffice.SecrecyClause);
        Record(new ComplaintPaperMade(key, InvalidInput.Require("how", "送达方式", how, 200, 2)));
    }
}

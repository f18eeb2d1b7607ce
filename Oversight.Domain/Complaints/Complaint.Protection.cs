using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Complaints;

/// <content>Who complained: sealed, opened with a reason, shut to those it concerns, erased in the end.</content>
public sealed partial class Complaint
{
    /// <summary>How it is sealed and with which key of the bureau.</summary>
    public string Method { get; private init; }

    /// <summary>The complainant, sealed; null once erased.</summary>
    public byte[]? Identity { get; private set; }

    /// <summary>The complaint in their words, sealed; null once erased.</summary>
    public byte[]? Account { get; private set; }

    /// <summary>Keyed digest by which the same person is found again; null where there is none or once erased.</summary>
    public byte[]? PersonMark { get; private set; }

    /// <summary>When who complained was erased, UTC; null before.</summary>
    public DateTime? ErasedAt { get; private set; }

    /// <summary>The wrapped keys that still are.</summary>
    public IReadOnlyList<WrappedKey> Keys => [.. _keys.Where(k => k.Bytes is not null).Select(k => new WrappedKey(k.Circle, k.Bytes!))];

    /// <summary>Notes that somebody was shown who complained, before they are.</summary>
    /// <exception cref="RuleBroken">The actor does not belong to those who may know, or it was erased.</exception>
    public void Reveal(Actor actor, string reason)
    {
        if (ErasedAt is { } at)
            throw new RuleBroken("erased", $"投诉人信息保存期满，已于{ChinaTime.Text(ChinaTime.DayOf(at))}依法删除。", "个人信息保护法第四十七条");
        if (Anonymous)
            throw new RuleBroken("anonymous", "该件为匿名投诉，没有投诉人信息。");
        if (!ComplaintSight.SeesWho(actor, this))
            throw new RuleBroken("not-in-circle", "您不在该件投诉人信息的知悉范围内，不能查看；确需联系投诉人的，请转数字化指挥中心或者法制室联系。", ComplaintOffice.SecrecyClause);
        Record(new ComplainantRevealed(InvalidInput.Require("reason", "查看理由", reason, 200, 5)));
    }

    /// <summary>Changes the level. Whoever may no longer know loses the key; whoever may now gets one.</summary>
    /// <param name="actor">Who runs it; to lower it, who supervises it.</param>
    /// <param name="level">The new level.</param>
    /// <param name="reason">Why.</param>
    /// <param name="keys">The data key, wrapped for every circle of the new level.</param>
    /// <param name="newId">Gives ids to keys.</param>
    public void SetLevel(Actor actor, Confidentiality level, string reason, IReadOnlyList<WrappedKey> keys, Func<Guid> newId)
    {
        if (level == Level)
            throw new RuleBroken("unchanged", $"密级已是“{level.Name()}”，无需调整。");
        if (level > Level)
            ComplaintOffice.DemandRuns(actor, this, "调整密级");
        else
            ComplaintOffice.DemandSupervises(actor, this, "降低密级");
        if (level < Confidentiality.Confidential && Kind == ComplaintKind.Report && Against != Against.Nobody)
            throw new RuleBroken("report-confidential", "举报本局部门或者人员的不得降低密级。", ComplaintOffice.SecrecyClause);
        if (level == Confidentiality.Confidential && _assignments.Exists(a => a.Live && a.OfficerId is null))
            throw new RuleBroken("assigned-widely", "该件已派发到部门而未指定到人，请先收回，再调整为举报保密后指定经办人。", ComplaintOffice.SecrecyClause);
        if (level == Confidentiality.Confidential && AboutDepartmentId is { } accused && _assignments.Exists(a => a.Live && a.DepartmentId == accused))
            throw new RuleBroken("assigned-accused", "被投诉的部门还在协办该件，请先收回，再调整为举报保密。", ComplaintOffice.SecrecyClause);
        var why = InvalidInput.Require("reason", "调整理由", reason, 200, 5);
        var from = Level;
        Level = level;
        var circles = keys.Select(k => k.Circle).ToHashSet(StringComparer.Ordinal);
        foreach (var key in _keys.Where(k => k.Bytes is not null && !circles.Contains(k.Circle)))
            key.Destroy();
        if (ErasedAt is null)
            _keys.AddRange(keys.Where(k => !_keys.Exists(e => e.Bytes is not null && string.Equals(e.Circle, k.Circle, StringComparison.Ordinal))).Select(k => new ComplaintKey(newId(), k)));
        Record(new ComplaintLevelSet(from, level, Said(why)));
    }

    /// <summary>Whether who complained is to be erased: it ended so many days ago.</summary>
    public bool IsErasable(int days, DateOnly today) => ErasedAt is null && ClosedAt is { } at && ChinaTime.DayOf(at).AddDays(days) < today;

    /// <summary>
    /// Destroys the keys and what they opened, and gives up the scans that show who complained (个人信息保护法第四十七条). The fact names the
    /// scans, so that their bytes can be removed afterwards and the trail, which commits to what is left, still verifies.
    /// </summary>
    /// <param name="days">Days of keeping.</param>
    /// <param name="timing">Now.</param>
    public void Erase(int days, CaseTiming timing)
    {
        if (!IsErasable(days, timing.Today))
            throw new RuleBroken("not-erasable", "投诉尚未办结或者保存期未满，投诉人信息不能删除。", "个人信息保护法第四十七条");
        var alive = _keys.Count(k => k.Bytes is not null);
        foreach (var key in _keys)
            key.Destroy();
        foreach (var supplement in _supplements)
            supplement.Erase();
        (Identity, Account, PersonMark, ErasedAt) = (null, null, null, timing.Now);
        Record(new ComplainantErased(ChinaTime.DayOf(ClosedAt!.Value), alive, [.. _originals.Select(f => f.Hash).Distinct(StringComparer.Ordinal)]));
    }
}

using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>The case and its archive: a file that was put away takes no change.</summary>
public sealed partial class Case
{
    /// <summary>When the file was put away (归档), UTC; null while it is not, or was unsealed.</summary>
    public DateTime? FiledAt { get; private set; }

    /// <summary>When the file was last unsealed (启封), UTC; null where it never was.</summary>
    public DateTime? UnsealedAt { get; private set; }

    /// <summary>From when the file waits to be put away, UTC; null while the case is open and once it is put away.</summary>
    public DateTime? FilingFrom => IsOpen || FiledAt is not null ? null : UnsealedAt ?? ClosedAt;

    /// <summary>Refuses where the file was put away.</summary>
    public void DemandUnfiled(string what)
    {
        if (FiledAt is not null)
            throw new RuleBroken("filed", $"本案已归档，不能再{what}；确需补充的，请写明理由提请法制室启封后办理。", "办法第十一条");
    }

    internal void PutAway(Actor actor, string number, int volume, DateTime now)
    {
        DemandHandling(actor, "归档");
        DemandUnfiled("归档");
        if (IsOpen)
            throw new RuleBroken("open", $"本案尚未办结（现为“{State.Name(Category)}”），请办结、终止后再归档。", "办法第十一条");
        if (State == CaseState.Withdrawn && Number is null)
            throw new RuleBroken("never-begun", "本件登记后即撤回，没有立案或者受理，不形成案卷，无需归档。");
        FiledAt = now;
        Record(new CaseFiled(number, volume));
    }

    internal void TakeOut(string number, string reason, DateTime now)
    {
        (FiledAt, UnsealedAt) = (null, now);
        Record(new CaseUnsealed(number, reason));
    }
}

public sealed record CaseFiled(string Archive, int Volume) : Fact("case.filed");

public sealed record CaseFileOutdated(string Document) : Fact("case.file-outdated");

public sealed record CaseUnsealed(string Archive, string Reason) : Fact("case.unsealed");

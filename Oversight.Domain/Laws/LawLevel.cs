namespace Oversight.Domain.Laws;

/// <summary>What rank a text has, the highest first.</summary>
public enum LawLevel
{
    /// <summary>法律</summary>
    Statute,

    /// <summary>行政法规</summary>
    AdministrativeRegulation,

    /// <summary>地方性法规</summary>
    LocalRegulation,

    /// <summary>部门规章</summary>
    DepartmentRule,

    /// <summary>政府规章</summary>
    GovernmentRule,

    /// <summary>规范性文件</summary>
    NormativeDocument,

    /// <summary>党内法规, alone or together with the State Council; it stands beside the ranks of state law.</summary>
    PartyRegulation,
}

/// <summary>How a version came about.</summary>
public enum LawChange
{
    /// <summary>制定</summary>
    Enacted,

    /// <summary>修订: the whole text anew.</summary>
    Revised,

    /// <summary>修正: some articles.</summary>
    Amended,
}

/// <summary>How a law, or one version of it, stands on a day.</summary>
public enum LawState
{
    /// <summary>尚未施行</summary>
    NotYet,

    /// <summary>现行</summary>
    InForce,

    /// <summary>已修改: a later version took its place. Only versions are.</summary>
    Superseded,

    /// <summary>已废止</summary>
    Repealed,

    /// <summary>待核: whether it still applies is not settled.</summary>
    Doubtful,
}

/// <summary>Chinese names of the register of laws.</summary>
public static class LawNames
{
    /// <summary>Every rank as lists print it, the highest first.</summary>
    public static IReadOnlyList<string> Levels { get; } = [.. Enum.GetValues<LawLevel>().Select(l => l.Name())];

    /// <summary>The rank as lists print it.</summary>
    public static string Name(this LawLevel level) => level switch
    {
        LawLevel.Statute => "法律",
        LawLevel.AdministrativeRegulation => "行政法规",
        LawLevel.LocalRegulation => "地方性法规",
        LawLevel.DepartmentRule => "部门规章",
        LawLevel.GovernmentRule => "政府规章",
        LawLevel.NormativeDocument => "规范性文件",
        LawLevel.PartyRegulation => "党内法规",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, null),
    };

    /// <summary>制定, 修订, 修正.</summary>
    public static string Name(this LawChange change) => change switch
    {
        LawChange.Enacted => "制定",
        LawChange.Revised => "修订",
        LawChange.Amended => "修正",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    /// <summary>现行, 已废止 …</summary>
    public static string Name(this LawState state) => state switch
    {
        LawState.NotYet => "尚未施行",
        LawState.InForce => "现行",
        LawState.Superseded => "已修改",
        LawState.Repealed => "已废止",
        LawState.Doubtful => "待核",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

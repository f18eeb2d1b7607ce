using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>Where a paper stands.</summary>
public enum PaperState
{
    /// <summary>Being written.</summary>
    Drafted,

    /// <summary>Issued: its words stand for good.</summary>
    Issued,

    /// <summary>Issued and served on the party.</summary>
    Served,

    /// <summary>Thrown away before it was issued.</summary>
    Discarded,

    /// <summary>Issued and taken back.</summary>
    Revoked,
}

/// <summary>What can be done to a paper.</summary>
public enum PaperMove
{
    Edit,
    Issue,
    Discard,
    EnterService,
    Revoke,
}

/// <summary>The life cycle of a paper.</summary>
public static class PaperFlow
{
    /// <summary>The table.</summary>
    public static Flow<PaperState, PaperMove> Table { get; } = new("文书",
    [
        new(PaperState.Drafted, PaperMove.Edit, PaperState.Drafted, "修改", "经办人、部门负责人"),
        new(PaperState.Drafted, PaperMove.Issue, PaperState.Issued, "制发", "文书格式写明的岗位"),
        new(PaperState.Drafted, PaperMove.Discard, PaperState.Discarded, "删去草稿", "经办人、部门负责人"),
        new(PaperState.Issued, PaperMove.EnterService, PaperState.Served, "登记送达", "经办人、部门负责人"),
        new(PaperState.Issued, PaperMove.Revoke, PaperState.Revoked, "收回", "部门负责人"),
        new(PaperState.Served, PaperMove.Revoke, PaperState.Revoked, "收回", "部门负责人"),
    ]);

    /// <summary>The name as screens say it.</summary>
    public static string Name(this PaperState state) => state switch
    {
        PaperState.Drafted => "草稿",
        PaperState.Issued => "已制发",
        PaperState.Served => "已送达",
        PaperState.Discarded => "已删去",
        PaperState.Revoked => "已收回",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

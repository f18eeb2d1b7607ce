using Oversight.Domain.Common;

namespace Oversight.Domain.Archives;

/// <summary>Where the file of a case stands once it was put away.</summary>
public enum ArchiveState
{
    /// <summary>Put away; its volume is being made.</summary>
    Filed,

    /// <summary>The volume is kept, byte for byte.</summary>
    Sealed,

    /// <summary>Opened again for something that was missing.</summary>
    Unsealed,
}

/// <summary>What can be done to an archive.</summary>
public enum ArchiveMove
{
    Seal,
    Read,
    Unseal,
    Supplement,
}

/// <summary>The life cycle of an archive.</summary>
public static class ArchiveFlow
{
    /// <summary>The table.</summary>
    public static Flow<ArchiveState, ArchiveMove> Table { get; } = new("归档案卷",
    [
        new(ArchiveState.Filed, ArchiveMove.Seal, ArchiveState.Sealed, "生成并封存卷宗", "系统"),
        new(ArchiveState.Filed, ArchiveMove.Read, ArchiveState.Filed, "查阅以前各版", "可查看该部门办件的人员"),
        new(ArchiveState.Sealed, ArchiveMove.Read, ArchiveState.Sealed, "查阅", "可查看该部门办件的人员"),
        new(ArchiveState.Sealed, ArchiveMove.Unseal, ArchiveState.Unsealed, "启封", "法制室"),
        new(ArchiveState.Unsealed, ArchiveMove.Read, ArchiveState.Unsealed, "查阅以前各版", "可查看该部门办件的人员"),
        new(ArchiveState.Unsealed, ArchiveMove.Supplement, ArchiveState.Filed, "补充归档", "经办人、部门负责人"),
    ]);

    /// <summary>The name as screens say it.</summary>
    public static string Name(this ArchiveState state) => state switch
    {
        ArchiveState.Filed => "正在生成卷宗",
        ArchiveState.Sealed => "已归档",
        ArchiveState.Unsealed => "已启封",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

using Oversight.Domain.Common;

namespace Oversight.Domain.Imports;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>待试运行: the columns are recognised.</summary>
    Uploaded,

    /// <summary>试运行中</summary>
    Reading,

    /// <summary>待确认: what it would do is known.</summary>
    Ready,

    /// <summary>导入中: sheets of adjustment are drafted.</summary>
    Drafting,

    /// <summary>已导入</summary>
    Done,

    /// <summary>已取消</summary>
    Cancelled,

    /// <summary>未能读取</summary>
    Failed,
}

/// <summary>What can be done with an import.</summary>
public enum ImportStep
{
    Read,
    Finish,
    Fail,
    Accept,
    Draft,
    Complete,
    Cancel,
}

/// <summary>The life cycle of an import of the list.</summary>
public static class ImportFlow
{
    private const string Office = "法制室";
    private const string System = "系统";

    /// <summary>The table.</summary>
    public static Flow<ImportState, ImportStep> Table { get; } = new("清单导入",
    [
        new(ImportState.Uploaded, ImportStep.Read, ImportState.Reading, "试运行", Office),
        new(ImportState.Uploaded, ImportStep.Cancel, ImportState.Cancelled, "取消", Office),
        new(ImportState.Reading, ImportStep.Read, ImportState.Reading, "重新试运行", Office),
        new(ImportState.Reading, ImportStep.Finish, ImportState.Ready, "试运行完成", System),
        new(ImportState.Reading, ImportStep.Fail, ImportState.Failed, "未能读取", System),
        new(ImportState.Reading, ImportStep.Cancel, ImportState.Cancelled, "取消", Office),
        new(ImportState.Ready, ImportStep.Read, ImportState.Reading, "重新试运行", Office),
        new(ImportState.Ready, ImportStep.Accept, ImportState.Drafting, "确认导入", Office),
        new(ImportState.Ready, ImportStep.Cancel, ImportState.Cancelled, "取消", Office),
        new(ImportState.Drafting, ImportStep.Draft, ImportState.Drafting, "拟调整单", Office),
        new(ImportState.Drafting, ImportStep.Complete, ImportState.Done, "导入完成", Office),
        new(ImportState.Drafting, ImportStep.Read, ImportState.Reading, "重新试运行", Office),
        new(ImportState.Drafting, ImportStep.Cancel, ImportState.Cancelled, "停止导入", Office),
        new(ImportState.Failed, ImportStep.Read, ImportState.Reading, "重新试运行", Office),
        new(ImportState.Failed, ImportStep.Cancel, ImportState.Cancelled, "取消", Office),
    ]);

    /// <summary>The state as the bureau says it.</summary>
    public static string Name(this ImportState state) => state switch
    {
        ImportState.Uploaded => "待试运行",
        ImportState.Reading => "试运行中",
        ImportState.Ready => "待确认导入",
        ImportState.Drafting => "正在生成调整单",
        ImportState.Done => "已导入",
        ImportState.Cancelled => "已取消",
        ImportState.Failed => "未能读取",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}

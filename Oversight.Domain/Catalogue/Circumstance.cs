namespace Oversight.Domain.Catalogue;

/// <summary>What gives rise to an adjustment of the list (办法第十条).</summary>
public enum Circumstance
{
    /// <summary>法律、法规、规章制定或修改</summary>
    LawChanged,

    /// <summary>法律、法规、规章废止</summary>
    LawRepealed,

    /// <summary>机构或职能调整</summary>
    BodyChanged,

    /// <summary>权力下放</summary>
    HandedDown,

    /// <summary>裁判或复议决定</summary>
    Ruling,

    /// <summary>初次登记、完善登记</summary>
    Registration,
}

/// <summary>What a line of a sheet does with its item.</summary>
public enum AdjustmentChange
{
    /// <summary>新增</summary>
    Enter,

    /// <summary>变更</summary>
    Revise,

    /// <summary>取消</summary>
    Repeal,

    /// <summary>下放</summary>
    HandDown,
}

/// <summary>Chinese names of circumstances and changes.</summary>
public static class AdjustmentWords
{
    /// <summary>The circumstance as the bureau says it.</summary>
    public static string Name(this Circumstance circumstance) => circumstance switch
    {
        Circumstance.LawChanged => "法律法规修改",
        Circumstance.LawRepealed => "法律法规废止",
        Circumstance.BodyChanged => "机构职能调整",
        Circumstance.HandedDown => "权力下放",
        Circumstance.Ruling => "裁判或复议决定",
        Circumstance.Registration => "登记完善",
        _ => throw new ArgumentOutOfRangeException(nameof(circumstance), circumstance, null),
    };

    /// <summary>The change as the bureau says it.</summary>
    public static string Name(this AdjustmentChange change) => change switch
    {
        AdjustmentChange.Enter => "新增",
        AdjustmentChange.Revise => "变更",
        AdjustmentChange.Repeal => "取消",
        AdjustmentChange.HandDown => "下放",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    /// <summary>Whether the change ends the power.</summary>
    public static bool Ends(this AdjustmentChange change) => change is AdjustmentChange.Repeal or AdjustmentChange.HandDown;
}

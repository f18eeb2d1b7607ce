namespace Oversight.Domain.Complaints;

/// <summary>On what lawful ground a complaint is not taken on. There is no other: refusing without one is a fault of its own (办法第八条).</summary>
public enum RefusalGround
{
    /// <summary>不属于本机关职权范围</summary>
    OutOfScope,

    /// <summary>应当通过诉讼、仲裁、行政复议等法定途径解决</summary>
    OtherProcedure,

    /// <summary>已经受理或者正在办理的同一事项</summary>
    SameMatterRunning,

    /// <summary>已有复核意见，仍以同一事实和理由提出</summary>
    Concluded,

    /// <summary>没有具体事项，且无法联系补充</summary>
    NoConcreteMatter,
}

/// <summary>Names and clauses of the grounds.</summary>
public static class RefusalGrounds
{
    /// <summary>The ground in words.</summary>
    public static string Name(this RefusalGround ground) => ground switch
    {
        RefusalGround.OutOfScope => "不属于本机关职权范围",
        RefusalGround.OtherProcedure => "应当通过诉讼、仲裁、行政复议等法定途径解决",
        RefusalGround.SameMatterRunning => "同一事项已经受理或者正在办理",
        RefusalGround.Concluded => "已有复核意见，仍以同一事实和理由提出",
        RefusalGround.NoConcreteMatter => "没有具体事项，且无法联系补充",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };

    /// <summary>The clause behind it.</summary>
    public static string Clause(this RefusalGround ground) => ground switch
    {
        RefusalGround.OutOfScope => "信访工作条例第二十三条第一款",
        RefusalGround.OtherProcedure => "信访工作条例第三十一条",
        RefusalGround.SameMatterRunning => "信访工作条例第十九条第三款",
        RefusalGround.Concluded => "信访工作条例第三十六条第三款",
        RefusalGround.NoConcreteMatter => "信访工作条例第十九条第一款",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };
}

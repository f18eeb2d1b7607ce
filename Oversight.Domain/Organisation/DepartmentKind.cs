namespace Oversight.Domain.Organisation;

/// <summary>What sort of department it is.</summary>
public enum DepartmentKind
{
    /// <summary>局领导</summary>
    Leadership,

    /// <summary>机关科室</summary>
    Office,

    /// <summary>中队</summary>
    Squadron,

    /// <summary>数字化指挥中心</summary>
    CommandCentre,

    /// <summary>The one legal office (法制室), which supervises the others and is supervised by the deputy in charge.</summary>
    LegalOffice,

    /// <summary>系统运维: holds no powers.</summary>
    Operations,
}

/// <summary>Chinese names of the sorts of departments.</summary>
public static class DepartmentKinds
{
    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this DepartmentKind kind) => kind switch
    {
        DepartmentKind.Leadership => "局领导",
        DepartmentKind.Office => "机关科室",
        DepartmentKind.Squadron => "中队",
        DepartmentKind.CommandCentre => "数字化指挥中心",
        DepartmentKind.LegalOffice => "法制室",
        DepartmentKind.Operations => "信息运维",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}

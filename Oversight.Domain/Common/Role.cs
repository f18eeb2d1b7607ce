namespace Oversight.Domain.Common;

/// <summary>What a post entitles its holder to. Administrator, SecurityAdministrator and Auditor exclude each other and all others (GB/T 22239-2019 8.1.4.2 d).</summary>
public enum Role
{
    /// <summary>局领导</summary>
    Leader,

    /// <summary>分管副局长</summary>
    DeputyLeader,

    /// <summary>法制室</summary>
    LegalOffice,

    /// <summary>科室/中队负责人</summary>
    DepartmentHead,

    /// <summary>经办人</summary>
    Officer,

    /// <summary>联络员</summary>
    Liaison,

    /// <summary>数字化指挥中心</summary>
    CommandCentre,

    /// <summary>人事科</summary>
    Personnel,

    /// <summary>系统管理员</summary>
    Administrator,

    /// <summary>安全管理员</summary>
    SecurityAdministrator,

    /// <summary>安全审计员</summary>
    Auditor,

    /// <summary>系统: sweeps and derived acts, never a person.</summary>
    System,

    /// <summary>公众: whoever uses the public window without an account; never a post.</summary>
    Public,
}

/// <summary>Chinese names of roles and the rule on which of them exclude each other.</summary>
public static class Roles
{
    private static readonly Role[] Exclusive = [Role.Administrator, Role.SecurityAdministrator, Role.Auditor];

    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this Role role) => role switch
    {
        Role.Leader => "局领导",
        Role.DeputyLeader => "分管副局长",
        Role.LegalOffice => "法制室",
        Role.DepartmentHead => "部门负责人",
        Role.Officer => "经办人",
        Role.Liaison => "联络员",
        Role.CommandCentre => "数字化指挥中心",
        Role.Personnel => "人事科",
        Role.Administrator => "系统管理员",
        Role.SecurityAdministrator => "安全管理员",
        Role.Auditor => "安全审计员",
        Role.System => "系统",
        Role.Public => "公众",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>Whether a post can give the role: all but those of the system and of the public.</summary>
    public static bool IsOfPosts(this Role role) => role is not (Role.System or Role.Public);

    /// <summary>Whether the role is one of the three administrators, who read no case, complaint or figure.</summary>
    public static bool IsAdministrative(this Role role) => Exclusive.Contains(role);

    /// <summary>Whether one person may hold both roles.</summary>
    public static bool Compatible(Role one, Role other) => one == other || (!one.IsAdministrative() && !other.IsAdministrative());
}

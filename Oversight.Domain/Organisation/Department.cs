using Oversight.Domain.Common;

namespace Oversight.Domain.Organisation;

/// <summary>A department that handles or supervises: 中队, 机关科室, 数字化指挥中心. It is what supervision is directed at (办法第四条).</summary>
public sealed class Department : Aggregate
{
    private Department() => (Code, Name) = ("", "");

    /// <summary>Short ASCII code, stable in addresses and figures.</summary>
    public string Code { get; private set; }

    /// <summary>Full name, e.g. 执法一中队.</summary>
    public string Name { get; private set; }

    /// <summary>What sort of department it is.</summary>
    public DepartmentKind Kind { get; private set; }

    /// <summary>Place in lists and on the board.</summary>
    public int SortOrder { get; private set; }

    /// <summary>Whether its work is supervised and shown on the board.</summary>
    public bool Supervised { get; private set; }

    /// <summary>Sets up a department.</summary>
    public static Department Establish(Guid id, string code, string name, DepartmentKind kind, int sortOrder, bool supervised)
    {
        var department = new Department
        {
            Id = id,
            Code = InvalidInput.Require("code", "部门代码", code, 20),
            Name = InvalidInput.Require("name", "部门名称", name, 50),
            Kind = kind,
            SortOrder = sortOrder,
            Supervised = supervised,
        };
        department.Record(new DepartmentEstablished(department.Code, department.Name, kind));
        return department;
    }

    /// <summary>Gives the department a new name; old documents keep the old one.</summary>
    public void Rename(string name, string reason)
    {
        var old = Name;
        Name = InvalidInput.Require("name", "部门名称", name, 50);
        if (string.Equals(old, Name, StringComparison.Ordinal))
            throw new RuleBroken("unchanged", "新名称与现名称相同，无需更名。");
        Record(new DepartmentRenamed(old, Name, InvalidInput.Require("reason", "更名依据", reason, 200)));
    }
}

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

public sealed record DepartmentEstablished(string Code, string Name, DepartmentKind Kind) : Fact("department.established");

public sealed record DepartmentRenamed(string From, string To, string Reason) : Fact("department.renamed");

using Oversight.Domain.Common;
using Oversight.Domain.Organisation;

namespace Oversight.Domain.Complaints;

/// <summary>Against whom a complaint is.</summary>
/// <param name="Against">What it is.</param>
/// <param name="DepartmentId">被投诉部门, or null.</param>
/// <param name="OfficerId">被投诉人, or null.</param>
public sealed record ComplaintTarget(Against Against, Guid? DepartmentId = null, Guid? OfficerId = null)
{
    /// <summary>Against nobody of the bureau.</summary>
    public static ComplaintTarget None { get; } = new(Against.Nobody);

    /// <summary>What follows from the department and the person that are named.</summary>
    /// <param name="departmentId">The department, or null.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="officerId">The person, or null.</param>
    /// <param name="roles">The roles of the person's posts.</param>
    /// <exception cref="InvalidInput">The leadership is named and nobody of it.</exception>
    public static ComplaintTarget Of(Guid? departmentId, DepartmentKind? kind, Guid? officerId, IReadOnlyCollection<Role> roles)
    {
        if (roles.Contains(Role.Leader))
            return new ComplaintTarget(Against.Leader, null, officerId);
        if (roles.Contains(Role.DeputyLeader))
            return new ComplaintTarget(Against.DeputyLeader, null, officerId);
        return kind switch
        {
            null => officerId is null ? None : throw new InvalidInput("department", "请选择被投诉人所在的部门。"),
            DepartmentKind.Leadership => throw new InvalidInput("officer", "涉及局领导的，请写明是哪一位，以便回避。"),
            DepartmentKind.LegalOffice => new ComplaintTarget(Against.LegalOffice, departmentId, officerId),
            DepartmentKind.CommandCentre => new ComplaintTarget(Against.CommandCentre, departmentId, officerId),
            _ => new ComplaintTarget(Against.Department, departmentId, officerId),
        };
    }
}

/// <summary>Whom a complaint is given to.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="Name">Its name, for the trail.</param>
/// <param name="OfficerId">Who of it handles it, or null for whoever the head appoints.</param>
/// <param name="OfficerDepartments">Departments in which that person holds a post.</param>
/// <param name="InChargeOfAccused">Whether the deputy leader complained about is in charge of the department.</param>
public sealed record Assignee(Guid DepartmentId, string Name, Guid? OfficerId, IReadOnlyList<Guid> OfficerDepartments, bool InChargeOfAccused);

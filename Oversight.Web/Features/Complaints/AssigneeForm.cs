namespace Oversight.Web.Features.Complaints;

/// <summary>Whom something is given to, as it is picked.</summary>
public sealed class AssigneeForm
{
    public Guid? DepartmentId { get; set; }

    public Guid? OfficerId { get; set; }
}

using Oversight.Domain.Common;

namespace Oversight.Domain.Organisation;

/// <summary>Who arranges posts and teams. Posts of the three administrators are filled by the security administrator alone.</summary>
public static class OrganisationDuties
{
    public static readonly Duty Enlist = new("officer.enlist", "登记人员", Role.Personnel, Role.LegalOffice, Role.SecurityAdministrator);

    public static readonly Duty CreatePost = new("post.create", "设立岗位", Role.Personnel, Role.LegalOffice, Role.SecurityAdministrator);

    public static readonly Duty Assign = new("post.assign", "任命岗位", Role.Personnel, Role.LegalOffice, Role.SecurityAdministrator);

    public static readonly Duty Vacate = new("post.vacate", "免去岗位", Role.Personnel, Role.LegalOffice, Role.SecurityAdministrator);

    public static readonly Duty Seat = new("team.seat", "调整四个一团队", Role.Personnel, Role.LegalOffice);

    public static readonly Duty RenewCard = new("officer.renew-card", "登记换发执法证", Role.Personnel, Role.LegalOffice);

    public static readonly Duty RenameDepartment = new("department.rename", "部门更名", Role.Personnel, Role.LegalOffice);

    public static readonly Duty MergeDepartment = new("department.merge", "部门合并", Role.Personnel, Role.LegalOffice);

    public static readonly Duty DescribePost = new("post.describe", "调整岗位职责和承担事项", Role.Personnel, Role.LegalOffice);

    public static readonly Duty HandOver = new("duty.hand-over", "移交在办工作", Role.DepartmentHead, Role.LegalOffice, Role.DeputyLeader);

    /// <summary>Refuses an appointment that is not the actor's to make: of oneself, or across the line between administrators and staff.</summary>
    /// <exception cref="RuleBroken">The appointment is somebody else's to make.</exception>
    public static void DemandReach(Actor actor, Role role, Guid officerId)
    {
        if (actor.Id == officerId)
            throw new RuleBroken("self", "不得办理本人的任免，请由另一人办理。", "办法第十四条");
        if (role.IsAdministrative() != actor.Is(Role.SecurityAdministrator))
        {
            throw role.IsAdministrative()
                ? new RuleBroken("reach", $"“{role.Name()}”岗位由安全管理员任免。", "GB/T 22239-2019 8.1.4.2")
                : new RuleBroken("reach", $"“{role.Name()}”岗位由人事科或者法制室任免。", "办法第十四条");
        }
    }
}

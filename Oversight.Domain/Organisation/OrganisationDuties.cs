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

    public static readonly Duty Qualify = new("officer.qualify", "登记法律职业资格", Role.Personnel, Role.LegalOffice);
    public static readonly Duty RenewCard = new("officer.renew-card", "登记换发执法证", Role.Personnel, Role.LegalOffice);

    /// <summary>The security administrator only founds: see <see cref="DemandFounding"/>.</summary>
    public static readonly Duty EstablishDepartment = new("department.establish", "设立部门", Role.Personnel, Role.LegalOffice, Role.SecurityAdministrator);

    public static readonly Duty RenameDepartment = new("department.rename", "部门更名", Role.Personnel, Role.LegalOffice);

    public static readonly Duty MergeDepartment = new("department.merge", "部门合并", Role.Personnel, Role.LegalOffice);

    public static readonly Duty DescribePost = new("post.describe", "调整岗位职责和承担事项", Role.Personnel, Role.LegalOffice);

    public static readonly Duty HandOver = new("duty.hand-over", "移交在办工作", Role.DepartmentHead, Role.LegalOffice, Role.DeputyLeader);

    /// <summary>The first day that can be meant in the records of the bureau.</summary>
    public static DateOnly Oldest { get; } = new(1949, 10, 1);

    /// <summary>A day on which an appointment begins or ends, or <see cref="InvalidInput"/> where the year cannot be meant.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="label">What the field is called.</param>
    /// <param name="day">China time.</param>
    /// <param name="today">Today, China time.</param>
    public static DateOnly ServiceDay(string field, string label, DateOnly day, DateOnly today) => InvalidInput.Within(field, label, day, Oldest, today.AddYears(30));

    /// <summary>Whether a role arranges the posts of staff; where nobody holds such a post, the bureau is being founded.</summary>
    public static bool Arranges(Role role) => role is Role.Personnel or Role.LegalOffice;

    /// <summary>Refuses a department by the security administrator where somebody else arranges the bureau.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="founding">Whether nobody holds a post that arranges those of staff.</param>
    /// <exception cref="RuleBroken">The bureau is founded.</exception>
    public static void DemandFounding(Actor actor, bool founding)
    {
        if (!founding && !actor.IsAny(Role.Personnel, Role.LegalOffice))
            throw new RuleBroken("founded", "本局已有人事科或者法制室人员在任，部门由其设立，请转其办理。", "通知第二部分");
    }

    /// <summary>Refuses an appointment that is not the actor's to make: of oneself, or across the line between administrators and staff.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="role">The role of the post.</param>
    /// <param name="officerId">Who is appointed.</param>
    /// <param name="founding">Whether nobody holds a post that arranges those of staff: then the security administrator appoints the first who does.</param>
    /// <exception cref="RuleBroken">The appointment is somebody else's to make.</exception>
    public static void DemandReach(Actor actor, Role role, Guid officerId, bool founding = false)
    {
        if (actor.Id == officerId)
            throw new RuleBroken("self", "不得办理本人的任免，请由另一人办理。", "办法第十四条");
        if (founding && Arranges(role) && actor.Is(Role.SecurityAdministrator))
            return;
        if (role.IsAdministrative() != actor.Is(Role.SecurityAdministrator))
        {
            throw role.IsAdministrative()
                ? new RuleBroken("reach", $"“{role.Name()}”岗位由安全管理员任免。", "GB/T 22239-2019 8.1.4.2")
                : new RuleBroken("reach", $"“{role.Name()}”岗位由人事科或者法制室任免。", "办法第十四条");
        }
    }
}

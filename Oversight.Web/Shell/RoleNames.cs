using System.Security.Claims;

namespace Oversight.Web.Shell;

/// <summary>What the interface calls the roles whose identifiers stand in the role claims.</summary>
public static class RoleNames
{
    // In the order in which one of several is shown: the post that answers for most comes first.
    private static readonly (string Role, string Name)[] Names =
    [
        ("Leader", "局领导"), ("DeputyLeader", "分管副局长"), ("LegalOffice", "法制室"), ("DepartmentHead", "部门负责人"),
        ("CommandCentre", "指挥中心"), ("Personnel", "人事科"), ("Liaison", "联络员"), ("Officer", "经办人"),
        ("Administrator", "系统管理员"), ("SecurityAdministrator", "安全管理员"), ("Auditor", "安全审计员"),
    ];

    /// <summary>The Chinese name of one role; the identifier itself where it is not known.</summary>
    public static string Of(string role)
    {
        foreach (var (identifier, name) in Names)
        {
            if (string.Equals(identifier, role, StringComparison.Ordinal)) return name;
        }

        return role;
    }

    /// <summary>The names of all roles a person holds, the weightiest first; empty for a stranger.</summary>
    public static IReadOnlyList<string> Held(ClaimsPrincipal user) =>
        [.. Names.Where(n => user.IsInRole(n.Role)).Select(n => n.Name)];
}

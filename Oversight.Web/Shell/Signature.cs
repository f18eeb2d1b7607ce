using System.Security.Claims;

namespace Oversight.Web.Shell;

/// <summary>How the bar names the person who is signed in.</summary>
/// <param name="Name">The display name, or the account name where there is none.</param>
/// <param name="Role">The weightiest role in Chinese; empty when no role is held.</param>
/// <param name="Detail">Department, post and all roles, for the tooltip.</param>
public sealed record Signature(string Name, string Role, string Detail)
{
    public static Signature Of(ClaimsPrincipal user)
    {
        var roles = RoleNames.Held(user);
        var name = user.FindFirst("display_name")?.Value ?? user.Identity?.Name ?? "";
        string?[] detail = [user.FindFirst("department_name")?.Value, user.FindFirst("post_name")?.Value, string.Join("、", roles)];
        return new(name, roles.Count > 0 ? roles[0] : "", string.Join(" · ", detail.Where(d => !string.IsNullOrEmpty(d))));
    }
}

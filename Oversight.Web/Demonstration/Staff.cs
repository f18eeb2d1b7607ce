using Oversight.Domain.Common;
using Oversight.Infrastructure.Seeding;

namespace Oversight.Web.Demonstration;

/// <summary>Who of the bureau does what, by user name.</summary>
internal static class Staff
{
    /// <summary>The leader.</summary>
    public const string Leader = "leader";

    /// <summary>Head of a department.</summary>
    public static string Head(string department) => Holders(department, Role.DepartmentHead)[0];

    /// <summary>Liaison of a department.</summary>
    public static string Liaison(string department) => Holders(department, Role.Liaison)[0];

    /// <summary>Officers of a department.</summary>
    public static IReadOnlyList<string> Officers(string department) => Holders(department, Role.Officer);

    /// <summary>The deputy in charge of a department.</summary>
    public static string Deputy(string department) => BureauPlan.Departments.First(d => string.Equals(d.Code, department, StringComparison.Ordinal)).Deputy;

    /// <summary>Whether the person carries an enforcement card.</summary>
    public static bool HasCard(string userName) => BureauPlan.People.First(p => string.Equals(p.UserName, userName, StringComparison.Ordinal)).Card is not null;

    private static List<string> Holders(string department, Role role) =>
        [.. BureauPlan.People.Where(p => p.Posts.Any(x => x.Role == role && string.Equals(x.Department, department, StringComparison.Ordinal))).Select(p => p.UserName)];
}

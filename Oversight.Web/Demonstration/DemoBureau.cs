using Oversight.Domain.Common;
using Oversight.Infrastructure.Seeding;
using Oversight.Web.Features.Accounts;

namespace Oversight.Web.Demonstration;

/// <summary>The people of the demonstration whom the sign-in page and the console offer.</summary>
internal static class DemoBureau
{
    /// <summary>The common password in development. Anywhere else one is drawn and shown once.</summary>
    public const string DevelopmentPassword = "Yanshi-2026";

    private static readonly string[] Offered = ["leader", "deputy", "deputy2", "legal", "legal2", "zd2.head", "zd2.liaison", "zd2.a", "hw.head", "hw.a", "zh.a", "rs.a", "admin", "security", "auditor"];

    /// <summary>One account of each role, with role and post.</summary>
    public static IReadOnlyList<DemoAccount> Accounts { get; } = [.. Offered.Select(Account)];

    /// <summary>What the console shows when the demonstration is there: sign-in names with role and post, and the password.</summary>
    public static IEnumerable<string> SignInLines(string password) =>
    [
        "演示数据已就绪，全部标明“演示数据”。登录账号：",
        .. Accounts.Select(a => $"  {a.UserName,-12}{a.Role}（{a.Post}）"),
        $"共同密码：{password}",
    ];

    private static DemoAccount Account(string userName)
    {
        var person = BureauPlan.People.First(p => string.Equals(p.UserName, userName, StringComparison.Ordinal));
        var department = BureauPlan.Departments.First(d => string.Equals(d.Code, person.Posts[0].Department, StringComparison.Ordinal));
        var post = department.Kind == Domain.Organisation.DepartmentKind.Leadership ? person.Posts[0].Name : $"{department.Name} {person.Posts[0].Name}";
        return new DemoAccount(userName, string.Join("、", person.Posts.Select(p => p.Role.Name()).Distinct(StringComparer.Ordinal)), $"{post} {person.Name}");
    }
}

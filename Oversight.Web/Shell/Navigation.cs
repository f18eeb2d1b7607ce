using System.Security.Claims;

namespace Oversight.Web.Shell;

/// <summary>One line of the menu.</summary>
/// <param name="Text">The name of the page.</param>
/// <param name="Href">Its address, from the root.</param>
/// <param name="Count">What waits there; null shows nothing.</param>
/// <param name="Alarm">Whether the count names something late, which makes it red.</param>
public sealed record NavItem(string Text, string Href, long? Count = null, bool Alarm = false);

/// <summary>A titled part of the menu; the first part has no title.</summary>
public sealed record NavGroup(string? Title, IReadOnlyList<NavItem> Items);

/// <summary>Which pages the menu offers to whom. It hides what would be refused anyway; the pages themselves decide.</summary>
public static class Navigation
{
    private const string Board = "Leader DeputyLeader LegalOffice DepartmentHead Officer Liaison CommandCentre Personnel";
    private const string Everybody = Board + " Administrator SecurityAdministrator Auditor";

    private static readonly (string? Title, (string Text, string Href, string Roles)[] Items)[] Map =
    [
        (null, [("我的工作台", "/", Everybody), ("运行看板", "/board", Board), ("搜索", "/search", Board)]),
        ("清单", [("权责清单", "/catalogue", Board), ("动态调整", "/adjustments", Board), ("清单公布", "/publication", Board), ("裁量基准", "/discretion", Board), ("法规库", "/laws", Board)]),
        ("运行",
        [
            ("办件", "/cases", Board),
            ("投诉举报", "/complaints", Board),
            ("公共服务申报", "/services", Board),
            ("预约日历", "/services/bookings", Board),
            ("结果公示", "/disclosure", Board),
            ("信用信息", "/credit", Board),
            ("归档案卷", "/archives", Board),
        ]),
        ("监督", [("预警", "/alerts", Board), ("案卷复查", "/reexaminations", Board), ("热点专题", "/topics", Board), ("问题台账", "/findings", Board), ("整改通知书", "/notices", Board)]),
        ("评价", [("考核台账", "/ledger", Board)]),
        ("责任",
        [
            ("责任矩阵", "/organisation/matrix", Board),
            ("岗位责任清单", "/organisation/duties", Board),
            ("由谁负责", "/organisation/answers", Board),
            ("责任空缺", "/organisation/gaps", Board),
        ]),
        ("管理",
        [
            ("机构与岗位", "/organisation", Board + " SecurityAdministrator"),
            ("痕迹", "/trail", "Leader DeputyLeader LegalOffice Auditor"),
            ("工作日历", "/admin/calendar", "LegalOffice Administrator"),
            ("参数", "/admin/parameters", "LegalOffice Administrator Leader DeputyLeader"),
            ("系统设置", "/admin/settings", "Administrator"),
            ("账号与角色", "/admin/accounts", "SecurityAdministrator"),
            ("待发消息", "/admin/outbox", "Administrator"),
            ("消息接口", "/admin/webhooks", "Administrator"),
            ("接口客户端", "/admin/clients", "Administrator SecurityAdministrator"),
            ("后台任务", "/jobs", "Administrator"),
        ]),
    ];

    /// <summary>The menu of one person; groups in which nothing is left are dropped.</summary>
    /// <param name="user">Who is looking.</param>
    /// <param name="counts">What waits, by address; addresses that are missing show no count.</param>
    public static IReadOnlyList<NavGroup> For(ClaimsPrincipal user, IReadOnlyDictionary<string, (long Count, bool Alarm)>? counts = null)
    {
        var groups = new List<NavGroup>(Map.Length);
        foreach (var (title, items) in Map)
        {
            NavItem[] open = [.. items.Where(i => i.Roles.Split(' ').Any(user.IsInRole)).Select(i => Item(i.Text, i.Href, counts))];
            if (open.Length > 0) groups.Add(new(title, open));
        }

        return groups;
    }

    /// <summary>The address in the menu under which a page stands: the longest that its path starts with.</summary>
    public static string? Current(IEnumerable<NavGroup> groups, string path) =>
        groups.SelectMany(g => g.Items).Select(i => i.Href).Where(href => Covers(href, path)).MaxBy(href => href.Length);

    private static NavItem Item(string text, string href, IReadOnlyDictionary<string, (long Count, bool Alarm)>? counts) =>
        counts is not null && counts.TryGetValue(href, out var waiting) && waiting.Count > 0
            ? new(text, href, waiting.Count, waiting.Alarm)
            : new(text, href);

    private static bool Covers(string href, string path) =>
        string.Equals(href, path, StringComparison.OrdinalIgnoreCase)
        || (href.Length > 1 && path.StartsWith(href + "/", StringComparison.OrdinalIgnoreCase));
}

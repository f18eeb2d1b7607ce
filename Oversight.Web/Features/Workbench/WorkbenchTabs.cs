namespace Oversight.Web.Features.Workbench;

/// <summary>The tabs of the workbench and their addresses.</summary>
public static class WorkbenchTabs
{
    /// <summary>In order.</summary>
    public static IReadOnlyList<(WorkTab Tab, string Name, string Href)> All { get; } =
    [
        (WorkTab.Todo, "待办", "/"),
        (WorkTab.Running, "在办", "/?tab=running"),
        (WorkTab.Review, "待审", "/?tab=review"),
        (WorkTab.Late, "逾期", "/?tab=late"),
    ];

    /// <summary>The tab of an address; anything unknown is the first.</summary>
    public static WorkTab Of(string? tab) => tab switch
    {
        "running" => WorkTab.Running,
        "review" => WorkTab.Review,
        "late" => WorkTab.Late,
        _ => WorkTab.Todo,
    };
}

namespace Oversight.Web.Features.Workbench;

/// <summary>Registers the workbench.</summary>
public static class WorkbenchSetup
{
    internal static IServiceCollection AddWorkbench(this IServiceCollection services) => services.AddScoped<WorkbenchViews>();
}

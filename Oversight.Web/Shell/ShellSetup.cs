using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;
using Oversight.Web.Features.Accounts;
using Oversight.Web.Security;

namespace Oversight.Web.Shell;

/// <summary>Registers what the layouts, the kit and the account pages need.</summary>
public static class ShellSetup
{
    /// <summary>Razor components, MudBlazor in Chinese, and the sign-in act. Identity itself is registered elsewhere.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight;
            options.SnackbarConfiguration.PreventDuplicates = true;
        });
        services.AddTransient<MudLocalizer, ZhMudLocalizer>();
        services.AddScoped<SignIn>();
        services.TryAddSingleton(DemoAccounts.None);
        return services;
    }

    /// <summary>Failures and empty statuses of pages become a page that says so; programs get their status bare.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/error", createScopeForStatusCodePages: true);
        return app.Use((context, next) =>
        {
            if (IsForPrograms(context.Request.Path) && context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
            return next(context);
        });
    }

    private static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/hubs") || path.StartsWithSegments("/health")
        || path.StartsWithSegments("/_blazor") || path.StartsWithSegments("/_framework");
}

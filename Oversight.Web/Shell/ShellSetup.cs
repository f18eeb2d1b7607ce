using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;
using Oversight.Web.Features.Accounts;
using Oversight.Web.Security;

namespace Oversight.Web.Shell;

/// <summary>Registers what the layouts, the kit and the account pages need.</summary>
public static class ShellSetup
{
    private static readonly string[] Programs = ["/api", "/hubs", "/health", "/_blazor", "/_framework"];

    /// <summary>Razor components, MudBlazor in Chinese, and the sign-in act. Identity itself is registered elsewhere.</summary>
    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.TopRight;
            options.SnackbarConfiguration.PreventDuplicates = true;
        });
        services.AddTransient<MudLocalizer, ZhMudLocalizer>();
        services.AddScoped<SignIn>();
        services.AddScoped<PageSeat>();
        services.TryAddScoped<ISignInGuard, NoSignInGuard>();
        services.TryAddSingleton(DemoAccounts.None);
        services.TryAddSingleton(FrameParts.None);
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
            // The error page of a refused form must not read that form again.
            if (IsForErrorPage(context.Features)) context.Request.Method = HttpMethods.Get;
            return next(context);
        });
    }

    private static bool IsForErrorPage(IFeatureCollection features) =>
        features.Get<IStatusCodeReExecuteFeature>() is not null || features.Get<IExceptionHandlerPathFeature>() is not null;

    private static bool IsForPrograms(PathString path) =>
        Programs.Any(prefix => path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));
}

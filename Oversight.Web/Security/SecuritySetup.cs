using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Oversight.Domain.Common;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Accounts;

namespace Oversight.Web.Security;

/// <summary>Accounts, cookies and who may open which page.</summary>
internal static class SecuritySetup
{
    /// <summary>Policy for pages that only the system administrator opens.</summary>
    public const string AdministratorOnly = "administrator";

    /// <summary>Policy for everybody but the three administrators, who read no case, complaint or figure.</summary>
    public const string Staff = "staff";

    public static void AddSecurity(this IServiceCollection services, Settings settings, bool development)
    {
        services.AddHttpContextAccessor();
        services.AddAntiforgery(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);

        // A form without its token is the sender's fault in development too.
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false);
        services.AddScoped<AuthenticationStateProvider, CircuitRevalidation>();
        services.AddScoped<ICurrentAccount, WebAccount>();
        services.AddScoped<ISignInGuard, SignInGuard>();
        services.AddSingleton<OpenPages>();
        services.AddScoped<CircuitHandler, CircuitWatch>();
        services.AddDataProtection()
            .SetApplicationName("Oversight")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.KeyDirectory, "cookies")));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = development ? "oversight" : "__Host-oversight";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            cookie.LoginPath = "/account/login";
            cookie.AccessDeniedPath = "/account/denied";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.SlidingExpiration = true;
            cookie.Events.OnSigningIn = SessionGate.Begin;
            cookie.Events.OnValidatePrincipal = SessionGate.Validate;
        });
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = TimeSpan.FromMinutes(1);
            o.OnRefreshingPrincipal = refreshed =>
            {
                StaffClaims.KeepSession(refreshed.CurrentPrincipal, refreshed.NewPrincipal);
                return Task.CompletedTask;
            };
        });
        services.AddIdentityCore<Account>(o =>
            {
                // GB/T 22239-2019 8.1.4.1 a) asks for complexity; OWASP ASVS 6.2.5 would not. The customer is bound by the former.
                o.Password.RequiredLength = 10;
                o.Password.RequireDigit = true;
                o.Password.RequireLowercase = true;
                o.Password.RequireUppercase = true;
                o.Password.RequireNonAlphanumeric = false;
                // Wrong passwords are counted by SignInGuard; this is the lock of an account that is disabled.
                o.Lockout.AllowedForNewUsers = true;
                o.User.RequireUniqueEmail = false;
            })
            .AddEntityFrameworkStores<OversightDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<StaffClaims>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(AdministratorOnly, p => p.RequireRole(nameof(Role.Administrator)))
            .AddPolicy(Staff, p => p.RequireRole(Enum.GetValues<Role>().Where(r => r.IsOfPosts() && !r.IsAdministrative()).Select(r => r.ToString())));
    }
}

using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Oversight.Infrastructure.Identity;
using Oversight.Web;
using Oversight.Web.Features.Accounts;
using Oversight.Web.Security;
using Oversight.Web.Shell;

var chinese = CultureInfo.GetCultureInfo("zh-CN");
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = chinese;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddShell();
builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
builder.Services.ConfigureApplicationCookie(cookie =>
{
    cookie.LoginPath = "/account/login";
    cookie.AccessDeniedPath = "/account/denied";
    cookie.ReturnUrlParameter = "returnUrl";
});
builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
builder.Services.AddIdentityCore<Account>().AddSignInManager();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseErrorPages();
app.UseRequestLocalization(options =>
{
    options.SetDefaultCulture("zh-CN").AddSupportedCultures("zh-CN").AddSupportedUICultures("zh-CN");
    options.RequestCultureProviders.Clear();
});
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapSignOut();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();

using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Security;

/// <summary>Puts the posts held today into the cookie, for menus and page attributes. Acts and views load them afresh.</summary>
public sealed class StaffClaims(UserManager<Account> users, IOptions<IdentityOptions> options, IDbContextFactory<OversightDb> contexts, IClock clock)
    : UserClaimsPrincipalFactory<Account>(users, options)
{
    public const string Session = "session";

    /// <summary>The session that a cookie carries, or null.</summary>
    public static Guid? SessionOf(ClaimsPrincipal user) => Guid.TryParseExact(user.FindFirst(Session)?.Value, "N", out var session) ? session : null;

    /// <summary>The account that a cookie carries, or null where nobody is signed in.</summary>
    public static Guid? AccountOf(ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true && Guid.TryParse(user.FindFirst(ClaimTypes.NameIdentifier)?.Value, out var id) ? id : null;

    /// <summary>The security stamp at sign-in.</summary>
    public static string StampOf(ClaimsPrincipal user) => user.FindFirst(new ClaimsIdentityOptions().SecurityStampClaimType)?.Value ?? "";

    /// <summary>Carries the session's pseudonym over when the cookie is renewed: the trail tells sessions apart by it.</summary>
    public static void KeepSession(ClaimsPrincipal? before, ClaimsPrincipal? after)
    {
        if (before?.FindFirst(Session) is not { } session || after?.Identity is not ClaimsIdentity renewed)
            return;
        if (renewed.FindFirst(Session) is { } drawn)
            renewed.RemoveClaim(drawn);
        renewed.AddClaim(new Claim(Session, session.Value));
    }

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Session, Guid.NewGuid().ToString("N")));
        if (user.MustChangePassword)
            identity.AddClaim(new Claim(PasswordGate.Claim, PasswordGate.Claim));
        await using var db = await contexts.CreateDbContextAsync();
        var actor = await ActorLoader.Load(db, new SignedIn(user.Id, "", user.SecurityStamp ?? ""), ChinaTime.DayOf(clock.Now));
        if (actor is null)
            return identity;
        identity.AddClaim(new Claim("display_name", actor.Name));
        identity.AddClaim(new Claim("officer", actor.Id.ToString()));
        foreach (var role in actor.Posts.Select(p => p.Role).Distinct())
            identity.AddClaim(new Claim(identity.RoleClaimType, role.ToString()));
        if (actor.Posts.Count > 0)
        {
            var department = actor.Posts[0].DepartmentId;
            identity.AddClaim(new Claim("post_name", actor.Posts[0].Name));
            identity.AddClaim(new Claim("department_name", await db.Departments.Where(d => d.Id == department).Select(d => d.Name).FirstAsync()));
        }

        return identity;
    }
}

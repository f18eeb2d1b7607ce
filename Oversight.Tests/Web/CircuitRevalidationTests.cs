using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;
using Oversight.Web.Security;

namespace Oversight.Tests.Web;

public sealed class CircuitRevalidationTests
{
    [Fact]
    public async Task A_circuit_ends_when_the_post_or_the_account_behind_it_is_gone()
    {
        await using var world = await World.Start();
        await world.As("zd1.a");
        var signedIn = world.Who.SignedIn!;
        var session = Guid.NewGuid();
        Assert.True(await world.Get<StaffSessions>().Begin(session, signedIn.AccountId, signedIn.SecurityStamp));
        using var circuit = new CircuitRevalidation(NullLoggerFactory.Instance, world.Get<IDbContextFactory<OversightDb>>(), world.Get<StaffSessions>(), world.Get<IClock>());
        Assert.True(await Stands(signedIn, Role.Officer));
        Assert.False(await Stands(signedIn, Role.Officer, Role.LegalOffice));
        Assert.False(await Stands(signedIn with { SecurityStamp = "of yesterday" }, Role.Officer));
        world.Clock.GoTo(ChinaTime.DayOf(new DateTime(2025, 12, 1, 0, 0, 0, DateTimeKind.Utc)));
        Assert.False(await Stands(signedIn, Role.Officer));

        Task<bool> Stands(SignedIn who, params Role[] roles) => circuit.Stands(
            new ClaimsPrincipal(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, who.AccountId.ToString()),
                new("AspNet.Identity.SecurityStamp", who.SecurityStamp),
                new(StaffClaims.Session, session.ToString("N")),
                .. roles.Select(r => new Claim(ClaimTypes.Role, r.ToString())),
            ], "test")),
            TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task An_open_page_is_signed_out_with_its_session()
    {
        await using var world = await World.Start();
        await world.As("zd1.a");
        var (session, who, sessions) = (Guid.NewGuid(), world.Who.SignedIn!, world.Get<StaffSessions>());
        await sessions.Begin(session, who.AccountId, who.SecurityStamp);
        using var circuit = new CircuitRevalidation(NullLoggerFactory.Instance, world.Get<IDbContextFactory<OversightDb>>(), sessions, world.Get<IClock>());
        circuit.SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new(StaffClaims.Session, session.ToString("N"))], "test")))));
        await sessions.End(Guid.NewGuid(), SessionEnding.SignedOut);
        Assert.True((await circuit.GetAuthenticationStateAsync()).User.Identity!.IsAuthenticated);
        await sessions.End(session, SessionEnding.SignedOut);
        Assert.False((await circuit.GetAuthenticationStateAsync()).User.Identity!.IsAuthenticated);
    }

    [Fact]
    public void A_renewed_cookie_keeps_the_pseudonym_of_its_session()
    {
        var before = new ClaimsPrincipal(new ClaimsIdentity([new Claim(StaffClaims.Session, "first")]));
        var after = new ClaimsPrincipal(new ClaimsIdentity([new Claim(StaffClaims.Session, "second")]));
        StaffClaims.KeepSession(before, after);
        Assert.Equal(["first"], after.FindAll(StaffClaims.Session).Select(c => c.Value), StringComparer.Ordinal);
    }
}

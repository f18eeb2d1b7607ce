using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;
using Oversight.Web.Security;

namespace Oversight.Tests.Web;

/// <summary>How long a sign-in lasts, whatever its cookie says.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task A_session_that_nobody_uses_ends_and_with_it_all_that_was_read_in_it()
    {
        var (time, session) = (new MachineTime(), Guid.NewGuid());
        await using var world = await Begin(time, session);
        var sessions = world.Get<StaffSessions>();
        var told = new List<Guid>();
        sessions.Follow(told.Add);
        time.Pass(TimeSpan.FromMinutes(29));
        Assert.True(await sessions.Stands(session, active: true, TestContext.Current.CancellationToken));
        time.Pass(TimeSpan.FromMinutes(29));
        Assert.True(await sessions.Stands(session, active: false, TestContext.Current.CancellationToken));
        Assert.Equal(await world.OfficerOf("zd1.a"), (await world.Get<Reads>().Me(TestContext.Current.CancellationToken)).Id);
        time.Pass(TimeSpan.FromMinutes(1));
        await sessions.Touch(session);
        Assert.False(await sessions.Stands(session, active: true, TestContext.Current.CancellationToken));
        Assert.Equal("signed-out", (await World.Refused(() => world.Get<Reads>().Me(TestContext.Current.CancellationToken))).Code);
        Assert.Equal([session], told);
        Assert.Equal(["session.begun", "session.ended"], await world.TrailOf(session));
        await using var db = world.Read();
        Assert.Equal(SessionEnding.Idle, await db.SignInSessions.Select(s => s.Ending).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_done_in_an_open_page_keeps_its_session_and_not_for_ever()
    {
        var (time, session) = (new MachineTime(), Guid.NewGuid());
        await using var world = await Begin(time, session);
        var sessions = world.Get<StaffSessions>();
        for (var i = 0; i < 35; i++)
        {
            time.Pass(TimeSpan.FromMinutes(20));
            await sessions.Touch(session);
        }

        Assert.True(await sessions.Stands(session, active: false, TestContext.Current.CancellationToken));
        time.Pass(TimeSpan.FromMinutes(20));
        Assert.False(await sessions.Stands(session, active: true, TestContext.Current.CancellationToken));
        await using var db = world.Read();
        Assert.Equal(SessionEnding.TooLong, await db.SignInSessions.Select(s => s.Ending).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Whoever_leaves_is_out_at_once_and_what_they_set_going_goes_on()
    {
        var session = Guid.NewGuid();
        await using var world = await Begin(new MachineTime(), session);
        await world.Get<StaffSessions>().End(session, SessionEnding.SignedOut);
        await world.Get<StaffSessions>().End(session, SessionEnding.SignedOut);
        Assert.Equal("signed-out", (await World.Refused(() => world.Get<Reads>().Me(TestContext.Current.CancellationToken))).Code);
        world.Who.SignedIn = world.Who.SignedIn! with { Outlives = true };
        Assert.Equal(await world.OfficerOf("zd1.a"), (await world.Get<Reads>().Me(TestContext.Current.CancellationToken)).Id);
        Assert.Equal(["session.begun", "session.ended"], await world.TrailOf(session));
    }

    [Fact]
    public async Task One_account_has_ten_pages_open_and_no_more()
    {
        await using var world = await World.Start();
        var (pages, settings, account) = (new OpenPages(), World.SettingsOf(world.Folder), Guid.NewGuid());
        var first = Watch();
        await first.Watch.OnConnectionUpAsync(null!, default);
        for (var i = 1; i < settings.SignIn.OpenPages; i++)
        {
            var next = Watch();
            await next.Watch.OnConnectionUpAsync(null!, default);
            Assert.False(next.Seat.IsRefused);
        }

        var eleventh = Watch();
        await eleventh.Watch.OnConnectionUpAsync(null!, default);
        Assert.True(eleventh.Seat.IsRefused);
        await eleventh.Watch.OnConnectionDownAsync(null!, default);

        // A page whose line was lost and came back keeps its seat; its place is free meanwhile.
        await first.Watch.OnConnectionDownAsync(null!, default);
        var other = Watch();
        await other.Watch.OnConnectionUpAsync(null!, default);
        await first.Watch.OnConnectionUpAsync(null!, default);
        Assert.Equal((false, false), (other.Seat.IsRefused, first.Seat.IsRefused));

        (CircuitWatch Watch, PageSeat Seat) Watch()
        {
            var seat = new PageSeat();
            return (new CircuitWatch(new States(account), pages, seat, world.Get<StaffSessions>(), settings), seat);
        }
    }

    private static async Task<World> Begin(MachineTime time, Guid session)
    {
        var world = await World.Start(services => services.AddSingleton<TimeProvider>(time));
        await world.As("zd1.a");
        world.Who.SignedIn = world.Who.SignedIn! with { Session = session.ToString("N") };
        await world.Get<StaffSessions>().Begin(session, world.Who.SignedIn.AccountId, world.Who.SignedIn.SecurityStamp);
        return world;
    }

    private sealed class MachineTime : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;

        public void Pass(TimeSpan time) => _now += time;
    }

    private sealed class States(Guid account) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account.ToString())], "test"))));
    }
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Assessment;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence.Tallies;
using Oversight.Web.Demonstration;

namespace Oversight.Tests.Features.Demonstration;

/// <summary>One small demonstration that every test here looks at.</summary>
public sealed class SmallDemonstration : IAsyncLifetime
{
    internal static readonly DemoOrder Order = new(7, DemoOrder.LeastCases, new DateOnly(2026, 11, 23), "Yanshi-2026");

    private DemoWorld? _world;

    internal DemoWorld World => _world!;

    public async ValueTask InitializeAsync() => _world = await DemoWorld.Fill(Order);

    public async ValueTask DisposeAsync() => await World.DisposeAsync();
}

/// <summary>One filling for all that look at it.</summary>
[CollectionDefinition(Name)]
public sealed class DemonstrationCollection : ICollectionFixture<SmallDemonstration>
{
    public const string Name = "demonstration";
}

[Collection(DemonstrationCollection.Name)]
public sealed class DemonstrationTests(SmallDemonstration demonstration)
{
    private readonly DemoWorld _world = demonstration.World;

    [Fact]
    public async Task Its_trail_verifies_and_every_entry_is_marked_as_a_demonstration()
    {
        var report = await _world.Verify();
        Assert.Null(report.Damage);
        await using var db = _world.Read();
        Assert.True(report.Entries > 800);
        Assert.Equal(0, await db.Trail.CountAsync(e => (e.Flags & TrailFlags.Demonstration) == TrailFlags.None));
        Assert.Equal(0, await db.Trail.CountAsync(e => (e.Flags & TrailFlags.ClockWentBack) != TrailFlags.None));
    }

    [Fact]
    public async Task It_shows_cases_in_every_state_and_under_every_light()
    {
        await using var db = _world.Read();
        Assert.Equal(Enum.GetValues<CaseState>().Order(), (await db.Cases.Select(c => c.State).Distinct().ToListAsync()).Order());
        var now = SmallDemonstration.Order.End.AddHours(10);
        var open = await db.Cases.Where(c => c.IsOpen && c.AcceptedAt != null).Select(c => new { c.Stopped, c.DueAt, c.AmberAt }).ToListAsync();
        Assert.Contains(open, c => c.Stopped);
        Assert.Contains(open, c => c.DueAt <= now);
        Assert.Contains(open, c => c.AmberAt <= now && c.DueAt > now);
        Assert.Contains(open, c => c.AmberAt > now);
    }

    [Fact]
    public async Task It_shows_findings_notices_and_ledger_entries_in_every_state()
    {
        await using var db = _world.Read();
        Assert.Equal(Enum.GetValues<NoticeState>().Order(), (await db.Notices.Select(n => n.State).Distinct().ToListAsync()).Order());
        Assert.Equal(Enum.GetValues<FindingState>().Order(), (await db.Findings.Select(f => f.State).Distinct().ToListAsync()).Order());
        Assert.Equal(Enum.GetValues<LedgerState>().Order(), (await db.LedgerEntries.Select(e => e.State).Distinct().ToListAsync()).Order());
        Assert.Equal(Enum.GetValues<LedgerCause>().Order(), (await db.LedgerEntries.Select(e => e.Cause).Distinct().ToListAsync()).Order());
        Assert.Equal(Enum.GetValues<Dimension>().Order(), (await db.Findings.Select(f => f.Dimension).Distinct().ToListAsync()).Order());
        Assert.True(await db.Notices.AnyAsync(n => n.RoundNumber > 1 && n.State == NoticeState.Received));
        Assert.True(await db.Notices.AnyAsync(n => n.ExtensionDays != null && n.State == NoticeState.Received));
        Assert.True(await db.Notices.AnyAsync(n => n.AgainstLegalOffice));
    }

    [Fact]
    public async Task Every_rung_of_the_ladder_is_lit_and_one_notice_is_due_today()
    {
        await using var db = _world.Read();
        var now = SmallDemonstration.Order.End.AddHours(10);
        var running = await db.Notices.AsNoTracking().Where(n => !n.Stopped).ToListAsync();
        Assert.Equal(Enum.GetValues<LadderStage>().Order(), running.Select(n => n.StageAt(now)).Distinct().Order());
        Assert.Contains(running, n => n.DueAt == ChinaTime.EndOf(SmallDemonstration.Order.AsOf));
    }

    [Fact]
    public async Task Numbers_of_notices_are_gapless()
    {
        await using var db = _world.Read();
        var signed = await db.Notices.Where(n => n.Number != null).OrderBy(n => n.SignedAt).Select(n => new { n.NumberYear, n.Number }).ToListAsync();
        Assert.All(signed.GroupBy(n => n.NumberYear), year => Assert.Equal(Enumerable.Range(1, year.Count()).Select(n => $"管执法督改〔{year.Key}〕{n}号"), year.Select(n => n.Number)));
    }

    [Fact]
    public async Task Some_attempts_were_refused_and_stayed_on_the_trail()
    {
        await using var db = _world.Read();
        Assert.InRange(await db.Trail.CountAsync(e => e.Outcome == Outcomes.Refused), 2, 20);
    }

    [Fact]
    public async Task The_boards_tallies_agree_with_a_recount() => Assert.Empty(await _world.Get<TallyRecount>().Differences());

    [Fact]
    public async Task Nothing_happened_after_the_first_minutes_of_its_day()
    {
        await using var db = _world.Read();
        Assert.True(await db.Trail.MaxAsync(e => e.RecordedAt) < SmallDemonstration.Order.End.AddMinutes(10));
    }

    [Fact]
    public async Task The_accounts_that_it_offers_carry_every_role_and_can_sign_in()
    {
        await using var db = _world.Read();
        var offered = DemoBureau.Accounts.Select(a => a.UserName).ToList();
        var roles = await (from u in db.Users
                           join o in db.Officers on u.Id equals o.AccountId
                           from p in db.Posts
                           where offered.Contains(u.UserName!) && p.Holdings.Any(h => h.OfficerId == o.Id)
                           select p.Role).Distinct().ToListAsync();
        Assert.Equal(Enum.GetValues<Role>().Where(r => r.IsOfPosts()).Order(), roles.Order());
        Assert.Equal(offered.Count, await db.Users.CountAsync(u => offered.Contains(u.UserName!) && u.PasswordHash != null && !u.MustChangePassword));
    }

    [Fact]
    public async Task Same_seed_size_and_day_make_the_same_content_and_another_seed_does_not()
    {
        await using var again = await DemoWorld.Fill(SmallDemonstration.Order);
        Assert.Equal(await _world.Content(), await again.Content());
        await using var other = await DemoWorld.Fill(SmallDemonstration.Order with { Seed = 8 });
        Assert.NotEqual(await _world.Content(), await other.Content());
    }

    [Fact]
    public async Task Cases_taken_through_in_bulk_verify_too_and_have_one_entry_with_everything_that_happened()
    {
        await using var large = await DemoWorld.Fill(SmallDemonstration.Order with { Cases = 60, MostByActs = 5 });
        Assert.Null((await large.Verify()).Damage);
        Assert.Empty(await large.Get<TallyRecount>().Differences());
        await using var db = large.Read();
        Assert.Equal(60, await db.Cases.CountAsync(c => !db.Applications.Any(a => a.CaseId == c.Id)));
        var once = await db.Cases.Where(c => c.Version == 1 && c.State == CaseState.Closed).Select(c => c.Id).ToListAsync();
        Assert.InRange(once.Count, 25, 45);
        var entry = await db.Trail.SingleAsync(e => e.SubjectId == once[0]);
        var payload = Encoding.UTF8.GetString((await db.TrailPayloads.SingleAsync(p => p.Seq == entry.Seq)).Payload!);
        Assert.Contains("case.accepted", payload, StringComparison.Ordinal);
        Assert.Contains("case.closed", payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demonstration_on_a_day_off_shows_the_same_states()
    {
        await using var sunday = await DemoWorld.Fill(SmallDemonstration.Order with { AsOf = new DateOnly(2026, 10, 4) });
        await using var db = sunday.Read();
        Assert.Equal(Enum.GetValues<CaseState>().Length, await db.Cases.Select(c => c.State).Distinct().CountAsync());
        Assert.Equal(Enum.GetValues<NoticeState>().Length, await db.Notices.Select(n => n.State).Distinct().CountAsync());
        Assert.Null((await sunday.Verify()).Damage);
    }
}

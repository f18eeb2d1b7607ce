using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Assessment;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Live.Board;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Persistence.Tallies;
using Oversight.Infrastructure.Search;
using Oversight.Tests.Features.Demonstration;
using Oversight.Tests.Support;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Catalogue;

namespace Oversight.Tests.Features.Board;

[Collection(DemonstrationCollection.Name)]
public sealed class BoardNumbersTests(SmallDemonstration demonstration)
{
    private static readonly DateTime Now = SmallDemonstration.Order.End.AddHours(10);

    private readonly DemoWorld _world = demonstration.World;

    [Fact]
    public async Task Each_number_of_the_board_counts_exactly_the_rows_that_its_link_opens()
    {
        var reads = await AsLeader();
        var (cases, catalogue) = (new CaseViews(reads, new SearchIndex()), new CatalogueViews(reads));
        var board = await Reader().Read(Now, null, default);
        Assert.True(board.Totals.Cases is { Green: > 0, Amber: > 0, Red: > 0, Grey: > 0 }, board.Totals.Cases.ToString());
        foreach (var department in board.Departments.Items)
        {
            var open = new CaseFilter { Department = department.Code, Open = true };
            Assert.Equal(department.Cases.Open, (await cases.List(open)).Count);
            Assert.Equal(department.Cases.Green, (await cases.List(open with { Light = Light.Green })).Count);
            Assert.Equal(department.Cases.Amber, (await cases.List(open with { Light = Light.Amber })).Count);
            Assert.Equal(department.Cases.Red, (await cases.List(open with { Light = Light.Red })).Count);
            Assert.Equal(department.Cases.Grey, (await cases.List(open with { Light = Light.Grey })).Count);
            var closed = new CaseFilter { Department = department.Code, Open = false, ClosedYear = board.Year };
            Assert.Equal(department.OnTime.Closed, (await cases.List(closed)).Count);
            Assert.Equal(department.OnTime.OnTimeClosed, (await cases.List(closed with { OnTime = true })).Count);
            Assert.Equal(department.OnTime.OverdueOpen, department.Cases.Red);
            var listed = new CatalogueFilter(ChinaTime.DayOf(Now), Department: department.Code, Year: board.Year);
            Assert.Equal(department.Items, await catalogue.All(listed).CountAsync(TestContext.Current.CancellationToken));
            Assert.Equal(department.Exercised, await catalogue.All(listed with { Exercised = true }).CountAsync(TestContext.Current.CancellationToken));
            Assert.Equal(department.NotExercised, await catalogue.All(listed with { Exercised = false }).CountAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(board.Totals.Cases.Open, board.Departments.Items.Sum(d => d.Cases.Open));
        Assert.Equal(board.Totals.OnTime.Closed, board.Departments.Items.Sum(d => d.OnTime.Closed));
        Assert.Empty(await _world.Get<TallyRecount>().Differences());
    }

    [Fact]
    public async Task Vetoes_are_the_departments_with_an_entry_of_the_year_that_stands()
    {
        var board = await Reader().Read(Now, null, default);
        await using var db = _world.Read();
        var vetoed = await db.LedgerEntries.Where(e => e.Year == board.Year && e.State != LedgerState.Revoked).Select(e => e.DepartmentId).Distinct().ToListAsync();
        Assert.NotEmpty(vetoed);
        Assert.Equal(vetoed.Order(), board.Departments.Items.Where(d => d.Vetoed).Select(d => d.Id).Order());
        Assert.Equal(vetoed.Count, board.Totals.Vetoed);
    }

    [Fact]
    public async Task A_light_turns_because_time_passed_without_any_act()
    {
        var reader = Reader();
        var before = await reader.Read(Now, null, default);
        var seen = before;
        for (var turned = 0; turned < 100 && seen.Totals.Cases.Red == before.Totals.Cases.Red; turned++)
        {
            Assert.True(seen.Boundary > seen.AsOf);
            seen = await reader.Read(seen.Boundary!.Value, seen, default);
        }

        Assert.True(seen.Totals.Cases.Red > before.Totals.Cases.Red);
        Assert.Equal(before.Totals.Cases.Open, seen.Totals.Cases.Open);
    }

    [Fact]
    public async Task Parts_of_the_picture_that_did_not_change_keep_their_reference()
    {
        var reader = Reader();
        var one = await reader.Read(Now, null, default);
        var two = await reader.Read(Now.AddSeconds(1), one, default);
        Assert.Same(one.Totals, two.Totals);
        Assert.Same(one.Departments, two.Departments);
        Assert.Same(one.Countdowns, two.Countdowns);
        Assert.Same(one.Ticker, two.Ticker);
    }

    private BoardReader Reader() => new(_world.Get<IDbContextFactory<OversightDb>>());

    private async Task<Reads> AsLeader()
    {
        await using var db = _world.Read();
        var account = await db.Users.SingleAsync(u => u.UserName == "leader");
        var who = new TestAccount { SignedIn = new SignedIn(account.Id, "session", account.SecurityStamp!) };
        return new Reads(_world.Get<IDbContextFactory<OversightDb>>(), new ManualClock(Now), who);
    }
}

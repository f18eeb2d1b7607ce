using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Live;
using Oversight.Infrastructure.Live.Board;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Persistence.Tallies;
using Oversight.Tests.Features.Casework;
using Oversight.Tests.Support;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Catalogue;

namespace Oversight.Tests.Features.Board;

public sealed class BoardNumbersTests
{
    [Fact]
    public async Task Each_number_of_the_board_counts_exactly_the_rows_that_its_link_opens()
    {
        await using var world = await World.Start(services => services.AddCasework().AddScoped<CatalogueViews>());
        var cases = await CaseCrowd.Fill(world);
        await world.As("leader");
        var now = world.Clock.Now;
        var board = await Read(world, now);
        var views = world.Get<CaseViews>();
        Assert.Equal(cases, board.Totals.Cases.Open + board.Totals.OnTime.Closed + await Ended(world));
        Assert.True(board.Totals.Cases is { Green: > 0, Amber: > 0, Red: > 0, Grey: > 0 }, board.Totals.Cases.ToString());
        foreach (var department in board.Departments.Items)
        {
            var open = new CaseFilter { Department = department.Code, Open = true };
            Assert.Equal(department.Cases.Open, (await views.List(open)).Count);
            Assert.Equal(department.Cases.Green, (await views.List(open with { Light = Light.Green })).Count);
            Assert.Equal(department.Cases.Amber, (await views.List(open with { Light = Light.Amber })).Count);
            Assert.Equal(department.Cases.Red, (await views.List(open with { Light = Light.Red })).Count);
            Assert.Equal(department.Cases.Grey, (await views.List(open with { Light = Light.Grey })).Count);
            Assert.Equal(department.OnTime.Closed, (await views.List(new CaseFilter { Department = department.Code, Open = false, ClosedYear = board.Year })).Count);
            Assert.Equal(department.OnTime.OnTimeClosed, (await views.List(new CaseFilter { Department = department.Code, OnTime = true, ClosedYear = board.Year })).Count);
            var catalogue = world.Get<CatalogueViews>();
            var listed = new CatalogueFilter(ChinaTime.DayOf(now), Department: department.Code, Year: board.Year);
            Assert.Equal(department.Items, (await catalogue.All(listed)).Count);
            Assert.Equal(department.Exercised, (await catalogue.All(listed with { Exercised = true })).Count);
            Assert.Equal(department.NotExercised, (await catalogue.All(listed with { Exercised = false })).Count);
        }

        Assert.Equal(board.Totals.Cases.Open, board.Departments.Items.Sum(d => d.Cases.Open));
        Assert.Empty(await world.Get<TallyRecount>().Differences());
    }

    [Fact]
    public async Task A_light_that_turns_because_time_passed_is_in_the_next_picture_without_any_act()
    {
        await using var world = await World.Start(services => services.AddCasework());
        await CaseCrowd.Fill(world);
        var before = await Read(world, world.Clock.Now);
        Assert.NotNull(before.Boundary);
        var seen = before;
        for (var turned = 0; turned < 40 && seen.Totals.Cases.Red == before.Totals.Cases.Red; turned++)
            seen = await Read(world, seen.Boundary!.Value);
        Assert.True(seen.Totals.Cases.Red > before.Totals.Cases.Red);
        Assert.Equal(before.Totals.Cases.Open, seen.Totals.Cases.Open);
    }

    [Fact]
    public async Task Parts_of_the_picture_that_did_not_change_keep_their_reference()
    {
        await using var world = await World.Start(services => services.AddCasework());
        await CaseCrowd.Fill(world);
        var reader = new BoardReader(world.Get<IDbContextFactory<OversightDb>>());
        var one = await reader.Read(world.Clock.Now, null, default);
        var two = await reader.Read(world.Clock.Now.AddSeconds(1), one, default);
        Assert.Same(one.Totals, two.Totals);
        Assert.Same(one.Departments, two.Departments);
        Assert.Same(one.Countdowns, two.Countdowns);
        Assert.Same(one.Ticker, two.Ticker);
    }

    private static Task<BoardSnapshot> Read(World world, DateTime now) => new BoardReader(world.Get<IDbContextFactory<OversightDb>>()).Read(now, null, default);

    private static async Task<int> Ended(World world)
    {
        await using var db = world.Read();
        return await db.Cases.CountAsync(c => !c.IsOpen && c.State != Oversight.Domain.Casework.CaseState.Closed);
    }
}

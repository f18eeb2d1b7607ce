using Oversight.Domain.Discretion;
using Oversight.Tests.Features.Adjustments;
using Oversight.Web.Features.Discretion;

namespace Oversight.Tests.Features.Discretion;

public sealed class RecheckBenchmarksTests
{
    private static readonly DateOnly Today = AdjustmentScenario.Today;

    [Fact]
    public async Task The_adjustment_of_an_item_checks_its_benchmark_again_in_the_same_act()
    {
        await using var bureau = await Start();
        var id = await Drafted(bureau);
        Assert.Equal((0, 0), await Counts(bureau, id));
        await bureau.Confirm(await bureau.Approved(await bureau.Revise(bureau.Cases.Penalty)), Today);

        Assert.Equal((1, 0), await Counts(bureau, id));
        Assert.Equal(["benchmark.drafted", "benchmark.rechecked"], await bureau.World.TrailOf(id));
        Assert.Equal(0, await bureau.Act<RecheckBenchmarks>().Run(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_version_that_takes_effect_later_is_checked_on_its_first_night_and_once()
    {
        await using var bureau = await Start();
        var id = await Drafted(bureau);
        await bureau.Confirm(await bureau.Approved(await bureau.Revise(bureau.Cases.Penalty)), Today.AddDays(3));
        bureau.GoTo(Today.AddDays(2));
        Assert.Equal((0, 0), (await bureau.Act<RecheckBenchmarks>().Run(TestContext.Current.CancellationToken), (await Counts(bureau, id)).Red));
        bureau.GoTo(Today.AddDays(3));
        Assert.Equal((1, 1), (await bureau.Act<RecheckBenchmarks>().Run(TestContext.Current.CancellationToken), (await Counts(bureau, id)).Red));
        Assert.Equal(0, await bureau.Act<RecheckBenchmarks>().Run(TestContext.Current.CancellationToken));
        Assert.Equal(["benchmark.drafted", "benchmark.rechecked"], await bureau.World.TrailOf(id));
    }

    [Fact]
    public async Task A_case_is_shown_what_was_in_force_on_the_day_it_was_opened()
    {
        await using var bureau = await Start();
        var id = await Drafted(bureau);
        await BenchmarkActsTests.InForce(bureau.World, id, 1, Today.AddDays(1));
        var views = bureau.Act<BenchmarkViews>();
        Assert.Null(Assert.Single(await views.ForItem(bureau.Cases.Penalty)).InForce);
        Assert.Null(Assert.Single(await views.ForItem(bureau.Cases.Penalty, Today)).InForce);
        Assert.Equal(1, Assert.Single(await views.ForItem(bureau.Cases.Penalty, Today.AddDays(1))).InForce);
    }

    private static Task<AdjustmentScenario> Start() => AdjustmentScenario.Start(s => s.AddDiscretion());

    private static async Task<Guid> Drafted(AdjustmentScenario bureau)
    {
        await bureau.World.As("legal2");
        var text = new BenchmarkText(await BenchmarkActsTests.Proposal(bureau.World, bureau.Cases.Penalty), "规范裁量权");
        return await bureau.Act<DraftBenchmark>().Run(Guid.NewGuid(), new NewBenchmark(bureau.Cases.Penalty, text));
    }

    // As the list filters, not as the page computes.
    private static async Task<(int Red, int Amber)> Counts(AdjustmentScenario bureau, Guid id)
    {
        var row = (await bureau.Act<BenchmarkViews>().Export(new BenchmarkFilter())).Single(r => r.Id == id);
        Assert.Equal(row.Red > 0, (await bureau.Act<BenchmarkViews>().Export(new BenchmarkFilter(Faults: "red"))).Any(r => r.Id == id));
        return (row.Red, row.Amber);
    }
}

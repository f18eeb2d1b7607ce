using Oversight.Tests.Features.Casework;
using Oversight.Tests.Features.Supervision;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Features.Workbench;

namespace Oversight.Tests.Features.Workbench;

public sealed class WorkbenchTests
{
    [Fact]
    public async Task Each_line_is_with_whoever_has_the_next_act_and_with_the_handler_as_running()
    {
        await using var scenario = await Start();
        var id = await scenario.Register();
        Assert.Equal([(id, WorkTab.Todo, "立案")], await Of(scenario, "zd1.head"));
        Assert.Equal([(id, WorkTab.Running, "立案")], await Of(scenario, "zd1.a"));
        Assert.Empty(await Of(scenario, "zd1.b"));
        Assert.Empty(await Of(scenario, "zd2.head"));
    }

    [Fact]
    public async Task What_is_to_be_approved_stands_under_review()
    {
        await using var scenario = await Start();
        var bureau = new RectificationWorld(scenario.World);
        var notice = await bureau.Draft();
        Assert.Equal([(notice, WorkTab.Review, "签发")], await Of(scenario, "leader"));
        Assert.DoesNotContain(await Of(scenario, "zt.liaison"), i => i.Id == notice);
    }

    [Fact]
    public async Task The_most_urgent_comes_first_and_what_is_late_is_counted_as_an_alarm()
    {
        await using var scenario = await Start();
        var penalty = await scenario.Accepted();
        var service = await scenario.Accepted(scenario.Service);
        await scenario.World.As("zd1.a");
        var views = scenario.Act<WorkbenchViews>();
        Assert.Equal([service, penalty], (await views.Mine(TestContext.Current.CancellationToken)).Select(i => i.Id));
        Assert.Equal((2, false), (await views.Counts(TestContext.Current.CancellationToken))["/cases"]);
        scenario.World.Clock.GoTo(new DateOnly(2026, 12, 2));
        Assert.Equal((2, true), (await views.Counts(TestContext.Current.CancellationToken))["/"]);
        Assert.Equal([service], (await views.Mine(TestContext.Current.CancellationToken)).Where(i => i.On(WorkTab.Late)).Select(i => i.Id));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("security")]
    [InlineData("auditor")]
    public async Task The_three_administrators_see_no_line(string who)
    {
        await using var scenario = await Start();
        await scenario.Accepted();
        Assert.Empty(await Of(scenario, who));
    }

    private static Task<CaseScenario> Start() => CaseScenario.Start(s => s.AddSupervision().AddAdjustments().AddWorkbench());

    private static async Task<List<(Guid Id, WorkTab Tab, string NextAct)>> Of(CaseScenario scenario, string who)
    {
        await scenario.World.As(who);
        return [.. (await scenario.Act<WorkbenchViews>().Mine(TestContext.Current.CancellationToken)).Select(i => (i.Id, i.Tab, i.NextAct))];
    }
}

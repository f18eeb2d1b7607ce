using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Tests.Features.Casework;
using Oversight.Web.Features.Casework;

namespace Oversight.Tests.Jobs;

public sealed class CaseReminderTests
{
    [Fact]
    public async Task Amber_and_red_ring_handler_and_head_once_each_on_the_first_office_hour_after()
    {
        await using var scenario = await CaseScenario.Start();
        var id = await scenario.Accepted();
        var amber = (await scenario.Find(id)).AmberAt!.Value;
        var remind = scenario.Act<RemindCases>();
        Assert.Equal(0, await remind.Run(Stop));
        scenario.World.Clock.Now = amber.AddHours(2);
        Assert.Equal(0, await remind.Run(Stop));
        scenario.World.Clock.Now = amber.AddHours(10);
        Assert.Equal(2, await remind.Run(Stop));
        Assert.Equal(0, await remind.Run(Stop));
        scenario.World.Clock.Now = OfficeHourAfter(scenario, (await scenario.Find(id)).DueAt!.Value);
        Assert.Equal(2, await remind.Run(Stop));
        Assert.Equal(0, await remind.Run(Stop));
    }

    [Fact]
    public async Task After_days_off_both_lights_are_told_once_with_their_true_times_and_without_the_name_of_the_party()
    {
        await using var scenario = await CaseScenario.Start();
        var id = await scenario.Accepted(party: "钱某某");
        var @case = await scenario.Find(id);
        scenario.World.Clock.Now = OfficeHourAfter(scenario, @case.DueAt!.Value.AddDays(3));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var scope = scenario.World.Scope();
            await scope.ServiceProvider.GetRequiredService<RemindCases>().Run(Stop);
        })));
        await using var db = scenario.World.Read();
        var lines = await db.Notifications.OrderBy(n => n.Id).ToListAsync(Stop);
        Assert.Equal(4, lines.Count);
        Assert.Equal([@case.AmberAt!.Value, @case.DueAt!.Value], lines.Select(l => l.At).Distinct().Order());
        Assert.All(lines, l => Assert.DoesNotContain("钱", l.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stopped_case_is_not_reminded_of()
    {
        await using var scenario = await CaseScenario.Start();
        var id = await scenario.Accepted();
        await using (var db = scenario.World.Read())
            await db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Stopped, true), Stop);
        scenario.World.Clock.Now = OfficeHourAfter(scenario, (await scenario.Find(id)).DueAt!.Value);
        Assert.Equal(0, await scenario.Act<RemindCases>().Run(Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static DateTime OfficeHourAfter(CaseScenario scenario, DateTime utc) =>
        ChinaTime.StartOf(scenario.Act<CalendarSource>().Current.AddWorkingDays(ChinaTime.DayOf(utc), 1)).AddHours(9);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Web.Features.Complaints;

namespace Oversight.Tests.Features.Complaints;

public sealed class ComplaintReminderTests
{
    [Fact]
    public async Task Amber_and_red_tell_whoever_has_the_next_act_once_each_and_at_red_those_who_run_it_too()
    {
        await using var scenario = await ComplaintScenario.Start();
        var world = scenario.World;
        var complaint = await scenario.Register();
        await scenario.Accept(complaint.Id);
        await scenario.Assign(complaint.Id, "ZD1", "zd1.a");
        var found = await scenario.Find(complaint.Id);
        Assert.Equal(0, await scenario.Act<RemindComplaints>().Run(Stop));
        world.Clock.Now = OfficeHours.Next(found.AmberAt!.Value, world.Get<CalendarSource>().Current);
        await Twice(scenario);
        Assert.Equal(["zd1.a"], await Told(scenario, "即将到期"));
        world.Clock.Now = OfficeHours.Next(found.DueAt!.Value, world.Get<CalendarSource>().Current);
        await Twice(scenario);
        Assert.Contains("zd1.a", await Told(scenario, "已逾期"));
        Assert.Contains("zh.a", await Told(scenario, "已逾期"));
        Assert.DoesNotContain("zt.head", await Told(scenario, "已逾期"));
    }

    [Fact]
    public async Task Of_a_confidential_one_nobody_is_told_who_does_not_know_and_nothing_of_it_is_said()
    {
        await using var scenario = await ComplaintScenario.Start();
        var world = scenario.World;
        var secret = await scenario.Register(ComplaintScenario.Form(ComplaintKind.Report, Confidentiality.Confidential, "收受商户好处费"), "legal2", "ZTZD");
        world.Clock.Now = OfficeHours.Next(secret.DueAt!.Value, world.Get<CalendarSource>().Current);
        await scenario.Act<RemindComplaints>().Run(Stop);
        Assert.Subset(new HashSet<string>(["leader", "legal", "legal2"], StringComparer.Ordinal), (await Told(scenario, "已逾期")).ToHashSet(StringComparer.Ordinal));
        await using var db = world.Read();
        var lines = await db.Notifications.Where(n => n.Action == "complaint.remind").ToListAsync(Stop);
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.StartsWith("保密事项", l.Text, StringComparison.Ordinal));
        Assert.All(lines, l => Assert.DoesNotContain(secret.Number, l.Text, StringComparison.Ordinal));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task Twice(ComplaintScenario scenario) => Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
    {
        await using var scope = scenario.World.Scope();
        await scope.ServiceProvider.GetRequiredService<RemindComplaints>().Run(Stop);
    })));

    private static async Task<List<string>> Told(ComplaintScenario scenario, string text)
    {
        await using var db = scenario.World.Read();
        var told = await (from n in db.Notifications
                          join o in db.Officers on n.OfficerId equals o.Id
                          join u in db.Users on o.AccountId equals u.Id
                          where n.Action == "complaint.remind" && n.Text.Contains(text)
                          orderby u.UserName
                          select u.UserName!).ToListAsync(Stop);
        Assert.Equal(told.Count, told.Distinct(StringComparer.Ordinal).Count());
        return told;
    }
}

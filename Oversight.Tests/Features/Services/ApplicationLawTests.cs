using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Seeding.Alerts;
using Oversight.Tests.Support;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Alerts;
using Oversight.Web.Features.Laws;
using Oversight.Web.Features.Services;

namespace Oversight.Tests.Features.Services;

/// <summary>What the law demands of the office that answers an application.</summary>
public sealed class ApplicationLawTests
{
    private static readonly DateOnly Late = new(2026, 12, 1);

    [Fact]
    public async Task What_was_not_answered_in_time_counts_as_taken_on_the_day_it_came_in()
    {
        await using var scenario = await WithAlerts();
        var (taken, declined, foreign) = (await scenario.Apply(), await scenario.Apply(), await scenario.Apply());
        var received = (await scenario.Find(taken)).ReceivedAt;
        scenario.World.Clock.GoTo(Late);
        await scenario.Do("hw.a", declined, async (op, v) => Assert.Equal("deemed-accepted", (await World.Refused(() => scenario.Act<DeclineApplication>().Run(op, declined, v, "材料不符合形式", "申请材料不齐全或者不符合法定形式，告知后未补正"))).Code));
        await scenario.Do("hw.a", foreign, (op, v) => scenario.Act<DeclineApplication>().Run(op, foreign, v, "该小区不在本区，请向所在区申请", "申请事项依法不属于本机关职权范围"));
        await scenario.Do("hw.a", taken, (op, v) => scenario.Act<AcceptApplication>().Run(op, taken, v));
        await using var db = scenario.World.Read();
        var caseId = (await scenario.Find(taken)).CaseId;
        var handled = await db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == caseId, TestContext.Current.CancellationToken);
        Assert.Equal((received, scenario.World.Clock.Now), (handled.AcceptedAt!.Value, handled.RegisteredAt));
        Assert.Equal((ApplicationState.NotAccepted, "申请事项依法不属于本机关职权范围"), ((await scenario.Find(foreign)).State, (await scenario.Find(foreign)).EndGround));
        Assert.DoesNotContain(await AlertActsOf(scenario), a => a.RuleCode == "refused-without-ground");
    }

    [Fact]
    public async Task An_application_that_nobody_answers_raises_an_alert_once_and_the_answer_settles_that_it_stands()
    {
        await using var scenario = await WithAlerts();
        var id = await scenario.Apply();
        Assert.Equal(0, await scenario.Act<WatchApplications>().Run(TestContext.Current.CancellationToken));
        scenario.World.Clock.GoTo(Late);
        Assert.Equal(1, await scenario.Act<WatchApplications>().Run(TestContext.Current.CancellationToken));
        Assert.Equal(0, await scenario.Act<WatchApplications>().Run(TestContext.Current.CancellationToken));
        var alert = Assert.Single(await AlertActsOf(scenario));
        Assert.Equal(("step-late", Kinds.Application, id, ChinaTime.EndOf(new DateOnly(2026, 11, 30)), true), (alert.RuleCode, alert.SubjectKind, alert.SubjectId, alert.OccurredAt, alert.Standing));
        await scenario.Do("hw.a", id, (op, v) => scenario.Act<AcceptApplication>().Run(op, id, v));
        Assert.False((await AlertActsOf(scenario)).Single(a => a.Id == alert.Id).Standing);
    }

    [Fact]
    public async Task Declining_without_a_lawful_ground_raises_an_alert_in_the_same_act_and_a_ground_of_nobody_is_not_taken()
    {
        await using var scenario = await WithAlerts();
        var (bare, lawful) = (await scenario.Apply(), await scenario.Apply());
        await scenario.Do("hw.a", lawful, async (op, v) => Assert.Equal("ground", (await Assert.ThrowsAsync<InvalidInput>(() => scenario.Act<DeclineApplication>().Run(op, lawful, v, "近期人手不足", "没有人手"))).Field));
        await scenario.Do("hw.a", lawful, (op, v) => scenario.Act<DeclineApplication>().Run(op, lawful, v, "同一犬只已经登记", "同一事项已经受理"));
        Assert.Empty(await AlertActsOf(scenario));
        await scenario.Do("hw.a", bare, (op, v) => scenario.Act<DeclineApplication>().Run(op, bare, v, "近期人手不足，先不办理"));
        var alert = Assert.Single(await AlertActsOf(scenario));
        Assert.Equal(("refused-without-ground", bare, scenario.World.Clock.Now), (alert.RuleCode, alert.SubjectId, alert.OccurredAt));
        Assert.DoesNotContain(alert.Figures, f => f.Value.Contains(ServicesScenario.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_received_or_taken_on_for_an_item_whose_every_basis_is_repealed()
    {
        await using var scenario = await ServicesScenario.Start(services => services.AddLaws().AddAdjustments());
        var before = await scenario.Apply();
        await scenario.World.As("legal2");
        await using (var db = scenario.World.Read())
        {
            var laws = await (from c in db.LawCitations
                              where c.Kind == CitationKind.Basis && db.Items.Any(i => i.Id == c.OwnerId && i.Code == ServicesScenario.Dogs)
                              select c.LawId!.Value).Distinct().ToListAsync(TestContext.Current.CancellationToken);
            Assert.NotEmpty(laws);
            foreach (var id in laws)
            {
                var law = await db.Laws.AsNoTracking().SingleAsync(l => l.Id == id, TestContext.Current.CancellationToken);
                await scenario.Act<RepealLaw>().Run(Guid.NewGuid(), law.Id, law.Version, new LawRepeal(ChinaTime.DayOf(scenario.World.Clock.Now), "公告：自次日起废止", "公报", null, "按公告登记废止"));
            }
        }

        scenario.World.Clock.Pass(TimeSpan.FromDays(1));
        var refused = await World.Refused(() => scenario.Apply());
        Assert.Equal("basis-repealed", refused.Code);
        Assert.DoesNotContain("法制室", refused.Message, StringComparison.Ordinal);
        await scenario.Do("hw.a", before, async (op, v) => Assert.Equal("basis-repealed", (await World.Refused(() => scenario.Act<AcceptApplication>().Run(op, before, v))).Code));
    }

    [Fact]
    public async Task The_head_takes_on_but_does_not_hand_out()
    {
        await using var scenario = await ServicesScenario.Start();
        var id = await scenario.Apply();
        await scenario.Do("hw.head", id, (op, v) => scenario.Act<AcceptApplication>().Run(op, id, v));
        await scenario.World.As("hw.head");
        Assert.Empty((await scenario.Act<ApplicationViews>().Find(id))!.Moves);
        await scenario.Do("hw.head", id, async (op, v) => Assert.Equal("duty", (await World.Refused(() => scenario.Act<HandOutResult>().Run(op, id, v, new HandOut("欧阳建国", HandOutManner.Collected, ChinaTime.DayOf(scenario.World.Clock.Now)), []))).Code));
        await scenario.World.As("hw.a");
        Assert.Equal([ApplicationMove.HandOut], (await scenario.Act<ApplicationViews>().Find(id))!.Moves);
    }

    private static async Task<ServicesScenario> WithAlerts()
    {
        var scenario = await ServicesScenario.Start(services => services.AddAlerts());
        await scenario.Act<AlertRuleSeed>().Run();
        return scenario;
    }

    private static async Task<IReadOnlyList<Alert>> AlertActsOf(ServicesScenario scenario)
    {
        await using var db = scenario.World.Read();
        return await db.Alerts.AsNoTracking().AsSplitQuery().OrderBy(a => a.Ordinal).ToListAsync();
    }
}

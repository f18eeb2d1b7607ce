using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Alerts;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence.Tallies;
using Oversight.Infrastructure.Seeding.Alerts;
using Oversight.Tests.Features.Casework;
using Oversight.Tests.Support;
using Oversight.Web.Features.Alerts;
using Oversight.Web.Features.Casework;

namespace Oversight.Tests.Features.Alerts;

/// <summary>Alerts raised by acts and by sweeps on a real bureau.</summary>
public sealed class AlertActsTests
{
    [Fact]
    public async Task A_case_turned_down_without_a_lawful_ground_raises_its_alert_in_the_same_transaction()
    {
        await using var scenario = await Start();
        var id = await scenario.Register();
        await scenario.Do("zd1.head", id, (op, v) => scenario.Act<DeclineCase>().Run(op, id, v, "近期人手不足，先不办理。"));
        var alert = Assert.Single(await All(scenario.World));
        Assert.Equal(("refused-without-ground", Dimension.LegalBasis, AlertState.Raised, id), (alert.RuleCode, alert.Dimension, alert.State, alert.CaseId));
        Assert.Equal(scenario.World.Clock.Now, alert.OccurredAt);
        await using var db = scenario.World.Read();
        var seqs = await db.Trail.Where(e => e.SubjectId == alert.Id || (e.SubjectId == id && e.Action == "case.declined")).Select(e => e.OpId).Distinct().CountAsync();
        Assert.Equal(1, seqs);

        var lawful = await scenario.Register();
        await scenario.Do("zd1.head", lawful, (op, v) => scenario.Act<DeclineCase>().Run(op, lawful, v, "经核查没有违法事实。", "违法事实不成立"));
        Assert.Single(await All(scenario.World));
    }

    [Fact]
    public async Task A_case_that_stands_still_is_found_once_by_the_sweep_and_settled_by_the_next_act()
    {
        await using var scenario = await Start();
        var id = await scenario.Accepted();
        var limit = ChinaTime.EndOf(scenario.World.Get<CalendarSource>().Current.AddWorkingDays(ChinaTime.DayOf(scenario.World.Clock.Now), 15));
        scenario.World.Clock.Now = limit.AddMicroseconds(-1);
        Assert.Equal(0, await scenario.Act<WatchCases>().Run());
        scenario.World.Clock.Now = limit.AddHours(7);
        Assert.Equal(1, await scenario.Act<WatchCases>().Run());
        Assert.Equal(0, await scenario.Act<WatchCases>().Run());
        scenario.World.Clock.Pass(TimeSpan.FromMinutes(15));
        Assert.Equal(0, await scenario.Act<WatchCases>().Run());
        var alert = Assert.Single(await All(scenario.World));
        Assert.Equal(("stands-still", limit, limit.AddHours(7), true), (alert.RuleCode, alert.OccurredAt, alert.RaisedAt, alert.Standing));

        await scenario.Investigate(id);
        alert = Assert.Single(await All(scenario.World));
        Assert.Equal((AlertState.Resolved, false), (alert.State, alert.Standing));
        Assert.Equal(["alert.raised", "alert.resolved"], await scenario.World.TrailOf(alert.Id));
        Assert.Empty(await scenario.World.Get<TallyRecount>().Differences());
    }

    [Fact]
    public async Task Two_sweeps_at_once_raise_one_alert()
    {
        await using var scenario = await Start();
        await scenario.Accepted();
        scenario.World.Clock.Pass(TimeSpan.FromDays(30));
        await using var second = scenario.World.Scope();
        await Task.WhenAll(scenario.Act<WatchCases>().Run(), ((WatchCases)second.ServiceProvider.GetService(typeof(WatchCases))!).Run());
        Assert.Single(await All(scenario.World), a => a.RuleCode == "stands-still");
    }

    [Fact]
    public async Task Attempts_that_the_rules_refused_are_found_on_the_trail_with_their_words()
    {
        await using var scenario = await Start();
        var id = await scenario.Accepted();
        for (var i = 0; i < 2; i++)
            await World.Refused(() => scenario.Do("zd1.a", id, (op, v) => scenario.Act<CompleteStep>().Run(op, id, v, 3, "直接听证", [], [])));
        Assert.Equal(1, await scenario.Act<WatchAttempts>().Run());
        Assert.Equal(0, await scenario.Act<WatchAttempts>().Run());
        var alert = Assert.Single(await All(scenario.World));
        Assert.Equal(("out-of-order", Dimension.ImplementingBody), (alert.RuleCode, alert.Dimension));
        Assert.Contains(alert.Figures, f => f.Value.StartsWith("不能越过环节", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fact_from_outside_raises_once_with_what_it_brings()
    {
        await using var scenario = await Start();
        var what = new Irregularity(Kinds.Case, Guid.NewGuid(), "push:42", "外部推送的送达早于决定", scenario.Squadron, scenario.World.Clock.Now.AddDays(-1), false, [new("决定", "2026-11-20"), new("送达", "2026-11-18")]);
        for (var i = 0; i < 2; i++)
        {
            await scenario.World.Work.DoAsSystem(AlertDuties.Watch, Subject.New(Kinds.Alert), Guid.NewGuid(), async (db, _) =>
                (await scenario.World.Get<AlertBook>().RaiseOutsideFact(db, what with { OccurredAt = scenario.World.Clock.Now })).Count);
        }

        var alert = Assert.Single(await All(scenario.World));
        Assert.Equal(("outside-fact", 2), (alert.RuleCode, alert.Figures.Count));
    }

    [Fact]
    public async Task An_alert_is_explained_by_its_department_judged_by_the_legal_office_and_can_become_a_finding()
    {
        await using var scenario = await Start();
        var (first, second) = (await Declined(scenario), await Declined(scenario));
        await scenario.World.As("zd2.head");
        Assert.Equal(RuleBroken.NotVisibleCode, (await World.Refused(() => scenario.Act<AcknowledgeAlert>().Run(Guid.NewGuid(), first, 1))).Code);
        await scenario.World.As("zd1.head");
        await scenario.Act<ExplainAlert>().Run(Guid.NewGuid(), first, 1, "反映内容与另案重复，登记时未选对理由。");
        Assert.Equal("duty", (await World.Refused(() => scenario.Act<JudgeExplanation>().Run(Guid.NewGuid(), first, 2, true, "同意"))).Code);
        await scenario.World.As("legal2");
        await scenario.Act<JudgeExplanation>().Run(Guid.NewGuid(), first, 2, true, "属实");
        var finding = await scenario.Act<TurnIntoFinding>().Run(Guid.NewGuid(), second, 1, "无法定理由不予立案");
        await using var db = scenario.World.Read();
        var row = await db.Findings.SingleAsync(f => f.Id == finding);
        Assert.Equal((Dimension.LegalBasis, scenario.Squadron), (row.Dimension, row.DepartmentId));
        Assert.Equal([AlertState.Accepted, AlertState.TurnedIntoFinding], (await All(scenario.World)).Select(a => a.State));
        Assert.Empty(await scenario.World.Get<TallyRecount>().Differences());
    }

    [Fact]
    public async Task What_waits_on_the_list_is_what_the_alert_itself_lets_one_do()
    {
        await using var scenario = await Start();
        var ids = new[] { await Declined(scenario), await Declined(scenario) };
        await scenario.World.As("zd1.liaison");
        await scenario.Act<ExplainAlert>().Run(Guid.NewGuid(), ids[0], 1, "反映内容与另案重复，登记时未选对理由。");
        foreach (var user in (string[])["zd1.head", "zd1.liaison", "zd1.a", "zd2.head", "legal", "legal2", "deputy", "leader"])
        {
            await scenario.World.As(user);
            var waiting = (await scenario.Act<AlertViews>().List(new AlertFilter { Tab = AlertFilter.Mine }, null)).Rows.Select(r => r.Id).ToHashSet();
            foreach (var id in ids)
            {
                var steps = (await scenario.Act<AlertViews>().Find(id))?.Steps ?? [];
                Assert.True(waiting.Contains(id) == (steps.Contains(AlertStep.Explain) || steps.Contains(AlertStep.Accept)), $"{user} {id}");
            }
        }
    }

    [Fact]
    public async Task A_looser_rule_leaves_the_past_alone_and_a_preview_says_what_it_would_have_raised()
    {
        await using var scenario = await Start();
        await scenario.Accepted();
        scenario.World.Clock.Pass(TimeSpan.FromDays(10));
        await scenario.World.As("legal");
        var rule = (await scenario.Act<RuleViews>().Find("stands-still"))!.Rule;
        Assert.Equal(0, (await Last(scenario, rule.Terms)).Count);
        var preview = await Last(scenario, rule.Terms with { Threshold = 3 });
        Assert.Equal((1, true, 1), (preview.Count, preview.Finished, preview.Rows[0].Count));
        Assert.Equal("执法一中队", preview.Rows[0].Name);
        Assert.Empty(await All(scenario.World));

        await scenario.Act<ChangeRule>().Run(Guid.NewGuid(), rule.Id, rule.Version, rule.Terms with { Threshold = 3 }, "会议纪要第3号");
        Assert.Equal("conflict", (await World.Refused(() => scenario.Act<ChangeRule>().Run(Guid.NewGuid(), rule.Id, rule.Version, rule.Terms with { Threshold = 4 }, "再放宽"))).Code);
        Assert.Equal(1, await scenario.Act<WatchCases>().Run());
        Assert.Equal(2, Assert.Single(await All(scenario.World)).RuleVersion);
        await scenario.World.As("zd1.head");
        Assert.Equal(RuleBroken.NotVisibleCode, (await Assert.ThrowsAsync<RuleBroken>(() => Last(scenario, rule.Terms))).Code);
    }

    [Fact]
    public async Task A_rule_of_a_known_kind_is_added_previewed_and_switched_off_and_on_with_a_reason()
    {
        await using var scenario = await Start();
        await scenario.Accepted();
        scenario.World.Clock.Pass(TimeSpan.FromDays(10));
        var form = new RuleForm { Kind = AlertKind.StandsStill, Name = "占道处罚停滞", Clause = "办法第八条" };
        form.Fit();
        (form.Threshold, form.Categories, form.Weight, form.Dimension) = ("3", [Oversight.Domain.Catalogue.PowerCategory.Penalty], AlertWeight.Grave, Dimension.Conduct);
        await scenario.World.As("zd1.head");
        Assert.Equal("duty", (await World.Refused(() => scenario.Act<AddRule>().Run(Guid.NewGuid(), form.Draft(), "局务会议纪要第5号"))).Code);
        await scenario.World.As("legal");
        RulePreview? last = null;
        await foreach (var step in scenario.Act<PreviewRule>().Run(form.Kind, "", form.Terms(form.Kind)))
            last = step;
        Assert.Equal(1, last!.Count);
        var op = Guid.NewGuid();
        var code = await scenario.Act<AddRule>().Run(op, form.Draft(), "局务会议纪要第5号");
        Assert.Equal(("stands-still-3", "stands-still-3"), (code, await scenario.Act<AddRule>().Run(op, form.Draft(), "局务会议纪要第5号")));
        Assert.Equal("name", (await Assert.ThrowsAsync<InvalidInput>(() => scenario.Act<AddRule>().Run(Guid.NewGuid(), form.Draft(), "局务会议纪要第5号"))).Field);
        Assert.Equal(1, await scenario.Act<WatchCases>().Run());
        Assert.Equal((code, AlertWeight.Grave), (Assert.Single(await All(scenario.World)) is var raised ? raised.RuleCode : "", raised.Weight));

        await scenario.World.As("legal");
        var rule = (await scenario.Act<RuleViews>().Find(code))!.Rule;
        await scenario.Act<ChangeRule>().Run(Guid.NewGuid(), rule.Id, rule.Version, rule.Terms with { Active = false }, "并入停滞规则");
        await scenario.Accepted(party: "李四");
        scenario.World.Clock.Pass(TimeSpan.FromDays(10));
        await scenario.Act<WatchCases>().Run();
        Assert.Single(await All(scenario.World), a => a.RuleCode == code);
        await scenario.World.As("legal");
        rule = (await scenario.Act<RuleViews>().Find(code))!.Rule;
        await scenario.Act<ChangeRule>().Run(Guid.NewGuid(), rule.Id, rule.Version, rule.Terms with { Active = true }, "恢复单列的规则");
        Assert.Equal(["局务会议纪要第5号", "并入停滞规则", "恢复单列的规则"], (await scenario.Act<RuleViews>().Find(code))!.Rule.Versions.Select(v => v.Reason));
        await scenario.Act<WatchCases>().Run();
        Assert.Equal(2, (await All(scenario.World)).Count(a => a.RuleCode == code));
    }

    [Fact]
    public async Task An_explanation_carries_files_that_open_for_whoever_sees_the_alert()
    {
        await using var scenario = await Start();
        var id = await Declined(scenario);
        var file = await scenario.Upload("zd1.head", "气象台证明");
        await scenario.World.As("zd1.head");
        await scenario.Act<ExplainAlert>().Run(Guid.NewGuid(), id, 1, "反映内容与另案重复，登记时未选对理由。", [file]);
        var second = await Declined(scenario);
        await scenario.World.As("zd1.head");
        Assert.Equal("file-used", (await World.Refused(() => scenario.Act<ExplainAlert>().Run(Guid.NewGuid(), second, 1, "反映内容与另案重复，登记时未选对理由。", [file]))).Code);
        foreach (var (user, sees) in new[] { ("legal", true), ("zd1.a", true), ("zd2.a", false), ("admin", false) })
        {
            await scenario.World.As(user);
            var owner = scenario.World.Get<IEnumerable<Oversight.Web.Features.Files.FileOwner>>().Single(o => o.Kind == Kinds.Alert);
            Assert.Equal(sees, await scenario.Act<Oversight.Infrastructure.Persistence.Reads>().Ask((db, actor) => owner.Find(db, actor, id, file)) is not null);
        }
    }

    [Fact]
    public async Task Planned_checks_that_were_not_made_are_found_when_the_quarter_is_over()
    {
        await using var scenario = await Start();
        await scenario.World.As("legal");
        await using (var db = scenario.World.Read())
            Assert.True(await db.Items.AnyAsync(i => i.Category == Oversight.Domain.Catalogue.PowerCategory.Check));
        var choice = (await scenario.Act<PlanViews>().Choices())[0];
        var line = new PlanLine(choice.Department, choice.ItemCode, 2026, 4, 3);
        Assert.Equal(1, await scenario.Act<PlanChecks>().Run(Guid.NewGuid(), [line], "年度检查计划"));
        Assert.Equal("lines", (await Assert.ThrowsAsync<InvalidInput>(() => scenario.Act<PlanChecks>().Run(Guid.NewGuid(), [line with { ItemCode = "T-CF-001" }], "年度检查计划"))).Field);
        Assert.Equal("unchanged", (await World.Refused(() => scenario.Act<PlanChecks>().Run(Guid.NewGuid(), [line], "年度检查计划"))).Code);
        Assert.Equal(0, await scenario.Act<WatchPlans>().Run());
        scenario.World.Clock.Now = ChinaTime.EndOf(new DateOnly(2026, 12, 31)).AddMinutes(5);
        Assert.Equal(1, await scenario.Act<WatchPlans>().Run());
        Assert.Equal(0, await scenario.Act<WatchPlans>().Run());
        var alert = Assert.Single(await All(scenario.World));
        Assert.Equal(("planned-check-missing", ChinaTime.EndOf(new DateOnly(2026, 12, 31))), (alert.RuleCode, alert.OccurredAt));
        Assert.Contains(alert.Figures, f => f is { Label: "完成", Value: "0次" });
    }

    [Fact]
    public async Task What_one_rule_of_planned_checks_finds_another_does_not_raise()
    {
        await using var scenario = await Start();
        await scenario.World.As("legal");
        var choice = (await scenario.Act<PlanViews>().Choices()).First(c => c.Department is "ZD1" or "ZD2" or "HW" or "DDB");
        await scenario.Act<PlanChecks>().Run(Guid.NewGuid(), [new PlanLine(choice.Department, choice.ItemCode, 2026, 4, 2)], "年度检查计划");
        await using (var db = scenario.World.Read())
        {
            var item = await db.Items.Where(i => i.Code == choice.ItemCode).Select(i => i.Id).SingleAsync();
            var made = await scenario.Register($"{choice.Department.ToLowerInvariant()}.a", item, "某某工地", choice.Department);
            await scenario.Do($"{choice.Department.ToLowerInvariant()}.a", made, (op, v) => scenario.Act<AcceptCase>().Run(op, made, v));
            var shipped = await db.AlertRules.AsNoTracking().AsSplitQuery().SingleAsync(r => r.Code == "planned-check-missing");
            await scenario.World.Work.DoAsSystem(AlertDuties.Watch, Subject.New(Kinds.AlertRule), Guid.NewGuid(), (db, _) =>
            {
                db.AlertRules.Add(AlertRule.Enter(Guid.NewGuid(), "planned-check-half", "计划检查不足三成", AlertKind.PlannedCheckMissing, "办法第八条", shipped.Terms with { Threshold = 30 }, "随测试提供", Guid.Empty, db.Act!.Now, Guid.NewGuid));
                return Task.FromResult(true);
            });
        }

        scenario.World.Clock.Now = ChinaTime.EndOf(new DateOnly(2026, 12, 31)).AddMinutes(5);
        Assert.Equal(1, await scenario.Act<WatchPlans>().Run());
        Assert.Equal(["planned-check-missing"], (await All(scenario.World)).Where(a => a.Kind == AlertKind.PlannedCheckMissing).Select(a => a.RuleCode));
    }

    [Fact]
    public async Task An_alert_that_nobody_explains_in_its_term_is_noted_once()
    {
        await using var scenario = await Start();
        var id = await Declined(scenario);
        scenario.World.Clock.Now = (await All(scenario.World)).Single().ExplainDueAt.AddMicroseconds(-1);
        Assert.Equal(0, await scenario.Act<LapseAlerts>().Run());
        scenario.World.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await scenario.Act<LapseAlerts>().Run());
        Assert.Equal(0, await scenario.Act<LapseAlerts>().Run());
        Assert.Equal(["alert.raised", "alert.explanation-lapsed"], await scenario.World.TrailOf(id));
    }

    [Fact]
    public async Task The_shipped_rules_are_entered_once()
    {
        await using var scenario = await Start();
        await scenario.Act<AlertRuleSeed>().Run();
        await using var db = scenario.World.Read();
        Assert.Equal(AlertRuleSeed.Load().Count, await db.AlertRules.CountAsync());
    }

    internal static async Task<CaseScenario> Start(Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>? also = null)
    {
        var scenario = await CaseScenario.Start(services =>
        {
            services.AddAlerts();
            also?.Invoke(services);
        });
        await scenario.Act<AlertRuleSeed>().Run();
        return scenario;
    }

    internal static async Task<IReadOnlyList<Alert>> All(World world)
    {
        await using var db = world.Read();
        return await db.Alerts.AsNoTracking().AsSplitQuery().OrderBy(a => a.Ordinal).ToListAsync();
    }

    private static async Task<Guid> Declined(CaseScenario scenario)
    {
        var id = await scenario.Register();
        await scenario.Do("zd1.head", id, (op, v) => scenario.Act<DeclineCase>().Run(op, id, v, "近期人手不足，先不办理。"));
        return (await All(scenario.World))[^1].Id;
    }

    private static async Task<RulePreview> Last(CaseScenario scenario, AlertTerms terms)
    {
        RulePreview? last = null;
        await foreach (var step in scenario.Act<PreviewRule>().Run(AlertKind.StandsStill, "stands-still", terms))
            last = step;
        return last!;
    }
}

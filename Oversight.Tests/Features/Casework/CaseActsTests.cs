using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Tests.Support;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Trail;

namespace Oversight.Tests.Features.Casework;

public sealed class CaseActsTests
{
    [Fact]
    public async Task A_penalty_runs_from_registration_to_closing_and_every_act_is_on_the_trail()
    {
        await using var scene = await CaseScenario.Start();
        var id = await scene.Accepted();
        await scene.Closed(id);
        var closed = await scene.Find(id);
        Assert.Equal((CaseState.Closed, true, false, "管执罚〔2026〕0001号"), (closed.State, closed.ClosedOnTime, closed.IsOpen, closed.Number));
        Assert.Equal(
            [
                "case.registered", "case.accepted", "case.step-completed", "case.step-completed", "case.step-completed", "case.step-skipped", "case.decision-proposed",
                "case.decision-checked", "case.decided", "case.step-completed", "case.step-completed", "case.closed",
            ],
            await scene.World.TrailOf(id));
    }

    [Fact]
    public async Task A_small_fine_is_decided_on_the_spot_by_the_officer_and_is_on_the_trail()
    {
        await using var scene = await CaseScenario.Start();
        var id = await scene.Accepted(scene.Small);
        await scene.Investigate(id);
        await scene.Do("zd1.a", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 2, "当场告知，当事人没有异议", [], []));
        var file = await scene.Upload("zd1.a", "当场处罚决定书");
        var draft = new DecisionDraft(DecisionOutcome.Penalty, 30_00, 100, "随地吐痰，事实清楚，罚款叁拾元");
        await World.Refused(() => scene.Do("zd1.head", id, (op, v) => scene.Act<DecideOnTheSpot>().Run(op, id, v, draft, [])));
        await scene.Do("zd1.a", id, (op, v) => scene.Act<DecideOnTheSpot>().Run(op, id, v, draft, [file]));
        var decided = await scene.Find(id);
        Assert.Equal((CaseState.Decided, true, 30_00L), (decided.State, decided.Decision!.OnTheSpot, decided.Decision.Fine));
        Assert.Equal("case.decided-on-the-spot", (await scene.World.TrailOf(id))[^1]);
        Assert.Contains("罚款30元", (await scene.Act<TrailViews>().Of(Kinds.Case, id))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tally_that_has_come_down_to_none_leaves_no_row_behind()
    {
        await using var scene = await CaseScenario.Start();
        var id = await scene.Accepted();
        await using (var db = scene.World.Read())
            Assert.Equal(1, (await db.OpenCaseTallies.SingleAsync()).Count);
        await scene.Closed(id);
        await using var after = scene.World.Read();
        Assert.Empty(await after.OpenCaseTallies.ToListAsync());
    }

    [Fact]
    public async Task Numbers_run_by_category_and_year()
    {
        await using var scene = await CaseScenario.Start();
        var (first, service, second) = (await scene.Accepted(), await scene.Accepted(scene.Service), await scene.Accepted());
        scene.World.Clock.GoTo(new DateOnly(2027, 1, 4));
        var next = await scene.Accepted();
        Assert.Equal(
            ["管执罚〔2026〕0001号", "管执服〔2026〕0001号", "管执罚〔2026〕0002号", "管执罚〔2027〕0001号"],
            [(await scene.Find(first)).Number!, (await scene.Find(service)).Number!, (await scene.Find(second)).Number!, (await scene.Find(next)).Number!]);
    }

    [Fact]
    public async Task A_foreign_departments_case_looks_as_if_it_did_not_exist()
    {
        await using var scene = await CaseScenario.Start();
        var id = await scene.Accepted();
        var foreign = await World.Refused(() => scene.Do("zd2.a", id, (op, v) => scene.Act<StartStep>().Run(op, id, v, 1)));
        var missing = Guid.NewGuid();
        var nothing = await World.Refused(() => scene.Act<StartStep>().Run(Guid.NewGuid(), missing, 1, 1));
        Assert.Equal((RuleBroken.NotVisibleCode, nothing.Message), (foreign.Code, foreign.Message));
    }

    [Fact]
    public async Task A_skipped_step_is_refused_and_the_attempt_is_on_the_trail()
    {
        await using var scene = await CaseScenario.Start();
        var id = await scene.Accepted();
        var refused = await World.Refused(() => scene.Do("legal2", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 2, "同意", [], [])));
        Assert.Equal("step-order", refused.Code);
        Assert.Equal("!case.work-step", (await scene.World.TrailOf(id))[^1]);
    }

    [Fact]
    public async Task A_department_that_is_not_registered_cannot_use_the_item()
    {
        await using var scene = await CaseScenario.Start();
        Assert.Equal("not-handler", (await World.Refused(() => scene.Register("zd2.a", department: "ZD2"))).Code);
        Assert.Equal("post", (await World.Refused(() => scene.Register("zd2.a"))).Code);
        Assert.Equal("duty", (await World.Refused(() => scene.Register("admin"))).Code);
    }

    [Fact]
    public async Task A_double_click_registers_one_case()
    {
        await using var scene = await CaseScenario.Start();
        await scene.World.As("zd1.a");
        var op = Guid.NewGuid();
        var intake = new CaseIntake(PartyCard.Named(PartyKind.Enterprise, "某某商店"), "商城路", "占道经营影响通行");
        var first = await scene.Act<RegisterCase>().Run(op, scene.Penalty, scene.Squadron, intake);
        Assert.Equal(first, await scene.Act<RegisterCase>().Run(op, scene.Penalty, scene.Squadron, intake));
        await using var db = scene.World.Read();
        Assert.Equal(1, await db.Cases.CountAsync());
    }

    [Fact]
    public async Task The_second_of_two_is_told_who_was_first_and_what_changed()
    {
        await using var scene = await CaseScenario.Start();
        var id = await scene.Accepted();
        var seen = (await scene.Find(id)).Version;
        await scene.Do("zd1.b", id, (op, v) => scene.Act<StartStep>().Run(op, id, v, 1));
        await scene.World.As("zd1.a");
        var refused = await World.Refused(() => scene.Act<StartStep>().Run(Guid.NewGuid(), id, seen, 1));
        Assert.Equal("conflict", refused.Code);
        Assert.Contains("宋佳宁", refused.Message, StringComparison.Ordinal);
        Assert.Contains("调查取证", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officers_of_another_department_are_not_the_two_on_the_spot()
    {
        await using var scene = await CaseScenario.Start();
        var id = await scene.Accepted();
        var file = await scene.Upload("zd1.a");
        Guid[] mixed = [await scene.World.OfficerOf("zd1.a"), await scene.World.OfficerOf("zd2.a")];
        var refused = await World.Refused(() => scene.Do("zd1.a", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 1, "取证", [file], mixed)));
        Assert.Equal("foreign-officer", refused.Code);
    }

    [Fact]
    public async Task Files_are_ones_own_and_serve_one_step()
    {
        await using var scene = await CaseScenario.Start();
        var (one, other) = (await scene.Accepted(), await scene.Accepted());
        Guid[] two = [await scene.World.OfficerOf("zd1.a"), await scene.World.OfficerOf("zd1.b")];
        var (foreign, own) = (await scene.Upload("zd1.b"), await scene.Upload("zd1.a"));
        Assert.Equal("file-missing", (await World.Refused(() => Take(one, foreign))).Code);
        await Take(one, own);
        Assert.Equal("file-used", (await World.Refused(() => Take(other, own))).Code);
        await using var db = scene.World.Read();
        var payload = await (from e in db.Trail join p in db.TrailPayloads on e.Seq equals p.Seq where e.SubjectId == one && e.Action == "case.step-completed" select p.Files).SingleAsync();
        Assert.Equal(64, payload.Length);

        Task Take(Guid id, Guid file) => scene.Do("zd1.a", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 1, "取证", [file], two));
    }

    [Fact]
    public async Task The_partys_name_is_in_no_entry_of_the_trail()
    {
        await using var scene = await CaseScenario.Start();
        await scene.Closed(await scene.Accepted(party: "李四海棠"));
        await using var db = scene.World.Read();
        foreach (var payload in await db.TrailPayloads.Select(p => p.Payload).ToListAsync())
            Assert.DoesNotContain("李四海棠", System.Text.Encoding.UTF8.GetString(payload ?? []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_that_ran_its_length_is_ended_by_the_sweep_once()
    {
        await using var scene = await CaseScenario.Start();
        var id = await scene.Accepted();
        await scene.Do("zd1.a", id, (op, v) => scene.Act<SuspendCase>().Run(op, id, v, "hearing", "当事人申请听证"));
        Assert.Equal(0, await scene.Act<LapsePauses>().Run(TestContext.Current.CancellationToken));
        scene.World.Clock.Pass(TimeSpan.FromDays(21));
        Assert.Equal(1, await scene.Act<LapsePauses>().Run(TestContext.Current.CancellationToken));
        Assert.Equal(0, await scene.Act<LapsePauses>().Run(TestContext.Current.CancellationToken));
        Assert.Equal((CaseState.Accepted, "case.pause-lapsed"), ((await scene.Find(id)).State, (await scene.World.TrailOf(id))[^1]));
    }

    [Fact]
    public async Task Stopping_lengthening_returning_and_ending_leave_their_entries()
    {
        await using var scene = await CaseScenario.Start();
        var id = await scene.Accepted();
        await scene.Do("zd1.head", id, async (op, v) => await scene.Act<ReassignCase>().Run(op, id, v, await scene.World.OfficerOf("zd1.b"), "原经办人外出学习"));
        await scene.Do("zd1.b", id, (op, v) => scene.Act<SuspendCase>().Run(op, id, v, "hearing", "当事人申请听证"));
        await scene.Do("zd1.b", id, (op, v) => scene.Act<ResumeCase>().Run(op, id, v));
        await scene.Do("leader", id, (op, v) => scene.Act<ExtendStatutoryLimit>().Run(op, id, v, 30, "案情复杂需要继续调查"));
        await scene.Do("deputy", id, (op, v) => scene.Act<TerminateCase>().Run(op, id, v, "当事人死亡且无承继人"));
        Assert.Equal(
            ["case.registered", "case.accepted", "case.reassigned", "case.suspended", "case.resumed", "case.extended", "case.terminated"],
            await scene.World.TrailOf(id));
        var declined = await scene.Register();
        await scene.Do("zd1.head", declined, (op, v) => scene.Act<DeclineCase>().Run(op, declined, v, "违法行为已过追责期限"));
        var withdrawn = await scene.Register();
        await scene.Do("zd1.a", withdrawn, (op, v) => scene.Act<WithdrawCase>().Run(op, withdrawn, v, "登记有误，重新登记"));
        Assert.Equal((CaseState.NotAccepted, CaseState.Withdrawn), ((await scene.Find(declined)).State, (await scene.Find(withdrawn)).State));
    }

    [Fact]
    public async Task Everything_done_to_a_case_reads_as_a_sentence()
    {
        await using var scene = await CaseScenario.Start();
        var id = await scene.Accepted();
        await scene.Do("zd1.head", id, async (op, v) => await scene.Act<ReassignCase>().Run(op, id, v, await scene.World.OfficerOf("zd1.b"), "原经办人外出学习"));
        await scene.Do("zd1.head", id, async (op, v) => await scene.Act<ReassignCase>().Run(op, id, v, await scene.World.OfficerOf("zd1.a"), "原经办人已返岗"));
        await World.Refused(() => scene.Do("zd1.a", id, (op, v) => scene.Act<CloseCase>().Run(op, id, v)));
        await scene.Closed(id);
        await scene.World.As("zd1.a");
        var told = await scene.Act<TrailViews>().Of(Kinds.Case, id);
        Assert.All(told, entry => Assert.DoesNotContain("case.", entry.Text, StringComparison.Ordinal));
        Assert.Equal("按期办结", told[0].Text);
        Assert.Contains(told, entry => entry.Text.Contains("由马跃进换为宋佳宁", StringComparison.Ordinal));
        Assert.Contains(told, entry => entry.Text.Contains("罚款800元", StringComparison.Ordinal));
        Assert.All(CaseworkSentences.All.Values, phrase => Assert.NotEmpty(phrase(default)));
    }
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Documents;
using Oversight.Tests.Support;
using Oversight.Web.Features.Archives;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Services;
using Oversight.Web.Features.Window;

namespace Oversight.Tests.Features.Services;

public sealed class ApplicationTests
{
    [Fact]
    public async Task An_application_is_supplemented_taken_on_handled_and_handed_out()
    {
        await using var scenario = await ServicesScenario.Start();
        var code = ServicesScenario.NewCode();
        var id = await scenario.Apply(code);
        await scenario.Do("hw.a", id, (op, v) => scenario.Act<AskSupplement>().Run(op, id, v, "请补充免疫证明和住所证明"));
        scenario.World.Who.SignedIn = null;
        await scenario.Act<SupplementApplication>().Run(Guid.NewGuid(), id, "免疫证明编号见说明", []);
        await scenario.Do("hw.a", id, (op, v) => scenario.Act<AcceptApplication>().Run(op, id, v));
        await scenario.Step("hw.a", id, (c, op) => scenario.Act<CompleteStep>().Run(op, c.Id, c.Version, 1, "材料齐全", [], []));
        await scenario.Do("hw.a", id, async (op, v) => Assert.Equal("not-ready", (await World.Refused(() => scenario.Act<HandOutResult>().Run(op, id, v, Given(scenario), []))).Code));
        await scenario.Step("hw.a", id, (c, op) => scenario.Act<SkipStep>().Run(op, c.Id, c.Version, 2, "不需要实地核查"));
        await scenario.Step("hw.head", id, (c, op) => scenario.Act<CompleteStep>().Run(op, c.Id, c.Version, 3, "准予登记", [], []));
        var proof = await scenario.Upload("hw.a");
        await scenario.Do("hw.a", id, (op, v) => scenario.Act<HandOutResult>().Run(op, id, v, Given(scenario), [proof]));
        await scenario.Step("hw.a", id, (c, op) => scenario.Act<CloseCase>().Run(op, c.Id, c.Version));

        Assert.Equal(
            ["application.received", "application.supplement-asked", "application.supplemented", "application.accepted", "!application.hand-out", "application.handed-out"],
            await scenario.World.TrailOf(id));
        scenario.World.Who.SignedIn = null;
        var found = await scenario.Act<WindowProgress>().Open((await scenario.Find(id)).Number.ToLowerInvariant(), code.Plain);
        var seen = await scenario.Act<WindowProgress>().Application(found!.Value.Id);
        Assert.Equal(("已发放结果", "窗口领取", "欧***"), (seen.StateName, seen.Manner, seen.Name));
        Assert.Equal([false, true, false, false], seen.Steps.Select(s => s.Skipped));
    }

    [Fact]
    public async Task The_applicant_takes_back_what_is_being_handled_and_its_case_ends_with_it()
    {
        await using var scenario = await ServicesScenario.Start();
        var id = await scenario.Apply();
        await scenario.Do("hw.a", id, (op, v) => scenario.Act<AcceptApplication>().Run(op, id, v));
        scenario.World.Who.SignedIn = null;
        Assert.True((await scenario.Act<WindowProgress>().Application(id)).Withdrawable);
        await scenario.Act<WithdrawApplication>().Run(Guid.NewGuid(), id);
        var application = await scenario.Find(id);
        await using var db = scenario.World.Read();
        var handled = await db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == application.CaseId, TestContext.Current.CancellationToken);
        Assert.Equal((ApplicationState.Withdrawn, CaseState.Withdrawn, false), (application.State, handled.State, handled.IsOpen));
        Assert.Equal($"申请人撤回申报（{application.Number}）", handled.EndReason);
        Assert.Equal("case.withdrawn", (await scenario.World.TrailOf(handled.Id))[^1]);
        Assert.False((await scenario.Act<WindowProgress>().Application(id)).Withdrawable);
    }

    [Fact]
    public async Task What_is_decided_or_closed_is_not_taken_back_any_more()
    {
        await using var scenario = await ServicesScenario.Start();
        var id = await scenario.Apply();
        await scenario.Do("hw.a", id, (op, v) => scenario.Act<AcceptApplication>().Run(op, id, v));
        await scenario.Step("hw.a", id, (c, op) => scenario.Act<CompleteStep>().Run(op, c.Id, c.Version, 1, "材料齐全", [], []));
        await scenario.Step("hw.a", id, (c, op) => scenario.Act<SkipStep>().Run(op, c.Id, c.Version, 2, "不需要实地核查"));
        await scenario.Step("hw.head", id, (c, op) => scenario.Act<CompleteStep>().Run(op, c.Id, c.Version, 3, "准予登记", [], []));
        var proof = await scenario.Upload("hw.a");
        await scenario.Step("hw.a", id, (c, op) => scenario.Act<CompleteStep>().Run(op, c.Id, c.Version, 4, "已发证", [proof], []));
        await scenario.Step("hw.a", id, (c, op) => scenario.Act<CloseCase>().Run(op, c.Id, c.Version));
        scenario.World.Who.SignedIn = null;
        Assert.False((await scenario.Act<WindowProgress>().Application(id)).Withdrawable);
        Assert.Equal("too-late", (await World.Refused(() => scenario.Act<WithdrawApplication>().Run(Guid.NewGuid(), id))).Code);
        Assert.Equal(ApplicationState.Accepted, (await scenario.Find(id)).State);
    }

    [Fact]
    public async Task The_volume_of_its_case_holds_what_was_applied_for_and_what_was_handed_out()
    {
        await using var scenario = await ServicesScenario.Start();
        var id = await scenario.Apply();
        await scenario.Do("hw.a", id, (op, v) => scenario.Act<AskSupplement>().Run(op, id, v, "请补充免疫证明和住所证明"));
        scenario.World.Who.SignedIn = null;
        await scenario.Act<SupplementApplication>().Run(Guid.NewGuid(), id, "免疫证明编号见说明", []);
        await scenario.Do("hw.a", id, (op, v) => scenario.Act<AcceptApplication>().Run(op, id, v));
        var of = await scenario.Find(id);
        await using var db = scenario.World.Read();
        var on = await db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == of.CaseId);
        var part = await Assert.Single(scenario.Act<IEnumerable<IVolumeSheet>>()).Part(new VolumeMaterial(db, null!, null!, on, new Dictionary<Guid, string>(), 0, "管城区城管局", "环卫所", h => h, t => t));
        var said = string.Join("\n", part!.Blocks.OfType<FormBlock>().SelectMany(f => f.Rows).SelectMany(r => r.Fields).Select(f => $"{f.Label}：{f.Value}"));
        Assert.Equal(of.Number, part.Number);
        Assert.Contains($"申请人：{ServicesScenario.Name}", said, StringComparison.Ordinal);
        Assert.Contains("申请为一只两岁的泰迪犬登记", said, StringComparison.Ordinal);
        Assert.Contains("免疫证明编号见说明", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_told_once_and_in_time()
    {
        await using var scenario = await ServicesScenario.Start();
        var id = await scenario.Apply();
        await scenario.Do("hw.a", id, (op, v) => scenario.Act<AskSupplement>().Run(op, id, v, "请补充免疫证明"));
        await scenario.Do("hw.a", id, async (op, v) => Assert.Equal("supplement-running", (await World.Refused(() => scenario.Act<DeclineApplication>().Run(op, id, v, "材料不齐全"))).Code));
        await scenario.Act<SupplementApplication>().Run(Guid.NewGuid(), id, "已补", []);
        await scenario.Do("hw.a", id, async (op, v) => Assert.Equal("supplement-once", (await World.Refused(() => scenario.Act<AskSupplement>().Run(op, id, v, "再补一次照片"))).Code));

        var other = await scenario.Apply();
        scenario.World.Clock.GoTo(new DateOnly(2026, 12, 1));
        await scenario.Do("hw.a", other, async (op, v) => Assert.Equal("supplement-late", (await World.Refused(() => scenario.Act<AskSupplement>().Run(op, other, v, "请补充免疫证明"))).Code));
        Assert.Equal(new DateOnly(2026, 11, 30), (await scenario.Find(other)).DueOn);
    }

    [Fact]
    public async Task Nothing_of_who_applied_or_booked_is_in_the_chain_or_in_a_refusal()
    {
        await using var scenario = await ServicesScenario.Start();
        await scenario.Plan();
        var id = await scenario.Apply();
        await scenario.Book();
        await scenario.Do("hw.a", id, (op, v) => scenario.Act<AcceptApplication>().Run(op, id, v));
        scenario.World.Who.SignedIn = null;
        await scenario.Act<WithdrawApplication>().Run(Guid.NewGuid(), id);
        Assert.Equal("step", (await World.Refused(() => scenario.Act<WithdrawApplication>().Run(Guid.NewGuid(), id))).Code);
        await using var db = scenario.World.Read();
        var chain = string.Concat((await db.TrailPayloads.Where(p => p.Payload != null).ToListAsync(TestContext.Current.CancellationToken)).Select(p => Encoding.UTF8.GetString(p.Payload!)))
            + string.Concat(await db.Operations.Select(o => o.Answer + o.Sentence).ToListAsync(TestContext.Current.CancellationToken));
        foreach (var personal in new[] { ServicesScenario.Name, ServicesScenario.Identity[..17], "13800000000", "13900000000", "泰迪犬", "一号楼" })
            Assert.DoesNotContain(personal, chain, StringComparison.Ordinal);
        var first = await db.Trail.Where(e => e.SubjectId == id).OrderBy(e => e.Seq).FirstAsync(TestContext.Current.CancellationToken);
        Assert.Equal((nameof(Role.Public), Actor.Public.Id.ToString()), (first.Role, first.Actor));
    }

    [Fact]
    public async Task A_wrong_code_and_a_number_that_does_not_exist_open_nothing()
    {
        await using var scenario = await ServicesScenario.Start();
        var code = ServicesScenario.NewCode();
        var number = (await scenario.Find(await scenario.Apply(code))).Number;
        var progress = scenario.Act<WindowProgress>();
        Assert.NotNull(await progress.Open(number, code.ToString()));
        Assert.Null(await progress.Open(number, ServicesScenario.NewCode().ToString()));
        Assert.Null(await progress.Open(number, null));
        Assert.Null(await progress.Open(number, ""));
        Assert.Null(await progress.Open("SQ-2026-9999", code.ToString()));
        Assert.Null(await progress.Open(null, "0000-0000-0000-0000"));
    }

    [Fact]
    public async Task Another_department_and_the_administrators_see_no_application()
    {
        await using var scenario = await ServicesScenario.Start();
        var id = await scenario.Apply();
        foreach (var (user, sees) in new[] { ("hw.liaison", true), ("legal", true), ("zd1.head", false), ("zh.a", false), ("admin", false), ("auditor", false) })
        {
            await scenario.World.As(user);
            Assert.Equal(sees, await scenario.Act<ApplicationViews>().Find(id) is not null);
            Assert.Equal(sees ? 1 : 0, (await scenario.Act<ApplicationViews>().List(new ApplicationFilter(), null)).Rows.Count);
        }
    }

    [Fact]
    public async Task A_number_is_found_by_its_begin_or_its_running_number_and_a_phone_whole()
    {
        await using var scenario = await ServicesScenario.Start();
        await scenario.Apply();
        await scenario.World.As("hw.a");
        foreach (var (q, found) in new[] { ("sq-2026", 1), ("ＳＱ-2026-0001", 1), ("1", 1), ("0001", 1), ("13800000000", 1), ("2", 0), ("2026-0001", 0), ("138", 0), ("%", 0) })
            Assert.Equal(found, (await scenario.Act<ApplicationViews>().List(new ApplicationFilter(Q: q), null)).Rows.Count);
    }

    [Fact]
    public async Task Who_applied_is_masked_until_a_reason_is_on_the_trail()
    {
        await using var scenario = await ServicesScenario.Start();
        var id = await scenario.Apply();
        await scenario.World.As("hw.a");
        Assert.Equal("欧***", (await scenario.Act<ApplicationViews>().List(new ApplicationFilter(), null)).Rows[0].Applicant);
        ApplicantShown? shown = null;
        await scenario.Do("hw.a", id, async (op, v) => shown = await scenario.Act<RevealApplicant>().Run(op, id, v, "核对申请人身份"));
        Assert.Equal(ServicesScenario.Name, shown!.Card.Name);
        Assert.Contains("application.revealed", await scenario.World.TrailOf(id));
        await scenario.Do("hw.liaison", id, async (op, v) => Assert.Equal("reason", (await Assert.ThrowsAsync<InvalidInput>(() => scenario.Act<RevealApplicant>().Run(op, id, v, "看"))).Field));
    }

    [Fact]
    public async Task A_service_that_nobody_applies_for_and_a_penalty_are_not_taken_in()
    {
        await using var scenario = await ServicesScenario.Start();
        foreach (var item in new[] { "410104-CG-FW-001", "410104-CG-CF-001" })
            Assert.Equal("not-by-application", (await World.Refused(() => scenario.Act<ReceiveApplication>().Run(Guid.NewGuid(), ServicesScenario.NewCode(), item, ServicesScenario.Applicant(), "申请内容若干", []))).Code);
        var nameless = ServicesScenario.Applicant() with { Party = PartyCard.Named(PartyKind.Person, "某某") };
        Assert.Equal("identity", (await Assert.ThrowsAsync<InvalidInput>(() => scenario.Act<ReceiveApplication>().Run(Guid.NewGuid(), ServicesScenario.NewCode(), ServicesScenario.Dogs, nameless with { Party = nameless.Party with { Phone = "13800000009" } }, "申请内容若干", []))).Field);
    }

    private static HandOut Given(ServicesScenario scenario) => new("欧阳建国", HandOutManner.Collected, Oversight.Domain.Time.ChinaTime.DayOf(scenario.World.Clock.Now));
}

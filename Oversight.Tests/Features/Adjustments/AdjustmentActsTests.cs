using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Publications;

namespace Oversight.Tests.Features.Adjustments;

public sealed class AdjustmentActsTests
{
    private static readonly DateOnly Today = AdjustmentScenario.Today;

    [Fact]
    public async Task From_the_circumstance_to_the_confirmation_the_item_gets_its_version_and_the_case_opened_before_keeps_the_old_one()
    {
        await using var bureau = await AdjustmentScenario.Start(s => s.AddPublication());
        var before = await bureau.Cases.Accepted();
        var sheet = await bureau.Approved(await bureau.Revise(bureau.Cases.Penalty));
        await bureau.Confirm(sheet, Today.AddDays(1));
        bureau.GoTo(Today.AddDays(1));
        var after = await bureau.Cases.Accepted(party: "李四");

        var item = await bureau.Item(bureau.Cases.Penalty);
        Assert.Equal((2, Today.AddDays(1), 2000_00L), (item.Versions.Count, item.Versions[1].EffectiveFrom, item.Versions[1].FineMax));
        Assert.Equal((1, 2), ((await bureau.Cases.Find(before)).ItemVersionNumber, (await bureau.Cases.Find(after)).ItemVersionNumber));
        var found = await bureau.Find(sheet);
        Assert.Equal((AdjustmentState.Confirmed, "调〔2026〕1号", 2), (found.State, found.Number, found.Lines[0].PublishedVersion));
        await bureau.Cases.Investigate(before);
        await bureau.Record(bureau.Cases.Penalty, 2, [.. PublicationChannels.All.Take(3)]);
        Assert.Equal(["adjustment.drafted", "adjustment.submitted", "adjustment.reviewed", "adjustment.approved", "adjustment.confirmed", "adjustment.published"], await bureau.World.TrailOf(sheet));
    }

    [Fact]
    public async Task A_clock_that_was_stopped_behind_the_trail_is_found_by_verifying()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var sheet = await bureau.Draft("legal", await bureau.Revise(bureau.Cases.Penalty));
        Assert.Null((await bureau.World.Verify()).Damage);
        await using var db = bureau.World.Read();
        await db.Adjustments.Where(a => a.Id == sheet).ExecuteUpdateAsync(s => s.SetProperty(a => a.Stopped, true));
        Assert.Equal("派生数据被改写", (await bureau.World.Verify()).Damage!.Kind);
        await db.Adjustments.Where(a => a.Id == sheet).ExecuteUpdateAsync(s => s.SetProperty(a => a.Stopped, false));
    }

    [Fact]
    public async Task The_whole_is_refused_where_the_second_line_cannot_take_effect_and_nothing_is_half_done()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var first = await bureau.Approved(await bureau.Revise(bureau.Cases.Service));
        await bureau.Confirm(first, Today.AddDays(30));
        var service = await bureau.Revise(bureau.Cases.Service);
        var sheet = await bureau.Approved(await bureau.Revise(bureau.Cases.Penalty), service);

        var broken = await Assert.ThrowsAsync<RuleBroken>(() => bureau.Confirm(sheet, Today.AddDays(5)));
        Assert.Equal("第2项（T-FW-001）：新版本生效日应晚于第2版的生效日2026-12-23，整单未生效。", broken.Message);
        Assert.Single((await bureau.Item(bureau.Cases.Penalty)).Versions);
        Assert.Equal(2, (await bureau.Item(bureau.Cases.Service)).Versions.Count);
        var found = await bureau.Find(sheet);
        Assert.Equal((AdjustmentState.Approved, null, 0), (found.State, found.EffectiveOn, found.Confirmation.Count));
        Assert.Contains("!adjustment.confirm", await bureau.World.TrailOf(sheet));
        await bureau.Confirm(sheet, Today.AddDays(31));
        Assert.Equal((2, 3), ((await bureau.Item(bureau.Cases.Penalty)).Versions.Count, (await bureau.Item(bureau.Cases.Service)).Versions.Count));
    }

    [Fact]
    public async Task Handed_down_a_new_case_is_refused_with_the_new_address_and_an_earlier_one_goes_on()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var earlier = await bureau.Cases.Accepted();
        var waiting = await bureau.Cases.Register(party: "王五");
        var sheet = await bureau.Approved(await bureau.HandDown(bureau.Cases.Penalty, Today.AddDays(6)));
        await bureau.Confirm(sheet, Today.AddDays(7));
        await bureau.Cases.Register(party: "赵六");

        bureau.GoTo(Today.AddDays(7));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => bureau.Cases.Register(party: "钱七"));
        Assert.Contains("由紫荆山路街道办事处办理（地址：商城路1号；电话：0371-60000000）", refused.Message, StringComparison.Ordinal);
        Assert.Equal("item-not-in-force", (await Assert.ThrowsAsync<RuleBroken>(() => bureau.Cases.Do("zd1.head", waiting, (op, v) => bureau.Act<AcceptCase>().Run(op, waiting, v)))).Code);
        await bureau.Cases.Closed(earlier);
        Assert.Equal(CaseState.Closed, (await bureau.Cases.Find(earlier)).State);
    }

    [Fact]
    public async Task A_line_whose_item_moved_on_since_is_refused_with_who_did_it()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var slow = await bureau.Approved(await bureau.Revise(bureau.Cases.Penalty));
        await bureau.World.Work.DoAsSystem(new Duty("test.move", "调整", Role.System), new Subject(Kinds.PowerItem, bureau.Cases.Penalty), Guid.NewGuid(), async (db, _) =>
        {
            var item = await db.Items.AsSplitQuery().SingleAsync(i => i.Id == bureau.Cases.Penalty);
            item.Publish(new ItemVersion(2, Today.AddDays(1), item.Category, item.Versions[0].ToContent(), Guid.CreateVersion7));
            return true;
        });
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => bureau.Confirm(slow, Today.AddDays(20)));
        Assert.Equal("base-version", broken.Code);
        Assert.Contains("系统已于2026年11月23日 10:00将该事项发布第2版", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_on_one_open_sheet_is_refused_on_another_with_the_number_until_that_is_over()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var line = await bureau.Revise(bureau.Cases.Penalty);
        var first = await bureau.Draft("legal2", line);
        await bureau.Submit(first);
        Assert.Equal("事项T-CF-001已在调整单调〔2026〕1号中，请待其办结或撤回后再提出。", (await Assert.ThrowsAsync<RuleBroken>(() => bureau.Draft("zd1.head", line))).Message);
        await bureau.Do("legal", first, (op, v) => bureau.Act<WithdrawAdjustment>().Run(op, first, v, "改由中队提出申请"));
        await bureau.Draft("zd1.head", line);
    }

    [Fact]
    public async Task A_new_item_joins_the_list_and_its_code_is_refused_where_it_is_taken()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var line = await bureau.Revise(bureau.Cases.Penalty);
        var entered = line with { Change = AdjustmentChange.Enter, ItemId = null, BaseVersion = 0, Code = "T-CF-009" };
        Assert.Equal("line-1.code", (await Assert.ThrowsAsync<InvalidInput>(() => bureau.Draft("legal2", entered with { Code = "T-CF-001" }))).Field);
        var sheet = await bureau.Approved(entered);
        await bureau.Confirm(sheet, Today.AddDays(2));
        await using var db = bureau.World.Read();
        var item = await db.Items.AsSplitQuery().SingleAsync(i => i.Code == "T-CF-009", TestContext.Current.CancellationToken);
        Assert.Equal((1, Today.AddDays(2)), (item.Versions.Count, item.Versions[0].EffectiveFrom));
        Assert.Equal(item.Id, (await bureau.Find(sheet)).Lines[0].ItemId);
    }

    [Fact]
    public async Task What_a_new_version_rests_on_is_linked_to_the_register_of_laws_by_its_full_or_short_name()
    {
        await using var bureau = await AdjustmentScenario.Start();
        await using var db = bureau.World.Read();
        var law = (await db.Laws.AsSplitQuery().Where(l => l.OtherNames != "").OrderBy(l => l.Name).ToListAsync(TestContext.Current.CancellationToken)).First(l => l.Versions.Count > 0);
        var (full, brief, text) = (law.Name, law.Names[1], law.Versions[^1]);
        ContentBasis Basis(string name, string label) => new(name, label, "法律", "第一条", "", "", Breached: false);
        var line = await bureau.Revise(bureau.Cases.Penalty);
        var revised = line with { Content = line.Content! with { Bases = [Basis(full, text.Label), Basis(brief, text.Label), Basis("没有登记的办法", "2020-01-01") with { Breached = true }] } };
        var entered = line with { Change = AdjustmentChange.Enter, ItemId = null, BaseVersion = 0, Code = "T-CF-009", Content = line.Content! with { Bases = [Basis(brief, text.Label)] } };
        await bureau.Confirm(await bureau.Approved(revised, entered), Today.AddDays(2));

        Guid? Linked(ItemVersion version, string name) => version.Bases.Single(b => b.Law == name).LawVersionId;
        var item = await bureau.Item(bureau.Cases.Penalty);
        Assert.Equal((text.Id, text.Id, null), (Linked(item.Versions[1], full), Linked(item.Versions[1], brief), Linked(item.Versions[1], "没有登记的办法")));
        var added = await db.Items.AsSplitQuery().SingleAsync(i => i.Code == "T-CF-009", TestContext.Current.CancellationToken);
        Assert.Equal(text.Id, Linked(added.Versions[0], brief));
        Assert.EndsWith("；1条依据关联到法规库", Assert.Single(await bureau.Sentences(added.Id)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("不存在的条例", "第一条", "第1项（T-CF-001）：法规库中没有《不存在的条例》，请先在法规库登记，或更正名称。")]
    [InlineData("城市道路管理条例", "第九十九条", "第1项（T-CF-001）：《城市道路管理条例》（2019-03-24文本）没有第九十九条，请核对条款，或更正法规名称。")]
    [InlineData("行政监察法", "第二十条", "第1项（T-CF-001）：《中华人民共和国行政监察法》已于2018-03-20废止，由《中华人民共和国监察法》接替，请改引接替的法规。")]
    public async Task A_power_cannot_come_to_rest_on_a_law_that_is_not_there_or_no_longer(string law, string article, string sentence)
    {
        await using var bureau = await AdjustmentScenario.Start();
        var line = await bureau.Revise(bureau.Cases.Penalty);
        var unfounded = line with { Content = line.Content! with { Bases = [.. line.Content.Bases, new(law, "", "", article, "", "", Breached: false)] } };
        var sheet = await bureau.Draft("legal2", unfounded);
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => bureau.Submit(sheet));
        Assert.Equal(("basis-unfounded", sentence), (broken.Code, broken.Message));
        Assert.Equal([sentence], (await bureau.Act<AdjustmentPageView>().Find(sheet))!.BasisFaults);
        await bureau.Do("legal2", sheet, (op, v) => bureau.Act<ReviseAdjustment>().Run(op, sheet, v, AdjustmentScenario.Form(line)));
        await bureau.Submit(sheet);
        Assert.Empty((await bureau.Act<AdjustmentPageView>().Find(sheet))!.BasisFaults);
    }

    [Fact]
    public async Task A_line_that_ends_a_power_is_not_asked_for_a_basis()
    {
        await using var bureau = await AdjustmentScenario.Start();
        await bureau.Submit(await bureau.Draft("legal2", await bureau.HandDown(bureau.Cases.Penalty, Today.AddDays(6))));
    }

    [Fact]
    public async Task Every_step_is_refused_to_whoever_may_not_take_it_though_the_button_is_bypassed()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var line = await bureau.Revise(bureau.Cases.Penalty);
        await Refused("duty", () => bureau.Draft("zd1.a", line));
        await Refused("duty", () => bureau.Draft("leader", line));
        await Refused("not-handler", () => bureau.Draft("zd2.head", line));
        var sheet = await bureau.Draft("zd1.head", line);
        await Refused(RuleBroken.NotVisibleCode, () => bureau.Submit(sheet, "zd2.head"));
        await Refused("drafter", () => bureau.Submit(sheet));
        await Refused("drafter", () => bureau.Do("legal2", sheet, (op, v) => bureau.Act<ReviseAdjustment>().Run(op, sheet, v, AdjustmentScenario.Form(line))));
        await Refused("step", () => bureau.Review(sheet));
        await bureau.Submit(sheet, "zd1.head");
        await Refused("duty", () => bureau.Review(sheet, "zd1.head"));
        await Refused("duty", () => bureau.Do("zd1.head", sheet, (op, v) => bureau.Act<ReturnAdjustment>().Run(op, sheet, v, "请再核对一遍内容")));
        await Refused("step", () => bureau.Approve(sheet));
        await bureau.Review(sheet);
        await Refused("duty", () => bureau.Approve(sheet, "deputy"));
        await Refused("step", () => bureau.Confirm(sheet, Today.AddDays(3)));
        await bureau.Approve(sheet);
        await Refused("duty", () => bureau.Do("zd1.head", sheet, (op, v) => bureau.Act<ConfirmAdjustment>().Run(op, sheet, v, new ConfirmationText("区司法局", "1", Today, Today), [])));
        await bureau.Confirm(sheet, Today.AddDays(3));
        await Refused("step", () => bureau.Do("legal", sheet, (op, v) => bureau.Act<WithdrawAdjustment>().Run(op, sheet, v, "已经不需要调整")));
    }

    [Fact]
    public async Task Whoever_ever_wrote_on_a_sheet_does_not_review_it_and_an_unchanged_line_is_not_applied_for()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var line = await bureau.Revise(bureau.Cases.Penalty);
        var same = await bureau.Draft("legal2", line with { Content = (await bureau.Item(bureau.Cases.Penalty)).Versions[0].ToContent() });
        await Refused("unchanged", () => bureau.Submit(same));
        await bureau.Do("legal2", same, (op, v) => bureau.Act<ReviseAdjustment>().Run(op, same, v, AdjustmentScenario.Form(line)));
        await bureau.Submit(same);
        await Refused("own-draft", () => bureau.Review(same, "legal2"));
        await bureau.Review(same);
    }

    [Fact]
    public async Task Whoever_changed_a_sheet_that_the_system_drafted_does_not_review_it_though_somebody_else_applied()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var line = await bureau.Revise(bureau.Cases.Penalty);
        var sheet = await bureau.DraftAsSystem(line, Guid.CreateVersion7());
        await bureau.Do("legal", sheet, (op, v) => bureau.Act<ReviseAdjustment>().Run(op, sheet, v, AdjustmentScenario.Form(line with { Note = "依新条例核对" })));
        await bureau.Submit(sheet, "legal2");
        await Refused("own-draft", () => bureau.Review(sheet, "legal"));
        await Refused("own-draft", () => bureau.Do("legal", sheet, (op, v) => bureau.Act<ReturnAdjustment>().Run(op, sheet, v, "自己退回自己改的")));
        Assert.Equal([AdjustmentStep.Withdraw], (await bureau.Act<AdjustmentPageView>().Find(sheet))!.Steps);
        Assert.Equal(AdjustmentState.Submitted, (await bureau.Find(sheet)).State);
    }

    [Fact]
    public async Task A_form_filled_in_on_an_older_version_is_told_who_changed_what()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var sheet = await bureau.Draft("legal2", await bureau.Revise(bureau.Cases.Penalty));
        var stale = (await bureau.Find(sheet)).Version;
        await bureau.Submit(sheet);
        var broken = await Assert.ThrowsAsync<RuleBroken>(() => bureau.Act<WithdrawAdjustment>().Run(Guid.NewGuid(), sheet, stale, "改由中队提出申请"));
        Assert.Equal("conflict", broken.Code);
        Assert.Contains("韩知行已于2026年11月23日 10:00提交申请，编号调〔2026〕1号", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_confirmation_twice_is_one()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var sheet = await bureau.Approved(await bureau.Revise(bureau.Cases.Penalty));
        var (op, version, file) = (Guid.NewGuid(), (await bureau.Find(sheet)).Version, await bureau.Cases.Upload("legal2", "确认文件"));
        await bureau.World.As("legal2");
        for (var i = 0; i < 2; i++)
            await bureau.Act<ConfirmAdjustment>().Run(op, sheet, version, new ConfirmationText("区司法局", "管司〔2026〕5号", Today, Today.AddDays(2)), [file]);
        Assert.Equal(2, (await bureau.Item(bureau.Cases.Penalty)).Versions.Count);
    }

    private static async Task Refused(string code, Func<Task> act) => Assert.Equal(code, (await Assert.ThrowsAsync<RuleBroken>(act)).Code);
}

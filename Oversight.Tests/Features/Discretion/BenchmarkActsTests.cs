using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;
using Oversight.Infrastructure.Discretion;
using Oversight.Tests.Support;
using Oversight.Web.Features.Discretion;
using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Tests.Features.Discretion;

public sealed class BenchmarkActsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task A_benchmark_goes_from_draft_to_force_and_each_change_is_on_the_trail_with_its_reason()
    {
        await using var world = await Start();
        var id = await Draft(world, "CF-003");
        await world.As("legal2");
        await world.Get<SubmitBenchmark>().Run(Op, id, 1, "");
        await world.As("legal");
        await world.Get<CheckBenchmark>().Run(Op, id, 2, "依据准确，同意报批");
        await world.As("leader");
        await world.Get<ApproveBenchmark>().Run(Op, id, 3, Today.AddDays(7), "局长办公会纪要第3期");
        Assert.Equal(["benchmark.drafted", "benchmark.submitted", "benchmark.checked", "benchmark.approved"], await world.TrailOf(id));
        var found = (await world.Get<BenchmarkViews>().Find(id))!;
        Assert.Null(found.InForce);
        Assert.Null(found.Benchmark.On(Today.AddDays(6)));
        Assert.Equal(1, found.Benchmark.On(Today.AddDays(7))!.Number);
        var timeline = await world.Get<TrailViews>().Of(Kinds.Benchmark, id);
        Assert.Contains("理由：规范裁量权", timeline[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_step_waits_on_the_workbench_of_whoever_can_take_it()
    {
        await using var world = await Start();
        var id = await Draft(world, "CF-003");
        Assert.Empty(await Waiting("legal2"));
        await world.As("legal2");
        await world.Get<SubmitBenchmark>().Run(Op, id, 1, "");
        Assert.Equal([(id, WorkTab.Running, "查看")], await Waiting("legal2"));
        Assert.Equal([(id, WorkTab.Review, "审核")], await Waiting("legal"));
        Assert.Equal([(id, WorkTab.Review, "审核")], await Waiting("deputy"));
        Assert.Empty(await Waiting("leader"));
        Assert.Empty(await Waiting("zd1.head"));
        await world.As("legal");
        await world.Get<CheckBenchmark>().Run(Op, id, 2, "依据准确，同意报批");
        Assert.Empty(await Waiting("legal"));
        Assert.Equal([(id, WorkTab.Review, "批准")], await Waiting("leader"));
        await world.As("leader");
        await world.Get<ReturnBenchmark>().Run(Op, id, 3, "档次过粗，请细化");
        Assert.Equal([(id, WorkTab.Todo, "修改后提交")], await Waiting("legal2"));
        Assert.Empty(await Waiting("legal"));
        Assert.Empty(await Waiting("leader"));

        async Task<List<(Guid, WorkTab, string)>> Waiting(string who)
        {
            await world.As(who);
            return [.. (await world.Get<ITodoArea>().Mine(TestContext.Current.CancellationToken)).Select(i => (i.Id, i.Tab, i.NextAct))];
        }
    }

    [Fact]
    public async Task Who_wrote_it_neither_checks_nor_returns_it_and_only_the_leader_approves()
    {
        await using var world = await Start();
        var id = await Draft(world, "CF-003");
        await world.Get<SubmitBenchmark>().Run(Op, id, 1, "");
        Assert.Equal("second-person", (await World.Refused(() => world.Get<CheckBenchmark>().Run(Op, id, 2, "自己审核自己"))).Code);
        Assert.Equal("second-person", (await World.Refused(() => world.Get<ReturnBenchmark>().Run(Op, id, 2, "自己退回自己"))).Code);
        await world.As("zd1.a");
        Assert.Equal("duty", (await World.Refused(() => world.Get<CheckBenchmark>().Run(Op, id, 2, "经办人审核"))).Code);
        await world.As("deputy");
        await world.Get<CheckBenchmark>().Run(Op, id, 2, "依据准确，同意");
        Assert.Equal("duty", (await World.Refused(() => world.Get<ApproveBenchmark>().Run(Op, id, 3, Today, "纪要"))).Code);
        Assert.Equal("leader-only", (await World.Refused(() => world.Get<ReturnBenchmark>().Run(Op, id, 3, "副局长再退回"))).Code);
    }

    [Fact]
    public async Task Red_faults_block_the_submit_although_the_button_is_bypassed()
    {
        await using var world = await Start();
        var id = await Draft(world, "CF-003", c => c with { Tiers = [.. c.Tiers.Take(2), TierContent.Write(TierLevel.Serious, "一年内查处3次以上", Bounds.Closed(36_000, 60_000))] });
        var refused = await World.Refused(() => world.Get<SubmitBenchmark>().Run(Op, id, 1, "理由写得再长也不行，超出法律"));
        Assert.Equal("red-faults", refused.Code);
        Assert.Contains("高于法定上限500元", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["benchmark.drafted", "!benchmark.submit"], await world.TrailOf(id));
    }

    [Fact]
    public async Task Amber_faults_want_an_explanation_which_is_kept()
    {
        await using var world = await Start();
        var id = await Draft(world, "CF-003", c => c with { Tiers = [c.Tiers[0], TierContent.Write(TierLevel.Ordinary, "情节一般", c.Tiers[1].Fine), c.Tiers[2]] });
        Assert.Equal("unexplained", (await World.Refused(() => world.Get<SubmitBenchmark>().Run(Op, id, 1, " "))).Code);
        await Assert.ThrowsAsync<InvalidInput>(() => world.Get<SubmitBenchmark>().Run(Op, id, 1, "太短"));
        await world.Get<SubmitBenchmark>().Run(Op, id, 1, "一般情形由集体讨论把握，另附说明");
        await using var db = world.Read();
        Assert.Equal("一般情形由集体讨论把握，另附说明", (await db.Benchmarks.SingleAsync(b => b.Id == id)).Latest.Explanation);
    }

    [Fact]
    public async Task A_tier_without_a_range_is_one_sentence_and_nothing_is_half_done()
    {
        await using var world = await Start();
        var refused = await Assert.ThrowsAsync<InvalidInput>(() => Draft(world, "CF-003", c => c with { Tiers = [c.Tiers[0], TierContent.Write(TierLevel.Ordinary, "一年内查处2次", null)] }));
        Assert.Equal("第2档“一般”没有处罚幅度，请填写罚款的上下限，或者写明罚款以外的处理（如警告、不予处罚）。", refused.Message);
        await using var db = world.Read();
        Assert.Equal(0, await db.Benchmarks.CountAsync());
    }

    [Fact]
    public async Task A_form_filled_in_on_an_older_state_is_refused_and_says_who_was_first()
    {
        await using var world = await Start();
        var id = await Draft(world, "CF-003");
        await world.As("legal");
        await world.Get<ReviseBenchmark>().Run(Op, id, 1, new BenchmarkText(await Proposal(world, "CF-003"), "法制室主任先改"));
        await world.As("legal2");
        var refused = await World.Refused(async () => await world.Get<ReviseBenchmark>().Run(Op, id, 1, new BenchmarkText(await Proposal(world, "CF-003"), "后到的修改")));
        Assert.Equal("conflict", refused.Code);
        Assert.Contains("沈明理", refused.Message, StringComparison.Ordinal);
        await world.Get<SubmitBenchmark>().Run(Op, id, 2, "");
        await world.As("legal");
        Assert.Equal("second-person", (await World.Refused(() => world.Get<CheckBenchmark>().Run(Op, id, 3, "改过的人也不能审"))).Code);
    }

    [Fact]
    public async Task The_next_version_begins_after_its_predecessor_and_an_older_case_stays_under_the_older_one()
    {
        await using var world = await Start();
        var id = await Draft(world, "CF-003");
        await InForce(world, id, 1, Today.AddDays(1));
        await world.As("legal2");
        await world.Get<ReviseBenchmark>().Run(Op, id, 4, new BenchmarkText(await Proposal(world, "CF-003"), "第二版改进分档"));
        await world.Get<SubmitBenchmark>().Run(Op, id, 5, "");
        await world.As("legal");
        await world.Get<CheckBenchmark>().Run(Op, id, 6, "同意第二版报批");
        await world.As("leader");
        Assert.Equal("version-order", (await World.Refused(() => world.Get<ApproveBenchmark>().Run(Op, id, 7, Today.AddDays(1), "纪要"))).Code);
        await Assert.ThrowsAsync<InvalidInput>(() => world.Get<ApproveBenchmark>().Run(Op, id, 7, Today.AddDays(-1), "纪要"));
        await world.Get<ApproveBenchmark>().Run(Op, id, 7, Today.AddDays(10), "纪要");
        await using var db = world.Read();
        var benchmark = await db.Benchmarks.SingleAsync(b => b.Id == id);
        Assert.Equal([1, 1, 2], new[] { 1, 9, 10 }.Select(d => benchmark.On(Today.AddDays(d))!.Number));
        await world.Get<EndBenchmark>().Run(Op, id, 8, Today.AddDays(20), "与上级新基准重复");
        await using var after = world.Read();
        var ended = await after.Benchmarks.SingleAsync(b => b.Id == id);
        Assert.Equal([2, null], new[] { 20, 21 }.Select(d => ended.On(Today.AddDays(d))?.Number));
    }

    [Fact]
    public async Task Between_an_ended_version_and_one_that_begins_later_the_list_says_from_when()
    {
        await using var world = await Start();
        var id = await Draft(world, "CF-003");
        await InForce(world, id, 1, Today);
        await world.Get<EndBenchmark>().Run(Op, id, 4, Today.AddDays(1), "与上级新基准重复");
        Assert.Equal((1, (DateOnly?)Today.AddDays(1)), (await Row(Today) is var now ? (now.InForce!.Value, now.LastDay) : default));
        Assert.Equal((null, (DateOnly?)Today.AddDays(1)), (await Row(Today.AddDays(2)) is var over ? (over.InForce, over.LastDay) : default));
        await world.As("legal2");
        await world.Get<ReviseBenchmark>().Run(Op, id, 5, new BenchmarkText(await Proposal(world, "CF-003"), "第二版改进分档"));
        await InForce(world, id, 6, Today.AddDays(10));
        Assert.Equal(((int?)null, (DateOnly?)null, (DateOnly?)Today.AddDays(10)), (await Row(Today.AddDays(3)) is var between ? (between.InForce, between.LastDay, between.EffectiveFrom) : default));

        async Task<BenchmarkRow> Row(DateOnly day)
        {
            world.Clock.GoTo(day);
            return Assert.Single(await world.Get<BenchmarkViews>().Export(new BenchmarkFilter()));
        }
    }

    [Fact]
    public async Task The_four_published_entries_find_their_items_and_become_drafts_with_their_faults()
    {
        await using var world = await Start();
        var lines = await world.Get<BenchmarkImport>().Check(BenchmarkFile.Examples());
        Assert.Equal(["410104-CG-CF-046", "410104-CG-CF-014", "410104-CG-CF-034", "410104-CG-CF-054"], lines.Select(l => l.Item.Split(' ')[0]));
        Assert.Equal([6, 4, 1, 1], lines.Select(l => l.Faults.Count));
        Assert.All(lines, l => Assert.Null(l.Stop));
        Assert.NotEmpty(BenchmarkImport.Report(lines));
        await using (var db = world.Read())
            Assert.Equal(0, await db.Benchmarks.CountAsync());
        Assert.Equal(4, await world.Get<ImportBenchmarks>().Run(Op, [.. lines.Select(l => (l.Entry, l.ItemId))], "收集示例对照"));
        var rows = await world.Get<BenchmarkViews>().Export(BenchmarkFilter.Of("drafted", "red", null, null));
        Assert.Equal(3, rows.Count);
        Assert.All(await world.Get<BenchmarkViews>().Export(new BenchmarkFilter()), r => Assert.True(r.Unconfirmed));
        Assert.All(await world.Get<BenchmarkImport>().Check(BenchmarkFile.Examples()), l => Assert.Contains("已有裁量基准", l.Stop, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_entry_that_cannot_be_taken_leaves_the_whole_file_out()
    {
        await using var world = await Start();
        var entries = BenchmarkFile.Examples().ToList();
        entries[3] = entries[3] with { Tiers = [new EntryTier(4, TierLevel.Minor, "逾期3日以下", null, "")] };
        var refused = await Assert.ThrowsAsync<InvalidInput>(() => world.Get<ImportBenchmarks>().Run(Op, [.. entries.Select(e => (e, (Guid?)null))], "收集示例对照"));
        Assert.Contains("没有处罚幅度", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("本次没有导入任何内容。", refused.Message, StringComparison.Ordinal);
        await using var db = world.Read();
        Assert.Equal(0, await db.Benchmarks.CountAsync());
    }

    [Fact]
    public async Task What_was_read_of_a_tier_comes_back_in_the_order_of_its_words()
    {
        await using var world = await Start();
        string[] conditions = ["一年内首次查处，逾期不改正，拒绝接受检查，造成堵塞，影响通行", "一年内查处2次，逾期不改正，或者占地3平方米以上，造成堵塞，影响通行", "一年内查处3次以上，逾期不改正，造成堵塞，影响通行"];
        var id = await Draft(world, "CF-003", c => c with { Tiers = [.. c.Tiers.Select((t, i) => TierContent.Write(t.Level, conditions[i], t.Fine))] });
        Assert.Equal("一年内 且 次数1次 且 逾期不改正 且 拒绝接受检查 且 造成堵塞 且 影响通行", ConditionReader.Read(conditions[0]).Words);
        Assert.Equal(conditions.Select(c => ConditionReader.Read(c).Words), (await world.Get<BenchmarkViews>().Find(id))!.Benchmark.Latest.Tiers.Select(t => t.Content.Reading.Words));
    }

    [Fact]
    public async Task A_second_benchmark_of_the_same_item_needs_a_scope_of_its_own()
    {
        await using var world = await Start();
        var id = await Draft(world, "CF-023");
        Assert.Equal("exists", (await World.Refused(() => Draft(world, "CF-023"))).Code);
        var item = (await world.Get<BenchmarkViews>().Item("410104-CG-CF-023"))!;
        await world.Get<DraftBenchmark>().Run(Op, new NewBenchmark(item.Id, new BenchmarkText(await Proposal(world, "CF-023"), "个人另行规定"), "个人"));
        Assert.Equal(["410104-CG-CF-023-CL01", "410104-CG-CF-023-CL02"], (await world.Get<BenchmarkViews>().ForItem(item.Id)).Select(b => b.Code));
        await world.As("zd1.a");
        Assert.NotNull(await world.Get<BenchmarkViews>().Find(id));
        Assert.Equal("duty", (await World.Refused(() => Draft(world, "CF-001", signIn: false))).Code);
    }

    [Fact]
    public async Task Proposals_for_the_shipped_items_are_clean()
    {
        await using var world = await Start();
        await using var db = world.Read();
        var items = await db.Items.AsSplitQuery().ToListAsync();
        var proposals = items.Select(i => (i.Code, Version: i.Versions[0])).Select(i => (i.Code, Content: BenchmarkProposal.For(i.Version), i.Version)).Where(p => p.Content is not null).ToList();
        Assert.True(proposals.Count > 50);
        Assert.Equal([], proposals.SelectMany(p => BenchmarkLint.Of(p.Content!, RegisteredLaw.Of(p.Version)).Where(f => f.Code is not "breach-partly-covered").Select(f => $"{p.Code} {f.Code} {f.Where}")));
    }

    private static Guid Op => Guid.CreateVersion7();

    internal static async Task<BenchmarkContent> Proposal(World world, Guid item)
    {
        await using var db = world.Read();
        return BenchmarkProposal.For((await db.Items.AsSplitQuery().SingleAsync(i => i.Id == item)).Versions[0])!;
    }

    internal static async Task<World> Start()
    {
        var world = await World.Start(s =>
        {
            s.AddTrail();
            s.AddDiscretion();
        });
        await world.As("legal2");
        return world;
    }

    internal static async Task<Guid> Draft(World world, string item, Func<BenchmarkContent, BenchmarkContent>? change = null, bool signIn = true)
    {
        if (signIn)
            await world.As("legal2");
        var content = await Proposal(world, item);
        var id = (await world.Get<BenchmarkViews>().Item($"410104-CG-{item}"))!.Id;
        return await world.Get<DraftBenchmark>().Run(Op, new NewBenchmark(id, new BenchmarkText(change?.Invoke(content) ?? content, "规范裁量权")));
    }

    internal static async Task InForce(World world, Guid id, int version, DateOnly from)
    {
        await world.Get<SubmitBenchmark>().Run(Op, id, version, "");
        await world.As("legal");
        await world.Get<CheckBenchmark>().Run(Op, id, version + 1, "依据准确，同意报批");
        await world.As("leader");
        await world.Get<ApproveBenchmark>().Run(Op, id, version + 2, from, "局长办公会纪要");
    }

    private static async Task<BenchmarkContent> Proposal(World world, string item)
    {
        await using var db = world.Read();
        var code = $"410104-CG-{item}";
        return BenchmarkProposal.For((await db.Items.AsSplitQuery().SingleAsync(i => i.Code == code)).Versions[0])!;
    }
}

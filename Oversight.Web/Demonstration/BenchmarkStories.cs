using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Discretion;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Discretion;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Discretion;

namespace Oversight.Web.Demonstration;

/// <summary>Benchmarks in every state: four published examples as drafts with their faults, and proposals of our own that are clean.</summary>
internal sealed class BenchmarkStories(IServiceProvider acts, DemoScene scene, WorkingCalendar calendar, DemoOrder order)
{
    private const string Drafter = "legal2";
    private const string Checker = "legal";

    private readonly List<DemoEvent> _events = [];
    private readonly Dictionary<string, Guid> _benchmarks = new(StringComparer.Ordinal);

    /// <summary>Everything that happens, in no order.</summary>
    public IReadOnlyList<DemoEvent> Events()
    {
        Then(60, 9, 20, Drafter, async () => await Of<ImportBenchmarks>().Run(Op(), [.. BenchmarkFile.Examples().Select(e => (e, (Guid?)null))], "收集周边单位公布的基准，供起草时对照"));
        string[] drafts = ["CF-002", "CF-005", "CF-011", "CF-016"];
        foreach (var item in drafts)
            Draft(item, 12);
        Draft("CF-025", 8).Submit("CF-025", 6);
        Draft("CF-029", 8).Submit("CF-029", 7).Check("CF-029", 5);
        string[] inForce = ["CF-003", "CF-007", "CF-023", "CF-070"];
        foreach (var item in inForce)
            Draft(item, 200).Submit(item, 198).Check(item, 195).Approve(item, 190);
        Revise("CF-023", 45).Submit("CF-023", 44).Check("CF-023", 42).Approve("CF-023", 40);
        Draft("CF-078", 150).Submit("CF-078", 149).Check("CF-078", 147).Approve("CF-078", 145);
        Then(30, 15, 10, Staff.Leader, () => On("CF-078", (id, version) => Of<EndBenchmark>().Run(Op(), id, version, ChinaTime.DayOf(Now), "非机动车停放改以劝导为主，另行制定轻微免罚清单。")));
        Draft("CF-076", 20);
        Then(18, 15, 40, Drafter, () => On("CF-076", (id, version) => Of<DiscardBenchmark>().Run(Op(), id, version, "与停车收费整治方案合并制定，本稿作废。")));
        return _events;
    }

    private DateTime Now => Of<Infrastructure.Calendar.IClock>().Now;

    private BenchmarkStories Draft(string item, int daysAgo) => Then(daysAgo, 10, 30, Drafter, async () =>
    {
        await using var db = await Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var id = scene.Items[$"410104-CG-{item}"];
        var loaded = await db.Items.AsNoTracking().AsSplitQuery().SingleAsync(i => i.Id == id);
        var content = BenchmarkProposal.For(loaded.Demand(ChinaTime.DayOf(Now))) ?? throw new InvalidOperationException($"Item {item} leaves nothing to divide.");
        _benchmarks[item] = await Of<DraftBenchmark>().Run(Op(), new NewBenchmark(id, new BenchmarkText(content, "按法定幅度三等分，以一年内查处次数分档，供讨论核定"), Unconfirmed: true));
    });

    private BenchmarkStories Revise(string item, int daysAgo) => Then(daysAgo, 10, 10, Drafter, () => On(item, async (id, version) =>
    {
        await using var db = await Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var content = (await db.Benchmarks.AsNoTracking().AsSplitQuery().SingleAsync(b => b.Id == id)).Latest.Content;
        List<TierContent> tiers = [.. content.Tiers];
        tiers[0] = TierContent.Write(TierLevel.Minor, "一年内首次查处", tiers[0].Fine);
        tiers[2] = TierContent.Write(TierLevel.Serious, "一年内查处3次以上，或造成道路污染面积500平方米以上", tiers[2].Fine);
        await Of<ReviseBenchmark>().Run(Op(), id, version, new BenchmarkText(content with { Tiers = tiers }, "渣土抛撒案件中污染面积大的，一次即按严重裁量"));
    }));

    private BenchmarkStories Submit(string item, int daysAgo) => Then(daysAgo, 11, 20, Drafter, () => On(item, (id, version) => Of<SubmitBenchmark>().Run(Op(), id, version, "各档已逐项核对，疑点系法条表述所致，不影响适用。")));

    private BenchmarkStories Check(string item, int daysAgo) => Then(daysAgo, 15, 20, Checker, () => On(item, (id, version) => Of<CheckBenchmark>().Run(Op(), id, version, "依据准确，各档首尾相接，同意报批。")));

    private BenchmarkStories Approve(string item, int daysAgo) => Then(daysAgo, 16, 40, Staff.Leader, () => On(item, (id, version) => Of<ApproveBenchmark>().Run(Op(), id, version, ChinaTime.DayOf(Now), "局长办公会纪要")));

    private async Task On(string item, Func<Guid, int, Task> act)
    {
        await using var db = await Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var id = _benchmarks[item];
        await act(id, await db.Benchmarks.Where(b => b.Id == id).Select(b => b.Version).SingleAsync());
    }

    private BenchmarkStories Then(int workingDaysAgo, int hour, int minute, string by, Func<Task> happen)
    {
        var at = ChinaTime.StartOf(calendar.SubtractWorkingDays(order.AsOf, workingDaysAgo)).AddHours(hour).AddMinutes(minute);
        _events.Add(new DemoEvent(at, by, [], _ => happen()));
        return this;
    }

    private Guid Op() => Of<IdSource>().Next(Now);

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();
}

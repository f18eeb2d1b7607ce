using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Discretion;

/// <summary>Reads discretion benchmarks. They are rules, no cases: every member of staff may read them.</summary>
public sealed class BenchmarkViews(Reads reads)
{
    private const int MostExported = 10_000;

    /// <summary>Today, China time.</summary>
    public DateOnly Today => ChinaTime.DayOf(reads.Now);

    /// <summary>One page of the list, the newest first.</summary>
    public Task<ListPage<BenchmarkRow>> List(BenchmarkFilter filter, ListPlace? place) => reads.Ask(async (db, _) =>
    {
        var all = filter.Apply(db.Benchmarks, Today);
        var count = await all.OrderBy(b => b.Ordinal).Take(Listing.Cap + 1).CountAsync();
        var read = await Rows(all.NewestFirst(b => b.Ordinal, place), Today).Take(Listing.Size + 1).ToListAsync();
        return Listing.Cut(read, place, count, r => ListPlace.Text(0, r.Ordinal));
    });

    /// <summary>Every row that the filter leaves, for the spreadsheet.</summary>
    public Task<IReadOnlyList<BenchmarkRow>> Export(BenchmarkFilter filter) => reads.Ask<IReadOnlyList<BenchmarkRow>>(async (db, _) =>
        await Rows(filter.Apply(db.Benchmarks, Today).NewestFirst(b => b.Ordinal, null), Today).Take(MostExported).ToListAsync());

    /// <summary>How many stand in each view.</summary>
    public Task<IReadOnlyDictionary<string, int>> Counts(BenchmarkFilter filter) => reads.Ask<IReadOnlyDictionary<string, int>>(async (db, _) =>
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, _) in BenchmarkFilter.Views)
            counts[key] = await (filter with { View = key }).Apply(db.Benchmarks, Today).OrderBy(b => b.Ordinal).Take(Listing.Cap).CountAsync();
        return counts;
    });

    /// <summary>Whether the asker may draft benchmarks.</summary>
    public Task<bool> MayDraft() => reads.Ask((_, actor) => Task.FromResult(DiscretionDuties.Draft.HeldBy(actor) is not null));

    /// <summary>The benchmarks of a power item, for its page or a case; those in force on the day first, with what they say on it.</summary>
    /// <param name="itemId">The item.</param>
    /// <param name="day">The day, China time; null for today.</param>
    public Task<IReadOnlyList<ItemBenchmark>> ForItem(Guid itemId, DateOnly? day = null) => reads.Ask<IReadOnlyList<ItemBenchmark>>(async (db, _) =>
    {
        var found = await db.Benchmarks.AsNoTracking().AsSplitQuery().Where(b => b.ItemId == itemId).OrderBy(b => b.Code).ToListAsync();
        return
        [
            .. found.Select(b => (Benchmark: b, Version: b.On(day ?? Today))).OrderBy(b => b.Version is null).Select(b => new ItemBenchmark(
                b.Benchmark.Id, b.Benchmark.Code, b.Benchmark.Scope, b.Benchmark.State, b.Version?.Number, b.Benchmark.RedFaults, b.Benchmark.AmberFaults,
                [.. (b.Version ?? b.Benchmark.Latest).Tiers.Select(t => new TierLine(t.Level, t.ConditionText, t.Content.FineWords((b.Version ?? b.Benchmark.Latest).Content.Legal.Per)))])),
        ];
    });

    /// <summary>One benchmark with all versions, or null.</summary>
    public Task<BenchmarkDetail?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var benchmark = await db.Benchmarks.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(b => b.Id == id);
        if (benchmark is null)
            return null;
        var registered = await BenchmarkWork.Registered(db, benchmark.ItemId, Today);
        var itemCode = await db.Items.Where(i => i.Id == benchmark.ItemId).Select(i => i.Code).FirstOrDefaultAsync() ?? "";
        var steps = BenchmarkFlow.Table.From(benchmark.State).Select(s => s.Step).Concat(benchmark.Standing is null ? [] : [BenchmarkStep.End]).Distinct().Where(s => May(actor, benchmark, s)).ToList();
        var next = benchmark.State is BenchmarkState.Approved or BenchmarkState.Ended or BenchmarkState.Discarded && DiscretionDuties.Revise.HeldBy(actor) is not null;
        return new BenchmarkDetail(benchmark, itemCode, benchmark.On(Today)?.Number, registered, BenchmarkLint.Of(benchmark.Latest.Content, registered), steps, next);
    });

    /// <summary>An item that a benchmark is to be drafted for, with what the register says about the law; null where it is none.</summary>
    public Task<BenchmarkItem?> Item(string? codeOrId) => reads.Ask(async (db, _) =>
    {
        var id = Guid.TryParse(codeOrId, out var parsed) ? parsed : Guid.Empty;
        var item = await db.Items.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(i => i.Id == id || i.Code == codeOrId);
        return item is { Category: PowerCategory.Penalty } && item.On(Today) is { } version
            ? new BenchmarkItem(item.Id, item.Code, version.Name, version.Bases.FirstOrDefault(b => !b.Breached), RegisteredLaw.Of(version))
            : null;
    });

    private static bool May(Actor actor, DiscretionBenchmark benchmark, BenchmarkStep step)
    {
        var wrote = benchmark.Latest.Writers.Any(w => w.OfficerId == actor.Id);
        return step switch
        {
            BenchmarkStep.Revise => DiscretionDuties.Revise.HeldBy(actor) is not null,
            BenchmarkStep.Discard => DiscretionDuties.Discard.HeldBy(actor) is not null,
            BenchmarkStep.Submit => DiscretionDuties.Submit.HeldBy(actor) is not null,
            BenchmarkStep.Check => DiscretionDuties.Check.HeldBy(actor) is not null && !wrote,
            BenchmarkStep.Return => DiscretionDuties.Return.HeldBy(actor) is not null && (benchmark.State == BenchmarkState.Submitted ? !wrote : actor.Is(Role.Leader)),
            BenchmarkStep.Approve => DiscretionDuties.Approve.HeldBy(actor) is not null && !wrote && benchmark.Latest.CheckedBy != actor.Id,
            BenchmarkStep.End => DiscretionDuties.End.HeldBy(actor) is not null,
            _ => false,
        };
    }

    internal static IQueryable<BenchmarkRow> Rows(IQueryable<DiscretionBenchmark> all, DateOnly today) =>
        all.Select(b => new BenchmarkRow(
            b.Id, b.Ordinal, b.Code, b.ItemName, b.Scope, b.State, b.RedFaults, b.AmberFaults,
            b.VersionRows.Max(v => v.Number),
            b.VersionRows.Where(v => v.EffectiveFrom <= today && (v.EndedAfter == null || v.EndedAfter >= today) && !b.VersionRows.Any(w => w.EffectiveFrom <= today && w.Number > v.Number)).Max(v => (int?)v.Number),
            b.VersionRows.Max(v => v.EffectiveFrom),
            b.VersionRows.Where(v => v.EffectiveFrom != null).OrderByDescending(v => v.Number).Select(v => v.EndedAfter).FirstOrDefault(),
            b.Unconfirmed));
}

/// <summary>A benchmark on the page of its item, with the number of the version in force today.</summary>
public sealed record ItemBenchmark(Guid Id, string Code, string Scope, BenchmarkState State, int? InForce, int Red, int Amber, IReadOnlyList<TierLine> Tiers);

/// <summary>A tier in words.</summary>
public sealed record TierLine(TierLevel Level, string Condition, string Fine);

/// <summary>Everything that the page of one benchmark shows.</summary>
/// <param name="Benchmark">It itself, not tracked.</param>
/// <param name="ItemCode">Code of its item.</param>
/// <param name="InForce">Number of the version in force today, or null.</param>
/// <param name="Registered">What the register says about the law today.</param>
/// <param name="Faults">What the check finds in the latest version.</param>
/// <param name="Steps">What the asker can do now.</param>
/// <param name="MayDraftNext">Whether the asker can draft the next version.</param>
public sealed record BenchmarkDetail(DiscretionBenchmark Benchmark, string ItemCode, int? InForce, RegisteredLaw? Registered, IReadOnlyList<BenchmarkFault> Faults, IReadOnlyList<BenchmarkStep> Steps, bool MayDraftNext);

/// <summary>An item that a benchmark can be drafted for.</summary>
public sealed record BenchmarkItem(Guid Id, string Code, string Name, LegalBasis? Basis, RegisteredLaw Law);

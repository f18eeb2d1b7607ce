using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Bench.Cases;
using Oversight.Domain.Review;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;
using Oversight.Web.Features.Review;

namespace Oversight.Bench.Checks;

/// <summary>The procedure check of many cases: the rules alone, all of them recounted, and beside it a batch read whole as pages read a case.</summary>
internal static class ChecksRun
{
    private const double MostSeconds = 300, MostMegabytes = 300;

    public static async Task<int> Run(int cases, string? kept, string json)
    {
        await using var folder = await CaseFolder.Make(cases, parts: true, spread: false, kept);
        await using var scope = folder.Services.CreateAsyncScope();
        var recount = scope.ServiceProvider.GetRequiredService<RecountChecks>();
        var quiet = new Quiet();
        quiet.Calibrate();
        var whole = await Each(Math.Min(cases, 2 * RecountChecks.AtOnce), () => Whole(scope.ServiceProvider));
        var rules = await Each(cases, () => Rules(scope.ServiceProvider, cases));
        quiet.Calibrate();
        GC.Collect();
        using var memory = new HighWater();
        var moved = 0;
        var first = await Each(cases, async () => moved = await recount.Run(all: true));
        var most = memory.Megabytes;
        quiet.Calibrate();
        var left = 0;
        var again = await Each(cases, async () => left = await recount.Run(all: true));
        var nightly = await Each(cases, () => recount.Run());
        quiet.Calibrate();
        var of = cases / 100_000.0 * MostSeconds;
        Console.WriteLine($"microseconds a case, wall (processor): rules {rules}, recounted {first}, recounted when nothing moves {again}, open cases alone {nightly}, read whole and checked {whole}; {moved} moved");
        return await Verdict.Give(json, new { cases, rules, first, again, nightly, whole, moved, left, memoryMegabytes = most }, quiet.Report(),
        [
            Goal.Most($"{cases} cases recounted, seconds", first.Wall * cases / 1e6, of, timed: true),
            Goal.Most("the same, seconds of processor", first.Processor * cases / 1e6, of, timed: false),
            Goal.Least("processor of a case read whole by that of a recounted one", whole.Processor / first.Processor, 5, timed: false),
            Goal.Most("growth of the process's memory, MB", most, MostMegabytes, timed: false),
            Goal.Most("found different by a second recount", left, 0, timed: false),
        ]);
    }

    private static async Task<Cost> Each(int cases, Func<Task> act)
    {
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await act();
        return new(Math.Round(clock.Elapsed.TotalMicroseconds / cases, 1), Math.Round((Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / cases, 1));
    }

    // What the recount did before it read narrowly.
    private static async Task Whole(IServiceProvider of)
    {
        for (var skip = 0; skip < 2; skip++)
        {
            await using var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
            var batch = await db.Cases.AsNoTracking().AsSplitQuery().OrderByDescending(c => c.Ordinal).Skip(skip * RecountChecks.AtOnce).Take(RecountChecks.AtOnce).ToListAsync();
            foreach (var ground in await of.GetRequiredService<CheckReader>().Grounds(db, [.. batch.Select(CheckedCase.Of)], of.GetRequiredService<IClock>().Now))
                ProcedureCheck.Of(ProcedureChecks.All, ground);
        }
    }

    // One batch is read and checked again and again, so that reading does not count.
    private static async Task Rules(IServiceProvider of, int cases)
    {
        await using var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var from = await db.Cases.OrderByDescending(c => c.Ordinal).Take(RecountChecks.AtOnce).MinAsync(c => c.Ordinal);
        var grounds = await of.GetRequiredService<CheckReader>().Grounds(db, await CheckedCases.Read(db.Cases.Where(c => c.Ordinal >= from)), of.GetRequiredService<IClock>().Now);
        for (var done = 0; done < cases; done += grounds.Count)
        {
            foreach (var ground in grounds)
                ProcedureCheck.Of(ProcedureChecks.All, ground);
        }
    }

    /// <summary>Microseconds of one case.</summary>
    private sealed record Cost(double Wall, double Processor)
    {
        public override string ToString() => FormattableString.Invariant($"{Wall:0} ({Processor:0})");
    }
}

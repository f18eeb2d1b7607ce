using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Catalogue;

namespace Oversight.Bench.Catalogue;

/// <summary>Measures the list, the item page, comparing and the exports over thousands of items with many versions, through the views that the pages use.</summary>
internal static class CatalogueRun
{
    private const double List = 100;
    private static readonly CatalogueAddress Everything = new(null, null, null, null, null, null, null, null, null, null, null);

    public static async Task<int> Run(int items, int versions, int rounds, string file)
    {
        var started = TimeProvider.System.GetTimestamp();
        await using var folder = await CatalogueFolder.Make(items, versions);
        var entering = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        await using var scope = folder.Services.CreateAsyncScope();
        var reads = scope.ServiceProvider.GetRequiredService<Reads>();
        var (views, item, today) = (new CatalogueViews(reads), new ItemViews(reads), new DateOnly(2026, 11, 23));
        var quiet = new Quiet();
        quiet.Calibrate();
        var all = new CatalogueFilter(today);
        List<(string Name, double Goal, Func<int, Task> Act)> lists =
        [
            ("first page", List, _ => views.Page(all)),
            ("page in the middle", List, i => views.Page(all with { After = $"TEST-{(i * 37) % items:00000}" })),
            ("category and department", List, _ => views.Page(all with { Category = PowerCategory.Penalty, Department = "ZD1" })),
            ("department that leads", List, _ => views.Page(all with { Department = "ZD2", Lead = true })),
            ("law", List, _ => views.Page(all with { Law = "城市道路管理条例（国务院）" })),
            ("incomplete", List, _ => views.Page(all with { Complete = false })),
            ("complete", List, _ => views.Page(all with { Complete = true })),
            ("to be confirmed", List, _ => views.Page(all with { Unconfirmed = true })),
            ("not exercised this year", List, _ => views.Page(all with { Exercised = false })),
            ("search, common word", List, _ => views.Page(all with { Search = "道路" })),
            ("search, in the duties", List, i => views.Page(all with { Search = $"按第{i % 97}号批复" })),
            ("search, nothing found", List, _ => views.Page(all with { Search = "没有这样的事项" })),
            ("search, a code", List, i => views.Page(all with { Search = $"TEST-{i * 41 % items:00000}" })),
            ("list of a day five years ago", List, _ => views.Page(all with { On = new DateOnly(2021, 6, 1) })),
            ("list of what is to come", List, _ => views.Page(all with { On = new DateOnly(2021, 6, 1), State = CatalogueState.Future })),
            ("choices of the filters", List, _ => views.Choices()),
            ("item page, all its versions", List, i => item.Find($"TEST-{(i * 53) % items:00000}")),
            ("two versions word by word", List, async i => Compare(await item.Find($"TEST-{(i * 53) % items:00000}"))),
        ];
        var measured = new List<Measured>();
        foreach (var (name, goal, act) in lists)
        {
            measured.Add(await Time(name, goal, rounds, act));
            quiet.Calibrate();
        }

        foreach (var (name, write) in new (string, Func<Stream, Task>)[]
        {
            ("export, CSV of every field", s => CatalogueExport.Table(Everything, views, "yes").WriteCsv(s)),
            ("export, workbook of every field", s => CatalogueExport.Table(Everything, views, "yes").WriteXlsx(s)),
            ("export, JSON", s => CatalogueJson.Write(s, "", all, views)),
        })
        {
            measured.Add(await Export(name, write));
            quiet.Calibrate();
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"entered in {entering:0} s"));
        return await Verdict.Give(file, new { items, versions, rounds, enteringSeconds = Math.Round(entering), megabytes = folder.Bytes / (1024 * 1024), measured }, quiet.Report(), [.. measured.Where(m => m.Goal < double.MaxValue).Select(m => Goal.Most($"{m.Name}, p95 ms", m.Ms.P95, m.Goal, timed: true))]);
    }

    private static void Compare(ItemPage page)
    {
        foreach (var change in ItemFields.Compare(page.Versions[0].Content, page.Versions[^1].Content, page.Names))
            TextDiff.Of(change.Before, change.After);
    }

    internal static async Task<Measured> Time(string name, double goal, int rounds, Func<int, Task> act, int warm = 5, bool quietly = false)
    {
        var times = new List<double>();
        var processor = TimeSpan.Zero;
        for (var i = 0; i < warm + rounds; i++)
        {
            if (i == warm)
                processor = Environment.CpuUsage.TotalTime;
            var from = TimeProvider.System.GetTimestamp();
            await act(i);
            if (i >= warm)
                times.Add(TimeProvider.System.GetElapsedTime(from).TotalMilliseconds);
        }

        var measured = new Measured(name, Spread.Of(times), goal, Each(processor, rounds), null);
        return quietly ? measured : Said(measured);
    }

    // The first writing warms; the greatest memory is read while the second goes on.
    private static async Task<Measured> Export(string name, Func<Stream, Task> write)
    {
        await write(Stream.Null);
        GC.Collect();
        var (before, most, from) = (GC.GetTotalMemory(forceFullCollection: true), 0L, TimeProvider.System.GetTimestamp());
        using var stop = new CancellationTokenSource();
        var watch = Task.Run(async () =>
        {
            using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (!stop.IsCancellationRequested && await beat.WaitForNextTickAsync())
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
        });
        var processor = Environment.CpuUsage.TotalTime;
        await write(Stream.Null);
        var time = TimeProvider.System.GetElapsedTime(from).TotalMilliseconds;
        await stop.CancelAsync();
        await watch;
        return Said(new(name, Spread.Of([time]), double.MaxValue, Each(processor, 1), Math.Round(most / (1024.0 * 1024), 1)));
    }

    private static double Each(TimeSpan from, int acts) => Math.Round((Environment.CpuUsage.TotalTime - from).TotalMilliseconds / acts, 2);

    private static Measured Said(Measured measured)
    {
        Console.WriteLine($"{measured.Name,-36}{measured.Ms}  processor {measured.ProcessorMs.ToString(CultureInfo.InvariantCulture)}{(measured.MostMegabytes is { } most ? string.Create(CultureInfo.InvariantCulture, $"  heap grew by at most {most} MB, garbage in it") : "")}");
        return measured;
    }
}

/// <summary>One thing that was measured.</summary>
/// <param name="Name">What.</param>
/// <param name="Ms">Milliseconds.</param>
/// <param name="Goal">Most at p95.</param>
/// <param name="ProcessorMs">Processor time of the whole process for one of them, which another's load does not lengthen.</param>
/// <param name="MostMegabytes">Growth of the heap while it went on, garbage included; null where it was not watched.</param>
internal sealed record Measured(string Name, Spread Ms, double Goal, double ProcessorMs, double? MostMegabytes);

using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Review;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;
using Oversight.Web.Demonstration;
using Oversight.Web.Features.Review;

namespace Oversight.Bench.Checks;

/// <summary>The procedure check of many cases: the rules alone, and recounted in batches over a SQLite file.</summary>
internal static class ChecksRun
{
    private const double MostSeconds = 300;
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public static async Task<int> Run(int cases, string json)
    {
        var folder = Directory.CreateTempSubdirectory("oversight-checks-").FullName;
        try
        {
            var settings = new Settings
            {
                Provider = DatabaseProvider.Sqlite,
                ConnectionString = $"Data Source={Path.Combine(folder, "oversight.db")}",
                DataDirectory = folder,
                Demo = true,
                KeyDirectory = Path.Combine(folder, "keys"),
                FontDirectory = null,
                Bureau = "郑州市管城回族区城市管理执法局",
                Phone = "",
            };
            await using var provider = new ServiceCollection().AddLogging().AddSingleton<ICurrentAccount>(new Nobody()).AddOversight(settings).AddScoped<RecountChecks>().BuildServiceProvider();
            await provider.GetRequiredService<DbStart>().Migrate();
            await DemonstrationFill.Run(settings, new DemoOrder(DemoOrder.DefaultSeed, cases, new DateOnly(2026, 11, 23), "Yanshi-2026") { MostByActs = 50 }, _ => { });
            await using var scope = provider.CreateAsyncScope();
            var quiet = new Quiet();
            quiet.Calibrate();
            var rules = await Rules(scope.ServiceProvider, cases);
            quiet.Calibrate();
            var clock = Stopwatch.StartNew();
            var moved = await scope.ServiceProvider.GetRequiredService<RecountChecks>().Run(all: true);
            var seconds = clock.Elapsed.TotalSeconds;
            quiet.Calibrate();
            var report = quiet.Report();
            var result = new { Cases = cases, RulesSeconds = Math.Round(rules, 1), RecountSeconds = Math.Round(seconds, 1), PerSecond = (int)(cases / seconds), Moved = moved, Machine = report };
            await File.WriteAllTextAsync(json, JsonSerializer.Serialize(result, Json));
            Console.WriteLine($"{cases} cases: rules alone {rules:0.0} s, recounted in batches of {RecountChecks.AtOnce} in {seconds:0.0} s ({cases / seconds:0} a second, goal {cases / 100_000.0 * MostSeconds:0} s), {moved} moved; machine {(report.Noisy ? "noisy" : "quiet")}");
            return seconds <= cases / 100_000.0 * MostSeconds ? 0 : report.Noisy ? 3 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // One batch is read and checked again and again, so that reading does not count.
    private static async Task<double> Rules(IServiceProvider of, int cases)
    {
        await using var db = await of.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var batch = await db.Cases.AsNoTracking().AsSplitQuery().OrderByDescending(c => c.Ordinal).Take(RecountChecks.AtOnce).ToListAsync();
        var grounds = await of.GetRequiredService<CheckReader>().Grounds(db, batch, new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc));
        var (clock, red) = (Stopwatch.StartNew(), 0);
        for (var done = 0; done < cases; done += batch.Count)
            red += grounds.Sum(g => ProcedureCheck.Red(ProcedureCheck.Of(ProcedureChecks.All, g)));
        return red >= 0 ? clock.Elapsed.TotalSeconds : double.NaN;
    }

    private sealed class Nobody : ICurrentAccount
    {
        public ValueTask<SignedIn?> Find() => new((SignedIn?)null);
    }
}

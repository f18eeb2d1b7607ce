using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Trail;
using Oversight.Tests.Support;

namespace Oversight.Tests.Persistence;

public sealed class KillTests(ITestOutputHelper output)
{
    /// <summary>The writing process, built beside the tests.</summary>
    private static string Writer { get; } = Path.Combine(
        AppContext.BaseDirectory.Replace(Path.Combine("Oversight.Tests", "bin"), Path.Combine("bench", "Oversight.Bench", "bin"), StringComparison.Ordinal),
        "Oversight.Bench.dll");

    [Fact]
    public async Task Killed_twenty_times_under_load_it_loses_nothing_that_was_acknowledged()
    {
        var folder = Directory.CreateTempSubdirectory("oversight-test-").FullName;
        try
        {
            var random = new Random(20261123);
            var acknowledged = new List<Guid>();
            await Load(folder, TimeSpan.FromMilliseconds(1), acknowledged, underLoad: true);
            for (var round = 0; round < 20; round++)
                await Load(folder, TimeSpan.FromMilliseconds(random.Next(50, 1500)), acknowledged, underLoad: round % 5 > 0);
            await using var services = Services(folder);
            await using var db = await services.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
            var kept = await db.Operations.Where(o => o.Duty == "department.rename").Select(o => o.OpId).ToListAsync();
            var entries = await db.Trail.Where(e => e.Action == "department.renamed").Select(e => e.OpId).ToListAsync();
            output.WriteLine($"{acknowledged.Count} acknowledged, {kept.Count} kept");
            Assert.True(acknowledged.Count > 100, $"only {acknowledged.Count} acts were acknowledged: no load");
            Assert.Empty(acknowledged.Except(kept));
            Assert.Equal(kept.Order(), entries.Order());
            var report = await services.GetRequiredService<TrailVerifier>().Verify();
            Assert.True(report.Intact && report.MacsChecked, report.Damage?.ToString());
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Lets it write and kills it: so long after the first acknowledgement, or after the start.</summary>
    private static async Task Load(string folder, TimeSpan life, List<Guid> acknowledged, bool underLoad)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Writer, "writes", folder]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        await using var death = new Timer(_ => process.Kill());
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync());
        if (!underLoad)
            death.Change(life, Timeout.InfiniteTimeSpan);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            // The last line may be cut by the kill.
            if (Guid.TryParse(line, out var op))
                acknowledged.Add(op);
            if (underLoad)
                death.Change(life, Timeout.InfiniteTimeSpan);
            underLoad = false;
        }

        await process.WaitForExitAsync();
    }

    private static ServiceProvider Services(string folder) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<ICurrentAccount, TestAccount>()
        .AddOversight(World.SettingsOf(folder))
        .BuildServiceProvider();
}

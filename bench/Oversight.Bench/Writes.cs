using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Seeding;

namespace Oversight.Bench;

/// <summary>
/// Writes as fast as the storage takes it. A line on the output is an acknowledgement: the key of an act that the caller was
/// told is done, so whatever kills this process afterwards must not lose it.
/// </summary>
internal static class Writes
{
    private const int Writers = 8;

    private static readonly Duty Rename = new("department.rename", "部门更名", Role.System);

    public static async Task<int> Run(string folder, TimeSpan time)
    {
        await using var services = Services(folder);
        var start = services.GetRequiredService<DbStart>();
        await (File.Exists(Path.Combine(folder, "oversight.db")) ? start.Check() : start.Migrate());
        List<Guid> departments;
        await using (var scope = services.CreateAsyncScope())
        {
            var contexts = scope.ServiceProvider.GetRequiredService<IDbContextFactory<OversightDb>>();
            await using var db = await contexts.CreateDbContextAsync();
            if (!await db.Departments.AnyAsync())
                await scope.ServiceProvider.GetRequiredService<BureauSeed>().Run(new DateOnly(2026, 1, 1), null);
            departments = await db.Departments.OrderBy(d => d.Ordinal).Select(d => d.Id).ToListAsync();
        }

        using var stop = new CancellationTokenSource(time);
        var output = Console.Out;
        var done = 0;
        await output.WriteLineAsync("ready");
        await output.FlushAsync();
        var started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(n => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await using var scope = services.CreateAsyncScope();
                var (op, id) = (Guid.NewGuid(), departments[n % departments.Count]);
                await scope.ServiceProvider.GetRequiredService<Work>().DoAsSystem(Rename, new Subject(Kinds.Department, id), op, async (db, _) =>
                {
                    (await db.Departments.SingleAsync(d => d.Id == id)).Rename($"中队{op:N}", "写入负载");
                    return op;
                });
                Interlocked.Increment(ref done);
                lock (output)
                {
                    output.WriteLine(op);
                    output.Flush();
                }
            }
        })));
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        await Console.Error.WriteLineAsync($"{done} acts in {seconds:0.0} s: {done / seconds:0} a second");
        return 0;
    }

    private static ServiceProvider Services(string folder) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<ICurrentAccount, Nobody>()
        .AddOversight(new Settings
        {
            Provider = DatabaseProvider.Sqlite,
            ConnectionString = $"Data Source={Path.Combine(folder, "oversight.db")}",
            DataDirectory = folder,
            Demo = false,
            KeyDirectory = Path.Combine(folder, "keys"),
            FontDirectory = null,
            Bureau = "负载测试",
            Phone = "",
        })
        .BuildServiceProvider();

    private sealed class Nobody : ICurrentAccount
    {
        public ValueTask<SignedIn?> Find() => new((SignedIn?)null);
    }
}

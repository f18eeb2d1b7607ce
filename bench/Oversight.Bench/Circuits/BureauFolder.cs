using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Seeding;
using Oversight.Infrastructure.Seeding.Catalogue;
using Oversight.Infrastructure.Seeding.Laws;

namespace Oversight.Bench.Circuits;

/// <summary>A folder of its own with the bureau's database: departments, people who can sign in, the whole list of powers; no cases.</summary>
internal sealed class BureauFolder : IDisposable
{
    public const string Bureau = "郑州市管城回族区城市管理执法局", Password = "Ceshi-2026-mima";

    public string Path { get; } = Directory.CreateTempSubdirectory("oversight-bench-").FullName;

    public static async Task<BureauFolder> Make()
    {
        var folder = new BureauFolder();
        var services = new ServiceCollection().AddLogging().AddSingleton<ICurrentAccount, Nobody>().AddOversight(new Settings
        {
            Provider = DatabaseProvider.Sqlite,
            ConnectionString = $"Data Source={System.IO.Path.Combine(folder.Path, "oversight.db")}",
            DataDirectory = folder.Path,
            Demo = false,
            KeyDirectory = System.IO.Path.Combine(folder.Path, "keys"),
            FontDirectory = null,
            Bureau = Bureau,
            Phone = "",
        });
        await using (var provider = services.BuildServiceProvider())
        {
            await provider.GetRequiredService<DbStart>().Migrate();
            await using var scope = provider.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<BureauSeed>().Run(new DateOnly(2026, 1, 1), new PasswordHasher<Account>().HashPassword(new Account(), Password));
            await scope.ServiceProvider.GetRequiredService<LawSeed>().Run();
            await scope.ServiceProvider.GetRequiredService<CatalogueSeed>().Run();
        }

        SqliteConnection.ClearAllPools();
        return folder;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private sealed class Nobody : ICurrentAccount
    {
        public ValueTask<SignedIn?> Find() => new((SignedIn?)null);
    }
}

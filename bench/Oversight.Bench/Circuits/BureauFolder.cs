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

    private readonly bool _kept;

    private BureauFolder(string? kept) => (Path, _kept) = kept is null ? (Directory.CreateTempSubdirectory("oversight-bench-").FullName, false) : (Directory.CreateDirectory(kept).FullName, true);

    public string Path { get; }

    /// <summary>Whether it held a bureau before.</summary>
    public bool Filled { get; private init; }

    /// <summary>Makes one, or takes the one that an earlier run kept there.</summary>
    public static async Task<BureauFolder> Make(string? kept = null)
    {
        var folder = new BureauFolder(kept) { Filled = kept is not null && File.Exists(System.IO.Path.Combine(kept, "oversight.db")) };
        if (folder.Filled)
            return folder;
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

    public void Dispose()
    {
        if (!_kept)
            Directory.Delete(Path, recursive: true);
    }

    private sealed class Nobody : ICurrentAccount
    {
        public ValueTask<SignedIn?> Find() => new((SignedIn?)null);
    }
}

using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Seeding;
using Oversight.Infrastructure.Trail;
using Oversight.Tests.Support;
using Oversight.Web.Demonstration;

namespace Oversight.Tests.Features.Demonstration;

/// <summary>A database of its own that a demonstration was filled into.</summary>
internal sealed class DemoWorld : IAsyncDisposable
{
    // Drawn afresh each time, or following from what is: salts, digests, hashes of passwords and keys, papers that print a hash of the trail, and files that say when they were made.
    private static readonly string[] Drawn =
    [
        "personal_data.Salt", "personal_data.Digest", "AspNetUsers.PasswordHash", "api_client_key.Prefix", "api_client_key.Hash",
        "issued_document.Hash", "issued_document.Length", "case_volume.Hash", "case_volume.Length", "credit_batch_file.Hash", "credit_batch_file.Length",
    ];

    private readonly string _folder;
    private readonly ServiceProvider _services;

    private DemoWorld(string folder)
    {
        _folder = folder;
        Settings = new Settings
        {
            Provider = DatabaseProvider.Sqlite,
            ConnectionString = $"Data Source={Path.Combine(folder, "oversight.db")}",
            DataDirectory = folder,
            Demo = true,
            KeyDirectory = Path.Combine(folder, "keys"),
            FontDirectory = null,
            Bureau = "郑州市管城回族区城市管理执法局",
            Phone = "0371-00000000",
        };
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<ICurrentAccount>(new TestAccount());
        services.AddSingleton<DemoGround>();
        services.AddOversight(Settings);
        _services = services.BuildServiceProvider();
    }

    public Settings Settings { get; }

    public static async Task<DemoWorld> Empty()
    {
        var world = new DemoWorld(Directory.CreateTempSubdirectory("oversight-demo-").FullName);
        await world.Get<DbStart>().Migrate();
        return world;
    }

    public static async Task<DemoWorld> Fill(DemoOrder order)
    {
        var world = await Empty();
        await DemonstrationFill.Run(world.Settings, order, _ => { });
        return world;
    }

    /// <summary>Sets up the bureau and nothing else: quick, and enough for the database not to be empty.</summary>
    public async Task FillBureauOnly()
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BureauSeed>().Run(new DateOnly(2026, 1, 1), null);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public OversightDb Read() => Get<IDbContextFactory<OversightDb>>().CreateDbContext();

    public Task<TrailReport> Verify() => Get<TrailVerifier>().Verify();

    /// <summary>Every row of every table but the trail's own, as text, without what is drawn afresh each time.</summary>
    public async Task<string> Content()
    {
        await using var db = Read();
        await db.Database.OpenConnectionAsync();
        var content = new StringBuilder();
        foreach (var table in Tables(db.Model).Where(t => !t.StartsWith("trail", StringComparison.Ordinal) && t != "operation").Order(StringComparer.Ordinal))
        {
            List<string> rows = [];
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Where(i => !Drawn.Contains($"{table}.{reader.GetName(i)}"))
                    .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
            }

            content.Append(table).Append('\n').AppendJoin('\n', rows.Order(StringComparer.Ordinal)).Append('\n');
        }

        return content.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<string> Tables(IModel model) => model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct(StringComparer.Ordinal);
}

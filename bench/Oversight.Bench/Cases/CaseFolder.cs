using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Demonstration;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Review;
using Oversight.Web.Features.Trail;

namespace Oversight.Bench.Cases;

/// <summary>A bureau with many cases: a demonstration, whose cases were made by the rules, and copies of them.</summary>
internal sealed class CaseFolder : IAsyncDisposable
{
    /// <summary>Cases of the demonstration.</summary>
    public const int Seeds = 3000;

    private static readonly DateOnly Day = new(2026, 11, 23);

    private readonly string _folder;
    private readonly bool _kept;
    private readonly Asker _asker = new();

    private CaseFolder(string folder, bool kept)
    {
        (_folder, _kept) = (folder, kept);
        Settings = new Settings
        {
            Provider = DatabaseProvider.Sqlite,
            ConnectionString = $"Data Source={File}",
            DataDirectory = folder,
            Demo = true,
            KeyDirectory = Path.Combine(folder, "keys"),
            FontDirectory = null,
            Bureau = "郑州市管城回族区城市管理执法局",
            Phone = "0371-66000000",
        };
        Services = new ServiceCollection().AddLogging().AddSingleton<ICurrentAccount>(_asker).AddSingleton<IClock>(new StillClock()).AddOversight(Settings).AddCasework().AddTrail().AddReview().BuildServiceProvider();
    }

    public ServiceProvider Services { get; }

    /// <summary>The database.</summary>
    public string File => Path.Combine(_folder, "oversight.db");

    private Settings Settings { get; }

    /// <summary>Makes it, or takes it from a folder that an earlier run kept.</summary>
    /// <param name="cases">How many cases.</param>
    /// <param name="parts">Whether the copies have their steps, decisions, evidence and papers.</param>
    /// <param name="spread">Whether the instants of the copies are moved apart.</param>
    /// <param name="kept">A folder to keep it in; null for a passing one.</param>
    public static async Task<CaseFolder> Make(int cases, bool parts, bool spread, string? kept)
    {
        var there = kept is not null && System.IO.File.Exists(Path.Combine(kept, "oversight.db"));
        var made = new CaseFolder(kept is null ? Directory.CreateTempSubdirectory("oversight-cases-").FullName : Directory.CreateDirectory(kept).FullName, kept is not null);
        await made.Services.GetRequiredService<DbStart>().Migrate();
        if (!there)
            await DemonstrationFill.Run(made.Settings, new DemoOrder(DemoOrder.DefaultSeed, Math.Min(cases, Seeds), Day, "Yanshi-2026") { MostByActs = 50 }, _ => { });
        SqliteConnection.ClearAllPools();
        if (await made.Count() < cases)
            await CaseCopies.Make(made.File, cases, parts, spread);
        return made;
    }

    private async Task<int> Count()
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        return await db.Cases.CountAsync();
    }

    /// <summary>Who asks from now on.</summary>
    public async Task Become(string userName)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var account = await db.Users.SingleAsync(u => u.UserName == userName);
        _asker.SignedIn = new SignedIn(account.Id, "bench", account.SecurityStamp!);
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (!_kept)
            Directory.Delete(_folder, recursive: true);
    }

    // The day of the demonstration, whenever the bench runs: what is open is not all overdue.
    private sealed class StillClock : IClock
    {
        public DateTime Now => ChinaTime.StartOf(Day).AddHours(10);

        public void Demand()
        {
        }
    }

    private sealed class Asker : ICurrentAccount
    {
        public SignedIn? SignedIn { get; set; }

        public ValueTask<SignedIn?> Find() => new(SignedIn);
    }
}

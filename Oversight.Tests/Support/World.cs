using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using Oversight.Domain.Common;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Seeding;
using Oversight.Infrastructure.Seeding.Catalogue;
using Oversight.Infrastructure.Seeding.Laws;
using Oversight.Infrastructure.Trail;

namespace Oversight.Tests.Support;

/// <summary>A real bureau on a database file of its own, with a clock and a signed-in person that a test sets. The trail is verified at the end.</summary>
public sealed class World : IAsyncDisposable
{
    /// <summary>10:00 China time on a plain Monday.</summary>
    public static readonly DateTime Monday = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    private static readonly SemaphoreSlim TemplateGate = new(1, 1);
    private static string? _template;

    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private World(string folder, Action<IServiceCollection>? configure)
    {
        Folder = folder;
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(Clock);
        services.AddSingleton<ICurrentAccount>(Who);
        services.AddLogging();
        services.TryAddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>));
        services.AddOversight(SettingsOf(folder));
        configure?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        _scope = _services.CreateAsyncScope();
    }

    public string Folder { get; }

    public string DatabasePath => Path.Combine(Folder, "oversight.db");

    public ManualClock Clock { get; } = new(Monday);

    public TestAccount Who { get; } = new();

    public Work Work => Get<Work>();

    /// <summary>Set false by a test that damages the trail on purpose.</summary>
    public bool VerifyAtEnd { get; set; } = true;

    /// <summary>Starts a world in a folder of its own, or in one that is given.</summary>
    public static async Task<World> Start(Action<IServiceCollection>? configure = null, string? into = null) => new(await Copy(into), configure);

    /// <summary>A world over a folder that holds a database already; the world takes the folder over.</summary>
    public static World Over(string folder, Action<IServiceCollection>? configure = null) => new(folder, configure);

    /// <summary>A folder with a copy of the bureau's database and keys.</summary>
    public static async Task<string> Copy(string? into = null)
    {
        await TemplateGate.WaitAsync();
        try
        {
            _template ??= await MakeTemplate();
        }
        finally
        {
            TemplateGate.Release();
        }

        var folder = into is null ? NewFolder() : Directory.CreateDirectory(Path.Combine(into, "world")).FullName;
        foreach (var file in Directory.EnumerateFiles(_template, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(_template, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return folder;
    }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>A further scope, as another circuit would have: for acts in parallel.</summary>
    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    public OversightDb Read() => Get<IDbContextFactory<OversightDb>>().CreateDbContext();

    /// <summary>Signs in the person with the user name of <see cref="BureauPlan"/>.</summary>
    public async Task As(string userName)
    {
        await using var db = Read();
        var account = await db.Users.SingleAsync(u => u.UserName == userName);
        Who.SignedIn = new SignedIn(account.Id, $"session-{userName}", account.SecurityStamp!);
    }

    /// <summary>Id of the officer with the user name.</summary>
    public async Task<Guid> OfficerOf(string userName)
    {
        await using var db = Read();
        return await (from o in db.Officers join u in db.Users on o.AccountId equals u.Id where u.UserName == userName select o.Id).SingleAsync();
    }

    /// <summary>Id of the department with the code of <see cref="BureauPlan"/>.</summary>
    public async Task<Guid> DepartmentOf(string code)
    {
        await using var db = Read();
        return await db.Departments.Where(d => d.Code == code).Select(d => d.Id).SingleAsync();
    }

    public Task<TrailReport> Verify() => Get<TrailVerifier>().Verify();

    /// <summary>The action codes on the trail of a subject, oldest first; refusals as <c>!code</c>.</summary>
    public async Task<List<string>> TrailOf(Guid subject)
    {
        await using var db = Read();
        var rows = await db.Trail.Where(e => e.SubjectId == subject).OrderBy(e => e.Seq).Select(e => new { e.Action, e.Outcome }).ToListAsync();
        return [.. rows.Select(r => (r.Outcome == "refused" ? "!" : "") + r.Action)];
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (VerifyAtEnd)
                Assert.Null((await Verify()).Damage);
        }
        finally
        {
            await _scope.DisposeAsync();
            await _services.DisposeAsync();
            SqliteConnection.ClearAllPools();
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>Tries an act that must be refused and returns why.</summary>
    public static async Task<RuleBroken> Refused(Func<Task> act) => await Assert.ThrowsAsync<RuleBroken>(act);

    private static async Task<string> MakeTemplate()
    {
        var folder = NewFolder();
        var world = new World(folder, null);
        world.Clock.Now = new DateTime(2026, 1, 4, 1, 0, 0, DateTimeKind.Utc);
        await world.Get<DbStart>().Migrate();
        await world.Get<BureauSeed>().Run(new DateOnly(2026, 1, 1), null);
        await world.Get<LawSeed>().Run();
        await world.Get<CatalogueSeed>().Run();
        await world._scope.DisposeAsync();
        await world._services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    internal static Settings SettingsOf(string folder) => new()
    {
        Provider = DatabaseProvider.Sqlite,
        ConnectionString = $"Data Source={Path.Combine(folder, "oversight.db")}",
        DataDirectory = folder,
        Demo = false,
        KeyDirectory = Path.Combine(folder, "keys"),
        FontDirectory = null,
        Bureau = "郑州市管城回族区城市管理执法局",
        BureauCode = "11999999MB00000011",
        Phone = "0371-00000000",
    };

    private static string NewFolder() => Directory.CreateTempSubdirectory("oversight-test-").FullName;
}

/// <summary>A clock that a test sets.</summary>
public sealed class ManualClock(DateTime now) : IClock
{
    public DateTime Now { get; set; } = now;

    public void Demand()
    {
    }

    /// <summary>Moves to 10:00 China time of a day.</summary>
    public void GoTo(DateOnly day) => Now = Oversight.Domain.Time.ChinaTime.StartOf(day).AddHours(10);

    public void Pass(TimeSpan time) => Now += time;
}

/// <summary>The signed-in person that a test sets.</summary>
public sealed class TestAccount : ICurrentAccount
{
    public SignedIn? SignedIn { get; set; }

    public ValueTask<SignedIn?> Find() => new(SignedIn);
}

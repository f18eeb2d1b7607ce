using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;

namespace Oversight.Tests.Support;

/// <summary>The whole product on a real port, over a copy of the bureau of <see cref="World"/>, with a clock that the test sets.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "Ceshi-2026-mima";

    private static readonly Lazy<string> Hash = new(() => new PasswordHasher<Account>().HashPassword(new Account(), Password));
    private readonly List<Func<Task>> _beforeStop = [];
    private readonly string _folder;
    private readonly IReadOnlyList<(string Name, string Value)> _settings;

    private readonly bool _own;

    private readonly ILoggerProvider? _log;

    private Site(string folder, bool own, IReadOnlyList<(string Name, string Value)> settings, ILoggerProvider? log = null) => (_folder, _own, _settings, _log) = (folder, own, settings, log);

    public ManualClock Clock { get; } = new(World.Monday);

    /// <summary>Where it listens, with the slash at the end.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Starts it.</summary>
    /// <param name="settings">What is set otherwise than usual.</param>
    public static async Task<Site> Start(params IReadOnlyList<(string Name, string Value)> settings)
    {
        var site = new Site(await World.Copy(), own: true, settings);
        await GivePasswords(site._folder);
        site.UseKestrel(0);
        site.StartServer();
        return site;
    }

    /// <summary>The product over the folder of a world, which goes on acting in it as another node would.</summary>
    public static Site Over(string folder, ILoggerProvider? log = null)
    {
        var site = new Site(folder, own: false, [], log);
        site.UseKestrel(0);
        site.StartServer();
        return site;
    }

    /// <summary>The same for people who sign in.</summary>
    /// <param name="folder">The world's.</param>
    /// <param name="log">Takes everything that is logged, at every level; or null.</param>
    public static async Task<Site> Opened(string folder, ILoggerProvider? log = null)
    {
        await GivePasswords(folder);
        return Over(folder, log);
    }

    /// <summary>Asks to be called before the host stops: it waits for its open pages.</summary>
    public void BeforeStop(Func<Task> act) => _beforeStop.Add(act);

    public override async ValueTask DisposeAsync()
    {
        foreach (var act in _beforeStop)
            await act();
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (_own)
            Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Oversight:DataDirectory", _folder);
        builder.UseSetting("Oversight:Trail:KeyDirectory", Path.Combine(_folder, "keys"));
        builder.UseSetting("Oversight:Demo", "false");
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (name, value) in _settings)
            builder.UseSetting(name, value);
        if (_log is not null)
            builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddFilter(level => level >= LogLevel.Debug).AddProvider(_log));
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<IClock>(Clock)));
    }

    private static async Task GivePasswords(string folder)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "oversight.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE AspNetUsers SET PasswordHash = $hash";
        command.Parameters.AddWithValue("$hash", Hash.Value);
        await command.ExecuteNonQueryAsync();
    }
}

using System.Globalization;
using System.Runtime;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Oversight.Infrastructure.Calendar;
using Oversight.Web;

namespace Oversight.Bench.Circuits;

/// <summary>
/// The serving process: the product's own host in production mode, which performs an act or tells its figures when asked on its
/// input, and ends when its input does.
/// </summary>
internal static class BoardServer
{
    public static async Task<int> Run(string folder, int acts)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Oversight.Web",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
            Args = [$"--Oversight:DataDirectory={folder}", $"--Oversight:Trail:KeyDirectory={Path.Combine(folder, "keys")}", $"--Oversight:Bureau={BureauFolder.Bureau}", "--urls=http://127.0.0.1:0", "--AllowedHosts=127.0.0.1"],
        });
        builder.AddHost(serving: true);
        builder.Logging.ClearProviders().AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).AddFilter(null, LogLevel.Warning).AddFilter("Microsoft", LogLevel.Error).AddFilter("Microsoft.Hosting", LogLevel.Warning);
        await using var app = builder.Build();
        // As behind the proxy that ends TLS.
        app.Use((context, next) =>
        {
            context.Request.Scheme = "https";
            return next(context);
        });
        app.UseHost();
        if (!await app.Services.Prepare(app.Environment))
            return 1;
        await app.StartAsync();
        await using (var planned = await PlannedActs.Make(app.Services, acts, app.Services.GetRequiredService<IClock>().Now))
        {
            await Say(app.Urls.First());
            await Say(JsonSerializer.Serialize(planned.Texts.Take(acts)));
            while (await Console.In.ReadLineAsync() is { } line)
                await Say(line is "used" or "kept" ? JsonSerializer.Serialize(ServerFigures.Now(collect: line is "kept")) : await Act(planned, int.Parse(line, CultureInfo.InvariantCulture)));
        }

        await app.StopAsync();
        return 0;
    }

    private static async Task<string> Act(PlannedActs acts, int number)
    {
        var from = TimeProvider.System.GetTimestamp();
        await acts.Do(number);
        return JsonSerializer.Serialize(new Acted(from, TimeProvider.System.GetTimestamp()));
    }

    private static async Task Say(string line)
    {
        await Console.Out.WriteLineAsync(line);
        await Console.Out.FlushAsync();
    }
}

/// <summary>When an act was begun and when it returned, in ticks of the monotonic clock, which all processes share.</summary>
internal sealed record Acted(long From, long To);

/// <summary>What the serving process used so far.</summary>
/// <param name="ResidentBytes">Resident memory.</param>
/// <param name="HeapBytes">Of it, managed objects.</param>
/// <param name="CpuMs">Processor time since the start.</param>
/// <param name="GcPauseMs">Pauses of the collector since the start.</param>
/// <param name="ServerGc">Which collector.</param>
internal sealed record ServerFigures(long ResidentBytes, long HeapBytes, double CpuMs, double GcPauseMs, bool ServerGc)
{
    /// <summary>The figures; after a full collection, where memory is to be told.</summary>
    public static ServerFigures Now(bool collect)
    {
        if (collect)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return new(Environment.WorkingSet, GC.GetTotalMemory(false), Environment.CpuUsage.TotalTime.TotalMilliseconds, GC.GetTotalPauseDuration().TotalMilliseconds, GCSettings.IsServerGC);
    }
}

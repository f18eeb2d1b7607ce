using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Oversight.Bench.Circuits;

/// <summary>The serving process, as its parent holds it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process) => _process = process;

    /// <summary>Where it listens, on loopback.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What the ticker will say, act by act.</summary>
    public IReadOnlyList<string> Texts { get; private set; } = [];

    /// <summary>Starts it with the runtime settings that the product ships with.</summary>
    public static async Task<ServerProcess> Start(BureauFolder folder, int acts)
    {
        var (settings, program) = (Path.Combine(AppContext.BaseDirectory, "Oversight.Web.runtimeconfig.json"), Path.Combine(AppContext.BaseDirectory, "Oversight.Bench.dll"));
        var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", settings, program, "serve", folder.Path, acts.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        var server = new ServerProcess(Process.Start(start) ?? throw new InvalidOperationException("The server was not started."));
        server.Address = new Uri(await server.Hear());
        server.Texts = JsonSerializer.Deserialize<string[]>(await server.Hear())!;
        return server;
    }

    /// <summary>Performs an act there.</summary>
    public Task<Acted> Act(int number) => Ask<Acted>(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>What it used so far.</summary>
    public Task<ServerFigures> Used() => Ask<ServerFigures>("used");

    /// <summary>The same after a full collection, so that the memory is what it keeps.</summary>
    public Task<ServerFigures> Kept() => Ask<ServerFigures>("kept");

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private async Task<T> Ask<T>(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return JsonSerializer.Deserialize<T>(await Hear())!;
    }

    private async Task<string> Hear() => await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server ended; what it wrote stands above.");
}

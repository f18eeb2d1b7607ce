using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Oversight.Bench;

/// <summary>What else the machine was doing.</summary>
/// <param name="Load">Load average of the last minute.</param>
/// <param name="Pressure">Per cent of the last ten seconds in which some task waited for a core (/proc/pressure/cpu); null where the system does not say.</param>
internal sealed record MachineState(double Load, double? Pressure)
{
    public static MachineState Now() => new(
        File.Exists("/proc/loadavg") ? Number(File.ReadAllText("/proc/loadavg").Split(' ')[0]) : double.NaN,
        File.Exists("/proc/pressure/cpu") ? Number(File.ReadLines("/proc/pressure/cpu").First().Split("avg10=")[1].Split(' ')[0]) : null);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Whether the machine was quiet enough to judge times: the same work is timed again and again through the run.</summary>
internal sealed class Quiet
{
    private const double MostSpread = 0.15, MostPressure = 20;
    private static readonly byte[] Work = new byte[1 << 20];

    private readonly List<double> _times = [];

    public MachineState Before { get; } = MachineState.Now();

    /// <summary>Times the same work once more; call between the parts of a run.</summary>
    public void Calibrate()
    {
        var best = double.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var from = TimeProvider.System.GetTimestamp();
            for (var j = 0; j < 10; j++)
                SHA256.HashData(Work);
            best = Math.Min(best, TimeProvider.System.GetElapsedTime(from).TotalMilliseconds);
        }

        _times.Add(best);
    }

    public MachineReport Report()
    {
        var after = MachineState.Now();
        var spread = Math.Round((_times.Max() / _times.Min()) - 1, 3);
        var noisy = spread > MostSpread || Before.Pressure > MostPressure || after.Pressure > MostPressure;
        return new(Environment.ProcessorCount, RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription, Before, after, spread, noisy);
    }
}

/// <summary>The machine of a run.</summary>
/// <param name="Cores">Cores.</param>
/// <param name="Runtime">.NET runtime.</param>
/// <param name="System">Operating system.</param>
/// <param name="Before">Before the run.</param>
/// <param name="After">After the run; the run's own work is in it.</param>
/// <param name="Spread">Slowest by fastest calibration, less one.</param>
/// <param name="Noisy">Whether times cannot be judged.</param>
internal sealed record MachineReport(int Cores, string Runtime, string System, MachineState Before, MachineState After, double Spread, bool Noisy);

namespace Oversight.Bench;

/// <summary>Watches how much the process's resident memory grows at the most while something goes on.</summary>
internal sealed class HighWater : IDisposable
{
    private readonly Timer _timer;
    private readonly long _before = Environment.WorkingSet;
    private long _most;

    public HighWater() => _timer = new Timer(_ => _most = Math.Max(_most, Environment.WorkingSet - _before), null, 0, 50);

    /// <summary>Growth until now.</summary>
    public double Megabytes => Math.Round(_most / (1024.0 * 1024), 1);

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();
}

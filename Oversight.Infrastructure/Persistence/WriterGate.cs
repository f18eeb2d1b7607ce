namespace Oversight.Infrastructure.Persistence;

/// <summary>SQLite has one writer: acts queue here in order instead of racing for the file lock. A no-op on SQL Server.</summary>
/// <param name="oneWriter">Whether the database has a single writer.</param>
public sealed class WriterGate(bool oneWriter) : IDisposable
{
    private readonly SemaphoreSlim? _gate = oneWriter ? new(1, 1) : null;

    /// <summary>Waits for the turn to write; dispose the answer to pass it on.</summary>
    public async Task<Turn> Enter(CancellationToken cancellation)
    {
        if (_gate is not null)
            await _gate.WaitAsync(cancellation);
        return new Turn(_gate);
    }

    /// <inheritdoc/>
    public void Dispose() => _gate?.Dispose();

    /// <summary>The turn to write.</summary>
    public sealed class Turn : IDisposable
    {
        private SemaphoreSlim? _gate;

        internal Turn(SemaphoreSlim? gate) => _gate = gate;

        /// <inheritdoc/>
        public void Dispose() => Interlocked.Exchange(ref _gate, null)?.Release();
    }
}

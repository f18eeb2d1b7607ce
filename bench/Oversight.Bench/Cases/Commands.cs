using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Oversight.Bench.Cases;

/// <summary>Keeps the commands that the product sends to the database, and sends them again on a bare connection: the floor of a page.</summary>
internal sealed class Commands : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly Lock _lock = new();
    private List<(string Sql, List<(string Name, object? Value)> Values)>? _kept;

    public Commands() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <summary>The commands of one thing.</summary>
    public async Task<IReadOnlyList<(string Sql, List<(string Name, object? Value)> Values)>> Of(Func<Task> act)
    {
        var kept = new List<(string, List<(string, object?)>)>();
        lock (_lock)
            _kept = kept;
        await act();
        lock (_lock)
            _kept = null;
        return kept;
    }

    /// <summary>Sends commands once and reads every value of every row.</summary>
    public static void Send(SqliteConnection to, IReadOnlyList<(string Sql, List<(string Name, object? Value)> Values)> commands)
    {
        foreach (var (sql, values) in commands)
        {
            using var command = to.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values)
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                    reader.GetValue(i);
            }
        }
    }

    /// <inheritdoc/>
    public void OnNext(DiagnosticListener value)
    {
        if (string.Equals(value.Name, "Microsoft.EntityFrameworkCore", StringComparison.Ordinal))
            _subscriptions.Add(value.Subscribe(this));
    }

    /// <inheritdoc/>
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandEventData { Command: { } command } || !string.Equals(value.Key, RelationalEventId.CommandExecuting.Name, StringComparison.Ordinal))
            return;
        lock (_lock)
            _kept?.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
    }

    /// <inheritdoc/>
    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}

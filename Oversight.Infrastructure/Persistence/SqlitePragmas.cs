using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Oversight.Infrastructure.Persistence;

/// <summary>
/// Sets what SQLite forgets with each connection. FULL, because the trail is evidence: a commit is on the disk before it is
/// acknowledged. See https://sqlite.org/pragma.html#pragma_synchronous.
/// </summary>
/// <param name="durable">False while a demonstration is filled: see <see cref="Settings.DurableWrites"/>.</param>
internal sealed class SqlitePragmas(bool durable) : DbConnectionInterceptor
{
    private readonly string _sql = $"PRAGMA synchronous={(durable ? "FULL" : "OFF")}; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = _sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = _sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

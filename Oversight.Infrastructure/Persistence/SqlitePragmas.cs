using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Oversight.Infrastructure.Persistence;

/// <summary>
/// Sets what SQLite forgets with each connection. FULL, because the trail is evidence: a commit is on the disk before it is
/// acknowledged. See https://sqlite.org/pragma.html#pragma_synchronous.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Sql = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

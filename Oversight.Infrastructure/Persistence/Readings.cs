using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Oversight.Infrastructure.Persistence;

/// <summary>Consistent readings of several queries.</summary>
internal static class Readings
{
    /// <summary>One snapshot for all queries of the context; on SQLite it does not wait for the writer nor hinder it.</summary>
    public static async Task<DbTransaction> BeginReading(this OversightDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        var transaction = db.Database.GetDbConnection() is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await db.Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await db.Database.UseTransactionAsync(transaction, cancellation);
        return transaction;
    }
}

using Microsoft.EntityFrameworkCore;

namespace Oversight.Infrastructure.Persistence;

/// <summary>Brings the database to this version's schema and asserts what the product relies on.</summary>
public sealed class DbStart(IDbContextFactory<OversightDb> contexts)
{
    private static readonly string[] Triggers = ["trail_no_update", "trail_no_delete", "trail_payload_erase_only", "trail_payload_no_delete"];
    private static readonly string[] SqliteTriggers = [.. Triggers, "trail_no_replace", "trail_payload_no_replace"];

    /// <summary>Applies pending migrations, then checks journal mode and triggers.</summary>
    /// <exception cref="InvalidOperationException">The schema lacks what the trail stands on.</exception>
    public async Task Migrate(CancellationToken cancellation = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
            await db.Database.MigrateAsync(cancellation);
        await Check(cancellation);
    }

    /// <summary>Asserts WAL and <c>synchronous=FULL</c> (SQL Server: snapshot isolation) and the append-only triggers: a SQLite table rebuild drops triggers silently.</summary>
    public async Task Check(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var sqlite = db.Database.IsSqlite();
        if (sqlite)
        {
            var journal = await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(cancellation);
            if (!string.Equals(journal, "wal", StringComparison.OrdinalIgnoreCase) && !string.Equals(journal, "memory", StringComparison.OrdinalIgnoreCase))
                throw new InvalidOperationException($"SQLite journal_mode is {journal}, expected wal.");
            var synchronous = await db.Database.SqlQueryRaw<long>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(cancellation);
            if (synchronous != 2)
                throw new InvalidOperationException($"SQLite synchronous is {synchronous}, expected 2 (FULL).");
        }
        else if (await db.Database.SqlQueryRaw<int>("SELECT CAST(snapshot_isolation_state AS int) AS Value FROM sys.databases WHERE database_id = DB_ID()").SingleAsync(cancellation) != 1)
        {
            throw new InvalidOperationException("SQL Server's snapshot isolation is off; run ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON.");
        }

        var present = await db.Database.SqlQueryRaw<string>(sqlite
            ? "SELECT name AS Value FROM sqlite_master WHERE type = 'trigger'"
            : "SELECT name AS Value FROM sys.triggers WHERE is_disabled = 0").ToListAsync(cancellation);
        var missing = (sqlite ? SqliteTriggers : Triggers).Except(present, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            throw new InvalidOperationException($"The trail is not protected: trigger {string.Join(", ", missing)} is missing.");
    }
}

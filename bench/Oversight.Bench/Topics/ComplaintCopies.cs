using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Oversight.Bench.Topics;

/// <summary>Multiplies the complaints of a filled database by copying rows: each copy has id, number and title of its own and came in at another moment of three years. Copies are closed and have no entries on the trail.</summary>
internal static class ComplaintCopies
{
    private const int Minutes = 3 * 365 * 24 * 60;

    /// <summary>Copies until there are as many as asked for.</summary>
    public static async Task Make(string file, int complaints)
    {
        await using var db = new SqliteConnection($"Data Source={file};Pooling=False");
        await db.OpenAsync();
        await Run(db, "PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; CREATE TEMP TABLE seed AS SELECT Id FROM complaint WHERE NOT IsOpen AND MainId IS NULL;");
        var (seeds, there) = (await One(db, "SELECT count(*) FROM seed"), await One(db, "SELECT count(*) FROM complaint"));
        var stride = await One(db, "SELECT max(Ordinal) FROM complaint") + 1;
        var columns = new List<string>();
        await using (var command = db.CreateCommand())
        {
            command.CommandText = "SELECT name FROM pragma_table_info('complaint')";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                columns.Add(reader.GetString(0));
        }

        var sql = $"INSERT INTO complaint ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", columns.Select(Value))} FROM complaint t WHERE t.Id IN (SELECT Id FROM seed)";
        await using (var transaction = (SqliteTransaction)await db.BeginTransactionAsync())
        {
            for (var k = 1; there + (k * seeds) < complaints + seeds; k++)
            {
                await using var command = db.CreateCommand();
                command.CommandText = sql;
                command.Parameters.AddWithValue("$k", k);
                command.Parameters.AddWithValue("$by", (long)k * stride);
                await command.ExecuteNonQueryAsync();
            }

            await transaction.CommitAsync();
        }

        await Run(db, "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);");
        Console.WriteLine($"{await One(db, "SELECT count(*) FROM complaint")} complaints, {new FileInfo(file).Length / (1024 * 1024)} MB");
    }

    private static string Value(string column) => column switch
    {
        "Id" => "printf('%08X', 268435456 + $k) || substr(t.Id, 9)",
        "Ordinal" => "t.Ordinal + $by",
        "Number" => "printf('K%015d', t.Ordinal + $by)",
        "SourceKey" => "NULL",
        "Title" => "char(19968 + ($k * 37) % 18000, 19968 + ($k * 41) % 18000) || t.Title",
        "ReceivedAt" or "RegisteredAt" => $"strftime('%Y-%m-%d %H:%M:%S', '2026-11-22 12:00:00', '-' || (($k * 7919 + t.Ordinal * 104729) % {Minutes}) || ' minutes')",
        _ => $"t.\"{column}\"",
    };

    private static async Task<int> One(SqliteConnection db, string sql)
    {
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task Run(SqliteConnection db, string sql)
    {
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}

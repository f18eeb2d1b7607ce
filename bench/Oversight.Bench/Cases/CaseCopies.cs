using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Oversight.Bench.Cases;

/// <summary>
/// Multiplies the cases of a filled database by copying rows: each copy has ids, number, place in the order, name of the party and
/// place of its own, and with its parts everything that the procedure check reads. Copies have no entries on the trail.
/// </summary>
internal static class CaseCopies
{
    private static readonly string[] Parts =
    [
        "case_step", "case_step_officer", "case_step_file", "case_pause", "case_extension", "case_decision", "case_party", "case_exhibit",
        "case_exhibit_file", "case_explanation", "case_paper",
    ];

    private static readonly string[] Own = ["Id", "CaseId", "CaseStepId", "CaseExhibitId", "PartyId"];

    /// <summary>Copies until there are as many cases as asked for.</summary>
    /// <param name="file">The database.</param>
    /// <param name="cases">How many cases there are to be.</param>
    /// <param name="parts">Whether the parts of the cases are copied too.</param>
    /// <param name="spread">Whether the instants of copies are moved apart, so that they do not all fall together.</param>
    public static async Task Make(string file, int cases, bool parts, bool spread)
    {
        await using var db = new SqliteConnection($"Data Source={file};Pooling=False");
        await db.OpenAsync();
        await Run(db, "PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-400000; CREATE TEMP TABLE seed AS SELECT Id, PartyId, IsOpen FROM case_file;");
        var seeds = await One(db, "SELECT count(*) FROM seed");
        var stride = Math.Max(await One(db, "SELECT max(Ordinal) FROM case_file"), await One(db, "SELECT coalesce(max(Ordinal), 0) FROM case_paper")) + 1;
        List<(string Table, string Sql)> copies = [("personal_data", await Copy(db, "personal_data", "WHERE t.Id IN (SELECT PartyId FROM seed)", spread)), ("case_file", await Copy(db, "case_file", "WHERE t.Id IN (SELECT Id FROM seed) ORDER BY t.Ordinal LIMIT $left", spread)), ("case_check", await Copy(db, "case_check", "WHERE t.CaseId IN (SELECT Id FROM seed)", spread))];
        foreach (var table in parts ? Parts : [])
            copies.Add((table, await Copy(db, table, $"WHERE {await Seeded(db, table)}", spread)));
        var open = await One(db, "SELECT count(*) FROM seed WHERE IsOpen");
        await using var transaction = (SqliteTransaction)await db.BeginTransactionAsync();
        for (var (k, left) = (1, cases - seeds); left > 0; k++, left -= seeds)
        {
            // What is open does not grow with the years behind it.
            if (open > 0 && k * open > 300 + (cases / 50))
            {
                await Run(db, "DELETE FROM seed WHERE IsOpen");
                (seeds, open) = (seeds - open, 0);
            }

            foreach (var (_, sql) in copies)
            {
                await using var command = db.CreateCommand();
                command.CommandText = sql;
                command.Parameters.AddWithValue("$k", k);
                command.Parameters.AddWithValue("$by", k * stride);
                if (sql.Contains("$left", StringComparison.Ordinal))
                    command.Parameters.AddWithValue("$left", left);
                await command.ExecuteNonQueryAsync();
            }

            if (k % 50 == 0)
                Console.Write($"\r{cases - left + seeds} of {cases} cases");
        }

        await Run(db, "DELETE FROM case_check WHERE CaseId NOT IN (SELECT Id FROM case_file);");
        foreach (var table in parts ? (string[])["case_step", "case_pause", "case_extension", "case_decision", "case_party", "case_exhibit", "case_explanation", "case_paper"] : [])
            await Run(db, $"DELETE FROM {table} WHERE CaseId NOT IN (SELECT Id FROM case_file);");
        await transaction.CommitAsync();
        await Run(db, "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);");
        Console.WriteLine($"\r{await One(db, "SELECT count(*) FROM case_file")} cases, {await One(db, "SELECT count(*) FROM case_file WHERE IsOpen")} of them open, {new FileInfo(file).Length / (1024 * 1024)} MB");
    }

    private static async Task<string> Seeded(SqliteConnection db, string table)
    {
        var columns = await Columns(db, table);
        return columns.Contains("CaseId", StringComparer.Ordinal) ? "t.CaseId IN (SELECT Id FROM seed)"
            : columns.Contains("CaseStepId", StringComparer.Ordinal) ? "t.CaseStepId IN (SELECT Id FROM case_step WHERE CaseId IN (SELECT Id FROM seed))"
            : "t.CaseExhibitId IN (SELECT Id FROM case_exhibit WHERE CaseId IN (SELECT Id FROM seed))";
    }

    private static async Task<string> Copy(SqliteConnection db, string table, string which, bool spread)
    {
        var columns = await Columns(db, table);
        return $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", columns.Select(c => Value(table, c, spread)))} FROM {table} t {which}";
    }

    // The first digits of an id say when it was given; a copy has its own there, so ids rise from copy to copy.
    private static string Value(string table, string column, bool spread) => (table, column) switch
    {
        _ when Own.Contains(column, StringComparer.Ordinal) => $"printf('%04X', 4096 + $k) || substr(t.\"{column}\", 5)",
        (_, "Ordinal") => "t.Ordinal + $by",
        ("case_file", "Number") => "replace(t.Number, '〕', '〕' || $k)",
        ("case_paper", "Number") => "replace(t.Number, '〕', '〕' || $k || '之')",
        ("case_file", "Place") => "t.Place || '附' || $k || '号'",
        ("personal_data", "Value") => "substr(t.Value, 1, 1) || char(19968 + ($k * 37) % 18000) || substr(t.Value, 2)",
        ("case_file", "ClosedAt" or "RegisteredAt") when spread => Moved(column, "-"),
        ("case_file", "DueAt" or "SortDueAt" or "AmberAt") when spread => $"CASE WHEN t.IsOpen AND t.DueAt IS NOT NULL THEN {Moved(column, "+")} ELSE t.\"{column}\" END",
        _ => $"t.\"{column}\"",
    };

    private static string Moved(string column, string sign) => $"strftime('%Y-%m-%d %H:%M:%S', t.\"{column}\", '{sign}' || ($k * 7 % 43200) || ' minutes')";

    private static async Task<IReadOnlyList<string>> Columns(SqliteConnection db, string table)
    {
        await using var command = db.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        var columns = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            columns.Add(reader.GetString(0));
        return columns;
    }

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

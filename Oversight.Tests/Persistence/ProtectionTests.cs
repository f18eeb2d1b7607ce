using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;

namespace Oversight.Tests.Persistence;

public sealed class ProtectionTests
{
    [Theory]
    [InlineData("UPDATE trail SET Actor = 'x' WHERE Seq = 20")]
    [InlineData("UPDATE trail SET Seq = 1000 WHERE Seq = 20")]
    [InlineData("DELETE FROM trail WHERE Seq = 20")]
    [InlineData("DELETE FROM trail")]
    [InlineData("INSERT OR REPLACE INTO trail SELECT * FROM trail WHERE Seq = 20")]
    [InlineData("UPDATE trail_payload SET Payload = x'00' WHERE Seq = 20")]
    [InlineData("UPDATE trail_payload SET Payload = NULL WHERE Seq = 20")]
    [InlineData("UPDATE trail_payload SET Payload = NULL, Salt = NULL, Files = 'x' WHERE Seq = 20")]
    [InlineData("UPDATE trail_payload SET Payload = NULL, Salt = NULL, StateSalt = x'00' WHERE Seq = 20")]
    [InlineData("UPDATE trail_payload SET Payload = NULL, Salt = NULL, StateLayout = 7 WHERE Seq = 20")]
    [InlineData("DELETE FROM trail_payload WHERE Seq = 20")]
    [InlineData("INSERT OR REPLACE INTO trail_payload SELECT * FROM trail_payload WHERE Seq = 20")]
    public async Task The_database_itself_refuses_to_rewrite_the_trail(string sql)
    {
        await using var world = await World.Start();
        var refusal = await Assert.ThrowsAsync<SqliteException>(() => world.Sql(sql));
        Assert.Equal(1811, refusal.SqliteExtendedErrorCode);
    }

    [Fact]
    public async Task A_payload_can_be_erased_and_not_written_again()
    {
        await using var world = await World.Start();
        await world.Sql("UPDATE trail_payload SET Payload = NULL, Salt = NULL WHERE Seq = 20");
        await Assert.ThrowsAsync<SqliteException>(() => world.Sql("UPDATE trail_payload SET Payload = x'5B5D', Salt = x'00' WHERE Seq = 20"));
    }

    [Theory]
    [InlineData("trail_no_update")]
    [InlineData("trail_no_delete")]
    [InlineData("trail_no_replace")]
    [InlineData("trail_payload_erase_only")]
    [InlineData("trail_payload_no_delete")]
    [InlineData("trail_payload_no_replace")]
    public async Task The_start_fails_where_a_trigger_is_missing_and_names_it(string trigger)
    {
        await using var world = await World.Start();
        await world.Get<DbStart>().Check();
        await world.Sql($"DROP TRIGGER {trigger}");
        Assert.Contains(trigger, (await Assert.ThrowsAsync<InvalidOperationException>(() => world.Get<DbStart>().Check())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_fails_where_a_commit_is_not_flushed_to_the_disk()
    {
        await using var world = await World.Start(services => services.ConfigureDbContext<SqliteOversightDb>(o => o.AddInterceptors(new Hasty())));
        Assert.Contains("synchronous", (await Assert.ThrowsAsync<InvalidOperationException>(() => world.Get<DbStart>().Check())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_fails_where_the_journal_is_not_the_write_ahead_log()
    {
        await using var world = await World.Start();
        await world.Sql("PRAGMA journal_mode=DELETE");
        Assert.Contains("journal_mode", (await Assert.ThrowsAsync<InvalidOperationException>(() => world.Get<DbStart>().Check())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erased_data_leave_no_trace_in_the_file()
    {
        await using var world = await Things.Start();
        for (var i = 0; i < 20; i++)
            await world.Create(owner: string.Concat(Enumerable.Repeat("PLANTED-MARKER-9F3A", 15 + (i % 5))));
        await using (var db = world.Read())
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE personal_data SET Value = NULL, Salt = NULL");
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        foreach (var file in Directory.GetFiles(world.Folder))
            Assert.DoesNotContain("PLANTED-MARKER-9F3A", System.Text.Encoding.Latin1.GetString(await ReadShared(file)), StringComparison.Ordinal);
    }

    private static async Task<byte[]> ReadShared(string path)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private sealed class Hasty : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=NORMAL";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}

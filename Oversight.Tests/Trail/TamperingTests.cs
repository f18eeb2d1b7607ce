using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Trail;
using Oversight.Tests.Support;

namespace Oversight.Tests.Trail;

/// <summary>Whoever owns the database file edits it as they please; the verifier names the first bad entry and what was done.</summary>
public sealed class TamperingTests
{
    private static readonly Duty Rename = new("department.rename", "部门更名", Role.LegalOffice);

    [Fact]
    public async Task A_record_edited_is_named()
    {
        await using var world = await Renamed();
        var victim = await Number(world, "SELECT Seq FROM trail WHERE Action = 'department.renamed' ORDER BY Seq LIMIT 1");
        await Edit(world, $"UPDATE trail SET Record = CAST(replace(Record, 'LegalOffice', 'LegalOfficf') AS BLOB) WHERE Seq = {victim}");
        await Expect(world, victim, "记录被改写");
    }

    [Fact]
    public async Task A_record_edited_with_its_hash_is_named_by_the_key_and_without_it_by_the_next_link()
    {
        await using var world = await Renamed();
        var victim = await Number(world, "SELECT max(Seq) - 1 FROM trail");
        var record = await Blob(world, $"SELECT Record FROM trail WHERE Seq = {victim}");
        record = (TrailRecord.Parse(record) with { Session = "nobody" }).ToBytes();
        await Edit(world, $"UPDATE trail SET Record = x'{Convert.ToHexString(record)}', Hash = x'{Convert.ToHexString(TrailRecord.HashOf(record))}' WHERE Seq = {victim}");
        await Expect(world, victim, "被重新计算");
        var keyless = await Keyless(world).Verify();
        Assert.Equal((victim + 1, "链接断裂"), (keyless.Damage!.Seq, keyless.Damage.Kind));
    }

    [Fact]
    public async Task An_entry_deleted_is_named()
    {
        await using var world = await Renamed();
        await Edit(world, "DELETE FROM trail_payload WHERE Seq = 20; DELETE FROM trail WHERE Seq = 20");
        await Expect(world, 20, "缺失");
    }

    [Fact]
    public async Task Two_entries_swapped_are_named()
    {
        await using var world = await Renamed();
        await Edit(world, "UPDATE trail SET Seq = -1 WHERE Seq = 20; UPDATE trail SET Seq = 20 WHERE Seq = 21; UPDATE trail SET Seq = 21 WHERE Seq = -1");
        await Expect(world, 20, "被调换");
    }

    [Fact]
    public async Task The_entries_of_one_subject_dropped_are_named()
    {
        await using var world = await Renamed();
        var first = await Number(world, "SELECT min(Seq) FROM trail WHERE SubjectId = (SELECT SubjectId FROM trail WHERE Action = 'department.renamed' LIMIT 1)");
        await Edit(world, "CREATE TEMP TABLE victim AS SELECT Seq FROM trail WHERE SubjectId = (SELECT SubjectId FROM trail WHERE Action = 'department.renamed' LIMIT 1); DELETE FROM trail_payload WHERE Seq IN (SELECT Seq FROM victim); DELETE FROM trail WHERE Seq IN (SELECT Seq FROM victim)");
        await Expect(world, first, "缺失");
    }

    [Fact]
    public async Task The_entries_of_one_subject_dropped_and_the_rest_renumbered_is_named_by_the_subject_that_lost_its_past()
    {
        await using var world = await Renamed();
        var victim = await Number(world, "SELECT max(Seq) - 1 FROM trail");
        await Edit(world, $"DELETE FROM trail_payload WHERE Seq = {victim}; DELETE FROM trail WHERE Seq = {victim}");
        await Forge(world, key: world.Get<TrailKeys>().Existing());
        await Expect(world, victim, "对象链断裂");
    }

    [Fact]
    public async Task The_tail_dropped_is_named_by_the_head()
    {
        await using var world = await Renamed();
        var last = await Number(world, "SELECT max(Seq) FROM trail");
        await Edit(world, $"DELETE FROM trail_payload WHERE Seq = {last}; DELETE FROM trail WHERE Seq = {last}");
        await Expect(world, last, "尾部被删去或被改写");
    }

    [Fact]
    public async Task The_tail_dropped_with_the_head_rewritten_is_betrayed_by_the_live_row()
    {
        await using var world = await Renamed();
        var last = await Number(world, "SELECT max(Seq) FROM trail");
        await Edit(world, $"DELETE FROM trail_payload WHERE Seq = {last}; DELETE FROM trail WHERE Seq = {last}; UPDATE trail_head SET Seq = {last - 1}, Hash = (SELECT Hash FROM trail WHERE Seq = {last - 1})");
        await Expect(world, last - 1, "业务数据被改写");
    }

    [Fact]
    public async Task A_creation_dropped_from_the_tail_with_the_head_rewritten_leaves_a_row_without_a_past()
    {
        await using var world = await World.Start();
        await world.As("legal");
        var created = await world.Work.Do(Rename, Subject.New(Kinds.Department), Guid.NewGuid(), (db, _) =>
        {
            var department = Department.Establish(Guid.NewGuid(), "NEW", "新设中队", DepartmentKind.Squadron, 50, false);
            db.Departments.Add(department);
            return Task.FromResult(department.Id);
        });
        var last = await Number(world, "SELECT max(Seq) FROM trail");
        await Edit(world, $"DELETE FROM trail_payload WHERE Seq = {last}; DELETE FROM trail WHERE Seq = {last}; UPDATE trail_head SET Seq = {last - 1}, Hash = (SELECT Hash FROM trail WHERE Seq = {last - 1})");
        await Expect(world, last, "业务数据无来历");
        Assert.NotEqual(Guid.Empty, created);
    }

    [Fact]
    public async Task An_entry_inserted_is_named()
    {
        await using var world = await Renamed();
        var last = await Number(world, "SELECT max(Seq) FROM trail");
        await Edit(world, $"INSERT INTO trail SELECT {last + 1}, Record, Hash, Mac, KeyId, x'00', Part, RecordedAt, OccurredAt, Flags, SubjectKind, x'00', SubjectSeq, Actor, Role, Action, Outcome FROM trail WHERE Seq = {last}", columns: true);
        world.VerifyAtEnd = false;
        var report = await world.Verify();
        Assert.Equal((last + 1, true), (report.Damage!.Seq, report.Damage.Kind is "被调换" or "索引列被改写"));
    }

    [Fact]
    public async Task Everything_recomputed_without_the_key_is_named()
    {
        await using var world = await Renamed();
        await Forge(world, key: new TrailKey(RandomNumberGenerator.GetBytes(32), new DateOnly(2026, 1, 4)), from: 20, change: r => r.Seq == 20 ? r with { Actor = "somebody-else" } : r);
        await Expect(world, 20, "被重新计算");
    }

    [Fact]
    public async Task Without_the_key_file_the_chain_is_verified_and_the_report_says_that_the_codes_were_not()
    {
        await using var world = await Renamed();
        var report = await Keyless(world).Verify();
        Assert.True(report.Intact);
        Assert.False(report.MacsChecked);
    }

    [Fact]
    public async Task A_payload_edited_is_named()
    {
        await using var world = await Renamed();
        await Edit(world, "UPDATE trail_payload SET Payload = CAST(replace(Payload, '执法', '城管') AS BLOB) WHERE Seq = (SELECT max(Seq) FROM trail)");
        await Expect(world, await Number(world, "SELECT max(Seq) FROM trail"), "内容被改写");
    }

    [Fact]
    public async Task A_payload_row_deleted_is_named()
    {
        await using var world = await Renamed();
        await Edit(world, "DELETE FROM trail_payload WHERE Seq = 20");
        await Expect(world, 20, "内容缺失");
    }

    [Fact]
    public async Task An_erased_payload_still_verifies()
    {
        await using var world = await Renamed();
        await using var connection = await Open(world);
        await Run(connection, "UPDATE trail_payload SET Payload = NULL, Salt = NULL WHERE Seq = 20");
        Assert.Null((await world.Verify()).Damage);
    }

    [Theory]
    [InlineData("UPDATE department SET Name = '改过的名称' WHERE Code = 'ZD1'")]
    [InlineData("UPDATE department SET Supervised = 0 WHERE Code = 'ZD1'")]
    [InlineData("UPDATE department SET Version = Version + 1 WHERE Code = 'ZD1'")]
    [InlineData("UPDATE department SET Kind = 'Banana' WHERE Code = 'ZD1'")]
    [InlineData("UPDATE department SET SortOrder = 'first' WHERE Code = 'ZD1'")]
    [InlineData("UPDATE department SET Name = Name || ' ' WHERE Code = 'ZD1'")]
    public async Task A_live_row_edited_is_named_by_the_last_entry_about_it(string edit)
    {
        await using var world = await Renamed();
        var last = await Number(world, "SELECT max(Seq) FROM trail WHERE SubjectKind = 'department' AND SubjectId = (SELECT Id FROM department WHERE Code = 'ZD1')");
        await Edit(world, edit);
        await Expect(world, last, "业务数据被改写");
    }

    [Theory]
    [InlineData("UPDATE post_holding SET Through = '2026-02-01' WHERE rowid = 3", "业务数据被改写")]
    [InlineData("DELETE FROM post_holding WHERE rowid = 3", "业务数据被改写")]
    [InlineData("UPDATE post_holding SET \"From\" = 'yesterday' WHERE rowid = 3", "业务数据被改写")]
    public async Task A_part_edited_or_deleted_is_named_by_the_last_entry_about_its_owner(string edit, string kind)
    {
        await using var world = await Renamed();
        var last = await Number(world, "SELECT max(Seq) FROM trail WHERE SubjectKind = 'post' AND SubjectId = (SELECT PostId FROM post_holding WHERE rowid = 3)");
        await Edit(world, edit);
        await Expect(world, last, kind);
    }

    [Fact]
    public async Task A_live_row_deleted_is_named_by_the_last_entry_about_it()
    {
        await using var world = await Renamed();
        var last = await Number(world, "SELECT max(Seq) FROM trail WHERE SubjectKind = 'officer' AND SubjectId = (SELECT Id FROM officer ORDER BY Ordinal LIMIT 1)");
        await Edit(world, "DELETE FROM officer WHERE Ordinal = (SELECT min(Ordinal) FROM officer)");
        await Expect(world, last, "业务数据被删除");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public async Task A_live_row_planted_is_named_wherever_it_hides(long ordinal)
    {
        await using var world = await Renamed();
        await Edit(world, $"DELETE FROM department WHERE Ordinal = {ordinal}; INSERT INTO department (Id, Code, Name, Kind, SortOrder, Supervised, Ordinal, Version) VALUES ('019A0000-0000-7000-8000-00000000BEEF', 'X', '影子中队', 'Squadron', 9, 1, {ordinal}, 1)");
        await Expect(world, ordinal, "业务数据无来历");
    }

    [Theory]
    [InlineData("Actor", "'somebody'")]
    [InlineData("Role", "'Leader'")]
    [InlineData("Action", "'department.established'")]
    [InlineData("Outcome", "'refused'")]
    [InlineData("RecordedAt", "'2026-01-01 00:00:00'")]
    [InlineData("RecordedAt", "'sometime'")]
    [InlineData("OccurredAt", "'2026-01-01 00:00:00'")]
    [InlineData("Flags", "0")]
    [InlineData("SubjectId", "'nobody'")]
    [InlineData("OpId", "'00000000-0000-0000-0000-000000000000'")]
    public async Task An_index_column_edited_is_named(string column, string value)
    {
        await using var world = await Renamed();
        await Edit(world, $"UPDATE trail SET {column} = {value} WHERE Seq = 20");
        await Expect(world, 20, "索引列被改写");
    }

    [Fact]
    public async Task A_code_of_authenticity_edited_is_named()
    {
        await using var world = await Renamed();
        await Edit(world, "UPDATE trail SET Mac = randomblob(32) WHERE Seq = 20");
        await Expect(world, 20, "被重新计算");
    }

    [Fact]
    public async Task An_evidence_file_changed_or_missing_is_named()
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        var file = await world.Get<FileStore>().Store(new MemoryStream("现场照片"u8.ToArray()), 1000);
        await world.Change(id, t => t.Attach(file.Hash));
        Assert.Null((await world.Verify()).Damage);
        var path = world.Get<FileStore>().PathOf(file.Hash);
        var last = await Number(world, "SELECT max(Seq) FROM trail");
        await File.AppendAllTextAsync(path, "。");
        await Expect(world, last, "附件被改写");
        File.Delete(path);
        await Expect(world, last, "附件被改写");
        await Edit(world, $"UPDATE trail_payload SET Files = '' WHERE Seq = {last}");
        await Expect(world, last, "附件清单被改写");
        await Edit(world, $"UPDATE trail_payload SET Files = 'not hex' WHERE Seq = {last}");
        await Expect(world, last, "附件清单被改写");
    }

    [Theory]
    [InlineData("UPDATE personal_data SET Value = '李小红'", "个人信息被改写")]
    [InlineData("UPDATE personal_data SET Value = NULL", "个人信息被改写")]
    [InlineData("UPDATE personal_data SET Digest = randomblob(32)", "业务数据被改写")]
    [InlineData("DELETE FROM personal_data", "业务数据被删除")]
    [InlineData("UPDATE thing SET OwnerId = '019A0000-0000-7000-8000-00000000BEEF'", "业务数据被删除")]
    public async Task A_personal_value_edited_is_named(string edit, string kind)
    {
        await using var world = await Things.Start();
        await world.Create();
        Assert.Null((await world.Verify()).Damage);
        await Edit(world, edit);
        await Expect(world, await Number(world, "SELECT max(Seq) FROM trail"), kind);
    }

    [Fact]
    public async Task An_erased_personal_value_still_verifies()
    {
        await using var world = await Things.Start();
        await world.Create();
        await world.Sql("UPDATE personal_data SET Value = NULL, Salt = NULL");
        Assert.Null((await world.Verify()).Damage);
    }

    [Fact]
    public async Task Random_edits_of_single_values_are_all_found()
    {
        await using var world = await Renamed();
        world.VerifyAtEnd = false;
        var random = new Random(20261123);
        (string Table, string[] Columns)[] targets =
        [
            ("trail", ["Record", "Hash", "Mac", "KeyId", "OpId", "Part", "RecordedAt", "Flags", "SubjectKind", "SubjectId", "SubjectSeq", "Actor", "Role", "Action", "Outcome"]),
            ("trail_payload", ["Payload", "Salt", "Files"]),
            ("department", ["Code", "Name", "Kind", "SortOrder", "Version"]),
            ("officer", ["Name", "CardNumber", "AccountId", "Version"]),
            ("post_holding", ["OfficerId", "From"]),
        ];
        await Edit(world, "SELECT 1");
        var missed = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            var (table, columns) = targets[random.Next(targets.Length)];
            var column = columns[random.Next(columns.Length)];
            var row = await Number(world, $"SELECT rowid FROM {table} ORDER BY rowid LIMIT 1 OFFSET {random.Next((int)await Number(world, $"SELECT count(*) FROM {table}"))}");
            await using var connection = await Open(world);
            await Run(connection, $"CREATE TEMP TABLE kept AS SELECT \"{column}\" AS v FROM {table} WHERE rowid = {row}; UPDATE {table} SET \"{column}\" = CASE typeof(\"{column}\") WHEN 'blob' THEN randomblob(32) WHEN 'integer' THEN \"{column}\" + 1 ELSE coalesce(\"{column}\", '') || '1' END WHERE rowid = {row}");
            if ((await world.Verify()).Damage is null)
                missed.Add($"{table}.{column} at row {row}");
            await Run(connection, $"UPDATE {table} SET \"{column}\" = (SELECT v FROM kept) WHERE rowid = {row}");
        }

        Assert.Empty(missed);
        Assert.Null((await world.Verify()).Damage);
    }

    /// <summary>A bureau in which two departments were renamed, ZD1 twice and last.</summary>
    private static async Task<World> Renamed()
    {
        var world = await World.Start();
        await world.As("legal");
        foreach (var (code, name) in new[] { ("ZD2", "执法第二中队"), ("ZD1", "执法第一中队"), ("ZD1", "执法一支队"), ("ZD1", "执法第一大队") })
        {
            var id = await world.DepartmentOf(code);
            await world.Work.Do(Rename, new Subject(Kinds.Department, id), Guid.NewGuid(), async (db, _) => (await db.Departments.SingleAsync(d => d.Id == id)).Rename(name, "机构改革方案"));
            world.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        Assert.Null((await world.Verify()).Damage);
        return world;
    }

    private static TrailVerifier Keyless(World world) =>
        new(world.Get<IDbContextFactory<OversightDb>>(), new TrailKeys(Path.Combine(world.Folder, "elsewhere")), world.Get<FileStore>());

    private static async Task Expect(World world, long seq, string kind)
    {
        world.VerifyAtEnd = false;
        var damage = (await world.Verify()).Damage;
        Assert.NotNull(damage);
        Assert.Equal((seq, kind), (damage.Seq, damage.Kind));
    }

    /// <summary>Rewrites every entry from one on as a forger would, with a key of their own or a stolen one: links, hashes, codes and head fit.</summary>
    private static async Task Forge(World world, TrailKey? key, long from = 1, Func<TrailRecord, TrailRecord>? change = null)
    {
        await Edit(world, "SELECT 1");
        await using var connection = await Open(world);
        var prev = from == 1 ? new byte[32] : await Blob(world, $"SELECT Hash FROM trail WHERE Seq = {from - 1}");
        var entries = new List<(long Old, TrailRecord Record)>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = $"SELECT Seq, Record FROM trail WHERE Seq >= {from} ORDER BY Seq";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                entries.Add((reader.GetInt64(0), TrailRecord.Parse((byte[])reader[1])));
        }

        var seq = from;
        foreach (var (old, original) in entries)
        {
            var record = (change ?? (r => r))(original with { Seq = seq, Prev = prev });
            var bytes = record.ToBytes();
            prev = TrailRecord.HashOf(bytes);
            var day = Oversight.Domain.Time.ChinaTime.DayOf(DateTime.UnixEpoch.AddMicroseconds(record.RecordedUs));
            await Run(connection, $"UPDATE trail_payload SET Seq = {seq} WHERE Seq = {old}; UPDATE trail SET Seq = {seq}, Record = x'{Convert.ToHexString(bytes)}', Hash = x'{Convert.ToHexString(prev)}', Mac = x'{Convert.ToHexString(key!.Mac(day, prev))}', KeyId = '{key.NameOf(day)}', Actor = '{record.Actor}' WHERE Seq = {old}");
            seq++;
        }

        await Run(connection, $"UPDATE trail_head SET Seq = {seq - 1}, Hash = x'{Convert.ToHexString(prev)}'");
    }

    private static async Task<SqliteConnection> Open(World world)
    {
        var connection = new SqliteConnection($"Data Source={world.DatabasePath};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task Edit(World world, string sql, bool columns = false)
    {
        await using var connection = await Open(world);
        await Run(connection, string.Concat(new[] { "trail_no_update", "trail_no_delete", "trail_no_replace", "trail_payload_erase_only", "trail_payload_no_delete", "trail_payload_no_replace" }.Select(t => $"DROP TRIGGER IF EXISTS {t};")));
        if (columns)
            sql = sql.Replace("INSERT INTO trail SELECT", "INSERT INTO trail (Seq, Record, Hash, Mac, KeyId, OpId, Part, RecordedAt, OccurredAt, Flags, SubjectKind, SubjectId, SubjectSeq, Actor, Role, Action, Outcome) SELECT", StringComparison.Ordinal).Replace("x'00'", "'019A0000-0000-7000-8000-00000000F00D'", StringComparison.Ordinal);
        await Run(connection, sql);
    }

    private static async Task Run(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> Number(World world, string sql) => (long)(await Scalar(world, sql))!;

    private static async Task<byte[]> Blob(World world, string sql) => (byte[])(await Scalar(world, sql))!;

    private static async Task<object?> Scalar(World world, string sql)
    {
        await using var connection = await Open(world);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}

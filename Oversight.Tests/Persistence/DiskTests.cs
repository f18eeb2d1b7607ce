using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;

namespace Oversight.Tests.Persistence;

public sealed class DiskTests
{
    private static readonly Duty Rename = new("department.rename", "部门更名", Role.LegalOffice);

    [Fact]
    public async Task A_full_disk_refuses_with_a_sentence_saves_nothing_half_still_reads_and_recovers_when_there_is_space()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A tmpfs is mounted, which only Linux has.");
        var mount = Directory.CreateTempSubdirectory("oversight-disk-").FullName;
        if (!await Run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", mount))
        {
            Directory.Delete(mount);
            Assert.Skip("Mounting a small tmpfs needs root.");
        }

        try
        {
            await using var world = await World.Start(into: mount);
            await world.As("legal");
            var id = await world.DepartmentOf("ZD1");
            await world.Work.Do(Rename, new Subject(Kinds.Department, id), Guid.NewGuid(), async (db, _) => (await db.Departments.SingleAsync(d => d.Id == id)).Rename("执法第一中队", "测试"));
            var filler = Path.Combine(mount, "filler");
            await Fill(filler);
            var op = Guid.NewGuid();
            var acts = 0;
            var refusal = await Assert.ThrowsAsync<StorageRefused>(async () =>
            {
                // The write-ahead log may still have pages to reuse: act until it must grow.
                for (; acts < 200; acts++)
                {
                    op = Guid.NewGuid();
                    await Do(world, id, op, $"执法第{acts}中队");
                }
            });
            Assert.Contains("数据盘空间不足", refusal.Message, StringComparison.Ordinal);
            await using (var db = world.Read())
            {
                Assert.Equal(acts == 0 ? "执法第一中队" : $"执法第{acts - 1}中队", (await db.Departments.SingleAsync(d => d.Id == id)).Name);
                Assert.False(await db.Operations.AnyAsync(o => o.OpId == op));
                Assert.False(await db.Trail.AnyAsync(e => e.OpId == op));
            }

            Assert.Null((await world.Verify()).Damage);
            File.Delete(filler);
            await Do(world, id, op, "执法总队");
            Assert.Single((await world.TrailOf(id)).TakeLast(1), "department.renamed");
            Assert.Null((await world.Verify()).Damage);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            await Run("umount", "-l", mount);
            Directory.Delete(mount, recursive: true);
        }
    }

    [Fact]
    public async Task An_act_waits_for_another_process_that_holds_the_file_and_succeeds()
    {
        await using var world = await World.Start();
        await world.As("legal");
        var id = await world.DepartmentOf("ZD1");
        await using var other = new SqliteConnection($"Data Source={world.DatabasePath};Pooling=False");
        await other.OpenAsync();
        await Execute(other, "BEGIN EXCLUSIVE");
        var started = TimeProvider.System.GetTimestamp();
        await using var release = new Timer(_ => Execute(other, "COMMIT").GetAwaiter().GetResult(), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        await Task.Run(() => Do(world, id, Guid.NewGuid(), "执法第一中队"));
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromSeconds(1.9), TimeSpan.FromSeconds(5));
        Assert.Equal(["department.established", "department.renamed"], await world.TrailOf(id));
    }

    [Fact]
    public async Task A_file_held_for_longer_is_answered_after_five_seconds_with_a_sentence_and_the_same_submit_succeeds_later()
    {
        await using var world = await World.Start();
        await world.As("legal");
        var id = await world.DepartmentOf("ZD1");
        var op = Guid.NewGuid();
        await using (var other = new SqliteConnection($"Data Source={world.DatabasePath};Pooling=False"))
        {
            await other.OpenAsync();
            await Execute(other, "BEGIN EXCLUSIVE");
            var started = TimeProvider.System.GetTimestamp();
            var refusal = await Assert.ThrowsAsync<StorageRefused>(() => Task.Run(() => Do(world, id, op, "执法第一中队")));
            Assert.Contains("系统正忙", refusal.Message, StringComparison.Ordinal);
            Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(12));
        }

        await Do(world, id, op, "执法第一中队");
        Assert.Equal(["department.established", "department.renamed"], await world.TrailOf(id));
    }

    private static Task Do(World world, Guid id, Guid op, string name) =>
        world.Work.Do(Rename, new Subject(Kinds.Department, id), op, async (db, _) => (await db.Departments.SingleAsync(d => d.Id == id)).Rename(name, "测试"));

    private static async Task Fill(string path)
    {
        await using var file = File.Create(path, 1);
        try
        {
            for (var block = new byte[4096]; ;)
            {
                await file.WriteAsync(block);
                await file.FlushAsync();
            }
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    private static async Task<bool> Run(string command, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, args) { RedirectStandardError = true, UseShellExecute = false })!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task Execute(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Trail;
using Oversight.Tests.Support;

namespace Oversight.Tests.Trail;

/// <summary>What the writer of the trail refuses, and what it puts where.</summary>
public sealed class WriterTests
{
    [Fact]
    public async Task A_part_that_changes_is_an_entry_about_its_owner()
    {
        await using var world = await Things.Start();
        var id = await world.Create("甲", "王小明", "一", "二");
        await world.Change(id, t => { t.Parts[1].Write("三"); t.Rename("甲"); });
        Assert.Equal(["thing.made", "thing.renamed"], await world.TrailOf(id));
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Change(id, t => t.Parts[1].Write("没有事实")));
        Assert.Equal(2, (await world.TrailOf(id)).Count);
    }

    [Fact]
    public async Task A_part_is_never_deleted_and_never_moves_to_another_owner()
    {
        await using var world = await Things.Start();
        var one = await world.Create("甲", "王小明", "一");
        var other = await world.Create("乙", "李小红");
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Change(one, t => t.Drop()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Work.Do(Things.Make, new Subject("thing", one), Guid.NewGuid(), async (db, _) =>
        {
            var things = await db.Set<Thing>().ToDictionaryAsync(t => t.Id);
            things[other].Take(things[one].Drop());
        }));
        Assert.Single(await world.TrailOf(one));
    }

    [Fact]
    public async Task A_thing_and_a_personal_value_are_never_deleted()
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        foreach (var remove in new Action<OversightDb, Thing>[] { (db, t) => db.Remove(t), (db, t) => db.Remove(t.Owner) })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => world.Work.Do(Things.Make, new Subject("thing", id), Guid.NewGuid(), async (db, _) =>
            {
                var thing = await db.Set<Thing>().SingleAsync(t => t.Id == id);
                remove(db, thing);
            }));
        }
    }

    [Fact]
    public async Task A_thing_whose_personal_value_is_not_loaded_is_not_saved()
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Work.Do(Things.Make, new Subject("thing", id), Guid.NewGuid(), async (db, _) =>
            (await db.Set<Thing>().IgnoreAutoIncludes().SingleAsync(t => t.Id == id)).Rename("乙")));
    }

    [Fact]
    public async Task An_act_is_saved_once()
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Work.Do(Things.Make, new Subject("thing", id), Guid.NewGuid(), async (db, _) =>
        {
            var thing = await db.Set<Thing>().SingleAsync(t => t.Id == id);
            thing.Rename("乙");
            await db.SaveChangesAsync();
            thing.Rename("丙");
        }));
        await using var read = (ThingDb)world.Read();
        Assert.Equal("甲", (await read.Things.SingleAsync()).Name);
    }

    [Fact]
    public async Task Part_zero_is_the_thing_acted_on_also_where_the_act_creates_it()
    {
        await using var world = await Things.Start();
        var department = await world.DepartmentOf("ZD1");
        await world.Work.Do(Things.Make, Subject.New("thing"), Guid.NewGuid(), async (db, _) =>
        {
            (await db.Departments.SingleAsync(d => d.Id == department)).Rename("执法第一中队", "测试");
            db.Set<Thing>().Add(new Thing(Guid.CreateVersion7(), "甲", PersonalDatum.Of(Guid.CreateVersion7(), "owner.name", "王")));
        });
        await using var db = world.Read();
        var parts = await db.Trail.OrderByDescending(e => e.Seq).Take(2).Select(e => new { e.SubjectKind, e.Part }).ToListAsync();
        Assert.Equal([("department", 1), ("thing", 0)], parts.Select(p => (p.SubjectKind, p.Part)));
    }

    [Fact]
    public async Task An_instant_that_is_not_UTC_is_not_stored()
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        foreach (var kind in new[] { DateTimeKind.Local, DateTimeKind.Unspecified })
        {
            var at = DateTime.SpecifyKind(World.Monday, kind);
            await Assert.ThrowsAnyAsync<Exception>(() => world.Change(id, t => t.See(at)));
            await Assert.ThrowsAnyAsync<Exception>(() => world.Change(id, t => t.See(World.Monday, stated: at)));
        }

        Assert.Single(await world.TrailOf(id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(1234567)]
    public async Task Ticks_below_a_microsecond_neither_get_lost_halfway_nor_raise_a_false_alarm(long ticks)
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        await world.Change(id, t => t.See(World.Monday.AddTicks(ticks), stated: new DateTime(1969, 12, 31, 0, 0, 0, DateTimeKind.Utc).AddTicks(ticks)));
        await using var db = (ThingDb)world.Read();
        var seen = (await db.Things.SingleAsync()).SeenAt!.Value;
        Assert.Equal((ticks - (ticks % 10), DateTimeKind.Utc), ((seen - World.Monday).Ticks, seen.Kind));
    }

    [Theory]
    [InlineData("𠮷 ")]
    [InlineData("e\u0301１２\r\n")]
    [InlineData("\uFEFFI")]
    public async Task A_rare_text_survives_the_database_as_it_was(string text)
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        await world.Change(id, t => t.Rename(text));
        await using var db = (ThingDb)world.Read();
        Assert.Equal(text, (await db.Things.SingleAsync()).Name);
    }

    [Fact]
    public async Task Half_a_character_is_refused_and_nothing_is_saved()
    {
        await using var world = await Things.Start();
        var id = await world.Create();
        await Assert.ThrowsAnyAsync<ArgumentException>(() => world.Change(id, t => t.Rename("甲\uD842")));
        Assert.Single(await world.TrailOf(id));
    }

    [Fact]
    public async Task The_code_of_authenticity_is_made_with_the_key_of_the_day_in_China()
    {
        await using var world = await Things.Start();
        world.Clock.Now = new DateTime(2026, 11, 23, 15, 59, 59, DateTimeKind.Utc);
        var id = await world.Create();
        world.Clock.Now = new DateTime(2026, 11, 23, 16, 0, 0, DateTimeKind.Utc);
        await world.Change(id, t => t.Rename("乙"));
        await using var db = world.Read();
        var entries = await db.Trail.Where(e => e.SubjectId == id).OrderBy(e => e.Seq).ToListAsync();
        var key = world.Get<TrailKeys>().Existing()!;
        Assert.Equal([key.NameOf(new DateOnly(2026, 11, 23)), key.NameOf(new DateOnly(2026, 11, 24))], entries.Select(e => e.KeyId), StringComparer.Ordinal);
        Assert.Equal(key.Mac(new DateOnly(2026, 11, 24), entries[1].Hash), entries[1].Mac);
    }

    [Fact]
    public async Task A_lost_key_stops_writing_with_a_sentence_and_no_second_key_is_made()
    {
        await using var world = await Things.Start();
        var path = Path.Combine(world.Folder, "keys", "trail.key");
        File.Move(path, path + ".away");
        var refusal = await Assert.ThrowsAsync<StorageRefused>(() => world.Create());
        Assert.Contains("密钥", refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
        File.Move(path + ".away", path);
        await world.Create();
    }

    [Fact]
    public void Nodes_share_one_key_that_only_its_owner_reads()
    {
        var folder = Directory.CreateTempSubdirectory("oversight-test-").FullName;
        var first = new TrailKeys(folder).Current(World.Monday, founding: true);
        var second = new TrailKeys(folder).Current(World.Monday.AddDays(1), founding: true);
        Assert.Equal((first.Fingerprint, first.FirstDay), (second.Fingerprint, second.FirstDay));
        var file = Assert.Single(Directory.GetFiles(folder));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_node_never_reads_half_a_key()
    {
        var folder = Directory.CreateTempSubdirectory("oversight-test-").FullName;
        File.WriteAllText(Path.Combine(folder, "trail.key"), "2026-01-04 00ff");
        Assert.Throws<InvalidDataException>(() => new TrailKeys(folder).Existing());
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_act_that_touches_many_things_is_not_taken_for_a_clock_that_went_back()
    {
        await using var world = await Things.Start();
        await world.Work.Do(Things.Make, Subject.New("thing"), Guid.NewGuid(), (db, _) =>
        {
            for (var i = 0; i < 50; i++)
                db.Set<Thing>().Add(new Thing(Guid.CreateVersion7(), "甲", PersonalDatum.Of(Guid.CreateVersion7(), "owner.name", "王")));
            return Task.CompletedTask;
        });
        await using var db = world.Read();
        Assert.Equal(0, await db.Trail.CountAsync(e => (e.Flags & TrailFlags.ClockWentBack) != TrailFlags.None));
        Assert.Equal(50, await db.Trail.CountAsync(e => e.SubjectKind == "thing"));
    }
}

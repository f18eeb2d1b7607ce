using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Files;
using Oversight.Web.Features.Complaints;
using static Oversight.Tests.Features.Complaints.ComplaintScenario;

namespace Oversight.Tests.Features.Complaints;

/// <summary>After the time of keeping the scans that show who complained are gone from the disk, and the trail still verifies.</summary>
public sealed class ComplaintErasureTests
{
    [Fact]
    public async Task The_bytes_of_originals_go_with_the_erasure_and_what_others_need_stays()
    {
        await using var scenario = await Start();
        var files = scenario.Act<FileStore>();
        var (scan, shared, photo) = (await Stage(scenario, "来信甲"), await Stage(scenario, "来信乙"), await scenario.Stage("zh.a"));
        var gone = await scenario.Register(Form() with { Channel = IntakeChannel.Letter, Originals = [scan, shared], Materials = [photo] });
        var open = await scenario.Register(Form() with { Channel = IntakeChannel.Letter, Originals = [await Stage(scenario, "来信乙")] });
        await scenario.Do("zh.a", gone.Id, (op, c, v) => scenario.Act<WithdrawComplaint>().Run(op, c, v, "投诉人来信撤回"));
        scenario.World.Clock.Pass(TimeSpan.FromDays(1097));
        await scenario.Act<StagedSweep>().Run(TestContext.Current.CancellationToken);
        await scenario.Act<EraseComplainants>().Run(TestContext.Current.CancellationToken);
        Assert.Equal([false, true], gone.Originals.Select(f => File.Exists(files.PathOf(f.Hash))));
        Assert.True(File.Exists(files.PathOf(gone.Materials.Single().Hash)));
        Assert.True(File.Exists(files.PathOf(open.Originals.Single().Hash)));
        Assert.Null((await scenario.World.Verify()).Damage);

        // The second one is erased too: nobody needs the shared bytes any more.
        await scenario.Do("zh.a", open.Id, (op, c, v) => scenario.Act<WithdrawComplaint>().Run(op, c, v, "投诉人来信撤回"));
        scenario.World.Clock.Pass(TimeSpan.FromDays(1097));
        await scenario.Act<EraseComplainants>().Run(TestContext.Current.CancellationToken);
        Assert.False(File.Exists(files.PathOf(open.Originals.Single().Hash)));
        Assert.Null((await scenario.World.Verify()).Damage);
    }

    [Fact]
    public async Task A_scan_that_goes_without_an_erasure_is_damage_as_ever_and_so_is_another_file_of_an_erased_one()
    {
        await using var scenario = await Start();
        scenario.World.VerifyAtEnd = false;
        var files = scenario.Act<FileStore>();
        var (scan, photo) = (await Stage(scenario, "来信甲"), await scenario.Stage("zh.a"));
        var one = await scenario.Register(Form() with { Channel = IntakeChannel.Letter, Originals = [scan], Materials = [photo] });
        var path = files.PathOf(one.Originals.Single().Hash);
        File.Move(path, path + ".away");
        Assert.Equal("附件被改写", (await scenario.World.Verify()).Damage?.Kind);
        File.Move(path + ".away", path);
        await scenario.Do("zh.a", one.Id, (op, c, v) => scenario.Act<WithdrawComplaint>().Run(op, c, v, "投诉人来信撤回"));
        scenario.World.Clock.Pass(TimeSpan.FromDays(1097));
        await scenario.Act<EraseComplainants>().Run(TestContext.Current.CancellationToken);
        Assert.Null((await scenario.World.Verify()).Damage);
        File.Delete(files.PathOf(one.Materials.Single().Hash));
        Assert.Equal("附件被改写", (await scenario.World.Verify()).Damage?.Kind);
    }

    [Fact]
    public async Task What_a_crash_left_is_removed_the_next_time()
    {
        await using var scenario = await Start();
        var files = scenario.Act<FileStore>();
        var one = await scenario.Register(Form() with { Channel = IntakeChannel.Letter, Originals = [await Stage(scenario, "来信甲")] });
        await scenario.Do("zh.a", one.Id, (op, c, v) => scenario.Act<WithdrawComplaint>().Run(op, c, v, "投诉人来信撤回"));
        scenario.World.Clock.Pass(TimeSpan.FromDays(1097));
        var path = files.PathOf(one.Originals.Single().Hash);
        var kept = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        await scenario.Act<EraseComplainants>().Run(TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(path, kept, TestContext.Current.CancellationToken);
        Assert.Equal(1, await scenario.Act<GivenUpFiles>().Run(TestContext.Current.CancellationToken));
        Assert.False(File.Exists(path));
        Assert.Equal(0, await scenario.Act<GivenUpFiles>().Run(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_name_that_a_file_was_uploaded_under_is_nowhere_once_it_came_in()
    {
        await using var scenario = await Start();
        await scenario.Register(Form() with { Channel = IntakeChannel.Letter, Originals = [await scenario.Stage("zh.a")], Materials = [await scenario.Stage("zh.a")] });
        await using var db = scenario.World.Read();
        Assert.Equal(["原件1.jpg", "材料1.jpg"], (await db.StagedFiles.Select(f => f.Name).ToListAsync(TestContext.Current.CancellationToken)).OrderBy(n => n[0] == '材'));
    }

    private static async Task<Guid> Stage(ComplaintScenario scenario, string content)
    {
        var stored = await scenario.Act<FileStore>().Store(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content)), 1024);
        var id = Guid.CreateVersion7();
        await using var db = scenario.World.Read();
        db.StagedFiles.Add(new StagedFile { Id = id, Hash = stored.Hash, Name = "欧阳建国来信.jpg", ContentType = "image/jpeg", Length = stored.Length, UploadedBy = await scenario.World.OfficerOf("zh.a"), UploadedAt = scenario.World.Clock.Now });
        await db.SaveChangesAsync();
        return id;
    }
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Features.Outbox;
using Oversight.Tests.Support.LoopbackMail;
using Oversight.Web.Features.Complaints;
using static Oversight.Tests.Features.Complaints.ComplaintScenario;

namespace Oversight.Tests.Features.Complaints;

/// <summary>Who complained is sealed, opens for its circles alone, and is gone when its time is over.</summary>
public sealed class ComplaintSealTests
{
    private static readonly string[] Marks = [Ouyang.Name, Ouyang.Phone, Ouyang.Email, Ouyang.Address, Ouyang.Identity];

    [Fact]
    public async Task Nothing_of_the_complainant_stands_in_the_database_or_its_log()
    {
        await using var scenario = await ComplaintScenario.Start();
        var original = await scenario.Stage("zh.a");
        var id = (await scenario.Register(Form() with { Originals = [original] })).Id;
        await scenario.World.As("zh.a");
        var card = await scenario.Act<RevealComplainant>().Run(Guid.NewGuid(), id, 1, "回电核实地点");
        Assert.Equal(Ouyang, card with { Code = "" });
        Assert.Equal("原件1.jpg", (await scenario.Find(id)).Originals.Single().Name);
        foreach (var file in Directory.EnumerateFiles(scenario.World.Folder, "oversight.db*"))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            foreach (var mark in Marks.Where(m => m != Ouyang.Name))
                Assert.False(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)) >= 0, $"{mark} in {Path.GetFileName(file)}");
        }
    }

    [Fact]
    public async Task A_key_opens_for_its_own_complaint_and_circle_alone()
    {
        await using var scenario = await ComplaintScenario.Start();
        var vault = scenario.Act<ComplaintVault>();
        var (one, two) = (await scenario.Register(), await scenario.Register(Form() with { Card = new ComplainantCard("赵六") }));
        var (legal, head) = (await Actor(scenario, "legal2"), await Actor(scenario, "zt.head"));
        Assert.Equal("欧阳建国", vault.Open(one, legal).Name);
        Assert.Equal("赵六", vault.OpenAsSystem(two)!.Name);
        Assert.Equal(RuleBroken.NotVisibleCode, Assert.Throws<RuleBroken>(() => vault.Open(one, head)).Code);
        Assert.NotEqual(one.Identity, two.Identity);
        Assert.Null(two.PersonMark);
        Assert.Equal(one.PersonMark, vault.MarkOf(Ouyang.Checked()));
        Assert.Equal(one.PersonMark, (await scenario.Register()).PersonMark);
        Assert.Contains("每晚十一点", vault.Account(one)!, StringComparison.Ordinal);
        File.Delete(vault.KeyPath);
        Assert.Throws<StorageRefused>(() => new ComplaintVault(Path.GetDirectoryName(vault.KeyPath)!).OpenAsSystem(one));
    }

    [Fact]
    public async Task Raising_the_level_wraps_the_key_anew_and_shuts_the_command_centre_out()
    {
        await using var scenario = await ComplaintScenario.Start();
        var id = (await scenario.Register(about: "ZTZD")).Id;
        await scenario.Do("zh.a", id, (op, c, v) => scenario.Act<SetComplaintLevel>().Run(op, c, v, Confidentiality.Confidential, "涉及打击报复风险"));
        var raised = await scenario.Find(id);
        var vault = scenario.Act<ComplaintVault>();
        Assert.Equal(RuleBroken.NotVisibleCode, await Broken(() => scenario.Do("zh.a", id, (op, c, v) => scenario.Act<RevealComplainant>().Run(op, c, v, "回电核实地点"))));
        Assert.Equal("欧阳建国", vault.Open(raised, await Actor(scenario, "legal2")).Name);
    }

    [Fact]
    public async Task Who_complained_is_erased_after_its_time_and_the_trail_still_verifies()
    {
        await using var server = new LoopbackSmtp();
        await using var scenario = await ComplaintScenario.Start(s => PostScene.Post(s, server));
        var (gone, kept) = (await scenario.Register(), await scenario.Register());
        await scenario.Do("zh.a", gone.Id, (op, c, v) => scenario.Act<WithdrawComplaint>().Run(op, c, v, "投诉人来电撤回"));
        Assert.Equal(0, await scenario.Act<EraseComplainants>().Run(TestContext.Current.CancellationToken));
        foreach (var one in new[] { gone, kept })
        {
            await scenario.Act<Work>().DoAsSystem(ComplaintDuties.Remind, new Subject(Kinds.Complaint, one.Id), Guid.NewGuid(), (post, _) =>
                scenario.Act<OutboxPost>().Add(post, new OutsideMail(one.Number, "complaint", new Subject(Kinds.Complaint, one.Id), Ouyang.Email, "关于您的来信", "已受理。")));
        }

        scenario.World.Clock.Pass(TimeSpan.FromDays(1097));
        Assert.Equal(1, await scenario.Act<EraseComplainants>().Run(TestContext.Current.CancellationToken));
        Assert.Equal(0, await scenario.Act<EraseComplainants>().Run(TestContext.Current.CancellationToken));
        var erased = await scenario.Find(gone.Id);
        Assert.All(erased.KeyRows, k => Assert.Null(k.Bytes));
        var vault = scenario.Act<ComplaintVault>();
        Assert.Null(vault.OpenAsSystem(erased));
        Assert.Null(vault.Account(erased));
        Assert.NotNull(vault.Account(await scenario.Find(kept.Id)));
        await scenario.World.As("zh.a");
        Assert.Equal("erased", await Broken(() => scenario.Act<RevealComplainant>().Run(Guid.NewGuid(), gone.Id, erased.Version, "回电核实地点")));
        Assert.Null((await scenario.World.Verify()).Damage);
        await using var db = scenario.World.Read();
        Assert.Equal(kept.Id, Assert.Single(await db.Outbox.Select(m => m.SubjectId).ToListAsync(TestContext.Current.CancellationToken)));
        foreach (var payload in await db.TrailPayloads.Select(p => p.Payload).ToListAsync(TestContext.Current.CancellationToken))
            Assert.All(Marks, m => Assert.DoesNotContain(m, Encoding.UTF8.GetString(payload ?? []), StringComparison.Ordinal));
    }

    private static async Task<Actor> Actor(ComplaintScenario scenario, string user)
    {
        await using var db = scenario.World.Read();
        return (await db.ActorsOf([await scenario.World.OfficerOf(user)], new DateOnly(2026, 11, 23))).Single();
    }
}

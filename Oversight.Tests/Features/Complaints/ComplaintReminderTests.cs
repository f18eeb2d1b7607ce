using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Complaints;
using Oversight.Web.Features.Complaints;
using static Oversight.Tests.Features.Complaints.ComplaintScenario;

namespace Oversight.Tests.Features.Complaints;

/// <summary>Who is reminded of what is due, and that nobody else learns of it.</summary>
public sealed class ComplaintReminderTests
{
    [Fact]
    public async Task Amber_and_red_ring_once_each_with_those_whose_turn_it_is_and_a_secret_one_with_those_who_know()
    {
        await using var scenario = await Start();
        var (plain, secret) = (await scenario.Register(), await scenario.Register(Form(level: Confidentiality.Confidential), "legal2", "ZTZD"));
        await scenario.Accept(plain.Id);
        await scenario.Assign(plain.Id, "ZTZD");
        await scenario.Accept(secret.Id, "legal2");
        await scenario.Assign(secret.Id, "DDB", "ddb.a", "legal2");
        Assert.Equal(0, await Sweep());

        scenario.World.Clock.GoTo(new DateOnly(2026, 12, 11));
        var amber = await Sweep();
        Assert.Equal(["ddb.a", "zt.head", "zt.liaison"], await Told("即将到期"));
        Assert.Equal(0, await Sweep());
        Assert.True(amber > 0);

        // Not at night.
        scenario.World.Clock.Now = scenario.World.Clock.Now.Date.AddDays(4).AddHours(14);
        Assert.Equal(0, await Sweep());
        scenario.World.Clock.GoTo(new DateOnly(2026, 12, 16));
        await Sweep();
        Assert.Equal(["ddb.a", "leader"], await Told("保密事项已逾期"));
        Assert.Equal(["deputy", "legal", "legal2", "zt.head", "zt.liaison"], (await Told($"投诉{plain.Number}已逾期")).Where(u => u is not "leader"));
        Assert.Equal(0, await Sweep());
        await using var db = scenario.World.Read();
        Assert.All(await db.Notifications.Select(n => n.Text).ToListAsync(TestContext.Current.CancellationToken), t => Assert.DoesNotContain("渣土", t, StringComparison.Ordinal));

        Task<int> Sweep() => scenario.Act<RemindComplaints>().Run(TestContext.Current.CancellationToken);

        async Task<List<string>> Told(string words)
        {
            await using var read = scenario.World.Read();
            var ids = await read.Notifications.Where(n => n.Text.Contains(words)).Select(n => n.OfficerId).Distinct().ToListAsync();
            return await (from o in read.Officers join u in read.Users on o.AccountId equals u.Id where ids.Contains(o.Id) orderby u.UserName select u.UserName).ToListAsync();
        }
    }

    [Fact]
    public async Task A_part_that_is_late_reminds_whose_part_it_is_and_who_leads()
    {
        await using var scenario = await Start();
        var id = (await scenario.Register()).Id;
        await scenario.Accept(id);
        await scenario.Assign(id, "ZTZD");
        var zd1 = await scenario.World.DepartmentOf("ZD1");
        await scenario.Do("zt.head", id, (op, c, v) => scenario.Act<SetComplaintTask>().Run(op, c, v, zd1, null, "提供路口巡查记录", 2));
        scenario.World.Clock.GoTo(new DateOnly(2026, 11, 27));
        Assert.True(await scenario.Act<RemindComplaints>().Run(TestContext.Current.CancellationToken) > 0);
        await using var db = scenario.World.Read();
        var told = await db.Notifications.Where(n => n.Text.Contains("协办事项已逾期")).Select(n => n.OfficerId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains(await scenario.World.OfficerOf("zd1.head"), told);
        Assert.Contains(await scenario.World.OfficerOf("zt.head"), told);
        Assert.DoesNotContain(await scenario.World.OfficerOf("zh.a"), told);
    }

    [Fact]
    public async Task A_version_of_the_scope_catalogue_takes_effect_by_itself_on_its_day()
    {
        await using var scenario = await Start();
        await scenario.Registers();
        await scenario.World.As("legal");
        var from = new DateOnly(2026, 12, 1);
        var id = await scenario.Act<SetComplaintScope>().Run(Guid.NewGuid(), null, "street-light", new ScopeText("路灯", true, "请说明路灯编号。", "", "", 5), from);
        var sweep = scenario.Act<ApplyComplaintScopes>();
        Assert.Equal(0, await sweep.Run(TestContext.Current.CancellationToken));
        Assert.False(await Active());
        scenario.World.Clock.GoTo(from);
        Assert.Equal(1, await sweep.Run(TestContext.Current.CancellationToken));
        Assert.Equal(0, await sweep.Run(TestContext.Current.CancellationToken));
        Assert.True(await Active());
        await scenario.World.As("zh.a");
        Assert.Equal("duty", await Broken(() => scenario.Act<SetComplaintScope>().Run(Guid.NewGuid(), id, "", new ScopeText("路灯", true, "请说明编号。", "", "", 5))));

        async Task<bool> Active()
        {
            await using var db = scenario.World.Read();
            return await db.ComplaintScopes.Where(s => s.Id == id).Select(s => s.Active).SingleAsync();
        }
    }
}

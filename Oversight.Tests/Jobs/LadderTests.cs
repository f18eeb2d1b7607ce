using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Notifications;
using Oversight.Tests.Features.Supervision;
using Oversight.Tests.Support;
using Oversight.Web.Features.Notifications;
using Oversight.Web.Features.Supervision;

namespace Oversight.Tests.Jobs;

/// <summary>Reminders on the ladder of a notice that was signed on Monday 2026-11-23.</summary>
public sealed class LadderTests
{
    [Fact]
    public async Task After_three_days_off_every_missed_rung_is_told_once_to_its_own_addressees_with_its_true_time()
    {
        await using var bureau = await Start();
        var notice = await bureau.Received();
        var due = (await bureau.Notice(notice)).DueAt!.Value;
        await bureau.World.Get<FollowTrail>().Run(Stop);
        bureau.World.Clock.Now = due.AddDays(2).AddHours(10);
        for (var i = 0; i < 3; i++)
        {
            await bureau.World.Get<LapseNotices>().Run(Stop);
            await bureau.World.Get<RemindNotices>().Run(Stop);
            await bureau.World.Get<FollowTrail>().Run(Stop);
        }

        var rungs = await Rungs(bureau);
        var stands = await bureau.Notice(notice);
        Assert.Equal(["zt.head"], rungs["黄色"].Select(r => r.Who));
        Assert.Equal(["deputy", "leader"], rungs["红色"].Select(r => r.Who));
        Assert.All(rungs["红色"], r => Assert.Equal(due, r.At));
        Assert.All(rungs["黄色"], r => Assert.Equal(stands.YellowAt, r.At));
        if (stands.BlueAt is { } blue)
        {
            Assert.Equal(["zt.a", "zt.b", "zt.liaison"], rungs["蓝色"].Select(r => r.Who));
            Assert.All(rungs["蓝色"], r => Assert.Equal(blue, r.At));
        }
    }

    [Fact]
    public async Task Thirty_working_days_swept_each_hour_ring_each_rung_once_and_never_outside_office_hours()
    {
        await using var bureau = await Start();
        var notice = await bureau.Received(days: 20);
        await bureau.World.Get<FollowTrail>().Run(Stop);
        for (var hour = 0; hour < 24 * 40; hour++)
        {
            bureau.World.Clock.Pass(TimeSpan.FromHours(1));
            var reminded = await bureau.World.Get<RemindNotices>().Run(Stop);
            Assert.True(reminded == 0 || LadderAddressees.InOfficeHours(bureau.World.Clock.Now, bureau.World.Get<Oversight.Infrastructure.Calendar.CalendarSource>().Current));
            await bureau.World.Get<FollowTrail>().Run(Stop);
        }

        var rungs = await Rungs(bureau);
        Assert.Equal(["zt.a", "zt.b", "zt.liaison"], rungs["蓝色"].Select(r => r.Who));
        Assert.Equal(["zt.head"], rungs["黄色"].Select(r => r.Who));
        Assert.Equal(["deputy", "leader"], rungs["红色"].Select(r => r.Who));
        Assert.Equal(3, (await bureau.World.TrailOf(notice)).Count(a => a == "notice.reminded"));
    }

    [Fact]
    public async Task The_sweep_on_eight_scopes_at_once_reminds_once()
    {
        await using var bureau = await Start();
        var notice = await bureau.Received();
        bureau.World.Clock.Now = ChinaTime.StartOf(new DateOnly(2026, 12, 1)).AddHours(9);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            await using var scope = bureau.World.Scope();
            await scope.ServiceProvider.GetRequiredService<LapseNotices>().Run(Stop);
            await scope.ServiceProvider.GetRequiredService<RemindNotices>().Run(Stop);
            await scope.ServiceProvider.GetRequiredService<FollowTrail>().Run(Stop);
        })));
        Assert.Single((await bureau.World.TrailOf(notice)).FindAll(a => a == "notice.reminded"));
        Assert.Single((await bureau.World.TrailOf(notice)).FindAll(a => a == "notice.lapsed"));
        Assert.Single(await bureau.Ledger());
        Assert.Equal(["deputy", "leader"], (await Rungs(bureau))["红色"].Select(r => r.Who));
    }

    [Fact]
    public async Task A_rung_reached_while_the_clock_stood_is_told_when_it_runs_again()
    {
        await using var bureau = await Start();
        var notice = await bureau.Received(days: 20);
        var yellow = (await bureau.Notice(notice)).YellowAt!.Value;
        bureau.World.Clock.Now = yellow.AddHours(-6);
        await bureau.FeedBack(notice);
        bureau.World.Clock.Now = yellow.AddHours(9);
        Assert.Equal(0, await bureau.World.Get<RemindNotices>().Run(Stop));
        await bureau.World.As("legal2");
        await bureau.World.Get<ReturnFeedback>().Run(Guid.NewGuid(), notice, "第2条缺核对表，请补充");
        Assert.Equal(1, await bureau.World.Get<RemindNotices>().Run(Stop));
    }

    [Fact]
    public async Task The_steps_of_a_notice_ring_those_who_have_the_next_one()
    {
        await using var bureau = await Start();
        await bureau.World.Get<FollowTrail>().Run(Stop);
        var notice = await bureau.Draft();
        Assert.Equal(["deputy", "leader"], await Told(bureau, "待签发"));
        await bureau.Sign(notice);
        Assert.Equal(["legal", "legal2"], await Told(bureau, "待送达"));
        await bureau.World.As("legal2");
        await bureau.World.Get<ServeNotice>().Run(Guid.NewGuid(), notice, "当面送达");
        Assert.Equal(["zt.head", "zt.liaison"], await Told(bureau, "待签收"));
        await bureau.World.As("zt.liaison");
        await bureau.World.Get<ReceiveNotice>().Run(Guid.NewGuid(), notice);
        await bureau.FeedBack(notice);
        Assert.Equal(["legal", "legal2"], await Told(bureau, "待复核"));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<RectificationWorld> Start() => new(await World.Start(s => s.AddSupervision().AddNotifications(serving: false)));

    private static async Task<List<string>> Told(RectificationWorld bureau, string words)
    {
        await bureau.World.Get<FollowTrail>().Run(Stop);
        return [.. (await Lines(bureau)).Where(l => l.Text.Contains(words, StringComparison.Ordinal)).Select(l => l.Who)];
    }

    private static async Task<ILookup<string, (string Who, DateTime At)>> Rungs(RectificationWorld bureau) => (await Lines(bureau))
        .Where(l => l.Text.Contains("色提醒", StringComparison.Ordinal))
        .ToLookup(l => l.Text[(l.Text.IndexOf("色提醒", StringComparison.Ordinal) - 1)..][..2], l => (l.Who, l.At), StringComparer.Ordinal);

    private static async Task<List<(string Who, string Text, DateTime At)>> Lines(RectificationWorld bureau)
    {
        await using var db = bureau.World.Read();
        var rows = await (from n in db.Set<Notification>()
                          join o in db.Officers on n.OfficerId equals o.Id
                          join u in db.Users on o.AccountId equals u.Id
                          orderby u.UserName
                          select new { u.UserName, n.Text, n.At }).ToListAsync(Stop);
        return [.. rows.Select(r => (r.UserName!, r.Text, r.At))];
    }
}

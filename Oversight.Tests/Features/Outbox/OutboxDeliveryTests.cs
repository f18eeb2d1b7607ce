using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Mail;
using Oversight.Infrastructure.Outbox;
using Oversight.Tests.Support;
using Oversight.Tests.Support.LoopbackMail;
using Oversight.Web.Features.Notifications;
using Oversight.Web.Features.Outbox;

namespace Oversight.Tests.Features.Outbox;

public sealed class OutboxDeliveryTests
{
    private static readonly string[] People = ["zd1.head", "zd1.liaison", "zd1.a", "zd1.b", "leader", "deputy"];

    [Fact]
    public async Task Two_nodes_that_deliver_at_once_send_each_mail_once()
    {
        await using var scene = await PostScene.Start();
        foreach (var user in People)
            await scene.Prefer(user);
        for (var i = 0; i < 4; i++)
            await scene.Ring("notice.reminded", People);

        // A second host over the same database, with a writer gate of its own.
        var services = new ServiceCollection().AddSingleton<IClock>(scene.World.Clock).AddSingleton<ICurrentAccount>(scene.World.Who).AddLogging();
        services.AddOversight(scene.World.Get<Settings>());
        await using (var node = services.BuildServiceProvider())
            await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => (i % 2 == 0 ? scene.World.Get<OutboxDelivery>() : node.GetRequiredService<OutboxDelivery>()).Run(Stop))));
        Assert.Equal(24, scene.Server.Mailbox.Messages.Count);
        Assert.Equal(24, scene.Server.Mailbox.Read().Select(m => m.MessageId).Distinct(StringComparer.Ordinal).Count());
        Assert.All(await scene.Rows(), r => Assert.Equal((OutboxState.Sent, 1, false), (r.State, r.Attempts, r.Doubtful)));
    }

    [Fact]
    public async Task A_deliverer_that_dies_between_sending_and_writing_it_down_causes_one_repeat_at_most_and_it_is_marked()
    {
        await using var scene = await PostScene.Start();
        await scene.Prefer("zd1.head");
        await scene.Ring("notice.reminded", "zd1.head");
        var rows = scene.World.Get<OutboxRows>();
        for (var death = 0; death < 3; death++)
        {
            if (await rows.Take(OutboxRoad.Mail, null, Stop) is { } taken)
                await Send(scene, taken.Doubtful);
            Assert.Equal(0, await scene.Deliver());
            scene.World.Clock.Pass(OutboxRows.LeaseLength + TimeSpan.FromSeconds(1));
        }

        Assert.Equal(0, await scene.Deliver());
        var mails = scene.Server.Mailbox.Read();
        Assert.Equal([null, "yes"], mails.Select(m => m.Headers["X-Oversight-Possible-Duplicate"]));
        var row = Assert.Single(await scene.Rows());
        Assert.Equal((OutboxState.Failed, true), (row.State, row.Doubtful));
        Assert.Contains("为免重复", row.Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deliverer_that_slept_past_its_lease_sends_nothing_and_writes_nothing_over()
    {
        await using var scene = await PostScene.Start();
        await scene.Prefer("zd1.head");
        await scene.Ring("notice.reminded", "zd1.head");
        var rows = scene.World.Get<OutboxRows>();
        var asleep = (await rows.Take(OutboxRoad.Mail, null, Stop))!;
        scene.World.Clock.Pass(OutboxRows.LeaseLength + TimeSpan.FromSeconds(1));
        Assert.False(rows.Holds(asleep));
        Assert.Equal(1, await scene.Deliver());
        await rows.Mark(asleep, SendResult.Never("迟到的结果"));
        Assert.Equal((OutboxState.Sent, ""), Assert.Single(await scene.Rows()) is var row ? (row.State, row.Trouble) : default);
    }

    [Fact]
    public async Task A_mail_that_was_taken_and_never_confirmed_goes_out_once_more_and_then_waits_for_somebody_to_look()
    {
        await using var scene = await PostScene.Start();
        await scene.Prefer("zd1.head");
        await scene.Ring("notice.reminded", "zd1.head");
        scene.Server.Mode = SmtpMode.DropAfterData;
        for (var i = 0; i < 4; i++)
        {
            await scene.Deliver();
            scene.World.Clock.Pass(TimeSpan.FromMinutes(30));
        }

        var mails = scene.Server.Mailbox.Read();
        Assert.Equal([null, "yes"], mails.Select(m => m.Headers["X-Oversight-Possible-Duplicate"]));
        Assert.Single(mails.Select(m => m.MessageId).Distinct(StringComparer.Ordinal));
        Assert.Equal(OutboxState.Failed, Assert.Single(await scene.Rows()).State);
    }

    [Theory]
    [InlineData(SmtpMode.Refuse)]
    [InlineData(SmtpMode.Hang)]
    [InlineData(SmtpMode.Later)]
    [InlineData(SmtpMode.NotFromUs)]
    public async Task While_the_server_does_not_take_them_mails_wait_and_nothing_is_lost(SmtpMode mode)
    {
        await using var scene = await PostScene.Start();
        foreach (var user in People[..3])
            await scene.Prefer(user);
        await scene.Ring("notice.reminded", People[..3]);
        scene.Server.Mode = mode;
        await scene.Deliver();
        Assert.Empty(scene.Server.Mailbox.Messages);
        Assert.All(await scene.Rows(), r => Assert.Equal(OutboxState.Waiting, r.State));
        await scene.World.As("admin");
        Assert.NotEmpty((await scene.World.Get<OutboxViews>().Standing()).Troubles);
        Assert.Equal(0, await Unread(scene, "zd1.head") - 1);
        scene.Server.Mode = SmtpMode.Accept;
        scene.World.Clock.Pass(TimeSpan.FromMinutes(5));
        await scene.Deliver();
        Assert.Equal(People[..3].Select(PostScene.AddressOf).Order(StringComparer.Ordinal), scene.Server.Mailbox.Messages.SelectMany(m => m.To).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_the_server_will_never_take_is_shown_without_an_address_and_the_administrator_retries_or_gives_it_up_with_a_reason()
    {
        await using var scene = await PostScene.Start();
        await scene.Prefer("zd1.head");
        await scene.Prefer("zd1.a");
        await scene.Ring("notice.reminded", "zd1.head", "zd1.a");
        scene.Server.Mode = SmtpMode.Never;
        await scene.Deliver();
        await scene.World.As("admin");
        var stuck = Assert.Single((await scene.World.Get<OutboxViews>().Standing()).Troubles);
        Assert.Equal((OutboxState.Failed, 2), (stuck.State, stuck.Count));
        Assert.Equal("邮件服务器拒收（550）", stuck.Trouble);
        Assert.Equal(2, await scene.World.Get<RetryOutbox>().Run(Guid.NewGuid(), stuck.Road, stuck.Trouble));
        await scene.Deliver();
        await World.Refused(() => scene.World.Get<RetryOutbox>().Run(Guid.NewGuid(), stuck.Road, "别的原因"));
        await Assert.ThrowsAsync<InvalidInput>(() => scene.World.Get<GiveUpOutbox>().Run(Guid.NewGuid(), stuck.Road, stuck.Trouble, ""));
        Assert.Equal(2, await scene.World.Get<GiveUpOutbox>().Run(Guid.NewGuid(), stuck.Road, stuck.Trouble, "邮箱已注销"));
        Assert.All(await scene.Rows(), r => Assert.Equal(OutboxState.GivenUp, r.State));
        await scene.World.As("legal");
        Assert.Equal("duty", (await World.Refused(() => scene.World.Get<RetryOutbox>().Run(Guid.NewGuid(), stuck.Road, stuck.Trouble))).Code);
        await Assert.ThrowsAsync<RuleBroken>(() => scene.World.Get<OutboxViews>().Standing());
    }

    [Fact]
    public async Task What_is_done_with_is_thrown_away_after_its_time_and_what_waits_or_failed_stays()
    {
        await using var scene = await PostScene.Start();
        await scene.Prefer("zd1.head");
        await scene.Ring("notice.reminded", "zd1.head");
        await scene.Deliver();
        scene.Server.Mode = SmtpMode.Never;
        await scene.Ring("notice.reminded", "zd1.head");
        await scene.Deliver();
        scene.World.Clock.Pass(TimeSpan.FromDays(31));
        Assert.Equal(1, await scene.World.Get<OutboxRows>().Forget(scene.World.Clock.Now.AddDays(-30), scene.World.Clock.Now.AddDays(-180), Stop));
        Assert.Equal(OutboxState.Failed, Assert.Single(await scene.Rows()).State);
    }

    [Fact]
    public async Task A_mail_to_an_outsider_is_sealed_until_it_goes_and_gone_when_it_went()
    {
        const string outsider = "ouyang@example.com";
        await using var scene = await PostScene.Start();
        var mail = new OutsideMail("complaint-accepted/1", "complaint-accepted", Subject.New(Kinds.Complaint), outsider, "投诉受理告知\r\nBcc: spy@example.com", "进度代码 ABCD") { InReplyTo = "<their-1@example.com>" };
        Assert.True(await Add(scene, mail));
        Assert.False(await Add(scene, mail));
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(scene.World.Folder, "oversight.db*"))
            Assert.Equal(-1, (await File.ReadAllBytesAsync(file, Stop)).AsSpan().IndexOf("ouyang@"u8));
        await scene.Deliver();
        var sent = Assert.Single(scene.Server.Mailbox.Read());
        Assert.Equal((outsider, "their-1@example.com", scene.World.Get<OutboxPost>().MessageIdOf(mail.Key)), (Assert.Single(scene.Server.Mailbox.Messages[0].To), sent.InReplyTo, sent.MessageId));
        Assert.Empty(sent.Bcc);
        Assert.Null(Assert.Single(await scene.Rows()).Content);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<bool> Add(PostScene scene, OutsideMail mail) =>
        scene.World.Work.DoAsSystem(NotificationDuties.Follow, Subject.New(Kinds.System), Guid.NewGuid(), (db, _) => scene.World.Get<OutboxPost>().Add(db, mail), Stop);

    private static async Task<int> Unread(PostScene scene, string user)
    {
        await scene.World.As(user);
        return await scene.World.Get<NotificationViews>().Unread(Stop);
    }

    private static async Task Send(PostScene scene, bool again)
    {
        var settings = scene.World.Get<Settings>();
        await using var sender = new MailSender(settings.Mail, settings.Bureau, scene.World.Get<FileStore>(), scene.World.Clock);
        Assert.Equal(SendEnd.Sent, (await sender.Send(new Letter(PostScene.AddressOf("zd1.head"), "提醒", "请登录。") { MessageId = "x@bureau.example", Again = again }, Stop)).End);
    }
}

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Notifications;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Outbox;
using Oversight.Tests.Features.Complaints;
using Oversight.Tests.Support;
using Oversight.Tests.Support.LoopbackMail;
using Oversight.Web.Features.Notifications;
using Oversight.Web.Features.Outbox;
using Oversight.Web.Features.Workbench;

namespace Oversight.Tests.Features.Outbox;

public sealed class CopiesTests
{
    [Fact]
    public async Task Who_is_told_how_follows_from_what_they_chose_and_a_silent_topic_still_leaves_its_line()
    {
        await using var scene = await PostScene.Start();
        await scene.Prefer("zd1.head");
        await scene.Prefer("zd1.a", choices: [new(NotificationTopic.Case, false, true, false), new(NotificationTopic.Organisation, false, false, false)]);
        await scene.Ring("notice.reminded", "zd1.head", "zd1.a", "zd1.liaison");
        await scene.Ring("case.decided", "zd1.head", "zd1.a");
        await scene.Ring("post.assigned", "zd1.a");
        await scene.Deliver();
        Assert.Equal(
            [PostScene.AddressOf("zd1.a"), PostScene.AddressOf("zd1.a"), PostScene.AddressOf("zd1.head")],
            scene.Server.Mailbox.Messages.SelectMany(m => m.To).Order(StringComparer.Ordinal));
        Assert.All(scene.Server.Mailbox.Read(), m => Assert.DoesNotContain("不该出门", m.ToString(), StringComparison.Ordinal));
        await scene.World.As("zd1.a");
        Assert.Equal(1, await scene.World.Get<NotificationViews>().Unread(Stop));
        Assert.Equal(3, (await scene.World.Get<NotificationViews>().Newest(10, Stop)).Count);
    }

    [Fact]
    public async Task The_form_refuses_to_switch_a_duty_off_and_an_address_that_is_none_and_the_trail_has_no_address()
    {
        await using var scene = await PostScene.Start();
        await scene.Prefer("zd1.head");
        var refused = await World.Refused(() => scene.Prefer("zd1.head", choices: [new(NotificationTopic.Notice, true, false, true)]));
        Assert.Equal("legal-duty", refused.Code);
        var mine = await scene.World.Get<PreferenceViews>().Mine();
        Assert.Equal(PostScene.AddressOf("zd1.head"), mine.Address);
        Assert.Equal("address", (await Assert.ThrowsAsync<InvalidInput>(() => scene.World.Get<SavePreferences>().Run(Guid.NewGuid(), mine.Version, "a@b.cn\r\nBcc: x@y.cn", new PreferenceCard(false, [])))).Field);
        Assert.Equal(["preference.set", "!preference.set"], await scene.World.TrailOf(mine.OfficerId) is var trail ? trail.Where(t => t.Contains("preference", StringComparison.Ordinal)) : []);
        await using var db = scene.World.Read();
        Assert.DoesNotContain(await db.TrailPayloads.Select(p => p.Payload).ToListAsync(Stop), p => p is not null && System.Text.Encoding.UTF8.GetString(p).Contains("staff.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outside_office_hours_reminders_wait_and_what_starts_a_limit_of_the_law_does_not()
    {
        await using var scene = await PostScene.Start();
        await scene.Prefer("zd1.head");
        scene.World.Clock.Now = ChinaTime.Reading(new DateTime(2026, 11, 28, 20, 0, 0));
        await scene.Ring("notice.reminded", "zd1.head");
        await scene.Ring("notice.served", "zd1.head");
        Assert.Equal(1, await scene.Deliver());
        Assert.Equal("notice.served", Assert.Single(await scene.Rows(), r => r.State == OutboxState.Sent).Topic);
        await scene.World.As("admin");
        Assert.Equal(1, (await scene.World.Get<OutboxViews>().Standing()).ForOffice);
        scene.World.Clock.Now = ChinaTime.Reading(new DateTime(2026, 11, 30, 8, 30, 0));
        Assert.Equal(1, await scene.Deliver());
    }

    [Fact]
    public async Task What_was_read_already_or_is_for_somebody_who_left_is_not_sent()
    {
        await using var scene = await PostScene.Start();
        await scene.Prefer("zd1.head");
        await scene.Prefer("zd1.a");
        await scene.Ring("notice.reminded", "zd1.head", "zd1.a");
        scene.World.Clock.Pass(TimeSpan.FromMinutes(1));
        await scene.World.As("zd1.head");
        var line = Assert.Single(await scene.World.Get<NotificationViews>().Newest(10, Stop));
        await scene.World.Get<ReadNotifications>().Run(Guid.NewGuid(), line.Id);
        await using (var db = scene.World.Read())
        {
            var officer = await scene.World.OfficerOf("zd1.a");
            await scene.World.Work.DoAsSystem(NotificationDuties.Follow, new Subject(Kinds.Officer, officer), Guid.NewGuid(), async (act, _) =>
            {
                (await act.Officers.SingleAsync(o => o.Id == officer)).DisableAccount("调离本单位");
                return true;
            }, Stop);
        }

        await scene.Deliver();
        Assert.Empty(scene.Server.Mailbox.Messages);
        Assert.All(await scene.Rows(), r => Assert.Equal(OutboxState.Void, r.State));
    }

    [Fact]
    public async Task The_digest_comes_once_a_working_day_with_counts_and_nothing_else_and_is_caught_up_after_a_morning_off()
    {
        await using var server = new LoopbackSmtp();
        await using var complaints = await ComplaintScenario.Start(s =>
        {
            s.AddOutbox(serving: false).AddWorkbench();
            s.AddScoped<PreferenceViews>().AddScoped<SavePreferences>().AddScoped<SendDigests>();
            PostScene.Post(s, server);
        });
        var world = complaints.World;
        await world.As("zh.a");
        await world.Get<SavePreferences>().Run(Guid.NewGuid(), 0, PostScene.AddressOf("zh.a"), new PreferenceCard(true, []));
        var complaint = await complaints.Register();
        var expected = (await world.Get<WorkbenchViews>().Mine(Stop)).Count(i => i.On(WorkTab.Todo));
        world.Clock.Now = ChinaTime.Reading(new DateTime(2026, 11, 24, 11, 40, 0));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => world.Get<SendDigests>().Run(Stop))));
        await world.Get<SendDigests>().Run(Stop);
        await world.Get<OutboxDelivery>().Run(Stop);
        var digest = Assert.Single(server.Mailbox.Read(), m => m.Subject?.Contains("每日摘要", StringComparison.Ordinal) == true);
        Assert.Contains($"待办：{expected} 项", digest.TextBody, StringComparison.Ordinal);
        Assert.All((string[])[complaint.Number, complaint.Title, "欧阳"], mark => Assert.DoesNotContain(mark, digest.ToString() + digest.TextBody, StringComparison.Ordinal));
        world.Clock.Now = ChinaTime.Reading(new DateTime(2026, 11, 28, 10, 0, 0));
        Assert.Equal(0, await world.Get<SendDigests>().Run(Stop));
        world.Clock.Now = ChinaTime.Reading(new DateTime(2026, 11, 30, 8, 30, 0));
        Assert.Equal(1, await world.Get<SendDigests>().Run(Stop));
    }

    [Fact]
    public async Task A_mail_about_a_confidential_complaint_says_neither_number_nor_that_it_is_one_and_goes_to_nobody_who_may_not_know()
    {
        const string secret = "执法人员收受商户好处费";
        await using var server = new LoopbackSmtp();
        await using var complaints = await ComplaintScenario.Start(s =>
        {
            s.AddOutbox(serving: false);
            s.AddScoped<PreferenceViews>().AddScoped<SavePreferences>();
            PostScene.Post(s, server);
        });
        var world = complaints.World;
        foreach (var user in (string[])["legal", "legal2", "ddb.a", "ddb.head", "zt.head", "zh.a", "zd1.head", "leader"])
        {
            await world.As(user);
            await world.Get<SavePreferences>().Run(Guid.NewGuid(), 0, PostScene.AddressOf(user), new PreferenceCard(false, []));
        }

        await world.Get<FollowTrail>().Run(Stop);
        var hidden = await complaints.Register(ComplaintScenario.Form(ComplaintKind.Report, Confidentiality.Confidential, secret), "legal2", "ZTZD");
        await complaints.Accept(hidden.Id, "legal2");
        await complaints.Assign(hidden.Id, "DDB", "ddb.a", "legal2");
        var plain = await complaints.Register();
        await complaints.Accept(plain.Id);
        await complaints.Assign(plain.Id, "ZD1");
        await world.Get<FollowTrail>().Run(Stop);
        await world.Get<OutboxDelivery>().Run(Stop);
        var mails = server.Mailbox.Messages.Select(m => (To: m.To.Single(), Mail: m.Read())).ToList();
        Assert.Contains(mails, m => m.To == PostScene.AddressOf("ddb.a") && m.Mail.Subject?.Contains("保密事项", StringComparison.Ordinal) == true);
        Assert.Contains(mails, m => m.To == PostScene.AddressOf("zd1.head") && m.Mail.TextBody?.Contains(plain.Number, StringComparison.Ordinal) == true);
        Assert.DoesNotContain(mails, m => m.To == PostScene.AddressOf("zt.head"));
        foreach (var (_, mail) in mails)
        {
            var whole = JsonSerializer.Serialize(mail.Headers.Select(h => h.Value)) + mail.Subject + mail.TextBody;
            Assert.All((string[])[secret, hidden.Number, hidden.Id.ToString(), hidden.Id.ToString("N"), "欧阳", "13837100001", plain.Title, plain.Place], mark => Assert.DoesNotContain(mark, whole, StringComparison.Ordinal));
            if (mail.Subject?.Contains("保密", StringComparison.Ordinal) == true)
                Assert.DoesNotContain("投诉", whole, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_complaint_that_became_confidential_before_its_mail_left_is_not_named_in_it()
    {
        await using var server = new LoopbackSmtp();
        await using var complaints = await ComplaintScenario.Start(s =>
        {
            s.AddOutbox(serving: false);
            s.AddScoped<PreferenceViews>().AddScoped<SavePreferences>();
            PostScene.Post(s, server);
        });
        var world = complaints.World;
        foreach (var user in (string[])["zd1.a", "zh.a"])
        {
            await world.As(user);
            await world.Get<SavePreferences>().Run(Guid.NewGuid(), 0, PostScene.AddressOf(user), new PreferenceCard(false, []));
        }

        await world.Get<FollowTrail>().Run(Stop);
        var complaint = await complaints.Register(user: "legal2");
        await complaints.Accept(complaint.Id);
        await complaints.Assign(complaint.Id, "ZD1", "zd1.a");
        await world.Get<FollowTrail>().Run(Stop);
        await complaints.Do("legal", complaint.Id, (op, c, v) => world.Get<Oversight.Web.Features.Complaints.SetComplaintLevel>().Run(op, c, v, Confidentiality.Confidential, "涉及举报人安全"));
        await world.Get<OutboxDelivery>().Run(Stop);
        Assert.DoesNotContain(server.Mailbox.Read(), m => (m.Subject + m.TextBody).Contains(complaint.Number, StringComparison.Ordinal));

        // zh.a was rung when it was registered, and may not know of it any more.
        Assert.Equal([PostScene.AddressOf("zd1.a")], server.Mailbox.Messages.SelectMany(m => m.To));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}

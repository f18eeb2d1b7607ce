using System.Text.Json;
using Microsoft.Data.Sqlite;
using Oversight.Domain.Common;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure.Outbox;
using Oversight.Tests.Support;
using Oversight.Web.Features.Outbox;

namespace Oversight.Tests.Features.Outbox;

public sealed class WebhookTests
{
    private const string Secret = "bureau-shared-secret";

    [Fact]
    public async Task A_webhook_is_registered_tested_and_told_of_its_topics_and_its_address_stands_nowhere_in_plain()
    {
        await using var scene = await PostScene.Start();
        await using var server = new LoopbackHook();
        var world = scene.World;
        await world.As("admin");
        var id = await world.Get<RegisterWebhook>().Run(Guid.NewGuid(), Form("统一消息平台", WebhookStyle.Generic, server.Port));
        Assert.Equal("测试成功，接口已接收。", await world.Get<TestWebhook>().Run(Guid.NewGuid(), id, (await world.Get<WebhookViews>().Find(id))!.Hook.Version));
        Assert.Equal("test", Body(server.Requests[0]).GetProperty("kind").GetString());

        await scene.Ring("notice.reminded", "zd1.head", "zd1.a");
        await scene.Ring("case.decided", "zd1.head");
        await scene.Deliver();
        Assert.Equal(["zd1.a", "zd1.head"], server.Requests.Skip(1).Select(r => Body(r).GetProperty("recipient").GetString()).Order(StringComparer.Ordinal));
        Assert.All(server.Requests, r => Assert.DoesNotContain("不该出门", r.Body, StringComparison.Ordinal));

        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(world.Folder, "oversight.db*"))
        {
            var bytes = await File.ReadAllBytesAsync(file, Stop);
            Assert.Equal((-1, -1), (bytes.AsSpan().IndexOf("access_token=t"u8), bytes.AsSpan().IndexOf("bureau-shared-secret"u8)));
        }
    }

    [Fact]
    public async Task A_group_is_told_once_however_many_people_are_and_a_webhook_that_was_switched_off_not_at_all()
    {
        await using var scene = await PostScene.Start();
        await using var server = new LoopbackHook { Answer = "HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n{\"errcode\":0}" };
        var world = scene.World;
        await world.As("admin");
        var id = await world.Get<RegisterWebhook>().Run(Guid.NewGuid(), Form("执法工作群", WebhookStyle.DingTalk, server.Port));
        await scene.Ring("notice.reminded", "zd1.head", "zd1.a", "zd1.liaison");
        await scene.Deliver();
        Assert.Contains("有一项整改通知书提醒", Assert.Single(server.Requests).Body, StringComparison.Ordinal);
        await scene.Ring("notice.reminded", "zd1.head");
        await world.As("admin");
        await world.Get<DisableWebhook>().Run(Guid.NewGuid(), id, (await world.Get<WebhookViews>().Find(id))!.Hook.Version, "群已解散");
        await scene.Deliver();
        Assert.Single(server.Requests);
        Assert.Equal(OutboxState.Void, (await scene.Rows())[^1].State);
        Assert.Equal(["webhook.registered", "webhook.disabled"], await world.TrailOf(id));
    }

    [Fact]
    public async Task An_address_inside_the_house_is_refused_and_a_new_address_is_not_told_the_old_secret()
    {
        await using var scene = await PostScene.Start();
        await using var server = new LoopbackHook();
        var world = scene.World;
        await world.As("admin");
        var inside = Form("内网", WebhookStyle.Generic, server.Port);
        inside.Url = "https://10.0.0.5/push";
        Assert.Equal("url", (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<RegisterWebhook>().Run(Guid.NewGuid(), inside))).Field);
        var id = await world.Get<RegisterWebhook>().Run(Guid.NewGuid(), Form("统一消息平台", WebhookStyle.Generic, server.Port));
        var hook = (await world.Get<WebhookViews>().Find(id))!.Hook;
        var moved = WebhookForm.Of(hook);
        moved.Url = "https://collector.example.org/push";
        Assert.Equal("secret", (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<ChangeWebhook>().Run(Guid.NewGuid(), id, hook.Version, moved, "换个地址"))).Field);
        await world.As("legal");
        Assert.Equal("duty", (await World.Refused(() => world.Get<RegisterWebhook>().Run(Guid.NewGuid(), Form("另一个", WebhookStyle.Generic, server.Port)))).Code);
        await Assert.ThrowsAsync<RuleBroken>(() => world.Get<WebhookViews>().List());
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static WebhookForm Form(string name, WebhookStyle style, int port) => new() { Name = name, Style = style, Url = $"http://127.0.0.1:{port}/hook?access_token=t", Secret = Secret };

    private static JsonElement Body(HookRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        return body.RootElement.Clone();
    }
}

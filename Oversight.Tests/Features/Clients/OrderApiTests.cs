using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Clients;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Trail;

namespace Oversight.Tests.Features.Clients;

/// <summary>Work orders of the hotline over the wire.</summary>
public sealed class OrderApiTests
{
    private const string Orders = "api/v1/orders";

    [Fact]
    public async Task An_order_is_pushed_once_whatever_comes_again_and_read_by_whoever_pushed_it_alone()
    {
        await using var api = await ApiSite.Start();
        var (client, key) = await api.Client("12345平台", [ClientScope.OrdersWrite, ClientScope.OrdersRead]);
        var first = await api.Post(key, Orders, Body(), "order-00001");
        Assert.True(first.Status == 201, first.Text);
        Assert.False(first.Json.GetProperty("known").GetBoolean());
        Assert.Equal(first.Text, (await api.Post(key, Orders, Body(), "order-00001")).Text);
        var again = await api.Post(key, Orders, Body());
        Assert.Equal((200, true, first.Json.GetProperty("complaint").GetString()), (again.Status, again.Json.GetProperty("known").GetBoolean(), again.Json.GetProperty("complaint").GetString()));
        Assert.Equal("idempotency-reused", (await api.Post(key, Orders, Body(number: "HZ-2"), "order-00001")).Problem);

        await using var db = await api.Db();
        var kept = await db.Complaints.AsNoTracking().AsSplitQuery().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((client, "HZ-1", IntakeChannel.WorkOrder), (kept.RegisteredBy, kept.SourceKey, kept.Channel));
        Assert.Equal(DateTime.Parse("2026-11-27T10:00:00Z", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), kept.OrderDueAt);
        Assert.Equal("＊＊反映渣土车扰民", kept.Title);
        await using var scope = api.Site.Services.CreateAsyncScope();
        Assert.Equal("欧阳建国", scope.ServiceProvider.GetRequiredService<ComplaintVault>().OpenAsSystem(kept)!.Name);

        var state = await api.Get(key, $"{Orders}/HZ-1");
        Assert.Equal("registered", state.Json.GetProperty("state").GetString());
        foreach (var mark in (string[])["欧阳", "13837100001", "航海东路88号"])
            Assert.DoesNotContain(mark, state.Text + first.Text + again.Text, StringComparison.Ordinal);
        Assert.Equal("HZ-1", Assert.Single((await api.Get(key, Orders)).Json.GetProperty("data").EnumerateArray()).GetProperty("order").GetString());

        var (_, other) = await api.Client("别的平台", [ClientScope.OrdersRead, ClientScope.CasesRead]);
        Assert.Equal("not-found", (await api.Get(other, $"{Orders}/HZ-1")).Problem);
        Assert.Empty((await api.Get(other, Orders)).Json.GetProperty("data").EnumerateArray());
        Assert.Equal("scope", (await api.Post(other, Orders, Body())).Problem);
        Assert.Null((await api.Site.Services.GetRequiredService<TrailVerifier>().Verify()).Damage);
    }

    [Fact]
    public async Task What_cannot_be_taken_names_its_field_and_leaves_nothing()
    {
        await using var api = await ApiSite.Start();
        var (_, key) = await api.Client("12345平台", [ClientScope.OrdersWrite]);
        foreach (var (body, field) in new[]
        {
            (Body(content: "少"), "content"), (Body(number: "1"), "number"), (Body(more: ",\"dueAt\":\"2026-11-01\""), "dueAt"), (Body(more: ",\"about\":\"执法大中队\""), "about"), (Body(phone: "1"), "caller.phone"),
        })
        {
            var answer = await api.Post(key, Orders, body);
            Assert.True(string.Equals("invalid", answer.Problem, StringComparison.Ordinal), answer.Text);
            Assert.True(answer.Json.GetProperty("errors").TryGetProperty(field, out _), $"{field}: {answer.Text}");
        }

        await using var db = await api.Db();
        Assert.Equal(0, await db.Complaints.CountAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(await db.Trail.Select(e => e.Action).ToListAsync(TestContext.Current.CancellationToken), a => a.StartsWith("complaint.", StringComparison.Ordinal));
    }

    private static string Body(string number = "HZ-1", string content = "每晚十一点后渣土车经过，噪声大。", string phone = "13837100001", string more = "") =>
        $$"""{"number":"{{number}}","kind":"complaint","content":"{{content}}","title":"欧阳建国反映渣土车扰民","caller":{"name":"欧阳建国","phone":"{{phone}}","address":"航海东路88号院3号楼"}{{(more.Length > 0 ? more : ",\"dueAt\":\"2026-11-27T18:00:00+08:00\"")}}}""";
}

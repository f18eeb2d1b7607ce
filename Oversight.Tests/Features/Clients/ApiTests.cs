using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Domain.Outside;
using Oversight.Infrastructure.Clients;
using Oversight.Infrastructure.Trail;

namespace Oversight.Tests.Features.Clients;

public sealed class ApiTests
{
    private const string Cases = "api/v1/cases";

    [Fact]
    public async Task The_list_is_read_page_by_page_and_not_again_where_it_did_not_change()
    {
        await using var api = await ApiSite.Start();
        var (_, key) = await api.Client();
        var codes = new List<string>();
        string? cursor = null;
        do
        {
            var page = await api.Get(key, $"api/v1/items?limit=40{(cursor is null ? "" : $"&cursor={cursor}")}");
            Assert.Equal(200, page.Status);
            codes.AddRange(page.Json.GetProperty("data").EnumerateArray().Select(i => i.GetProperty("code").GetString()!));
            cursor = page.Json.GetProperty("next").GetString();
        }
        while (cursor is not null);
        Assert.Equal(98, codes.Count);
        Assert.Equal(codes.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), codes);
        var one = await api.Get(key, $"api/v1/items/{codes[0]}");
        Assert.NotEmpty(one.Json.GetProperty("steps").EnumerateArray());
        Assert.Equal(304, (await api.Get(key, $"api/v1/items/{codes[0]}", r => r.Headers.TryAddWithoutValidation("If-None-Match", one.Tag))).Status);
        Assert.Equal("not-found", (await api.Get(key, "api/v1/items/none")).Problem);
        Assert.Equal("invalid", (await api.Get(key, "api/v1/items?on=2026-13-01")).Problem);
        Assert.Empty((await api.Get(key, "api/v1/items?on=2015-01-01")).Json.GetProperty("data").EnumerateArray());
    }

    [Fact]
    public async Task A_case_within_the_rules_is_kept_and_raises_nothing()
    {
        await using var api = await ApiSite.Start();
        var (client, key) = await api.Client();
        var (item, body) = await ItemOf(api, key);
        var pushed = await api.Post(key, Cases, ApiSite.Opening(item: item, body: body));
        Assert.True(pushed.Status == 201, pushed.Text);
        Assert.Empty(pushed.Alerts);
        await using var db = await api.Db();
        var kept = await db.OutsideCases.AsSplitQuery().SingleAsync(c => c.ClientId == client);
        Assert.Equal(("ZJ-2026-0001", "李四维", OutsideState.Opened), (kept.Number, kept.Parties[0].Name.Value, kept.State));
        var entry = await db.Trail.SingleAsync(e => e.SubjectId == kept.Id);
        Assert.Equal(client.ToString(), entry.Actor);
        Assert.Empty(await db.Alerts.ToListAsync());
        var read = await api.Get(key, $"{Cases}/ZJ-2026-0001");
        Assert.Equal((200, "opened"), (read.Status, read.Json.GetProperty("state").GetString()));
        Assert.Null((await api.Site.Services.GetRequiredService<TrailVerifier>().Verify()).Damage);
    }

    [Fact]
    public async Task What_breaks_a_rule_is_kept_as_what_happened_and_raises_an_alert_each()
    {
        await using var api = await ApiSite.Start();
        var (_, key) = await api.Client();
        var (item, body) = await ItemOf(api, key);
        Assert.Equal(["no-power"], (await api.Post(key, Cases, ApiSite.Opening("A-1", "410104-CG-CF-999", body))).Alerts);
        Assert.Equal(["not-in-force"], (await api.Post(key, Cases, ApiSite.Opening("A-2", item, body, opened: "2016-11-25T10:00:00+08:00"))).Alerts);
        Assert.Equal(["not-body"], (await api.Post(key, Cases, ApiSite.Opening("A-3", item, "某某街道办事处"))).Alerts);
        await api.Post(key, Cases, ApiSite.Opening("A-4", item, body));
        var steps = (await api.Get(key, $"api/v1/items/{item}")).Json.GetProperty("steps").EnumerateArray().ToList();
        var late = steps.FindLast(s => !s.GetProperty("optional").GetBoolean()).GetProperty("code").GetString();
        Assert.Contains("step-skipped", (await api.Post(key, $"{Cases}/A-4/steps", $$"""{"step":"{{late}}","startedAt":"2026-11-21T09:00:00+08:00"}""")).Alerts);
        Assert.Equal(["unknown-step"], (await api.Post(key, $"{Cases}/A-4/steps", """{"step":"no-such","startedAt":"2026-11-21T09:00:00+08:00"}""")).Alerts);
        var decided = await api.Post(key, $"{Cases}/A-4/decision", """{"outcome":"penalty","fineFen":99999999900,"decidedAt":"2026-11-22T09:00:00+08:00"}""");
        Assert.True(decided.Status == 200, decided.Text);
        Assert.Contains("fine-out-of-range", decided.Alerts);
        await using var db = await api.Db();
        Assert.Equal(4, await db.OutsideCases.CountAsync());
        var alerts = await db.Alerts.AsNoTracking().AsSplitQuery().ToListAsync();
        Assert.All(alerts, a => Assert.Equal((AlertKind.OutsideFact, Kinds.OutsideCase, api.Squadron), (a.Kind, a.SubjectKind, a.DepartmentId)));
        Assert.Equal(await db.OutsideCases.SelectMany(c => c.Breaches).CountAsync(), alerts.Count);
        Assert.DoesNotContain(alerts, a => a.Title.Contains("李四维", StringComparison.Ordinal));
        Assert.Null((await api.Site.Services.GetRequiredService<TrailVerifier>().Verify()).Damage);
    }

    [Fact]
    public async Task One_officer_alone_or_without_a_card_raises_an_alert()
    {
        await using var api = await ApiSite.Start();
        var (_, key) = await api.Client();
        var (item, body) = await ItemOf(api, key);
        await api.Post(key, Cases, ApiSite.Opening("B-1", item, body));
        await using var db = await api.Db();
        var procedures = await db.Procedures.AsSplitQuery().ToListAsync();
        var version = (await db.Items.AsSplitQuery().SingleAsync(i => i.Code == item)).On(new DateOnly(2026, 11, 20))!;
        var step = procedures.Single(p => p.Id == version.ProcedureId).Steps.First(s => s.Kind == Oversight.Domain.Catalogue.StepKind.Investigate).Code;
        var alone = await api.Post(key, $"{Cases}/B-1/steps", $$"""{"step":"{{step}}","startedAt":"2026-11-20T11:00:00+08:00","finishedAt":"2026-11-20T12:00:00+08:00","cards":["X-000"]}""");
        Assert.Contains("two-officers", alone.Alerts);
        Assert.Contains("card", alone.Alerts);
        Assert.Equal("told", (await api.Post(key, $"{Cases}/B-1/steps", $$"""{"step":"{{step}}","startedAt":"2026-11-20T11:00:00+08:00","finishedAt":"2026-11-20T12:00:00+08:00"}""")).Problem);
    }

    [Fact]
    public async Task The_same_request_twice_is_one_and_another_under_its_key_is_refused()
    {
        await using var api = await ApiSite.Start();
        var (_, key) = await api.Client();
        var (first, again) = (await api.Post(key, Cases, ApiSite.Opening(), "push-0001"), await api.Post(key, Cases, ApiSite.Opening(), "push-0001"));
        Assert.Equal((201, first.Text), (again.Status, again.Text));
        Assert.Equal("idempotency-reused", (await api.Post(key, Cases, ApiSite.Opening("ZJ-2"), "push-0001")).Problem);
        Assert.Equal("exists", (await api.Post(key, Cases, ApiSite.Opening(), "push-0002")).Problem);
        Assert.Equal("idempotency-key", (await api.Post(key, Cases, ApiSite.Opening("ZJ-3"), "")).Problem);
        Assert.Equal("idempotency-key", (await api.Post(key, Cases, ApiSite.Opening("ZJ-3"), "short")).Problem);
        await using var db = await api.Db();
        Assert.Equal(1, await db.OutsideCases.CountAsync());
    }

    [Fact]
    public async Task Results_come_once_and_in_order_and_name_nobody()
    {
        await using var api = await ApiSite.Start();
        var (_, key) = await api.Client();
        var first = await api.Get(key, "api/v1/results");
        Assert.Equal(200, first.Status);
        var next = first.Json.GetProperty("next").GetInt64();
        Assert.True(next > 0);
        Assert.False(first.Json.GetProperty("more").GetBoolean());
        var again = await api.Get(key, $"api/v1/results?since={next}");
        Assert.Empty(again.Json.GetProperty("data").EnumerateArray());
        Assert.True(again.Json.GetProperty("next").GetInt64() >= next);
        Assert.Equal("invalid", (await api.Get(key, "api/v1/results?since=-1")).Problem);
        var beyond = await api.Get(key, $"api/v1/results?since={long.MaxValue}");
        Assert.False(beyond.Json.GetProperty("more").GetBoolean());
        Assert.InRange(beyond.Json.GetProperty("next").GetInt64(), next, next + 1000);
    }

    [Fact]
    public async Task The_description_agrees_with_the_addresses()
    {
        await using var api = await ApiSite.Start();
        var described = await api.Get(null, "openapi/v1.json");
        Assert.Equal(200, described.Status);
        var paths = described.Json.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject().Select(m => $"{m.Name.ToUpperInvariant()} {p.Name}")).Order(StringComparer.Ordinal);
        var mapped = api.Site.Services.GetRequiredService<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints.OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Routing.IHttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText}")).Order(StringComparer.Ordinal);
        Assert.Equal(mapped, paths);
        var opening = described.Json.GetProperty("components").GetProperty("schemas").GetProperty("OpeningBody");
        Assert.Contains("openedAt", opening.GetProperty("required").EnumerateArray().Select(r => r.GetString()));
        Assert.Contains("Idempotency-Key", described.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_noted_by_address_and_answer_alone()
    {
        await using var api = await ApiSite.Start();
        var (client, key) = await api.Client();
        await api.Post(key, Cases, ApiSite.Opening());
        await api.Get(key, $"{Cases}/秘密编号");
        await api.Site.Services.GetRequiredService<ApiCallLog>().Write();
        await using var db = await api.Db();
        var calls = await WaitFor(db, client, 2);
        Assert.Equal(["GET /api/v1/cases/{reference} 404 not-found", "POST /api/v1/cases 201 "], calls.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Method} {c.Route} {c.Status} {c.Problem}")).Order(StringComparer.Ordinal));
    }

    private static async Task<List<ApiCall>> WaitFor(Oversight.Infrastructure.Persistence.OversightDb db, Guid client, int count)
    {
        for (var i = 0; i < 100; i++)
        {
            var calls = await db.ApiCalls.AsNoTracking().Where(c => c.ClientId == client).ToListAsync();
            if (calls.Count >= count)
                return calls;
            await Task.Delay(100);
        }

        return [];
    }

    private static async Task<(string Code, string Body)> ItemOf(ApiSite api, string key)
    {
        var item = (await api.Get(key, "api/v1/items?limit=200")).Json.GetProperty("data").EnumerateArray()
            .First(i => string.Equals(i.GetProperty("category").GetString(), "penalty", StringComparison.Ordinal) && i.GetProperty("fineMaxFen").ValueKind == System.Text.Json.JsonValueKind.Number
                && i.GetProperty("departments").EnumerateArray().Any(d => string.Equals(d.GetString(), "ZD1", StringComparison.Ordinal)));
        return (item.GetProperty("code").GetString()!, item.GetProperty("implementingBody").GetString()!);
    }
}

using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Clients;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Clients;

namespace Oversight.Tests.Features.Clients;

public sealed class ApiAttackTests
{
    private const string Cases = "api/v1/cases";

    [Fact]
    public async Task Without_a_key_that_opens_nothing_is_told()
    {
        await using var api = await ApiSite.Start();
        var (id, key) = await api.Client();
        Assert.Equal(("key-missing", 401), Of(await api.Get(null, "api/v1/items")));
        Assert.Equal(("key-refused", 401), Of(await api.Get(ClientSecret.Draw().Text, "api/v1/items")));
        Assert.Equal(("key-refused", 401), Of(await api.Get(key[..^1] + (key[^1] == 'A' ? 'B' : 'A'), "api/v1/items")));
        Assert.Equal(("key-refused", 401), Of(await api.Get("' OR 1=1 --", "api/v1/items")));
        Assert.Equal(200, (await api.Get(null, "api/v1/items", r => r.Headers.Add("X-Api-Key", key))).Status);
        Assert.Equal(("key-missing", 401), Of(await api.Get(key, "api/v1/items", r => r.Headers.Add("X-Api-Key", key))));
        await api.On(id, c => c.Disable("对方系统下线"));
        Assert.Equal(("key-refused", 401), Of(await api.Get(key, "api/v1/items")));
        var (_, expired) = await api.Client("过期", through: new DateOnly(2026, 11, 22));
        Assert.Equal(("key-refused", 401), Of(await api.Get(expired, "api/v1/items")));
    }

    [Fact]
    public async Task A_key_that_was_changed_opens_until_its_overlap_ends()
    {
        await using var api = await ApiSite.Start();
        var (id, old) = await api.Client();
        var fresh = ClientSecret.Draw();
        await api.On(id, c => c.Rotate(fresh.Issued, 24, "定期更换", Guid.CreateVersion7(), api.Site.Clock.Now));
        Assert.Equal(200, (await api.Get(old, "api/v1/items")).Status);
        Assert.Equal(200, (await api.Get(fresh.Text, "api/v1/items")).Status);
        api.Site.Clock.Pass(TimeSpan.FromHours(24));
        Assert.Equal(("key-refused", 401), Of(await api.Get(old, "api/v1/items")));
        Assert.Equal(200, (await api.Get(fresh.Text, "api/v1/items")).Status);
    }

    [Fact]
    public async Task A_scope_that_was_not_given_is_refused()
    {
        await using var api = await ApiSite.Start();
        var (_, reader) = await api.Client("只读", [ClientScope.CatalogueRead]);
        Assert.Equal(200, (await api.Get(reader, "api/v1/items")).Status);
        Assert.Equal(("scope", 403), Of(await api.Post(reader, Cases, ApiSite.Opening())));
        Assert.Equal(("scope", 403), Of(await api.Get(reader, $"{Cases}/x")));
        Assert.Equal(("scope", 403), Of(await api.Get(reader, "api/v1/results")));
        await using var db = await api.Db();
        Assert.Equal(0, await db.OutsideCases.CountAsync());
    }

    [Fact]
    public async Task A_case_cannot_be_numbered_like_the_id_of_another()
    {
        await using var api = await ApiSite.Start();
        var (_, key) = await api.Client();
        var id = (await api.Post(key, Cases, ApiSite.Opening("ZJ-1"))).Json.GetProperty("id").GetString()!;
        foreach (var number in new[] { id, id.ToUpperInvariant(), $"{{{id}}}", id.Replace("-", "", StringComparison.Ordinal) })
            Assert.Equal(("invalid", 422), Of(await api.Post(key, Cases, ApiSite.Opening(number))));
        Assert.Equal("ZJ-1", (await api.Get(key, $"{Cases}/{id}")).Json.GetProperty("number").GetString());
    }

    [Fact]
    public async Task Another_clients_case_looks_like_none()
    {
        await using var api = await ApiSite.Start();
        var (_, one) = await api.Client();
        var (_, other) = await api.Client("园林平台");
        var id = (await api.Post(one, Cases, ApiSite.Opening())).Json.GetProperty("id").GetString();
        var (mine, none) = (await api.Get(other, $"{Cases}/{id}"), await api.Get(other, $"{Cases}/{Guid.NewGuid()}"));
        Assert.Equal((Of(none), none.Json.GetProperty("title").GetString()), (Of(mine), mine.Json.GetProperty("title").GetString()));
        Assert.Equal(("not-found", 404), Of(await api.Get(other, $"{Cases}/ZJ-2026-0001")));
        Assert.Equal(("not-found", 404), Of(await api.Post(other, $"{Cases}/{id}/decision", """{"outcome":"dropped","decidedAt":"2026-11-22T09:00:00+08:00"}""")));
        Assert.Equal(("invalid", 422), Of(await api.Post(one, Cases, ApiSite.Opening("Z-9", department: "ZD2"))));
        Assert.Equal(201, (await api.Post(other, Cases, ApiSite.Opening())).Status);
    }

    [Fact]
    public async Task What_is_malformed_names_its_field_and_stores_nothing()
    {
        await using var api = await ApiSite.Start();
        var (_, key) = await api.Client();
        await using var db = await api.Db();
        (string Body, string Field)[] wrong =
        [
            (ApiSite.Opening(more: ",\"secret\":1"), "secret"),
            (ApiSite.Opening(more: ",\"number\":\"again\""), "number"),
            ("{\"number\":\"A\"}", "$"),
            ("[]", "$"),
            ("null", "$"),
            ("{", "$"),
            (ApiSite.Opening(opened: "2026-11-20 10:00:00"), "openedAt"),
            (ApiSite.Opening(opened: "2026-11-20T10:00:00"), "openedAt"),
            (ApiSite.Opening(opened: "2030-11-20T10:00:00Z"), "openedAt"),
            (ApiSite.Opening(number: new string('长', 61)), "number"),
            (ApiSite.Opening(number: "A\\u0000B"), "number"),
            (ApiSite.Opening(number: "A\\ud800B"), "number"),
            (ApiSite.Opening().Replace("\"person\"", "0", StringComparison.Ordinal), "parties[0].kind"),
            (ApiSite.Opening().Replace("\"李四维\"", "null", StringComparison.Ordinal), "parties[0].name"),
            (ApiSite.Opening().Replace("\"name\":\"李四维\"", "\"name\":\"李四维\",\"identityKind\":\"idCard\",\"identity\":\"410104199001011234\"", StringComparison.Ordinal), "parties[0].identity"),
            (ApiSite.Opening().Replace("[{", "[[[[[[[[[[{", StringComparison.Ordinal).Replace("}]", "}]]]]]]]]]]", StringComparison.Ordinal), "parties[0]"),
        ];
        foreach (var (body, field) in wrong)
        {
            var answer = await api.Post(key, Cases, body);
            Assert.True(answer.Status == 422, $"{body} is {answer.Status}: {answer.Text}");
            Assert.Equal("invalid", answer.Problem);
            Assert.Contains(field, answer.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name));
            Assert.DoesNotContain("李四维", answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, await db.Trail.CountAsync(e => e.SubjectKind == Kinds.OutsideCase));
        Assert.Equal((0, 0), (await db.OutsideCases.CountAsync(), await db.PersonalData.CountAsync(p => p.Value == "李四维")));
    }

    [Fact]
    public async Task What_is_too_large_or_no_json_is_refused_before_it_is_read()
    {
        await using var api = await ApiSite.Start();
        var (_, key) = await api.Client();
        Assert.Equal(("too-large", 413), Of(await api.Post(key, Cases, ApiSite.Opening(more: $",\"x\":\"{new string('a', 70_000)}\""))));
        Assert.Equal(("too-large", 413), Of(await api.Post(key, Cases, "", also: r => r.Content = new ChunkedJson(new byte[70_000]))));
        Assert.Equal(("media-type", 415), Of(await api.Post(key, Cases, "", also: r => r.Content = new StringContent("a=b", Encoding.UTF8, "application/x-www-form-urlencoded"))));
        Assert.Equal(("invalid", 422), Of(await api.Post(key, Cases, "", also: r => r.Content = new ChunkedJson([0x22, 0xC3, 0x28, 0x22]))));
    }

    [Fact]
    public async Task Too_many_requests_wait()
    {
        await using var api = await ApiSite.Start();
        var (_, key) = await api.Client(rate: 2);
        await api.Get(key, "api/v1/items?limit=1");
        await api.Get(key, "api/v1/items?limit=1");
        var third = await api.Get(key, "api/v1/items?limit=1");
        Assert.Equal(("rate", 429), Of(third));
        Assert.InRange(third.RetryAfter!.Value.TotalSeconds, 1, 60);
        var (_, other) = await api.Client("另一家");
        Assert.Equal(200, (await api.Get(other, "api/v1/items?limit=1")).Status);
    }

    [Fact]
    public async Task A_key_is_kept_nowhere()
    {
        await using var api = await ApiSite.Start();
        var (_, key) = await api.Client();
        await api.Get(key, "api/v1/items?limit=1");
        await api.Post(key, Cases, ApiSite.Opening());
        await using (var db = await api.Db())
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        var secret = key[13..];
        await using var check = await api.Db();
        var file = check.Database.GetDbConnection().DataSource;
        var bytes = new byte[new FileInfo(file).Length];
        await using (var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
            await stream.ReadExactlyAsync(bytes);
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)));
        Assert.Equal("ovk_" + key[4..12] + "_…", new ClientSecret(key).ToString());
    }

    [Theory]
    [InlineData("api/v1/none")]
    [InlineData("api/v2/items")]
    [InlineData("api")]
    [InlineData("api/v1/items/%00")]
    [InlineData("api/v1/cases/..%2f..%2fadmin")]
    public async Task No_failure_is_a_page_or_a_redirect(string path)
    {
        await using var api = await ApiSite.Start();
        var (_, key) = await api.Client();
        var answer = await api.Get(key, path);
        Assert.InRange(answer.Status, 400, 499);
        Assert.DoesNotContain("html", answer.Type, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<!DOCTYPE", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    private static (string Problem, int Status) Of(ApiSite.Answer answer) => (answer.Problem, answer.Status);

    private sealed class ChunkedJson(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            return stream.WriteAsync(bytes).AsTask();
        }

        protected override bool TryComputeLength(out long length)
        {
            (Headers.ContentType, length) = (new("application/json"), 0);
            return false;
        }
    }
}

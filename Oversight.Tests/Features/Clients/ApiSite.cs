using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Clients;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Clients;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Seeding.Alerts;
using Oversight.Tests.Support;

namespace Oversight.Tests.Features.Clients;

/// <summary>The whole product with clients registered, and what a sister system does over the wire.</summary>
internal sealed class ApiSite : IAsyncDisposable
{
    private static readonly Duty Seed = new("system.seed-client", "登记客户端", Role.System);

    private ApiSite(Site site) => Site = site;

    public Site Site { get; }

    public Guid Squadron { get; private set; }

    public static async Task<ApiSite> Start()
    {
        var api = new ApiSite(await Site.Start());
        await using var scope = api.Site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AlertRuleSeed>().Run();
        await using var db = await api.Db();
        api.Squadron = await db.Departments.Where(d => d.Code == "ZD1").Select(d => d.Id).SingleAsync();
        return api;
    }

    /// <summary>Registers a client and returns its key.</summary>
    public async Task<(Guid Id, string Key)> Client(string name = "住建案件平台", IReadOnlyList<ClientScope>? scopes = null, int rate = 600, DateOnly? through = null, Guid? department = null)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var secret = ClientSecret.Draw();
        var card = new ClientCard(name, "区住建局案件管理平台", scopes ?? Enum.GetValues<ClientScope>(), rate, [department ?? Squadron], new DateOnly(2026, 1, 1), through);
        var id = await scope.ServiceProvider.GetRequiredService<Work>().DoAsSystem(Seed, Subject.New(Kinds.Client), Guid.NewGuid(), (db, _) =>
        {
            var client = ApiClient.Register(Guid.CreateVersion7(), card, secret.Issued, Guid.CreateVersion7, db.Act!.Now);
            db.Clients.Add(client);
            return Task.FromResult(client.Id);
        });
        return (id, secret.Text);
    }

    /// <summary>Lets something happen to a client.</summary>
    public async Task On(Guid id, Action<ApiClient> verb)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Work>().DoAsSystem(Seed, new Subject(Kinds.Client, id), Guid.NewGuid(), async (db, _) =>
        {
            verb(await db.Clients.AsSplitQuery().SingleAsync(c => c.Id == id));
            return true;
        });
    }

    public Task<OversightDb> Db() => Site.Services.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();

    public async Task<Answer> Get(string? key, string path, Action<HttpRequestMessage>? also = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await Send(request, key, also);
    }

    public async Task<Answer> Post(string? key, string path, string body, string? idempotency = null, Action<HttpRequestMessage>? also = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (idempotency is not "")
            request.Headers.Add("Idempotency-Key", idempotency ?? Guid.NewGuid().ToString());
        return await Send(request, key, also);
    }

    /// <summary>A case as the sister system sends it.</summary>
    public static string Opening(string number = "ZJ-2026-0001", string item = "410104-CG-CF-001", string body = "郑州市管城回族区城市管理执法局", string department = "ZD1", string opened = "2026-11-20T10:00:00+08:00", string more = "") =>
        $$"""{"number":"{{number}}","item":"{{item}}","body":"{{body}}","department":"{{department}}","openedAt":"{{opened}}","place":"紫荆山路与商城路口","facts":"在道路上空新建架空管线","parties":[{"kind":"person","name":"李四维"}]{{more}}}""";

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    private async Task<Answer> Send(HttpRequestMessage request, string? key, Action<HttpRequestMessage>? also)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Site.Address };
        if (key is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        also?.Invoke(request);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsStringAsync(), response.Headers.RetryAfter?.Delta, response.Headers.ETag?.Tag);
    }

    internal sealed record Answer(int Status, string Type, string Text, TimeSpan? RetryAfter, string? Tag)
    {
        public JsonElement Json => JsonDocument.Parse(Text).RootElement;

        /// <summary>Code of the problem; it is checked to be one.</summary>
        public string Problem
        {
            get
            {
                Assert.Equal("application/problem+json", Type);
                Assert.Equal(Status, Json.GetProperty("status").GetInt32());
                Assert.DoesNotContain("<html", Text, StringComparison.OrdinalIgnoreCase);
                return Json.GetProperty("type").GetString()!["urn:oversight:problem:".Length..];
            }
        }

        public IReadOnlyList<string> Alerts => [.. Json.GetProperty("alerts").EnumerateArray().Select(a => a.GetProperty("rule").GetString()!)];
    }
}

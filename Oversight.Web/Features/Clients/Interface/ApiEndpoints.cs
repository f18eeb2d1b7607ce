using System.ComponentModel;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Oversight.Domain.Clients;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>The interface for sister systems, version 1.</summary>
internal static class ApiEndpoints
{
    private const string Root = "/api/v1";
    private const int LongestReference = 60;

    /// <summary>Maps the addresses. None of them knows cookies; each lets in by key alone.</summary>
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root).AllowAnonymous().DisableAntiforgery().AddEndpointFilter<ApiGate>().WithTags("v1")
            .ProducesProblem(401, "application/problem+json").ProducesProblem(403, "application/problem+json").ProducesProblem(429, "application/problem+json");
        api.MapGet("/items", Items).Needs(ClientScope.CatalogueRead, "读取权责清单", "某一天有效的事项，按编号分页；支持 If-None-Match。").Produces<ItemsPage>();
        api.MapGet("/items/{code}", Item).Needs(ClientScope.CatalogueRead, "读取一个事项", "某一天有效的内容，并给出登记流程的环节。").Produces<ItemBody>().ProducesProblem(404, "application/problem+json");
        api.MapPost("/cases", Open).Needs(ClientScope.CasesWrite, "推送办件", "推送对方系统已立案、受理或者启动的办件。推送的是事实：违反规定的照样接收，并逐条产生预警，在 alerts 中返回。")
            .Accepts<OpeningBody>("application/json").Produces<PushedBody>(201).Faults();
        api.MapPost("/cases/{reference}/steps", Step).Needs(ClientScope.CasesWrite, "推送环节", "推送环节的开始或者完成；reference 为办件编号或者本系统返回的 id。")
            .Accepts<StepBody>("application/json").Produces<PushedBody>().Faults().ProducesProblem(404, "application/problem+json");
        api.MapPost("/cases/{reference}/decision", Decide).Needs(ClientScope.CasesWrite, "推送决定", "推送对方系统作出的决定，每个办件一次。")
            .Accepts<DecisionBody>("application/json").Produces<PushedBody>().Faults().ProducesProblem(404, "application/problem+json");
        api.MapGet("/cases/{reference}", Case).Needs(ClientScope.CasesRead, "查询已推送的办件", "只能查询本客户端推送的办件。").Produces<CaseBody>().ProducesProblem(404, "application/problem+json");
        api.MapGet("/results", Results).Needs(ClientScope.ResultsRead, "读取办理结果", "本客户端部门范围内办件的决定和办结，按发生顺序；从 since=0 开始，以后用上次返回的 next。不含当事人信息。").Produces<ResultsPage>();
        api.MapPost("/orders", Order).Needs(ClientScope.OrdersWrite, "推送12345工单", "每个工单编号只登记一次；再次推送返回原来的回执，known 为 true。")
            .Accepts<OrderBody>("application/json").Produces<OrderReceipt>(201).Produces<OrderReceipt>().Faults();
        api.MapGet("/orders", OrdersChanged).Needs(ClientScope.OrdersRead, "查询有变化的工单", "本客户端推送的工单中有变化的，按发生顺序；从 since=0 开始，以后用上次返回的 next。").Produces<OrderChanges>();
        api.MapGet("/orders/{number}", OneOrder).Needs(ClientScope.OrdersRead, "查询工单", "只能查询本客户端推送的工单；不含诉求人信息。").Produces<OrderState>().ProducesProblem(404, "application/problem+json");
        app.Map("/api/{**rest}", Nothing).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    // A body that is no JSON leads past the addresses that take one, and here.
    private static IResult Nothing(HttpContext http) => throw (HttpMethods.IsPost(http.Request.Method) && !http.Request.HasJsonContentType() && http.Request.ContentType is not null
        ? ApiAnswers.Of(StatusCodes.Status415UnsupportedMediaType)
        : ApiProblem.NotFound());

    private static async Task<IResult> Items(
        HttpContext http, ApiViews views,
        [FromQuery, Description("哪一天，例如 2026-11-23；省略为今天。")] string? on,
        [FromQuery, Description("上一页返回的 next。")] string? cursor,
        [FromQuery, Description("每页条数，1至200；省略为50。")] string? limit)
    {
        const int usual = 50;
        var size = limit is null ? usual : Asked.Number(limit) is int asked and >= 1 and <= ApiViews.MostItems ? asked : throw ApiProblem.Field("limit", $"应为1至{ApiViews.MostItems}。");
        if (cursor?.Length > 40)
            throw ApiProblem.Field("cursor", "应为上一页返回的 next。");
        return Tagged(http, await views.Items(Day(on), cursor, size));
    }

    private static async Task<IResult> Item(HttpContext http, ApiViews views, string code, [FromQuery, Description("哪一天；省略为今天。")] string? on) =>
        Tagged(http, await views.Item(code, Day(on)) ?? throw ApiProblem.NotFound());

    private static async Task<IResult> Open(HttpContext http, PushCase push)
    {
        var key = ApiReading.Key(http);
        var (body, digest) = await ApiReading.Body<OpeningBody>(http);
        var answer = await push.Run(new PushRequest(ApiGate.Caller(http), key, digest), body);
        http.Response.Headers.Location = $"{Root}/cases/{answer.Id}";
        return Answer(answer, StatusCodes.Status201Created);
    }

    private static async Task<IResult> Step(HttpContext http, PushStep push, string reference)
    {
        var key = ApiReading.Key(http);
        var (body, digest) = await ApiReading.Body<StepBody>(http);
        return Answer(await push.Run(new PushRequest(ApiGate.Caller(http), key, digest), Reference(reference), body));
    }

    private static async Task<IResult> Decide(HttpContext http, PushDecision push, string reference)
    {
        var key = ApiReading.Key(http);
        var (body, digest) = await ApiReading.Body<DecisionBody>(http);
        return Answer(await push.Run(new PushRequest(ApiGate.Caller(http), key, digest), Reference(reference), body));
    }

    private static async Task<IResult> Case(HttpContext http, ApiViews views, string reference) => Answer(await views.Case(ApiGate.Caller(http), Reference(reference)));

    private static async Task<IResult> Order(HttpContext http, PushOrder push)
    {
        var key = ApiReading.Key(http);
        var (body, digest) = await ApiReading.Body<OrderBody>(http);
        var receipt = await push.Run(new PushRequest(ApiGate.Caller(http), key, digest), body);
        http.Response.Headers.Location = $"{Root}/orders/{Uri.EscapeDataString(receipt.Order)}";
        return Answer(receipt, receipt.Known ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private static async Task<IResult> OneOrder(HttpContext http, OrderViews views, string number) => Answer(await views.One(ApiGate.Caller(http), Reference(number)));

    private static async Task<IResult> OrdersChanged(HttpContext http, OrderViews views, [FromQuery, Description("上次返回的 next；第一次为0。")] string? since) => Answer(await views.Changes(ApiGate.Caller(http), Since(since)));

    private static async Task<IResult> Results(HttpContext http, ApiViews views, [FromQuery, Description("上次返回的 next；第一次为0。")] string? since) =>
        Answer(await views.Results(
            ApiGate.Caller(http), Since(since)));

    private static long Since(string? since) => since is null ? 0 : long.TryParse(since, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : throw ApiProblem.Field("since", "应为上次返回的 next。");

    private static IResult Answer<T>(T answer, int status = StatusCodes.Status200OK) => Microsoft.AspNetCore.Http.Results.Json(answer, ApiAnswers.Json, statusCode: status);

    private static IResult Tagged<T>(HttpContext http, T answer)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer, ApiAnswers.Json);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        return http.Request.Headers.IfNoneMatch.Any(m => m?.Split(',').Any(t => string.Equals(t.Trim(), tag, StringComparison.Ordinal)) == true)
            ? Microsoft.AspNetCore.Http.Results.StatusCode(StatusCodes.Status304NotModified)
            : Microsoft.AspNetCore.Http.Results.Bytes(bytes, "application/json; charset=utf-8");
    }

    private static DateOnly? Day(string? text) => text is null ? null : Asked.Day(text) ?? throw ApiProblem.Field("on", "应为日期，例如 2026-11-23。");

    private static string Reference(string text) => text.Length <= LongestReference && !text.Any(char.IsControl) ? text : throw ApiProblem.NotFound();

    private static RouteHandlerBuilder Needs(this RouteHandlerBuilder endpoint, ClientScope scope, string summary, string description) =>
        endpoint.WithMetadata(new NeedsScope(scope)).WithSummary(summary).WithDescription($"{description}需要权限 {scope.Code()}。");

    private static RouteHandlerBuilder Faults(this RouteHandlerBuilder endpoint)
    {
        foreach (var status in (int[])[400, 409, 413, 415, 422])
            endpoint.ProducesProblem(status, "application/problem+json");
        return endpoint.WithMetadata(new NeedsKey());
    }
}

/// <summary>Marks an address that asks for an Idempotency-Key.</summary>
internal sealed record NeedsKey;

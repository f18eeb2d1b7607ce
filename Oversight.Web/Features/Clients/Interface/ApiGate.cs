using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Clients;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Clients;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>Who calls: a client that was let in by its key.</summary>
/// <param name="Id">The client.</param>
/// <param name="Name">Its name.</param>
/// <param name="Departments">Its departments.</param>
public sealed record ApiCaller(Guid Id, string Name, IReadOnlyList<Guid> Departments);

/// <summary>The scope that an address needs.</summary>
/// <param name="Scope">The scope.</param>
internal sealed record NeedsScope(ClientScope Scope);

/// <summary>Lets a client in by its key, holds it to its scopes and its rate, and notes the request. Goes before every address of the interface.</summary>
internal sealed class ApiGate(IDbContextFactory<OversightDb> contexts, IClock clock, ApiRates rates, ApiCallLog calls, IdSource ids) : IEndpointFilter
{
    private const string CallerItem = "oversight.caller";

    // What no key hashes to is compared all the same, so that an unknown prefix takes as long as a wrong key.
    private static readonly string Nothing = new('0', 64);

    /// <summary>Who calls.</summary>
    public static ApiCaller Caller(HttpContext http) => (ApiCaller)http.Items[CallerItem]!;

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        var client = await LetIn(http);
        var began = clock.Now;
        http.Response.OnCompleted(() =>
        {
            calls.Note(new ApiCall
            {
                Id = ids.Next(clock.Now),
                ClientId = client.Id,
                At = clock.Now,
                Method = http.Request.Method,
                Route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "",
                Status = http.Response.StatusCode,
                Problem = http.Items[ApiAnswers.ProblemItem] as string ?? "",
                Milliseconds = (int)(clock.Now - began).TotalMilliseconds,
            });
            return Task.CompletedTask;
        });
        if (await rates.Of(client.Id, client.RatePerMinute) is { } wait)
            throw new ApiProblem(StatusCodes.Status429TooManyRequests, "rate", $"每分钟请求数超过{client.RatePerMinute}，请在{wait}秒后重试。") { RetryAfter = wait };
        var needed = http.GetEndpoint()!.Metadata.GetRequiredMetadata<NeedsScope>().Scope;
        if (!client.May(needed))
            throw new ApiProblem(StatusCodes.Status403Forbidden, "scope", $"本客户端没有“{needed.Name()}”（{needed.Code()}）的权限，需要时请联系安全管理员。");
        http.Items[CallerItem] = new ApiCaller(client.Id, client.Name, client.Covered);
        return await next(context);
    }

    private async Task<ApiClient> LetIn(HttpContext http)
    {
        var key = Key(http.Request.Headers);

        // No key is no guess: it costs nothing to refuse and is not counted.
        if (key is null)
            throw new ApiProblem(StatusCodes.Status401Unauthorized, "key-missing", "请在 Authorization: Bearer 或者 X-Api-Key 中提供接口密钥。");
        var client = ClientSecret.PrefixOf(key) is { } prefix ? await Find(prefix) : null;
        var held = client?.Keys.FirstOrDefault(k => string.Equals(k.Prefix, ClientSecret.PrefixOf(key), StringComparison.Ordinal));
        var right = ClientSecret.Matches(key, held?.Hash ?? Nothing);
        return right && client is not null && held!.OpensAt(clock.Now) && client.OpenAt(clock.Now)
            ? client
            : throw await Stranger(http);
    }

    private async Task<ApiProblem> Stranger(HttpContext http) => await rates.Refused(http.Connection.RemoteIpAddress) is { } wait
        ? new ApiProblem(StatusCodes.Status429TooManyRequests, "rate", $"密钥错误次数过多，请在{wait}秒后重试。") { RetryAfter = wait }
        : new ApiProblem(StatusCodes.Status401Unauthorized, "key-refused", "接口密钥无效、已过期或者已停用，请联系安全管理员。");

    private async Task<ApiClient?> Find(string prefix)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Clients.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Keys.Any(k => k.Prefix == prefix));
    }

    private static string? Key(IHeaderDictionary headers) => (headers.Authorization, headers["X-Api-Key"]) switch
    {
        ({ Count: 1 } one, { Count: 0 }) when one[0] is { } text && text.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) => text["Bearer ".Length..].Trim(),
        ({ Count: 0 }, { Count: 1 } plain) => plain[0]?.Trim(),
        _ => null,
    };
}

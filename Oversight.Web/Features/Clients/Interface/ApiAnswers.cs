using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>Writes the answers of the interface: JSON, and problems as problem details.</summary>
internal static class ApiAnswers
{
    /// <summary>Where the code of a problem is kept for the note of the request.</summary>
    public const string ProblemItem = "oversight.problem";

    /// <summary>How answers are written.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes a problem.</summary>
    public static Task Write(HttpContext http, ApiProblem problem)
    {
        http.Items[ProblemItem] = problem.Code;
        http.Response.Clear();
        http.Response.StatusCode = problem.Status;
        http.Response.ContentType = "application/problem+json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (problem.Status == StatusCodes.Status401Unauthorized)
            http.Response.Headers.WWWAuthenticate = "Bearer";
        var body = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["type"] = $"urn:oversight:problem:{problem.Code}",
            ["title"] = problem.Message,
            ["status"] = problem.Status,
            ["requestId"] = Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier,
        };
        if (problem.Fields.Count > 0)
            body["errors"] = problem.Fields;
        return http.Response.WriteAsync(JsonSerializer.Serialize(body, Json));
    }

    /// <summary>The problem behind a bare status.</summary>
    public static ApiProblem Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new(status, "bad-request", "请求无法识别，请对照接口文档核对。"),
        StatusCodes.Status404NotFound => ApiProblem.NotFound(),
        StatusCodes.Status405MethodNotAllowed => new(status, "method", "该地址不支持这种请求方式，请对照接口文档核对。"),
        StatusCodes.Status413PayloadTooLarge => new(status, "too-large", "请求内容超过限额，未保存，请拆分后推送。"),
        StatusCodes.Status415UnsupportedMediaType => new(status, "media-type", "请求内容应为 application/json。"),
        _ => new(status, "failed", "请求没有完成，请稍后以同一个 Idempotency-Key 重试。"),
    };
}

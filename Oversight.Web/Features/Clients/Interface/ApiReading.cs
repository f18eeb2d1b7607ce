using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Oversight.Domain.Time;

namespace Oversight.Web.Features.Clients.Interface;

/// <summary>Reads requests strictly: what is not documented is refused and not passed over.</summary>
internal static partial class ApiReading
{
    /// <summary>Largest body, bytes.</summary>
    public const int MostBytes = 64 * 1024;

    private const int Deepest = 8;

    /// <summary>How bodies are read.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        MaxDepth = Deepest,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The body, and what the idempotency key holds it to.</summary>
    /// <exception cref="ApiProblem">It cannot be taken.</exception>
    public static async Task<(T Body, string Digest)> Body<T>(HttpContext http)
    {
        if (!string.Equals(http.Request.ContentType?.Split(';')[0].Trim(), "application/json", StringComparison.OrdinalIgnoreCase))
            throw ApiAnswers.Of(StatusCodes.Status415UnsupportedMediaType);
        if (http.Request.ContentLength > MostBytes)
            throw ApiAnswers.Of(StatusCodes.Status413PayloadTooLarge);
        var bytes = await All(http.Request.Body, http.RequestAborted);
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes);
            var body = JsonSerializer.Deserialize<T>(bytes, Json) ?? throw ApiProblem.Field("$", "请求内容不能为空。");
            return (body, Digest(http.Request, bytes));
        }
        catch (JsonException e)
        {
            throw ApiProblem.Field(Field(e.Path), "不是接口文档中的字段，或者缺少必填字段、类型或格式不对、层级过深、重复出现，请对照接口文档核对。");
        }
        catch (Exception e) when (e is DecoderFallbackException or InvalidOperationException)
        {
            throw ApiProblem.Field("$", "请求内容应为 UTF-8 编码的 JSON。");
        }
    }

    /// <summary>The idempotency key.</summary>
    /// <exception cref="ApiProblem">There is none, or it is no key.</exception>
    public static string Key(HttpContext http) => http.Request.Headers["Idempotency-Key"] is [{ } key] && KeyText().IsMatch(key)
        ? key
        : throw new ApiProblem(StatusCodes.Status400BadRequest, "idempotency-key", "请提供 Idempotency-Key：8至80个字母、数字或者 . _ : -，每次新的推送用新的值，重试用原来的值。");

    /// <summary>An instant with its zone, in whole microseconds, UTC.</summary>
    /// <exception cref="ApiProblem">It is none.</exception>
    public static DateTime Instant(string field, string text) =>
        InstantText().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? ChinaTime.ToMicroseconds(at.UtcDateTime)
            : throw ApiProblem.Field(field, "应为带时区的时间，例如 2026-11-23T10:00:00+08:00。");

    private static async Task<byte[]> All(Stream body, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MostBytes + 1);
        try
        {
            var length = await body.ReadAtLeastAsync(buffer.AsMemory(0, MostBytes + 1), MostBytes + 1, throwOnEndOfStream: false, cancellation);
            return length <= MostBytes ? buffer.AsSpan(0, length).ToArray() : throw ApiAnswers.Of(StatusCodes.Status413PayloadTooLarge);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static string Digest(HttpRequest request, byte[] bytes) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"), .. bytes]));

    // The path names members of the body; a member that is not documented is echoed no further than the one above it.
    private static string Field(string? path) => path is null or "$" or "" ? "$" : path.StartsWith("$.", StringComparison.Ordinal) && path.Length < 80 && FieldText().IsMatch(path[2..]) ? path[2..] : "$";

    [GeneratedRegex(@"\A[A-Za-z0-9._:\-]{8,80}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeyText();

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InstantText();

    [GeneratedRegex(@"\A[A-Za-z0-9.\[\]]+\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FieldText();
}

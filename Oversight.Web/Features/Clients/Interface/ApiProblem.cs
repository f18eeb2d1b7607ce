namespace Oversight.Web.Features.Clients.Interface;

/// <summary>A request that is not done, and why, as the other system is told (RFC 9457). Nothing of it is stored.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="code">Stable ASCII code.</param>
/// <param name="title">What is wrong and what to do, one sentence in Chinese.</param>
public sealed class ApiProblem(int status, string code, string title) : Exception(title)
{
    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Stable ASCII code.</summary>
    public string Code { get; } = code;

    /// <summary>Sentences by field; empty where the whole request is meant.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>After how many seconds to try again; null where that does not help.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>A field that cannot be taken as sent.</summary>
    public static ApiProblem Field(string field, string sentence) => new(StatusCodes.Status422UnprocessableEntity, "invalid", "请求中有字段不符合要求，未保存任何内容，请按提示改正后重新推送。")
    {
        Fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [field] = [sentence] },
    };

    /// <summary>The same answer for what does not exist and for what is another's.</summary>
    public static ApiProblem NotFound() => new(StatusCodes.Status404NotFound, "not-found", "没有这个内容，或者不在本客户端的范围内，请核对编号。");
}

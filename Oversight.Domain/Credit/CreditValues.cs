using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Oversight.Domain.Credit;

/// <summary>Values by field as they are kept.</summary>
public static class CreditValues
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>As kept; the same values are kept alike.</summary>
    public static string Write(IReadOnlyDictionary<string, string> values) =>
        JsonSerializer.Serialize(new SortedDictionary<string, string>(values.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal), Json);

    /// <summary>What was kept; nothing where it was erased.</summary>
    public static IReadOnlyDictionary<string, string> Read(string? kept) =>
        kept is null ? new Dictionary<string, string>(StringComparer.Ordinal) : JsonSerializer.Deserialize<Dictionary<string, string>>(kept, Json) ?? [];
}

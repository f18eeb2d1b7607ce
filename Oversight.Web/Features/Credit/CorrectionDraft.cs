namespace Oversight.Web.Features.Credit;

/// <summary>What the form of a correction holds.</summary>
public sealed class CorrectionDraft
{
    public IReadOnlyDictionary<string, string> Values { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string Reason { get; set; } = "";

    /// <summary>The form as it starts.</summary>
    public static CorrectionDraft Of(IReadOnlyDictionary<string, string> values) => new() { Values = values.ToDictionary(StringComparer.Ordinal) };

    /// <summary>What is typed in a field.</summary>
    public string Of(string field) => Values.GetValueOrDefault(field, "");

    /// <summary>Types into a field.</summary>
    public void Set(string field, string? text) => Values = new Dictionary<string, string>(Values, StringComparer.Ordinal) { [field] = text ?? "" };
}

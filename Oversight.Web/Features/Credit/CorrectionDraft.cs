namespace Oversight.Web.Features.Credit;

/// <summary>What the form of a correction holds.</summary>
public sealed class CorrectionDraft
{
    public IReadOnlyDictionary<string, string> Values { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Hidden fields that are to be emptied.</summary>
    public IReadOnlyList<string> Cleared { get; set; } = [];

    public string Reason { get; set; } = "";

    /// <summary>The form as it starts.</summary>
    /// <param name="values">The values by field.</param>
    /// <param name="hidden">Fields whose values the form does not show.</param>
    public static CorrectionDraft Of(IReadOnlyDictionary<string, string> values, IReadOnlyCollection<string> hidden) =>
        new() { Values = values.Where(v => !hidden.Contains(v.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal) };

    /// <summary>What is typed in a field.</summary>
    public string Of(string field) => Values.GetValueOrDefault(field, "");

    /// <summary>Types into a field.</summary>
    public void Set(string field, string? text) => Values = new Dictionary<string, string>(Values, StringComparer.Ordinal) { [field] = text ?? "" };

    /// <summary>Empties a hidden field, or leaves it as it is.</summary>
    public void Clear(string field, bool clear) => Cleared = clear ? [.. Cleared, field] : [.. Cleared.Where(f => !string.Equals(f, field, StringComparison.Ordinal))];
}

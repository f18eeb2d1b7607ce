using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Oversight.Domain.Imports;

namespace Oversight.Web.Features.Imports;

/// <summary>What would change in a field.</summary>
/// <param name="Label">The field.</param>
/// <param name="Before">What it says.</param>
/// <param name="After">What it would say; empty where it is emptied.</param>
/// <param name="Kept">Whether that is a cell left empty which is not taken, so that it stays as it is.</param>
public sealed record RowChange(string Label, string Before, string After, bool Kept = false)
{
    /// <summary>The sort of rows that empty something registered.</summary>
    public const string EmptiedKind = "emptied";

    /// <summary>The sort of rows with empty cells that were not taken.</summary>
    public const string KeptKind = "empty-kept";
}

/// <summary>Reads what a row keeps as JSON.</summary>
internal static class RowDetails
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IReadOnlyList<RowChange> Changes(string json) => json.Length == 0 ? [] : JsonSerializer.Deserialize<RowChange[]>(json, Json) ?? [];

    public static IReadOnlyList<RowFault> Faults(string json) => json.Length == 0 ? [] : JsonSerializer.Deserialize<RowFault[]>(json, Json) ?? [];
}

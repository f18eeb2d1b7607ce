using System.Globalization;
using System.Text.Json;
using Oversight.Domain.Time;

namespace Oversight.Web.Features.Trail;

/// <summary>Reads the values of a fact out of its payload. What an older entry does not have reads as empty, never as an error.</summary>
public static class Payload
{
    /// <summary>A text, a number or a name of an enum as it stands; empty where there is none.</summary>
    public static string Text(this JsonElement fact, string name) => Find(fact, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => "",
    };

    /// <summary>A number, or 0.</summary>
    public static long Number(this JsonElement fact, string name) =>
        Find(fact, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : 0;

    /// <summary>Whether a flag is set.</summary>
    public static bool Flag(this JsonElement fact, string name) => Find(fact, name) is { ValueKind: JsonValueKind.True };

    /// <summary>A name of an enum as its value, or null where it is none of them.</summary>
    public static T? Choice<T>(this JsonElement fact, string name)
        where T : struct, Enum => Enum.TryParse<T>(fact.Text(name), out var value) ? value : null;

    /// <summary>A day as officers read it, or empty.</summary>
    public static string Day(this JsonElement fact, string name) =>
        DateOnly.TryParseExact(fact.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? ChinaTime.Text(day) : "";

    /// <summary>An instant as officers read it in China time, or empty.</summary>
    public static string Instant(this JsonElement fact, string name) =>
        Find(fact, name) is { ValueKind: JsonValueKind.String } text && text.TryGetDateTime(out var at)
            ? ChinaTime.Text(DateTime.SpecifyKind(at.ToUniversalTime(), DateTimeKind.Utc))
            : "";

    /// <summary>How many members a list has.</summary>
    public static int Count(this JsonElement fact, string name) => Find(fact, name) is { ValueKind: JsonValueKind.Array } list ? list.GetArrayLength() : 0;

    /// <summary>The members of a list of texts, joined by 、; the first five of more. Empty where there are none.</summary>
    public static string List(this JsonElement fact, string name)
    {
        if (Find(fact, name) is not { ValueKind: JsonValueKind.Array } list)
            return "";
        var shown = string.Join('、', list.EnumerateArray().Take(5).Select(e => e.ToString()));
        return list.GetArrayLength() > 5 ? $"{shown}等{list.GetArrayLength()}项" : shown;
    }

    /// <summary>A mark that is replaced by the officer's name when the sentence is read: names are not in the chain.</summary>
    public static string Officer(this JsonElement fact, string name) => NameMarks.Officer(fact.Text(name));

    /// <summary>A mark that is replaced by the department's name when the sentence is read.</summary>
    public static string Department(this JsonElement fact, string name) => NameMarks.Department(fact.Text(name));

    private static JsonElement? Find(JsonElement fact, string name) =>
        fact.ValueKind == JsonValueKind.Object && fact.TryGetProperty(name, out var value) ? value : null;
}

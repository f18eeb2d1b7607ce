using System.Text.RegularExpressions;

namespace Oversight.Web.Features.Trail;

/// <summary>Marks in a sentence that stand for a person or a department until the name is looked up.</summary>
public static partial class NameMarks
{
    /// <summary>The mark of an officer.</summary>
    public static string Officer(string id) => Mark(id);

    /// <summary>The mark of a department.</summary>
    public static string Department(string id) => Mark(id);

    /// <summary>The ids that a sentence marks.</summary>
    public static IEnumerable<Guid> In(string sentence) => Pattern().Matches(sentence).Select(m => Guid.Parse(m.Groups["id"].ValueSpan));

    /// <summary>The sentence with names; what has none reads as 不详.</summary>
    public static string Fill(string sentence, IReadOnlyDictionary<Guid, string> names) =>
        Pattern().Replace(sentence, m => names.GetValueOrDefault(Guid.Parse(m.Groups["id"].ValueSpan), "（不详）"));

    // U+E000 and U+E001 are of the private use area, which no input method types; a mark typed all the same tells no more than a name.
    private static string Mark(string id) => Guid.TryParse(id, out var guid) && guid != Guid.Empty ? $"\uE000{guid:D}\uE001" : "";

    [GeneratedRegex("\uE000(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\uE001", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}

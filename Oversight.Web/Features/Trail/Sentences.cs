using System.Collections.Frozen;
using System.Text.Json;
using Oversight.Domain.Trail;

namespace Oversight.Web.Features.Trail;

/// <summary>Turns an entry of the trail into the sentence that people read, from the books of all areas. A code that no book knows reads as the code itself.</summary>
public sealed class Sentences
{
    private const string Erased = "（内容已依法删除）";
    private readonly FrozenDictionary<string, Func<JsonElement, string>> _phrases;

    /// <summary>Joins the books.</summary>
    /// <exception cref="ArgumentException">Two books know the same code.</exception>
    public Sentences(IEnumerable<SentenceBook> books) =>
        _phrases = new Dictionary<string, Func<JsonElement, string>>(books.SelectMany(b => b.Phrases), StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every code that some book knows.</summary>
    public IEnumerable<string> Actions => _phrases.Keys;

    /// <summary>The phrase of a code without values, for choices of a filter.</summary>
    public string NameOf(string action) => Phrase(action, default);

    /// <summary>The sentence of an entry; it may hold <see cref="NameMarks"/>.</summary>
    /// <param name="action">Code of the entry.</param>
    /// <param name="outcome">See <see cref="Outcomes"/>.</param>
    /// <param name="payload">The stored facts as JSON, or null where they were erased.</param>
    public string Of(string action, string outcome, byte[]? payload)
    {
        var refused = string.Equals(outcome, Outcomes.Refused, StringComparison.Ordinal);
        if (payload is null)
            return (refused ? Tried(NameOf(action), "") : NameOf(action)) + Erased;
        using var facts = JsonDocument.Parse(payload);
        if (facts.RootElement.ValueKind != JsonValueKind.Array)
            return action;
        return refused
            ? Tried(Phrase(action, default), facts.RootElement.EnumerateArray().Select(f => f.Text("sentence")).FirstOrDefault() ?? "")
            : string.Join("；", facts.RootElement.EnumerateArray().Select(f => Phrase(f.Text("action"), f)));
    }

    private static string Tried(string what, string why) => why.Length == 0 ? $"“{what}”被拒绝" : $"“{what}”被拒绝：{why}";

    private string Phrase(string action, JsonElement fact) => _phrases.TryGetValue(action, out var phrase) ? phrase(fact) : action;
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Oversight.Domain.Casework;

/// <summary>Cards as they are written down in one datum, e.g. whom a decision is against.</summary>
public static class PartyCards
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>As it is kept.</summary>
    public static string Write(IReadOnlyList<PartyCard> cards) => JsonSerializer.Serialize(cards, Json);

    /// <summary>As it was kept; none where it was erased.</summary>
    public static IReadOnlyList<PartyCard> Read(string? kept) => kept is null ? [] : JsonSerializer.Deserialize<List<PartyCard>>(kept, Json) ?? [];
}

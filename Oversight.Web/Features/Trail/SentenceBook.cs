using System.Text.Json;

namespace Oversight.Web.Features.Trail;

/// <summary>An area's words for its trail: from the code of a fact, or of a duty that was refused, to the Chinese phrase, with the values of the payload.</summary>
/// <param name="Phrases">By action code. A phrase reads the payload with <see cref="Payload"/>.</param>
public sealed record SentenceBook(IReadOnlyDictionary<string, Func<JsonElement, string>> Phrases);

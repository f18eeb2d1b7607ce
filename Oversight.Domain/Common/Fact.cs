using System.Text.Json.Serialization;

namespace Oversight.Domain.Common;

/// <summary>Something that happened to an aggregate, in the past tense. Its values become the payload of the trail entry.</summary>
/// <param name="Action">Fixed ASCII code (<c>notice.signed</c>); never changed or reused once released.</param>
public abstract record Fact([property: JsonIgnore] string Action)
{
    /// <summary>SHA-256, lower-case hex, of every file that the fact brings with it.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<string> FileHashes => [];

    /// <summary>When it happened as the officer states it, UTC; null where that is the moment of recording.</summary>
    [JsonIgnore]
    public virtual DateTime? OccurredAt => null;
}

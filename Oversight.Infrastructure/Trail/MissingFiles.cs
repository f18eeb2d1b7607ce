using System.Text.Json;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Files;

namespace Oversight.Infrastructure.Trail;

/// <summary>
/// Files that entries name and that are not there. A scan that shows who complained is rightly gone where a later entry about the same
/// complaint, done and intact like every other, gave it up when who complained was erased; any other is damage.
/// </summary>
internal sealed class MissingFiles(FileStore files)
{
    private readonly Dictionary<(Subject Subject, string Hash), TrailDamage> _missing = [];

    /// <summary>The first that nobody gave up, once every entry was looked at; null where there is none.</summary>
    public TrailDamage? First => _missing.Values.OrderBy(d => d.Seq).FirstOrDefault();

    /// <summary>Looks at the files of an entry; returns what is wrong with one that is there.</summary>
    /// <param name="entry">The entry, found intact so far.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="named">The files that it names.</param>
    /// <param name="payload">Its facts.</param>
    public string? Look(TrailEntry entry, Subject subject, IReadOnlyList<string> named, TrailPayload payload)
    {
        foreach (var hash in named)
        {
            if (files.Check(hash) is not { } wrong)
                continue;
            if (File.Exists(files.PathOf(hash)))
                return wrong;
            _missing.TryAdd((subject, hash), new TrailDamage(entry.Seq, "附件被改写", wrong) { Before = entry.RecordedAt });
        }

        if (string.Equals(subject.Kind, Kinds.Complaint, StringComparison.Ordinal) && string.Equals(entry.Outcome, Outcomes.Done, StringComparison.Ordinal) && payload.Payload is { } facts)
        {
            foreach (var hash in GivenUp(facts))
                _missing.Remove((subject, hash));
        }

        return null;
    }

    private static IEnumerable<string> GivenUp(byte[] facts)
    {
        using var json = JsonDocument.Parse(facts);
        if (json.RootElement.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var fact in json.RootElement.EnumerateArray())
        {
            if (!string.Equals(fact.GetProperty("action").GetString(), ComplainantErased.ErasedAction, StringComparison.Ordinal) || !fact.TryGetProperty("givenUp", out var hashes))
                continue;
            foreach (var hash in hashes.EnumerateArray())
                yield return hash.GetString() ?? "";
        }
    }
}

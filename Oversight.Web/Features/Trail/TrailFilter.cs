namespace Oversight.Web.Features.Trail;

/// <summary>What a page of the trail is cut to; everything null or false shows all.</summary>
/// <param name="Kind">Kind of the subject.</param>
/// <param name="Action">Code of the action.</param>
/// <param name="Actor">Officer; empty for the system.</param>
/// <param name="Day">China day of recording.</param>
/// <param name="RefusedOnly">Only refused attempts.</param>
/// <param name="Subject">One thing.</param>
/// <param name="Before">Entries below this number, newest first.</param>
/// <param name="After">Entries above this number, the nearest of them, still shown newest first.</param>
public sealed record TrailFilter(
    string? Kind = null,
    string? Action = null,
    Guid? Actor = null,
    DateOnly? Day = null,
    bool RefusedOnly = false,
    Guid? Subject = null,
    long? Before = null,
    long? After = null);

/// <summary>One page of the trail.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="Count">How many entries the filter leaves, at most <see cref="TrailViews.Cap"/>.</param>
/// <param name="HasNewer">Whether entries precede the page.</param>
/// <param name="HasOlder">Whether entries follow the page.</param>
public sealed record TrailPage(IReadOnlyList<TrailRow> Rows, int Count, bool HasNewer, bool HasOlder)
{
    /// <summary>Whether counting stopped at the cap.</summary>
    public bool Capped { get; init; }
}

/// <summary>One entry as it is read.</summary>
/// <param name="Seq">Number on the trail.</param>
/// <param name="ShortHash">First twelve hex digits of the hash.</param>
/// <param name="At">Recorded, UTC.</param>
/// <param name="OccurredAt">As the officer states it, UTC; null where that is the moment of recording.</param>
/// <param name="Actor">Name, looked up at reading.</param>
/// <param name="ActorId">Pseudonym in the chain.</param>
/// <param name="Role">The role in Chinese.</param>
/// <param name="Sentence">What happened.</param>
/// <param name="Kind">Kind of the subject.</param>
/// <param name="SubjectId">The thing.</param>
/// <param name="Href">Where the thing is shown, or null.</param>
/// <param name="Refused">Whether it was an attempt that was refused.</param>
/// <param name="Late">Whether it was recorded well after it occurred.</param>
public sealed record TrailRow(long Seq, string ShortHash, DateTime At, DateTime? OccurredAt, string Actor, Guid ActorId, string Role, string Sentence, string Kind, Guid SubjectId, string? Href, bool Refused, bool Late);

using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Disclosures;

/// <summary>
/// What the public reads of a decision: the redacted words themselves, kept apart from the file and under an id of their own, so
/// that nothing about the file follows from it. It never changes; it ends.
/// </summary>
public sealed class PublishedDecision : Aggregate
{
    private PublishedDecision() => (Number, Title, Organ, Kind, Class, Party, Found, Basis, Content, Body) = ("", "", "", "", "", "", "", "", "", "");

    public Guid DisclosureId { get; private init; }

    /// <summary>决定书文号</summary>
    public string Number { get; private init; }

    /// <summary>Name of the item.</summary>
    public string Title { get; private init; }

    public PowerCategory Category { get; private init; }

    /// <summary>What was decided in a word: 警告、罚款.</summary>
    public string Kind { get; private init; }

    /// <summary>Whose decision it is.</summary>
    public string Organ { get; private init; }

    /// <summary>Name of the class.</summary>
    public string Class { get; private init; }

    public string Party { get; private init; }

    /// <summary>违法事实, or what the matter was.</summary>
    public string Found { get; private init; }

    public string Basis { get; private init; }

    public string Content { get; private init; }

    public string Body { get; private init; }

    /// <summary>China time.</summary>
    public DateOnly DecidedOn { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime PublishedAt { get; private init; }

    /// <summary>The last day in public, China time.</summary>
    public DateOnly Until { get; private init; }

    /// <summary>When it left the public, UTC; null while it is there.</summary>
    public DateTime? EndedAt { get; private set; }

    public PublicEnd? Ended { get; private set; }

    /// <summary>Why, as the public reads it; empty where the period was over.</summary>
    public string EndNote { get; private set; } = "";

    /// <summary>Whether the public may read it on a day.</summary>
    public bool IsPublic(DateOnly today) => EndedAt is null && today <= Until;

    /// <summary>Publishes the redacted words.</summary>
    internal static PublishedDecision Publish(Guid id, Disclosure of, DisclosureText text, PublicHead head, DateOnly until, DateTime now)
    {
        var published = new PublishedDecision
        {
            Id = id,
            DisclosureId = of.Id,
            Number = text.Of(DisclosureText.Number),
            Title = of.Title,
            Category = of.Category,
            Kind = head.Kind,
            Organ = head.Organ,
            Class = head.Class,
            Party = text.Of(DisclosureText.Party),
            Found = text.Of(DisclosureText.Facts),
            Basis = text.Of(DisclosureText.Basis),
            Content = text.Of(DisclosureText.Content),
            Body = text.Of(DisclosureText.Body),
            DecidedOn = of.DecidedOn,
            PublishedAt = now,
            Until = until,
        };
        published.Record(new DecisionPublished(published.Number, until));
        return published;
    }

    /// <summary>Takes it out of the public.</summary>
    internal void End(PublicEnd end, string note, DateTime now)
    {
        if (EndedAt is not null)
            throw new RuleBroken("ended", "该公示内容已经撤下，不能重复撤下。", Disclosure.Clause);
        (EndedAt, Ended, EndNote) = (now, end, note);
        Record(new PublishedDecisionEnded(Number, end, note));
    }

    /// <summary>Says of one that was taken out before that its decision fell as well (行政处罚法第四十八条第二款).</summary>
    internal void NoteFall(Revocation how)
    {
        (Ended, EndNote) = (PublicEnd.Fell, how.PublicWords);
        Record(new PublishedDecisionEnded(Number, PublicEnd.Fell, EndNote));
    }
}

/// <summary>Why something left the public.</summary>
public enum PublicEnd
{
    /// <summary>公示期满</summary>
    Expired,

    /// <summary>有误撤回</summary>
    Withdrawn,

    /// <summary>决定失效</summary>
    Fell,
}

/// <summary>What the public reads beside the words of the decision.</summary>
/// <param name="Organ">Whose decision it is.</param>
/// <param name="Kind">What was decided in a word.</param>
/// <param name="Class">Name of the class.</param>
public sealed record PublicHead(string Organ, string Kind, string Class);

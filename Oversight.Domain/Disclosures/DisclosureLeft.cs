namespace Oversight.Domain.Disclosures;

/// <summary>Words that a proposal leaves in against the advice of the system, as kept: a place in the frozen text, never its words.</summary>
public sealed class DisclosureLeft
{
    private DisclosureLeft() => (Section, Reason) = ("", "");

    internal DisclosureLeft(Guid id, int number, DroppedSpan left) =>
        (Id, Number, Section, Start, Length, Why, Reason) = (id, number, left.Span.Section, left.Span.Start, left.Span.Length, left.Span.Why, left.Reason);

    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    public string Section { get; private init; }

    public int Start { get; private init; }

    public int Length { get; private init; }

    /// <summary>What the words look like.</summary>
    public RedactionWhy Why { get; private init; }

    /// <summary>Why the public may read them.</summary>
    public string Reason { get; private init; }

    /// <summary>Whether a later proposal took its place: nothing is deleted.</summary>
    public bool Struck { get; private set; }

    internal void Strike() => Struck = true;
}

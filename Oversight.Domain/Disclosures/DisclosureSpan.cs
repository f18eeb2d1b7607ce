namespace Oversight.Domain.Disclosures;

/// <summary>A span as it is kept: a place in the frozen text, never its words.</summary>
public sealed class DisclosureSpan
{
    private DisclosureSpan() => (Section, With) = ("", "");

    internal DisclosureSpan(Guid id, int number, RedactionSpan span)
        : this()
    {
        (Id, Number) = (id, number);
        Write(span);
    }

    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    public string Section { get; private set; }

    public int Start { get; private set; }

    public int Length { get; private set; }

    public RedactionWhy Reason { get; private set; }

    /// <summary>What stands there instead.</summary>
    public string With { get; private set; }

    /// <summary>Whether a later proposal does without it: nothing is deleted.</summary>
    public bool Struck { get; private set; }

    /// <summary>As a value.</summary>
    public RedactionSpan AsSpan => new(Section, Start, Length, Reason, With);

    internal void Write(RedactionSpan span) => (Section, Start, Length, Reason, With, Struck) = (span.Section, span.Start, span.Length, span.Why, span.With, false);

    internal void Strike() => Struck = true;
}

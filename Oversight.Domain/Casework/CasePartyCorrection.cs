using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>A correction of a party that one person asks for and another one agrees to (更正当事人).</summary>
public sealed class CasePartyCorrection
{
    private CasePartyCorrection() => (Reason, Opinion) = ("", "");

    internal CasePartyCorrection(Guid id, int number, int partyNumber, PersonalDatum card, string reason, Guid by, DateTime now) =>
        (Id, Number, PartyNumber, Card, Reason, ProposedBy, ProposedAt, Opinion) = (id, number, partyNumber, card, reason, by, now, "");

    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    /// <summary>Which party.</summary>
    public int PartyNumber { get; private init; }

    /// <summary>The card as it would read, written down by <see cref="PartyCards"/>.</summary>
    public PersonalDatum Card { get; private init; } = null!;

    public string Reason { get; private init; }

    public Guid ProposedBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime ProposedAt { get; private init; }

    public Guid? ReviewedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>Whether the second person agreed.</summary>
    public bool Agreed { get; private set; }

    public string Opinion { get; private set; }

    /// <summary>Whether it waits for the second person.</summary>
    public bool Open => ReviewedAt is null;

    internal void Review(Guid by, DateTime now, bool agreed, string opinion) => (ReviewedBy, ReviewedAt, Agreed, Opinion) = (by, now, agreed, opinion);
}

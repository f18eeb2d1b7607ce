using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>A party (当事人) of a case. Whatever says who it is is kept apart from the case, so that it can be erased.</summary>
public sealed class CaseParty
{
    private readonly List<PartyFormer> _formers = [];

    private CaseParty()
    {
    }

    internal CaseParty(Guid id, int number, PartyKind kind, PersonalDatum name) => (Id, Number, Kind, Name) = (id, number, kind, name);

    public Guid Id { get; private init; }

    /// <summary>From 1, which is the party that the case is called by.</summary>
    public int Number { get; private init; }

    public PartyKind Kind { get; private set; }

    public PersonalDatum Name { get; private set; } = null!;

    /// <summary>What it is known by; null while it is not.</summary>
    public IdentityKind? IdentityKind { get; private set; }

    /// <summary>证件号码, or null.</summary>
    public PersonalDatum? Identity { get; private set; }

    /// <summary>法定代表人 or 经营者, or null.</summary>
    public PersonalDatum? Representative { get; private set; }

    /// <summary>Phone, or null.</summary>
    public PersonalDatum? Phone { get; private set; }

    /// <summary>住址 or 住所, or null.</summary>
    public PersonalDatum? Address { get; private set; }

    /// <summary>Whether it turned out not to be a party; it stays in the file.</summary>
    public bool Struck { get; private set; }

    /// <summary>What it was once registered as.</summary>
    public IReadOnlyList<PartyFormer> Formers => _formers;

    /// <summary>What a form holds of it.</summary>
    public PartyCard Card => new(Kind, Name.Value ?? "", IdentityKind, Identity?.Value ?? "", Representative?.Value ?? "", Phone?.Value ?? "", Address?.Value ?? "");

    /// <summary>Takes the card over and says which fields it changed.</summary>
    internal IReadOnlyList<string> Describe(PartyCard card, Func<Guid> newId)
    {
        var (changed, was) = (PartyCard.Changes(Card, card), Kind);
        if (Kind != card.Kind && string.Equals(Name.Value, card.Name, StringComparison.Ordinal))
            _formers.Add(new PartyFormer(newId(), was, Name));
        (Kind, IdentityKind) = (card.Kind, card.IdentityKind);
        Name = Kept(Name, "party.name", card.Name)!;
        Identity = Kept(Identity, "party.identity", card.Identity);
        Representative = Kept(Representative, "party.representative", card.Representative);
        Phone = Kept(Phone, "party.phone", card.Phone);
        Address = Kept(Address, "party.address", card.Address);
        return changed;

        PersonalDatum? Kept(PersonalDatum? now, string field, string value)
        {
            if (string.Equals(now?.Value ?? "", value, StringComparison.Ordinal))
                return now;
            if (now is not null)
                _formers.Add(new PartyFormer(newId(), was, now));
            return value.Length == 0 ? null : PersonalDatum.Of(newId(), field, value);
        }
    }

    internal void Strike() => Struck = true;
}

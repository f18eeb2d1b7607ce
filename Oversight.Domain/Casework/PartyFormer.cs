using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>What a party was once registered as. It stays, so that who was named before is still known to be a person of this case.</summary>
public sealed class PartyFormer
{
    private PartyFormer()
    {
    }

    internal PartyFormer(Guid id, PartyKind kind, PersonalDatum datum) => (Id, Kind, Datum) = (id, kind, datum);

    public Guid Id { get; private init; }

    /// <summary>What sort of party it was taken for then.</summary>
    public PartyKind Kind { get; private init; }

    /// <summary>The value that was replaced; its field says which one.</summary>
    public PersonalDatum Datum { get; private init; } = null!;

    /// <summary>As a card that says this alone.</summary>
    public PartyCard Card => Datum.Field switch
    {
        "party.name" => PartyCard.Named(Kind, Text),
        "party.identity" => PartyCard.Named(Kind, "") with { Identity = Text, IdentityKind = IdentityNumber.IsUsci(Text) ? IdentityKind.Usci : null },
        "party.representative" => PartyCard.Named(Kind, "") with { Representative = Text },
        "party.phone" => PartyCard.Named(Kind, "") with { Phone = Text },
        _ => PartyCard.Named(Kind, "") with { Address = Text },
    };

    private string Text => Datum.Value ?? "";
}

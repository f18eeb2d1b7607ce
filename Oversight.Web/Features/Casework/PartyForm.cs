using Oversight.Domain.Casework;

namespace Oversight.Web.Features.Casework;

/// <summary>A party as it is typed, and as a draft keeps it.</summary>
public sealed class PartyForm
{
    public PartyKind Kind { get; set; }

    public string Name { get; set; } = "";

    public IdentityKind IdentityKind { get; set; }

    public string Identity { get; set; } = "";

    public string Representative { get; set; } = "";

    public string Phone { get; set; } = "";

    public string Address { get; set; } = "";

    /// <summary>What the act takes.</summary>
    public PartyCard Card => new(Kind, Name, IdentityKind, Identity, Representative, Phone, Address);

    /// <summary>The form of what is registered.</summary>
    public static PartyForm Of(PartyCard card) => new()
    {
        Kind = card.Kind,
        Name = card.Name,
        IdentityKind = card.IdentityKind ?? IdentityKinds.Of(card.Kind)[0],
        Identity = card.Identity,
        Representative = card.Representative,
        Phone = card.Phone,
        Address = card.Address,
    };

    /// <summary>Another sort of party, which is known by other papers.</summary>
    public void Choose(PartyKind kind)
    {
        Kind = kind;
        if (!IdentityKinds.Of(kind).Contains(IdentityKind))
            IdentityKind = IdentityKinds.Of(kind)[0];
    }
}

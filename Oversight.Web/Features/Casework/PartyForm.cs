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

    /// <summary>Whether the registered number is taken out where none is typed; the form does not show it.</summary>
    public bool ClearIdentity { get; set; }

    /// <summary>The same of the phone.</summary>
    public bool ClearPhone { get; set; }

    /// <summary>The same of the address of a person.</summary>
    public bool ClearAddress { get; set; }

    /// <summary>Whether the registered address is one that the form does not show.</summary>
    public bool HidesAddress { get; set; }

    /// <summary>Which fields stay as they are registered where nothing is typed.</summary>
    public KeptFields Kept => new(!ClearIdentity, !ClearPhone, HidesAddress && !ClearAddress);

    /// <summary>What the act takes.</summary>
    public PartyCard Card => new(Kind, Name, IdentityKind, Identity, Representative, Phone, Address);

    /// <summary>The form of what is registered; what says who and where somebody is does not go into it.</summary>
    public static PartyForm Of(PartyCard card) => new()
    {
        Kind = card.Kind,
        Name = card.Name,
        IdentityKind = card.IdentityKind ?? IdentityKinds.Of(card.Kind)[0],
        Representative = card.Representative,
        HidesAddress = card.Kind == PartyKind.Person,
        Address = card.Kind == PartyKind.Person ? "" : card.Address,
    };

    /// <summary>Another sort of party, which is known by other papers.</summary>
    public void Choose(PartyKind kind)
    {
        Kind = kind;
        if (!IdentityKinds.Of(kind).Contains(IdentityKind))
            IdentityKind = IdentityKinds.Of(kind)[0];
    }
}

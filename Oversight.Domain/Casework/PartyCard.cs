using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>What a form holds about a party.</summary>
/// <param name="Kind">What sort of party.</param>
/// <param name="Name">Name.</param>
/// <param name="IdentityKind">What it is known by, or null while it is not.</param>
/// <param name="Identity">The number, or empty.</param>
/// <param name="Representative">法定代表人 or 经营者, or empty.</param>
/// <param name="Phone">Phone, or empty.</param>
/// <param name="Address">Where papers reach it, or empty.</param>
public sealed record PartyCard(PartyKind Kind, string Name, IdentityKind? IdentityKind, string Identity, string Representative, string Phone, string Address)
{
    internal const string PhoneLabel = "电话";
    internal const string AddressLabel = "住址或住所";

    /// <summary>A card with nothing but a name.</summary>
    public static PartyCard Named(PartyKind kind, string name) => new(kind, name, null, "", "", "", "");

    /// <summary>The card as it is kept.</summary>
    /// <param name="today">China time.</param>
    /// <exception cref="InvalidInput">A field cannot be taken as typed.</exception>
    public PartyCard Checked(DateOnly today)
    {
        var name = InvalidInput.Require("party", "当事人姓名或名称", Name, 100, 2);
        var identity = Identity.Trim();
        if (identity.Length > 0 && IdentityKind is null)
            throw new InvalidInput("identityKind", "请选择证件类型，或者清空证件号码。");
        if (identity.Length > 0 && !IdentityKinds.Of(Kind).Contains(IdentityKind!.Value))
            throw new InvalidInput("identityKind", $"{Kind.Name()}的证件应为{string.Join("、", IdentityKinds.Of(Kind).Select(k => k.Name()))}，请重新选择。");
        var phone = Phone.Trim();
        if (phone.Length > 0 && (phone.Length is < 7 or > 20 || phone.Any(c => !char.IsAsciiDigit(c) && c is not '-' and not '+' and not ' ')))
            throw new InvalidInput("phone", "电话应为7至20位数字，可含“-”，请核对。");
        return new PartyCard(
            Kind, name,
            identity.Length > 0 ? IdentityKind : null,
            identity.Length > 0 ? IdentityNumber.Check(IdentityKind!.Value, identity, today) : "",
            Kind == PartyKind.Person ? "" : Optional("representative", "法定代表人或经营者", Representative, 50),
            phone,
            Optional("address", "住址或住所", Address, 200));
    }

    /// <summary>Takes from what is registered the fields that the form did not show and that stay as they are.</summary>
    /// <param name="registered">What is registered.</param>
    /// <param name="kept">Which fields; null for none.</param>
    public PartyCard Keeping(PartyCard registered, KeptFields? kept) => kept is null ? this : this with
    {
        Identity = kept.Identity && Kind == registered.Kind && Identity.Trim().Length == 0 ? registered.Identity : Identity,
        Phone = kept.Phone && Phone.Trim().Length == 0 ? registered.Phone : Phone,
        Address = kept.Address && Address.Trim().Length == 0 ? registered.Address : Address,
    };

    /// <summary>Which fields one card says otherwise than another.</summary>
    internal static IReadOnlyList<string> Changes(PartyCard old, PartyCard card) =>
    [
        .. new (string Label, bool Changed)[]
        {
            ("当事人类型", old.Kind != card.Kind),
            ("证件类型", old.IdentityKind != card.IdentityKind),
            ("姓名或名称", Differ(old.Name, card.Name)),
            ("证件号码", Differ(old.Identity, card.Identity)),
            ("法定代表人或经营者", Differ(old.Representative, card.Representative)),
            (PhoneLabel, Differ(old.Phone, card.Phone)),
            (AddressLabel, Differ(old.Address, card.Address)),
        }.Where(f => f.Changed).Select(f => f.Label),
    ];

    private static bool Differ(string old, string now) => !string.Equals(old, now, StringComparison.Ordinal);

    private static string Optional(string field, string label, string text, int max) =>
        text.Trim().Length == 0 ? "" : InvalidInput.Require(field, label, text, max);
}

/// <summary>Fields that a form does not show, because they say who somebody is, and that stay as registered where nothing is typed.</summary>
/// <param name="Identity">证件号码.</param>
/// <param name="Phone">Phone.</param>
/// <param name="Address">住址.</param>
public sealed record KeptFields(bool Identity, bool Phone, bool Address);

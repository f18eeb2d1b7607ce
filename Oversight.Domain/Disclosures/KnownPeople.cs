using Oversight.Domain.Casework;

namespace Oversight.Domain.Disclosures;

/// <summary>What the file knows about people, so that it can be found in the words of a decision.</summary>
/// <param name="People">Names of natural persons.</param>
/// <param name="Numbers">Numbers that say who somebody is.</param>
/// <param name="Addresses">Addresses of natural persons and individual businesses.</param>
/// <param name="Kept">What is public anyway and stays: phones of the bureau, names of firms and shops, addresses of enterprises.</param>
public sealed record KnownPeople(IReadOnlyList<KnownPerson> People, IReadOnlyList<KnownNumber> Numbers, IReadOnlyList<string> Addresses, IReadOnlyList<string> Kept)
{
    /// <summary>The day of the decision, China time: who was under eighteen then is a minor. Null where it is not known, when everybody with a year of birth might be.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>Nobody.</summary>
    public static KnownPeople None { get; } = new([], [], [], []);

    /// <summary>What the cards of the parties say.</summary>
    /// <param name="parties">The parties, those struck from the file among them.</param>
    /// <param name="decidedOn">The day of the decision, China time: who was under eighteen then is a minor.</param>
    /// <param name="kept">What is public anyway.</param>
    public static KnownPeople Of(IEnumerable<PartyCard> parties, DateOnly decidedOn, IReadOnlyList<string> kept)
    {
        List<KnownPerson> people = [];
        List<KnownNumber> numbers = [];
        List<string> addresses = [];
        List<string> stays = [.. kept.Where(k => k.Length > 0)];
        foreach (var card in parties)
        {
            if (card.Kind == PartyKind.Person && card.Name.Length > 0)
                people.Add(new KnownPerson(card.Name, Minor: card.IdentityKind == IdentityKind.IdCard && IsMinor(card.Identity, decidedOn), Party: true));
            else if (card.Name.Length > 0)
                stays.Add(card.Name);
            if (card.Representative.Length > 0)
                people.Add(new KnownPerson(card.Representative, Minor: false, Party: false));
            if (card.Identity.Length > 0 && card.IdentityKind is not (IdentityKind.Usci or IdentityKind.BusinessRegistration))
                numbers.Add(new KnownNumber(card.Identity, RedactionWhy.Identity));
            if (card.Phone.Length > 0)
                numbers.Add(new KnownNumber(card.Phone, RedactionWhy.Contact));
            if (card.Address.Length > 0)
                (card.Kind == PartyKind.Enterprise ? stays : addresses).Add(card.Address);
        }

        return new KnownPeople([.. people.GroupBy(p => p.Name, StringComparer.Ordinal).Select(g => new KnownPerson(g.Key, g.Any(p => p.Minor), g.Any(p => p.Party)))], numbers, addresses, stays) { DecidedOn = decidedOn };
    }

    /// <summary>Whether somebody born in a year was a minor, or might have been.</summary>
    internal bool IsMinorOf(int year) => DecidedOn is not { } on || year >= on.Year - 18;

    private static bool IsMinor(string card, DateOnly on) =>
        card.Length == 18 && DateOnly.TryParseExact(card.AsSpan(6, 8), "yyyyMMdd", null, System.Globalization.DateTimeStyles.None, out var born) && born.AddYears(18) > on;
}

/// <summary>A natural person of the file.</summary>
/// <param name="Name">The whole name.</param>
/// <param name="Minor">Whether under eighteen on the day of the decision.</param>
/// <param name="Party">Whether the decision is against that person.</param>
public sealed record KnownPerson(string Name, bool Minor, bool Party);

/// <summary>A number of the file.</summary>
/// <param name="Value">As it is kept.</param>
/// <param name="Why">What sort it is.</param>
public sealed record KnownNumber(string Value, RedactionWhy Why);

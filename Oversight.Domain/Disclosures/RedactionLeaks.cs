using Oversight.Domain.Casework;

namespace Oversight.Domain.Disclosures;

/// <summary>
/// What must not be read by the public under any opinion: the last look at the very text that would be published. Says where, and
/// never what.
/// </summary>
public static class RedactionLeaks
{
    /// <summary>One sentence for each thing that is still readable; empty where nothing is.</summary>
    /// <param name="published">What the public would read.</param>
    /// <param name="known">What the file knows about people.</param>
    public static IReadOnlyList<string> Of(DisclosureText published, KnownPeople known)
    {
        List<string> leaks = [];
        foreach (var section in published.Sections)
        {
            var (label, signs, text) = (DisclosureText.LabelOf(section.Code), Narrow.Signs(section.Text), Narrow.Of(section.Text));
            if (known.People.Any(p => (p.Party || p.Minor) && Holds(signs, p.Name)))
                leaks.Add($"“{label}”中仍有自然人当事人或者未成年人的姓名");
            if (known.Numbers.Any(n => n.Why == RedactionWhy.Identity && Holds(signs, n.Value)) || RedactionPatterns.IdentityCard.Matches(text).Any(m => IsCard(m.Value)))
                leaks.Add($"“{label}”中仍有居民身份证等证件号码");
            if (known.Numbers.Any(n => n.Why == RedactionWhy.Contact && Holds(signs, n.Value)) || RedactionPatterns.Mobile.Matches(text).Any(m => !known.Kept.Any(k => Holds(Narrow.Signs(k), m.Value))))
                leaks.Add($"“{label}”中仍有当事人电话或者手机号码");
            if (known.Addresses.Any(a => Holds(signs, a)))
                leaks.Add($"“{label}”中仍有自然人或者个体工商户的详细住址");
        }

        return leaks;
    }

    private static bool Holds(string signs, string value) => Narrow.Signs(value) is { Length: > 1 } wanted && signs.Contains(wanted, StringComparison.Ordinal);

    private static bool IsCard(string found)
    {
        var digits = Narrow.Signs(found);
        return digits.Length == 18 && DateOnly.TryParseExact(digits.AsSpan(6, 8), "yyyyMMdd", null, System.Globalization.DateTimeStyles.None, out var born)
            && born.Year is > 1880 and < 2200 && string.Equals(IdentityNumber.Complete(IdentityKind.IdCard, digits[..17]), digits, StringComparison.Ordinal);
    }
}

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
    public static IReadOnlyList<string> Of(DisclosureText published, KnownPeople known) =>
        [.. published.Sections.SelectMany(s => Of(s.Text, known, numbers: !string.Equals(s.Code, DisclosureText.Number, StringComparison.Ordinal)).Select(what => $"“{DisclosureText.LabelOf(s.Code)}”中仍有{what}"))];

    /// <summary>The same of one text: what is still readable in it, a few words each.</summary>
    /// <param name="words">The text.</param>
    /// <param name="known">What the file knows about people.</param>
    /// <param name="numbers">Whether long numbers that nobody announces are looked at too.</param>
    public static IReadOnlyList<string> Of(string words, KnownPeople known, bool numbers = true)
    {
        List<string> leaks = [];
        var (text, written) = (Narrow.Of(words), Narrow.Numerals(words));
        var (signs, digits) = (Narrow.Signs(words), Narrow.Signs(written));
        if (known.People.Any(p => (p.Party || p.Minor) && Holds(signs, p.Name)) || RedactionFinder.Minors(text, known).Any())
            leaks.Add("自然人当事人或者未成年人的姓名");
        if (RedactionPatterns.ProtectedName.Matches(text).Any(m => RedactionFinder.IsName(m.Groups["name"].Value)))
            leaks.Add("举报人、证人、被侵害人等的姓名");
        if (known.Numbers.Any(n => n.Why == RedactionWhy.Identity && (Holds(signs, n.Value) || Holds(digits, n.Value)))
            || RedactionPatterns.IdentityCard.Matches(written).Any(m => IsCard(m.Value)) || RedactionPatterns.OldIdentityCard.Matches(written).Any(m => IsOldCard(m.Value)))
        {
            leaks.Add("居民身份证等证件号码");
        }

        if (known.Numbers.Any(n => n.Why == RedactionWhy.Contact && (Holds(signs, n.Value) || Holds(digits, n.Value))) || RedactionPatterns.Mobile.Matches(written).Any(m => !Kept(known, m.Value)))
            leaks.Add("当事人电话或者手机号码");
        if (numbers && RedactionPatterns.Account.Matches(written).Any(m => IsAccount(m.Value) && !Kept(known, m.Value)))
            leaks.Add("银行账号");
        if (known.Addresses.Any(a => Holds(signs, a)))
            leaks.Add("自然人或者个体工商户的详细住址");
        return leaks;
    }

    private static bool Holds(string signs, string value) => Narrow.Signs(value) is { Length: > 1 } wanted && signs.Contains(wanted, StringComparison.Ordinal);

    private static bool Kept(KnownPeople known, string found) => known.Kept.Any(k => Holds(Narrow.Signs(k), found));

    // By its day of birth: a wrong check digit is a slip of the pen and still says who it is.
    private static bool IsCard(string found)
    {
        var signs = Narrow.Signs(found);
        return signs.Length == 18 && !IsFirm(signs) && Born(signs.AsSpan(6, 8));
    }

    // A social credit code that is no number of a person as well.
    private static bool IsFirm(string signs) => signs[0] == '9' && IdentityNumber.IsUsci(signs) && !string.Equals(IdentityNumber.Complete(IdentityKind.IdCard, signs[..17]), signs, StringComparison.Ordinal);

    private static bool IsOldCard(string found) => Narrow.Signs(found) is { Length: 15 } signs && Born($"19{signs.AsSpan(6, 6)}");

    private static bool Born(ReadOnlySpan<char> day) =>
        DateOnly.TryParseExact(day, "yyyyMMdd", null, System.Globalization.DateTimeStyles.None, out var born) && born.Year is > 1880 and < 2200;

    private static bool IsAccount(string found) => Narrow.Signs(found) is { Length: >= 16 and <= 19 } signs && !IdentityNumber.IsUsci(signs);
}

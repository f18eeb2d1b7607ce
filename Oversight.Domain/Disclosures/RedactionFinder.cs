using System.Text.RegularExpressions;
using Oversight.Domain.Casework;

namespace Oversight.Domain.Disclosures;

/// <summary>
/// Proposes what the public is not to read: numbers, contacts, addresses below the street, names of natural persons. It proposes,
/// people decide: what only looks like personal data is put back by the proposer, what it does not know is added.
/// </summary>
public static class RedactionFinder
{
    private const string Places = "区县市镇乡村路街店馆厂铺行司局";
    private static readonly string[] Words =
        ["安排", "安全", "方面", "方称", "方可", "方才", "高度", "高声", "常年", "常住", "时间", "任何", "金额", "关于", "程序", "马上", "周边", "周围", "严重", "单位", "万元", "路过", "包括", "成为", "成立",
        "车辆", "陆续", "于昨", "于当", "于今", "于上", "于下", "于同", "于本", "向本", "向我", "向执", "向城", "向管", "向区", "向街", "向他", "向其", "向有", "向公", "全程", "全部", "全家", "强烈", "强调", "应当", "应为",
        "连续", "连同", "解释", "解决", "段落"];

    private const string Verbs = "的称说陈述反证表示在于与和及对将把向因为系已曾未不从至到经由被自提并也均等签现又有要拒确认承其";

    /// <summary>The spans, section by section, none over another.</summary>
    /// <param name="source">What stands in the file.</param>
    /// <param name="known">What the file knows about people.</param>
    public static IReadOnlyList<RedactionSpan> Propose(DisclosureText source, KnownPeople known)
    {
        var masks = Masks(source, known);
        List<RedactionSpan> spans = [];
        foreach (var section in source.Sections)
        {
            var text = Narrow.Of(section.Text);
            var stays = known.Kept.SelectMany(k => PlacesOf(text, k)).ToList();
            foreach (var found in Found(section.Code, text, known, masks))
            {
                if (found.Length > 0 && !spans.Exists(found.Meets) && !(found.Why is RedactionWhy.Contact or RedactionWhy.Address && stays.Exists(s => s.Start < found.End && found.Start < s.Start + s.Length)))
                    spans.Add(found);
            }
        }

        return [.. spans.OrderBy(s => s.Section, StringComparer.Ordinal).ThenBy(s => s.Start)];
    }

    private static IEnumerable<RedactionSpan> Found(string section, string text, KnownPeople known, IReadOnlyDictionary<string, (string Mask, bool Minor)> masks)
    {
        foreach (var number in known.Numbers)
        {
            foreach (var (start, length) in PlacesOf(text, number.Value))
                yield return new(section, start, length, number.Why, "***");
        }

        foreach (Match m in RedactionPatterns.IdentityCard.Matches(text))
        {
            if (IsIdentity(m.Value))
                yield return new(section, m.Index, m.Length, RedactionWhy.Identity, "***");
        }

        foreach (Match m in RedactionPatterns.Account.Matches(text))
        {
            if (!IdentityNumber.IsUsci(m.Value))
                yield return new(section, m.Index, m.Length, RedactionWhy.Account, "***");
        }

        foreach (Match m in RedactionPatterns.OldIdentityCard.Matches(text))
            yield return new(section, m.Index, m.Length, RedactionWhy.Identity, "***");
        foreach (Match m in RedactionPatterns.AnnouncedIdentity.Matches(text))
        {
            if (!IdentityNumber.IsUsci(m.Value))
                yield return new(section, m.Index, m.Length, RedactionWhy.Identity, "***");
        }

        foreach (var m in RedactionPatterns.Mobile.Matches(text).Concat(RedactionPatterns.Contact.Matches(text)))
            yield return new(section, m.Index, m.Length, RedactionWhy.Contact, "***");
        foreach (Match m in RedactionPatterns.Plate.Matches(text))
            yield return new(section, m.Index + 2, m.Length - 2, RedactionWhy.Plate, "***");
        foreach (var (name, (mask, minor)) in masks.OrderByDescending(p => p.Key.Length))
        {
            foreach (var (start, length) in PlacesOf(text, name))
                yield return new(section, start, length, minor ? RedactionWhy.Minor : RedactionWhy.Name, mask);
        }

        foreach (var address in known.Addresses)
        {
            foreach (var (start, length) in PlacesOf(text, address))
            {
                if (Below(text, start, length) is { } below)
                    yield return new(section, below.Start, below.Length, RedactionWhy.Address, "***");
            }
        }

        foreach (Match m in RedactionPatterns.BelowStreet.Matches(text))
            yield return new(section, m.Index, m.Length, RedactionWhy.Address, "***");
    }

    // What of a known address lies below the street; where no street is found, below the district.
    private static (int Start, int Length)? Below(string text, int start, int length)
    {
        var address = text.Substring(start, length);
        if (RedactionPatterns.BelowStreet.Match(address) is { Success: true } m)
            return (start + m.Index, length - m.Index);
        var district = address.LastIndexOfAny(['区', '县', '镇', '乡']);
        return district + 1 < length ? (start + district + 1, length - district - 1) : null;
    }

    // The same person reads the same everywhere, and two who would read alike are told apart (某甲, 某乙).
    private static Dictionary<string, (string Mask, bool Minor)> Masks(DisclosureText source, KnownPeople known)
    {
        var people = known.People.Where(p => p.Name.Length > 1).ToDictionary(p => p.Name, p => p.Minor, StringComparer.Ordinal);
        foreach (var section in source.Sections)
        {
            var text = Narrow.Of(section.Text);
            var stays = known.Kept.SelectMany(k => PlacesOf(text, k)).ToList();
            foreach (Match m in RedactionPatterns.AnnouncedName.Matches(text))
            {
                // A firm is called by its own name, and that may begin like a person's.
                var (name, at) = (m.Groups["name"].Value, m.Groups["name"].Index);
                if (Places.Contains(name[^1], StringComparison.Ordinal) || stays.Exists(s => s.Start <= at && at < s.Start + s.Length))
                    continue;
                if (name.Length > 2 && Verbs.Contains(name[^1], StringComparison.Ordinal))
                    name = name[..^1];
                if (name.Contains('某', StringComparison.Ordinal) || Verbs.Contains(name[^1], StringComparison.Ordinal) || known.People.Any(p => p.Name.StartsWith(name, StringComparison.Ordinal)))
                    continue;
                people[name] = m.Groups["minor"].Success || people.GetValueOrDefault(name);
            }

            foreach (var name in Minors(text, known))
                people[name] = true;
        }

        var masks = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        foreach (var alike in people.GroupBy(p => p.Value ? "某" : p.Key[..RedactionPatterns.SurnameLength(p.Key)] + "某", StringComparer.Ordinal))
        {
            var several = alike.Count() > 1;
            foreach (var (person, i) in alike.Select((p, i) => (p, i)))
                masks[person.Key] = (alike.Key + (several ? "甲乙丙丁戊己庚辛壬癸"[i % 10] : person.Key.Length > 2 || person.Value ? "某" : "") + (person.Value ? "（未成年人）" : ""), person.Value);
        }

        return masks;
    }

    /// <summary>Names of minors, as the year of birth or the age beside them says.</summary>
    internal static IEnumerable<string> Minors(string text, KnownPeople known) => RedactionPatterns.BornName.Matches(text)
        .Where(m => m.Groups["year"] is { Success: true } year ? known.IsMinorOf(int.Parse(year.ValueSpan, System.Globalization.CultureInfo.InvariantCulture))
            : int.Parse(m.Groups["age"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) < 18)
        .Select(m => m.Groups["name"].Value)
        .Where(n => !n.Contains('某', StringComparison.Ordinal) && !Verbs.Contains(n[^1], StringComparison.Ordinal) && !Places.Contains(n[^1], StringComparison.Ordinal));

    /// <summary>Whether what stands behind 举报人, 证人 and the like is a name and not how the sentence goes on.</summary>
    internal static bool IsName(string name) => !name.Contains('某', StringComparison.Ordinal) && !Words.Any(w => name.StartsWith(w, StringComparison.Ordinal))
        && !"称说述的与和及对将把因在至到".Contains(name[1], StringComparison.Ordinal) && !Places.Contains(name[^1], StringComparison.Ordinal);

    private static bool IsIdentity(string found)
    {
        var digits = Narrow.Signs(found);
        return !(IdentityNumber.IsUsci(digits) && !DateOnly.TryParseExact(digits.AsSpan(6, 8), "yyyyMMdd", null, System.Globalization.DateTimeStyles.None, out _));
    }

    internal static IEnumerable<(int Start, int Length)> PlacesOf(string text, string wanted)
    {
        var signs = Narrow.Of(wanted).Where(c => !Narrow.IsGap(c)).ToArray();
        for (var start = 0; signs.Length > 0 && start < text.Length; start++)
        {
            var (at, i) = (start, 0);
            while (at < text.Length && i < signs.Length && (char.ToUpperInvariant(text[at]) == char.ToUpperInvariant(signs[i]) || (i > 0 && Narrow.IsGap(text[at]))))
            {
                if (!Narrow.IsGap(text[at]))
                    i++;
                at++;
            }

            if (i < signs.Length)
                continue;
            yield return (start, at - start);
            start = at - 1;
        }
    }
}

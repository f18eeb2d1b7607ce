using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Oversight.Domain.Common;
using Oversight.Domain.Imports;

namespace Oversight.Domain.Catalogue;

/// <summary>How a row of a published list stands against the register.</summary>
public enum ComparedOutcome
{
    /// <summary>一致</summary>
    Same,

    /// <summary>不一致</summary>
    Differs,

    /// <summary>公布处缺少</summary>
    MissingThere,

    /// <summary>清单中没有</summary>
    MissingHere,

    /// <summary>公布处重复</summary>
    TwiceThere,
}

/// <summary>A row as it was published.</summary>
/// <param name="Row">Its number in what was pasted or uploaded.</param>
/// <param name="Code">Code of the item, or empty.</param>
/// <param name="Name">Name of the item, or empty.</param>
/// <param name="Fields">Texts by code of the field; only fields that the published list has.</param>
public sealed record PublishedRow(int Row, string Code, string Name, IReadOnlyDictionary<string, string> Fields);

/// <summary>A version of the register to compare with.</summary>
/// <param name="ItemId">The item.</param>
/// <param name="Number">Number of the version.</param>
/// <param name="Code">Code of the item.</param>
/// <param name="Name">Name of the item.</param>
/// <param name="Fields">Texts by code of the field: the first as the register shows it, further ones that say the same in fewer words.</param>
public sealed record RegisterRow(Guid ItemId, int Number, string Code, string Name, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields);

/// <summary>A field in which a published row differs.</summary>
/// <param name="Field">Code of the field.</param>
/// <param name="Here">What the register says.</param>
/// <param name="There">What was published.</param>
public sealed record ComparedField(string Field, string Here, string There);

/// <summary>One line of the result.</summary>
/// <param name="Outcome">How it stands.</param>
/// <param name="Code">Code: the register's where it is there.</param>
/// <param name="Name">Name: the register's where it is there.</param>
/// <param name="ItemId">The item; null where the register has none.</param>
/// <param name="Number">Number of the version; 0 where the register has none.</param>
/// <param name="Row">Number of the published row; null where there is none.</param>
/// <param name="ByName">Whether it was found by its name because its code was not.</param>
/// <param name="Differences">Fields that differ.</param>
public sealed record ComparedRow(ComparedOutcome Outcome, string Code, string Name, Guid? ItemId, int Number, int? Row, bool ByName, IReadOnlyList<ComparedField> Differences);

/// <summary>Compares a published list with the register: rows by code, else by name; fines and terms by their value, other fields by their text without regard to blanks, widths and marks.</summary>
public static partial class ListComparison
{
    /// <summary>The field of the code itself, where a row was found by its name.</summary>
    public const string CodeField = "code";

    /// <summary>The result: rows of the register in its order, then what the register does not have.</summary>
    /// <param name="register">The versions that should be there.</param>
    /// <param name="listed">What was there.</param>
    public static IReadOnlyList<ComparedRow> Of(IReadOnlyList<RegisterRow> register, IReadOnlyList<PublishedRow> listed)
    {
        var byCode = listed.Where(l => l.Code.Length > 0).ToLookup(l => Plain(l.Code), StringComparer.Ordinal);
        var taken = new HashSet<PublishedRow>(ReferenceEqualityComparer.Instance);
        var found = new Dictionary<RegisterRow, (PublishedRow Row, bool ByName)>(ReferenceEqualityComparer.Instance);
        List<ComparedRow> twice = [];
        foreach (var row in register)
            Take(row, byCode[Plain(row.Code)], byName: false);
        var byName = listed.Where(l => !taken.Contains(l) && l.Name.Length > 0).ToLookup(l => Plain(l.Name), StringComparer.Ordinal);
        foreach (var row in register.Where(r => !found.ContainsKey(r)))
            Take(row, byName[Plain(row.Name)].Where(l => !taken.Contains(l)), byName: true);
        return
        [
            .. register.Select(r => found.TryGetValue(r, out var match) ? Compare(r, match.Row, match.ByName) : new ComparedRow(ComparedOutcome.MissingThere, r.Code, r.Name, r.ItemId, r.Number, null, false, [])),
            .. twice,
            .. listed.Where(l => !taken.Contains(l)).Select(l => new ComparedRow(ComparedOutcome.MissingHere, l.Code, l.Name, null, 0, l.Row, false, [])),
        ];

        void Take(RegisterRow row, IEnumerable<PublishedRow> rows, bool byName)
        {
            foreach (var l in rows)
            {
                taken.Add(l);
                if (!found.TryAdd(row, (l, byName)))
                    twice.Add(new ComparedRow(ComparedOutcome.TwiceThere, row.Code, row.Name, row.ItemId, row.Number, l.Row, byName, []));
            }
        }
    }

    /// <summary>A text as it is compared: compatibility forms made one, letters made small, blanks and marks left out but for signs within numbers.</summary>
    public static string Plain(string text)
    {
        var normal = WholeText.Of(text).Normalize(NormalizationForm.FormKC);
        var plain = new StringBuilder(normal.Length);
        for (var i = 0; i < normal.Length; i++)
        {
            var c = normal[i];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (c is '.' or '%' && i > 0 && char.IsDigit(normal[i - 1])))
                plain.Append(char.ToLowerInvariant(c));
            else if (c is '-' or '–' or '~' or '至' && i > 0 && i + 1 < normal.Length && char.IsDigit(normal[i - 1]) && char.IsDigit(normal[i + 1]))
                plain.Append('-');
        }

        return plain.ToString();
    }

    // Departments are a set: in which order a page names those that assist says nothing.
    private static string Ordered(string field, string text) => field is "handling"
        ? string.Join('|', text.Split(['、', '，', ',', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(p => p.Length > 0).Order(StringComparer.Ordinal))
        : Plain(text);

    // A sum or a term is compared by its value, however it is spelt; what cannot be read, by its text.
    private static string Value(string field, string text)
    {
        var marked = Unconfirmed().Replace(WholeText.Of(text), "");
        try
        {
            return field switch
            {
                "fine" when WrittenFine.Read(field, marked) is { } fine => string.Create(CultureInfo.InvariantCulture, $"{fine.Min}|{fine.Max}|{Plain(fine.Unit)}"),
                "committed" or "statutory" => WrittenTerm.Read(field, "", marked) is { } term ? string.Create(CultureInfo.InvariantCulture, $"{term.Length}{term.Unit}") : "",
                _ => Ordered(field, marked),
            };
        }
        catch (Exception e) when (e is InvalidInput or RegexMatchTimeoutException)
        {
            return Ordered(field, marked);
        }
    }

    // The register's own mark is not part of what it says.
    [GeneratedRegex("[（(]?待核定[）)]?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unconfirmed();

    private static ComparedRow Compare(RegisterRow row, PublishedRow listed, bool byName)
    {
        List<ComparedField> differences = [];
        if (byName && listed.Code.Length > 0)
            differences.Add(new ComparedField(CodeField, row.Code, listed.Code));
        foreach (var (field, there) in listed.Fields)
        {
            if (!row.Fields.TryGetValue(field, out var here))
                continue;
            var plain = Value(field, there);
            if (!here.Any(h => string.Equals(Value(field, h), plain, StringComparison.Ordinal)) && !(Plain(there).Length == 0 && here.All(h => Plain(h).Length == 0)))
                differences.Add(new ComparedField(field, here.Count > 0 ? here[0] : "", there));
        }

        return new ComparedRow(differences.Count == 0 ? ComparedOutcome.Same : ComparedOutcome.Differs, row.Code, row.Name, row.ItemId, row.Number, listed.Row, byName, differences);
    }

    /// <summary>The outcome as the bureau says it.</summary>
    public static string Name(this ComparedOutcome outcome) => outcome switch
    {
        ComparedOutcome.Same => "一致",
        ComparedOutcome.Differs => "不一致",
        ComparedOutcome.MissingThere => "公布处缺少",
        ComparedOutcome.MissingHere => "清单中没有",
        ComparedOutcome.TwiceThere => "公布处重复",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}

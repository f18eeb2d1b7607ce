using System.Text;
using System.Text.RegularExpressions;
using Oversight.Domain.Common;

namespace Oversight.Domain.Catalogue;

/// <summary>
/// The code of an item (编号): it stands in addresses, file names and lists, so it is one word of letters, digits and <c>. _ -</c>, written
/// in capitals, and two codes that differ in case alone are one.
/// </summary>
public static partial class ItemCode
{
    /// <summary>Most characters.</summary>
    public const int Longest = 40;

    // Addresses under /catalogue that are pages of their own.
    private static readonly string[] Reserved = ["PRINT", "EXPORT", "IMPORT", "IMPORTS", "NEW", "EDIT", "COMPARE", "FILES", "POSTER", "TEMPLATE"];

    /// <summary>A code as typed or pasted, made plain: half-width, in capitals, without spaces around it.</summary>
    public static string Plain(string typed)
    {
        var plain = new StringBuilder(typed.Length);
        foreach (var c in typed)
        {
            plain.Append(c switch
            {
                '\u3000' or '\u00a0' => ' ',
                >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
                '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
                _ => c,
            });
        }

        return plain.ToString().Trim().ToUpperInvariant();
    }

    /// <summary>Whether a text is a code as it is registered.</summary>
    public static bool Is(string code) => Shape().IsMatch(code) && !IsAddress(code);

    /// <summary>The code as it is registered.</summary>
    /// <param name="field">The form's field.</param>
    /// <param name="typed">As typed.</param>
    /// <exception cref="InvalidInput">It is no code.</exception>
    public static string Require(string field, string typed)
    {
        var code = Plain(InvalidInput.Require(field, "事项编号", typed, Longest));
        if (IsAddress(code))
            throw new InvalidInput(field, $"事项编号不能是“{code}”，这个词是系统的页面地址，请改用如410104-CG-CF-001的编号。");
        return Shape().IsMatch(code)
            ? code
            : throw new InvalidInput(field, $"事项编号“{code}”只能由字母、数字和“-”“_”“.”组成，以字母或数字开头，最多{Longest}个字符，如410104-CG-CF-001，请改正。");
    }

    /// <summary>Whether two codes are the same.</summary>
    public static bool Same(string one, string other) => string.Equals(Plain(one), Plain(other), StringComparison.Ordinal);

    // EXPORT.CSV is an address as EXPORT is: what stands before the first point decides.
    private static bool IsAddress(string code) => Reserved.Contains(code.Split('.')[0], StringComparer.Ordinal);

    [GeneratedRegex(@"^[0-9A-Z][0-9A-Z._-]{0,39}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}

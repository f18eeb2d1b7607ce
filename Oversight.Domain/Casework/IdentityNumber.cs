using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>Checks and masks the numbers that a party is known by: GB 11643-1999 (居民身份证), GB 32100-2015 (统一社会信用代码).</summary>
public static class IdentityNumber
{
    private const string Field = "identity";
    private const string CardCheck = "10X98765432";
    private const string CodeSigns = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] CardWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] CodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    /// <summary>The number as it is kept: without spaces, letters in upper case.</summary>
    /// <param name="kind">What sort of number it claims to be.</param>
    /// <param name="typed">As typed.</param>
    /// <param name="today">China time; nobody was born later.</param>
    /// <exception cref="InvalidInput">It is not such a number: length, characters, day of birth or check digit.</exception>
    public static string Check(IdentityKind kind, string typed, DateOnly today)
    {
        var number = Narrow(typed);
        switch (kind)
        {
            case IdentityKind.IdCard:
                CheckCard(number, today);
                break;
            case IdentityKind.Usci:
                CheckCode(number);
                break;
            case IdentityKind.BusinessRegistration when number.Length is not (13 or 15) || !number.All(char.IsAsciiDigit):
                throw new InvalidInput(Field, $"工商注册号应为13位或15位数字，现有{number.Length}位，请核对营业执照。");
            case IdentityKind.Passport or IdentityKind.HongKongMacauPermit or IdentityKind.TaiwanPermit when number.Length is < 5 or > 20 || !number.All(char.IsAsciiLetterOrDigit):
                throw new InvalidInput(Field, $"{kind.Name()}号码应为5至20位字母和数字，请核对证件。");
        }

        return number;
    }

    /// <summary>The number as screens show it: the ends readable, the middle hidden.</summary>
    public static string Mask(string number) => number.Length switch
    {
        >= 15 => $"{number[..3]}{new string('*', number.Length - 7)}{number[^4..]}",
        > 4 => $"{number[..2]}{new string('*', number.Length - 4)}{number[^2..]}",
        _ => new string('*', number.Length),
    };

    /// <summary>The number with the check digit that belongs to its first seventeen characters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind has no check digit.</exception>
    public static string Complete(IdentityKind kind, string first) => first + kind switch
    {
        IdentityKind.IdCard => CardDigit(first),
        IdentityKind.Usci => CodeDigit(first),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Whether the check digit of a unified social credit code fits (GB 32100-2015).</summary>
    public static bool IsUsci(string code)
    {
        if (code.Length != 18 || code.Any(c => !CodeSigns.Contains(c, StringComparison.Ordinal)))
            return false;
        return CodeDigit(code) == code[17];
    }

    private static char CardDigit(string number) => CardCheck[CardWeights.Select((weight, i) => weight * (number[i] - '0')).Sum() % 11];

    private static char CodeDigit(string code) =>
        CodeSigns[(31 - (CodeWeights.Select((weight, i) => weight * CodeSigns.IndexOf(code[i], StringComparison.Ordinal)).Sum() % 31)) % 31];

    private static void CheckCard(string number, DateOnly today)
    {
        if (number.Length != 18)
            throw new InvalidInput(Field, $"居民身份证号码应为18位，现有{number.Length}位，请核对证件。");
        if (!number[..17].All(char.IsAsciiDigit) || !(char.IsAsciiDigit(number[17]) || number[17] == 'X'))
            throw new InvalidInput(Field, "居民身份证号码前17位应为数字，末位为数字或X，请核对证件。");
        if (!DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", null, System.Globalization.DateTimeStyles.None, out var born) || born > today || born.Year < 1880)
            throw new InvalidInput(Field, "居民身份证号码第7至14位不是出生日期，请核对证件。");
        if (CardDigit(number) != number[17])
            throw new InvalidInput(Field, "居民身份证号码的校验位不符，可能有一位输错，请核对证件。");
    }

    private static void CheckCode(string code)
    {
        if (code.Length != 18)
            throw new InvalidInput(Field, $"统一社会信用代码应为18位，现有{code.Length}位，请核对营业执照。");
        if (code.FirstOrDefault(c => !CodeSigns.Contains(c, StringComparison.Ordinal)) is var wrong and not '\0')
            throw new InvalidInput(Field, $"统一社会信用代码中没有“{wrong}”（不用I、O、S、V、Z），请核对营业执照。");
        if (!IsUsci(code))
            throw new InvalidInput(Field, "统一社会信用代码的校验位不符，可能有一位输错，请核对营业执照。");
    }

    private static string Narrow(string typed) =>
        string.Concat(typed.Where(c => !char.IsWhiteSpace(c)).Select(c => c is > '！' and <= '～' ? (char)(c - '！' + '!') : c)).ToUpperInvariant();
}

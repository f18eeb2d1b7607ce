using System.Globalization;

namespace Oversight.Web.Kit;

/// <summary>Values out of an address that anybody may type: what is not one is as if it were not there, never an error.</summary>
public static class Asked
{
    /// <summary>A calendar year, 2000 to 2100.</summary>
    public static int? Year(string? text) => Number(text) is int year and >= 2000 and <= 2100 ? year : null;

    /// <summary>A day of the years 2000 to 2100, as 2026-11-23.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2100 ? day : null;

    /// <summary>What to tell whoever typed a day that is none; null where it is one, or where none was asked for.</summary>
    /// <param name="text">The day as the address has it.</param>
    /// <param name="instead">What is shown instead, as the end of the sentence.</param>
    public static string? WrongDay(string? text, string instead) =>
        string.IsNullOrWhiteSpace(text) || Day(text) is not null ? null : $"地址中的日期“{text}”无法识别，请写成 2026-11-23 这样的日期（2000 年至 2100 年）；{instead}。";

    /// <summary>A whole number from zero on.</summary>
    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>One of the named values of an enumeration, in any case.</summary>
    public static T? One<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    /// <summary>The id of a thing.</summary>
    public static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;
}

using System.Globalization;

namespace Oversight.Web.Features.Window;

/// <summary>An instant as a form carries it.</summary>
public static class WindowTime
{
    private const string Format = "yyyyMMdd'T'HHmm'Z'";

    /// <summary>20261124T0100Z</summary>
    public static string Text(DateTime utc) => utc.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The instant, or null where it is none.</summary>
    public static DateTime? Read(string? text) =>
        DateTime.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var utc) ? utc : null;
}

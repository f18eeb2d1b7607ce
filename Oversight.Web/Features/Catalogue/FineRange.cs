using System.Globalization;
using Oversight.Domain.Catalogue;

namespace Oversight.Web.Features.Catalogue;

/// <summary>A range of fines as officers read it.</summary>
public static class FineRange
{
    private const string WarningOnly = "警告";

    /// <summary>The range in 元 with its unit, or why there is none.</summary>
    /// <param name="category">Only penalties have fines.</param>
    /// <param name="min">Least fine in 分, or null.</param>
    /// <param name="max">Largest fine in 分, or null.</param>
    /// <param name="unit">What it is counted by, e.g. 元/平方米.</param>
    public static string Text(PowerCategory category, long? min, long? max, string unit) => (min, max) switch
    {
        _ when category != PowerCategory.Penalty => "",
        (null, null) => string.Equals(unit, WarningOnly, StringComparison.Ordinal) ? WarningOnly : "法条未定数额",
        ({ } least, { } most) when least == most => $"{Yuan(least)} {unit}",
        ({ } least, { } most) => $"{Yuan(least)}–{Yuan(most)} {unit}",
        (null, { } most) => $"{Yuan(most)} {unit}以下",
        ({ } least, null) => $"{Yuan(least)} {unit}以上",
    };

    /// <summary>分 as 元, e.g. 1,000 or 0.5.</summary>
    public static string Yuan(long fen) => (fen / 100m).ToString("#,##0.##", CultureInfo.InvariantCulture);
}

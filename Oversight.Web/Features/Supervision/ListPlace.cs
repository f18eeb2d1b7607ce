using System.Globalization;

namespace Oversight.Web.Features.Supervision;

/// <summary>A place in a list: the sort value and ordinal of a row, and whether the page lies before or after it.</summary>
/// <param name="At">Ticks of the sort column; 0 where the list is in the order of ordinals.</param>
/// <param name="Ordinal">Ordinal of the row.</param>
/// <param name="Back">Whether the page before it is wanted.</param>
public sealed record ListPlace(long At, long Ordinal, bool Back)
{
    /// <summary>The place that the address names, or null.</summary>
    public static ListPlace? Of(string? after, string? before) => Parse(before, true) ?? Parse(after, false);

    /// <summary>The place of a row, for the address.</summary>
    public static string Text(long at, long ordinal) => string.Create(CultureInfo.InvariantCulture, $"{at}_{ordinal}");

    private static ListPlace? Parse(string? text, bool back) =>
        text?.Split('_') is [var at, var ordinal]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var a) && a <= DateTime.MaxValue.Ticks
        && long.TryParse(ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out var o) ? new ListPlace(a, o, back) : null;
}

/// <summary>One page of a list.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Count">How many there are in all, up to the cap.</param>
/// <param name="Capped">Whether counting stopped at the cap.</param>
/// <param name="Previous">Place before the first row, or null.</param>
/// <param name="Next">Place after the last row, or null.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, int Count, bool Capped, string? Previous, string? Next);

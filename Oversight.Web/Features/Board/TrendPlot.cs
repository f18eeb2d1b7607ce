using System.Globalization;
using Oversight.Infrastructure.Live.Board;

namespace Oversight.Web.Features.Board;

/// <summary>Where the lines of a trend run, in the units of its drawing.</summary>
/// <param name="Width">Of the drawing.</param>
/// <param name="Height">Of the drawing.</param>
/// <param name="Points">Size of the letters.</param>
public sealed record TrendPlot(double Width, double Height, double Points)
{
    private const int MostTicks = 4;

    /// <summary>Left edge of the lines.</summary>
    public double Left => Points * 3.2;

    /// <summary>Right edge of the lines; the last values stand beside it.</summary>
    public double Right => Width - (Points * 3.4);

    /// <summary>Upper edge.</summary>
    public double Top => Points * 0.8;

    /// <summary>Where nought is.</summary>
    public double Bottom => Height - (Points * 1.9);

    /// <summary>The numbers of the scale, from nought to at least the largest value: round ones, few.</summary>
    public static IReadOnlyList<int> Scale(int largest)
    {
        var step = 1;
        for (var i = 0; largest > step * MostTicks; i++)
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        return [.. Enumerable.Range(0, Math.Max(1, (largest + step - 1) / step) + 1).Select(i => i * step)];
    }

    /// <summary>Where a month stands.</summary>
    public double X(int month, int months) => months < 2 ? Left : Left + ((Right - Left) * month / (months - 1));

    /// <summary>How high a value stands.</summary>
    public double Y(int value, int largest) => Bottom - ((Bottom - Top) * value / Math.Max(1, largest));

    /// <summary>A line through values.</summary>
    public string Path(IReadOnlyList<int> values, int largest) =>
        string.Join(' ', values.Select((v, i) => $"{(i == 0 ? 'M' : 'L')}{Number(X(i, values.Count))} {Number(Y(v, largest))}"));

    /// <summary>The heights at which the last values are written, moved apart so that none covers another.</summary>
    public IReadOnlyList<double> Labels(IReadOnlyList<int> last, int largest)
    {
        var heights = last.Select(v => Y(v, largest)).ToArray();
        var order = Enumerable.Range(0, last.Count).OrderByDescending(i => heights[i]).ThenBy(i => i).ToList();
        for (var i = 1; i < order.Count; i++)
            heights[order[i]] = Math.Min(heights[order[i]], heights[order[i - 1]] - (Points * 1.15));
        return heights;
    }

    /// <summary>As the drawing writes a number.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A month as the axis names it.</summary>
    public static string Name(TrendMonth month) => string.Create(CultureInfo.InvariantCulture, $"{month.Month % 100}月");

    /// <summary>From when to when; the last month is running.</summary>
    public static string Span(IReadOnlyList<TrendMonth> months) => months.Count == 0 ? "" : $"{Iso(months[0])} 至 {Iso(months[^1])}（本月至今）";

    /// <summary>A month as an address names it.</summary>
    public static string Iso(TrendMonth month) => string.Create(CultureInfo.InvariantCulture, $"{month.Month / 100:0000}-{month.Month % 100:00}");
}

using System.Globalization;

namespace Oversight.Web.Kit;

/// <summary>A span of time as the countdown writes it; <c>wwwroot/js/oversight.js</c> writes the same in the browser.</summary>
public static class CountdownText
{
    /// <param name="left">Time to the due instant; negative or zero once it has passed. Seconds are rounded up before it and down after.</param>
    /// <returns><c>2天 04:12</c>, <c>05:48:20</c>, <c>逾期 1天 06:30</c>.</returns>
    public static string For(TimeSpan left)
    {
        var past = left <= TimeSpan.Zero;
        var seconds = past ? -left.Ticks / TimeSpan.TicksPerSecond : (left.Ticks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond;
        var span = TimeSpan.FromSeconds(seconds);
        var text = span.Days > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{span.Days}天 {span.Hours:00}:{span.Minutes:00}")
            : span.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
        return past ? $"逾期 {text}" : text;
    }
}

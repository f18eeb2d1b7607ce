using Oversight.Domain.Common;

namespace Oversight.Infrastructure.Persistence;

/// <summary>
/// The last number given of one kind of document in one China year. It moves in the transaction of the act that uses the number,
/// so a refused act gives none away and two acts never get the same: numbers are gapless (管执法督改〔2026〕1号, 2号 …).
/// </summary>
public sealed class NumberSeries
{
    private NumberSeries() => Prefix = "";

    /// <summary>机关代字.</summary>
    public string Prefix { get; private init; }

    /// <summary>China year.</summary>
    public int Year { get; private init; }

    /// <summary>The last number given.</summary>
    public int Last { get; private set; }

    /// <summary>Takes the next number inside an act.</summary>
    /// <param name="db">The context of the act.</param>
    /// <param name="prefix">机关代字.</param>
    /// <param name="year">China year of the signing.</param>
    public static async Task<DocumentNumber> Take(OversightDb db, string prefix, int year)
    {
        var series = await db.NumberSeries.FindAsync(prefix, year);
        if (series is null)
            db.NumberSeries.Add(series = new NumberSeries { Prefix = prefix, Year = year });
        series.Last++;
        return new DocumentNumber(prefix, year, series.Last);
    }
}

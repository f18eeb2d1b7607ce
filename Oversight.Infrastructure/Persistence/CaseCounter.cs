using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;

namespace Oversight.Infrastructure.Persistence;

/// <summary>The last case number given in a series and year. Kept in the transaction of the act that takes the case on.</summary>
public sealed class CaseCounter
{
    public required string Prefix { get; init; }

    /// <summary>China year.</summary>
    public required int Year { get; init; }

    public int Last { get; set; }
}

/// <summary>Gives case numbers inside an act.</summary>
public static class CaseNumbers
{
    /// <summary>The next number of the category in the year of the instant.</summary>
    public static async Task<CaseNumber> NextCaseNumber(this OversightDb db, PowerCategory category, DateTime now)
    {
        var (prefix, year) = (CaseNumber.PrefixOf(category), ChinaTime.DayOf(now).Year);
        var counter = db.CaseCounters.Local.FirstOrDefault(c => string.Equals(c.Prefix, prefix, StringComparison.Ordinal) && c.Year == year)
            ?? await db.CaseCounters.FirstOrDefaultAsync(c => c.Prefix == prefix && c.Year == year);
        if (counter is null)
            db.CaseCounters.Add(counter = new CaseCounter { Prefix = prefix, Year = year });
        counter.Last++;
        return new CaseNumber(prefix, year, counter.Last);
    }
}

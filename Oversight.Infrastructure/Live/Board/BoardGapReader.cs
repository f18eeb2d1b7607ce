using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Responsibility;

namespace Oversight.Infrastructure.Live.Board;

/// <summary>
/// Counts the gaps for the board. They follow from the organisation, the items and the day, and are counted anew only when one of
/// these has changed; but the cases that somebody left behind change with any act on a case, and are asked for each time.
/// </summary>
internal sealed class BoardGapReader
{
    private (DateOnly Day, string Stamp, BoardGaps Gaps)? _known;

    /// <summary>The counts of a day. Called by one reader at a time.</summary>
    /// <param name="db">The board's reading.</param>
    /// <param name="day">China time.</param>
    /// <param name="stamp">What <see cref="BureauReader.BureauStamp"/> says in that reading.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<BoardGaps> Read(OversightDb db, DateOnly day, string stamp, CancellationToken cancellation)
    {
        if (_known is not { } known || known.Day != day || !string.Equals(known.Stamp, stamp, StringComparison.Ordinal))
            _known = known = (day, stamp, await Structural(db, day, cancellation));
        return known.Gaps with { Red = known.Gaps.Red + await db.CountLeft(day, cancellation) };
    }

    private static async Task<BoardGaps> Structural(OversightDb db, DateOnly day, CancellationToken cancellation)
    {
        var gaps = (await db.BureauWithoutCases(day, cancellation)).Gaps(await db.Of(Parameters.ExpiryDays));
        return new BoardGaps(gaps.Count(g => g.Light == Light.Red), gaps.Count(g => g.Light == Light.Amber), gaps.Count(g => g.Kind is GapKind.HoldingEnding or GapKind.CardEnding));
    }
}

using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Responsibility;

namespace Oversight.Infrastructure.Live.Board;

/// <summary>
/// Counts the gaps for the board. They follow from the organisation, the items and the day alone, so they are counted anew only
/// when one of these has changed, and while cases lie with somebody who left: those go with acts on cases.
/// </summary>
internal sealed class BoardGapReader
{
    private (DateOnly Day, string Stamp, BoardGaps Gaps)? _known;

    /// <summary>The counts of a day. Called by one reader at a time.</summary>
    public async Task<BoardGaps> Read(OversightDb db, DateOnly day, CancellationToken cancellation)
    {
        var stamp = await db.BureauStamp(cancellation);
        if (_known is { } known && known.Day == day && string.Equals(known.Stamp, stamp, StringComparison.Ordinal))
            return known.Gaps;
        var gaps = (await db.BureauOn(day, cancellation)).Gaps(await db.Of(Parameters.ExpiryDays));
        var counts = new BoardGaps(gaps.Count(g => g.Light == Light.Red), gaps.Count(g => g.Light == Light.Amber), gaps.Count(g => g.Kind is GapKind.HoldingEnding or GapKind.CardEnding));
        _known = gaps.Any(g => g.Kind == GapKind.DutiesLeft) ? null : (day, stamp, counts);
        return counts;
    }
}

using System.Security.Cryptography;
using System.Text;
using Oversight.Infrastructure.Live.Board;

namespace Oversight.Web.Features.Board.Wall;

/// <summary>What a screen shows at one moment.</summary>
/// <param name="Board">The picture that all boards share.</param>
/// <param name="Trend">The last twelve months.</param>
/// <param name="Complaints">Open complaints that are counted.</param>
/// <param name="Now">When it was put together, UTC: countdowns run from it.</param>
public sealed record WallData(BoardSnapshot Board, BoardTrend Trend, OpenComplaints Complaints, DateTime Now)
{
    /// <summary>Whether a screen would look the same but for the moment of the data.</summary>
    public bool ShowsTheSameAs(WallData other) =>
        Board.Year == other.Board.Year
        && Board.Day == other.Board.Day
        && ReferenceEquals(Board.Totals, other.Board.Totals)
        && ReferenceEquals(Board.Departments, other.Board.Departments)
        && ReferenceEquals(Board.Countdowns, other.Board.Countdowns)
        && ReferenceEquals(Board.Ticker, other.Board.Ticker)
        && ReferenceEquals(Trend, other.Trend)
        && Complaints.Equals(other.Complaints);
}

/// <summary>The drawn parts of one moment, drawn once for every screen.</summary>
/// <param name="Data">What they were drawn from.</param>
/// <param name="Parts">The parts.</param>
/// <param name="Version">Changes with any of them.</param>
public sealed record WallSheet(WallData Data, IReadOnlyList<DrawnPart> Parts, string Version)
{
    /// <summary>The sheet of drawn parts.</summary>
    public static WallSheet Of(WallData data, IReadOnlyList<DrawnPart> parts)
    {
        var all = string.Join('\0', parts.Select(p => p.Html));
        return new WallSheet(data, parts, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 12)));
    }
}

/// <summary>A drawn part.</summary>
/// <param name="Key">Which one; panels that take more than one sheet have a number behind a dot.</param>
/// <param name="Panel">The panel it belongs to; null for what stands all the time.</param>
/// <param name="Html">What it looks like.</param>
public sealed record DrawnPart(string Key, string? Panel, string Html);

/// <summary>What a screen is told.</summary>
/// <param name="Release">Changes with the release: the page then loads itself anew.</param>
/// <param name="Version">See <see cref="WallSheet.Version"/>.</param>
/// <param name="AsOf">Instant of the data, UTC.</param>
/// <param name="Now">The server's clock, UTC.</param>
/// <param name="Parts">All parts where any changed, else null.</param>
public sealed record WallMessage(string Release, string Version, DateTime AsOf, DateTime Now, IReadOnlyList<DrawnPart>? Parts);

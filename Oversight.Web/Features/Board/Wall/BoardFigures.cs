using Oversight.Infrastructure.Live.Board;

namespace Oversight.Web.Features.Board.Wall;

/// <summary>The board as figures for other screens: departments and counts, and no more than the big screen shows.</summary>
/// <param name="AsOf">Instant of the data, UTC.</param>
/// <param name="Year">China year of the yearly figures.</param>
/// <param name="Totals">Of the whole bureau.</param>
/// <param name="Complaints">Open complaints, confidential ones left out.</param>
/// <param name="Departments">Each supervised department.</param>
/// <param name="Notices">Open notices, nearest first, by department and number alone.</param>
/// <param name="Months">The last twelve months.</param>
public sealed record BoardFigures(
    DateTime AsOf, int Year, BoardTotals Totals, Lights Complaints, IReadOnlyList<DepartmentFigures> Departments, IReadOnlyList<NoticeFigures> Notices, IReadOnlyList<TrendMonth> Months)
{
    /// <summary>The figures of what the big screen shows.</summary>
    public static BoardFigures Of(WallData data) => new(
        data.Board.AsOf,
        data.Board.Year,
        data.Board.Totals,
        data.Complaints.All,
        [.. data.Board.Departments.Items.Select(d => new DepartmentFigures(d.Code, d.Name, d.Items, d.Exercised, d.Cases, d.OnTime, data.Complaints.Of(d.Id), d.OpenNotices, d.Ledger, d.Vetoed, d.Alerts))],
        [.. data.Board.Countdowns.Items.Select(n => new NoticeFigures(n.Department, n.Number, n.DueAt, n.Stage, n.Progress))],
        data.Trend.Whole);
}

/// <summary>One department's figures.</summary>
public sealed record DepartmentFigures(string Code, string Name, int Items, int Exercised, Lights Cases, OnTime OnTime, Lights Complaints, int OpenNotices, int Ledger, bool Vetoed, BoardAlerts Alerts);

/// <summary>One open notice without its words.</summary>
public sealed record NoticeFigures(string Department, string Number, DateTime? DueAt, string Stage, string Progress);

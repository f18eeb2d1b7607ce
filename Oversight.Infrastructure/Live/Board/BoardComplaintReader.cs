using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Persistence.Tallies;

namespace Oversight.Infrastructure.Live.Board;

/// <summary>Reads the complaint panel from its tallies.</summary>
internal static class BoardComplaintReader
{
    /// <summary>The whole bureau, those without a department, and each department that has any; and when their lights turn.</summary>
    public static async Task<(IReadOnlyList<BoardComplaints> Rows, IEnumerable<DateTime> Turns)> Read(OversightDb db, IReadOnlyList<Named> departments, int year, DateTime now, CancellationToken cancellation)
    {
        var open = await db.OpenComplaintTallies.AsNoTracking().Where(t => t.Count > 0).ToListAsync(cancellation);
        var answered = await db.AnsweredComplaintTallies.AsNoTracking().Where(t => t.Year == year && t.Answered > 0).ToListAsync(cancellation);
        var present = open.Select(t => t.DepartmentId).Concat(answered.Select(t => t.DepartmentId)).ToHashSet();
        List<BoardComplaints> rows = present.Count == 0 ? [] : [Row(BoardComplaints.Whole, null, "全局", open, answered, now)];
        foreach (var d in departments.Prepend(new Named(Guid.Empty, "", "未派发")).Where(d => present.Contains(d.Id)))
            rows.Add(Row(d.Id, d.Code, d.Name, [.. open.Where(t => t.DepartmentId == d.Id)], [.. answered.Where(t => t.DepartmentId == d.Id)], now));
        return (rows, open.SelectMany(t => new[] { t.AmberAt, t.DueAt }).Where(i => i < OpenCaseTally.Never));
    }

    private static BoardComplaints Row(Guid id, string? code, string name, List<OpenComplaintTally> open, List<AnsweredComplaintTally> answered, DateTime now)
    {
        var red = open.Where(t => now >= t.DueAt).Sum(t => t.Count);
        var amber = open.Where(t => now < t.DueAt && now >= t.AmberAt).Sum(t => t.Count);
        var late = open.Where(t => t.State.AwaitsAnswer() && now >= t.DueAt).Sum(t => t.Count);
        var (sent, satisfied, dissatisfied, missed) = (answered.Sum(t => t.Answered), answered.Sum(t => t.Satisfied), answered.Sum(t => t.Dissatisfied), answered.Sum(t => t.NotReached));
        return new BoardComplaints(
            id, code, name,
            new Lights(open.Sum(t => t.Count) - amber - red, amber, red, 0),
            new OnTime(answered.Sum(t => t.OnTime), sent, late),
            new BoardSatisfaction(satisfied, dissatisfied, missed, sent - satisfied - dissatisfied - missed))
        {
            States = new StateCounts(
                Of(ComplaintState.Registered), Of(ComplaintState.Accepted), Of(ComplaintState.Assigned), Of(ComplaintState.Answered), Of(ComplaintState.Replied), Of(ComplaintState.Satisfied), Of(ComplaintState.Dissatisfied)),
        };

        int Of(ComplaintState state) => open.Where(t => t.State == state).Sum(t => t.Count);
    }

    /// <summary>A department that may have complaints.</summary>
    internal sealed record Named(Guid Id, string Code, string Name);
}

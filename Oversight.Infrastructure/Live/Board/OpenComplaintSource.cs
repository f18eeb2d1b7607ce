using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Live.Board;

/// <summary>The open complaints as screens show them: <see cref="ComplaintSight.Counted"/> alone, by department and light.</summary>
public sealed class OpenComplaintSource(IDbContextFactory<OversightDb> contexts)
{
    /// <summary>The counts at an instant.</summary>
    public async Task<OpenComplaints> Read(DateTime now, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var open = await db.Complaints.AsNoTracking().Where(ComplaintSight.Counted).Where(c => c.IsOpen)
            .Select(c => new { c.AssignedTo, c.DueAt, c.AmberAt }).ToListAsync(cancellation);
        return new OpenComplaints(
            Of(open.Select(c => (c.DueAt, c.AmberAt))),
            open.GroupBy(c => c.AssignedTo ?? Guid.Empty).ToDictionary(g => g.Key, g => Of(g.Select(c => (c.DueAt, c.AmberAt)))));

        Lights Of(IEnumerable<(DateTime? Due, DateTime? Amber)> clocks)
        {
            int green = 0, amber = 0, red = 0;
            foreach (var (due, near) in clocks)
            {
                if (now >= due)
                    red++;
                else if (now >= near)
                    amber++;
                else
                    green++;
            }

            return new Lights(green, amber, red, 0);
        }
    }
}

/// <summary>Open complaints by light.</summary>
/// <param name="All">Of the whole bureau.</param>
/// <param name="ByDepartment">Of each department that handles any; under the empty id those that none handles yet.</param>
public sealed record OpenComplaints(Lights All, IReadOnlyDictionary<Guid, Lights> ByDepartment)
{
    /// <summary>Of one department.</summary>
    public Lights Of(Guid department) => ByDepartment.GetValueOrDefault(department) ?? new Lights(0, 0, 0, 0);

    /// <summary>Whether both say the same.</summary>
    public bool Equals(OpenComplaints? other) =>
        other is not null && All == other.All && ByDepartment.Count == other.ByDepartment.Count && ByDepartment.All(d => other.ByDepartment.TryGetValue(d.Key, out var lights) && lights == d.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => All.GetHashCode();
}

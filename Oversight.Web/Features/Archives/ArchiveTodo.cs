using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Workbench;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Archives;

/// <summary>The files that somebody still has to put away: those of the cases that they handled.</summary>
public sealed class ArchiveTodo(Reads reads, CalendarSource calendar) : ITodoArea
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<WorkItem>>(async (db, actor) =>
    {
        var (me, departments) = (actor.Id, actor.Posts.Where(p => p.Role is Role.Officer or Role.DepartmentHead).Select(p => p.DepartmentId).ToList());
        if (departments.Count == 0)
            return [];
        var term = await db.FilingTerm(calendar);
        var rows = await db.Cases.Unfiled(term).Where(c => c.HandlerId == me && departments.Contains(c.DepartmentId))
            .OrderBy(c => c.UnsealedAt ?? c.ClosedAt).ThenBy(c => c.Ordinal).Take(ITodoArea.Most)
            .Select(c => new { c.Id, c.Number, c.ItemName, From = c.UnsealedAt ?? c.ClosedAt, Unsealed = c.UnsealedAt != null })
            .ToListAsync(cancellation);
        return [.. rows.Select(r =>
        {
            var due = term.Of(r.From!.Value);
            return new WorkItem(
                Kinds.Archive, r.Id, r.Number ?? "未编号", r.ItemName, WorkTab.Todo, r.Unsealed ? "补充归档" : "归档", $"/cases/{r.Id}?tab=archive", due.DueAt,
                ArchiveTones.Of(due.LightAt(reads.Now)), due.RemainingText(reads.Now, calendar.Current));
        })];
    }, cancellation);
}

/// <summary>The colours of this area.</summary>
internal static class ArchiveTones
{
    /// <summary>The colour of a light.</summary>
    public static string Of(Light light) => light switch { Light.Green => Tones.Green, Light.Amber => Tones.Amber, Light.Red => Tones.Red, _ => Tones.Grey };

    /// <summary>The colour of a state.</summary>
    public static string Of(Domain.Archives.ArchiveState state) => state switch
    {
        Domain.Archives.ArchiveState.Sealed => Tones.Green,
        Domain.Archives.ArchiveState.Unsealed => Tones.Amber,
        _ => Tones.Blue,
    };
}

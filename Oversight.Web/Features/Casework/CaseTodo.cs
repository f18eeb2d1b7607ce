using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Casework;

/// <summary>The cases that wait for somebody, and those that they handle while somebody else has the next act.</summary>
public sealed class CaseTodo(Reads reads, CalendarSource calendar) : ITodoArea
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<WorkItem>>(async (db, actor) =>
    {
        var me = actor.Id;
        var waiting = await Lines(db.Cases.VisibleTo(actor).WaitingFor(actor), cancellation);
        var known = waiting.Select(c => c.Id).ToHashSet();
        var running = await Lines(db.Cases.Open().Where(c => c.HandlerId == me), cancellation);
        return
        [
            .. waiting.Select(c => Of(c, c.NextMove is CaseMove.Check or CaseMove.ReviewDeparture or CaseMove.Decide || c.NextBy == Role.LegalOffice ? WorkTab.Review : WorkTab.Todo)),
            .. running.Where(c => !known.Contains(c.Id)).Select(c => Of(c, WorkTab.Running)),
        ];
    }, cancellation);

    private static Task<List<Line>> Lines(IQueryable<Case> cases, CancellationToken cancellation) => cases
        .OrderBy(c => c.SortDueAt).ThenBy(c => c.Ordinal)
        .Take(ITodoArea.Most)
        .Select(c => new Line(c.Id, c.Number, c.ItemName, c.Place, c.Stopped, c.DueAt, c.DueOn, c.AmberAt, c.NextMove, c.NextBy, c.NextLabel))
        .ToListAsync(cancellation);

    private WorkItem Of(Line c, WorkTab tab) => new(
        Kinds.Case, c.Id, c.Number ?? "未编号", $"{c.ItemName} · {c.Place}", tab, c.NextLabel.Length > 0 ? c.NextLabel : "查看", $"/cases/{c.Id}", c.DueAt,
        CaseLight.Tone(open: true, c.Stopped, c.DueAt, c.AmberAt, closedOnTime: null, reads.Now),
        CaseLight.Left(c.Stopped, c.DueAt, c.DueOn, reads.Now, calendar.Current));

    private sealed record Line(Guid Id, string? Number, string ItemName, string Place, bool Stopped, DateTime? DueAt, DateOnly? DueOn, DateTime? AmberAt, CaseMove? NextMove, Role? NextBy, string NextLabel);
}

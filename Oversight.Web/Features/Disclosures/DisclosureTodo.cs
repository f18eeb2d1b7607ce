using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Disclosures;

/// <summary>What waits to be proposed by whoever handles the case, and to be reviewed by a second person.</summary>
public sealed class DisclosureTodo(Reads reads, CalendarSource calendar) : ITodoArea
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<WorkItem>>(async (db, actor) =>
    {
        var me = actor.Id;
        var headOf = actor.Posts.Where(p => p.Role == Role.DepartmentHead).Select(p => p.DepartmentId).ToList();
        var propose = db.Disclosures.Where(d => d.State == DisclosureState.Due && (headOf.Contains(d.DepartmentId) || db.Cases.Any(c => c.Id == d.CaseId && c.HandlerId == me)));
        var rows = new List<WorkItem>();
        rows.AddRange((await Lines(propose, cancellation)).Select(l => Of(l, WorkTab.Todo, "提出公示意见")));
        if (actor.Is(Role.LegalOffice))
            rows.AddRange((await Lines(db.Disclosures.Where(d => d.State == DisclosureState.Proposed && d.ProposedBy != me && d.DecidedBy != me), cancellation)).Select(l => Of(l, WorkTab.Review, "复核公示意见")));
        return rows;
    }, cancellation);

    private static Task<List<Line>> Lines(IQueryable<Disclosure> rows, CancellationToken cancellation) => rows
        .OrderBy(d => d.DueAt).ThenBy(d => d.Ordinal)
        .Take(ITodoArea.Most)
        .Select(d => new Line(d.Id, d.CaseNumber, d.Title, d.DueAt, d.AmberAt))
        .ToListAsync(cancellation);

    private WorkItem Of(Line l, WorkTab tab, string act)
    {
        var (tone, left) = DisclosureTones.Light(false, l.DueAt, l.AmberAt, reads.Now, calendar.Current);
        return new WorkItem(Kinds.Disclosure, l.Id, l.CaseNumber, $"结果公示 · {l.Title}", tab, act, $"/disclosure/{l.Id}", l.DueAt, tone, left);
    }

    private sealed record Line(Guid Id, string CaseNumber, string Title, DateTime DueAt, DateTime AmberAt);
}

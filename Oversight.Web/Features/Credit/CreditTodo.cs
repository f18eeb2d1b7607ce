using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Disclosures;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Credit;

/// <summary>What waits: rejected records for whoever handles the case, ready ones and unsent batches for the legal office.</summary>
public sealed class CreditTodo(Reads reads, CalendarSource calendar) : ITodoArea
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<WorkItem>>(async (db, actor) =>
    {
        var (me, legal) = (actor.Id, actor.Is(Role.LegalOffice));
        var headOf = actor.Posts.Where(p => p.Role == Role.DepartmentHead).Select(p => p.DepartmentId).ToList();
        var mine = db.Free(db.CreditRecords).Where(r => (r.State == CreditState.Rejected || r.State == CreditState.Collecting)
            && (headOf.Contains(r.DepartmentId) || db.Cases.Any(c => c.Id == r.CaseId && c.HandlerId == me)));
        var lines = await mine.OrderBy(r => r.DueAt).ThenBy(r => r.Ordinal).Take(ITodoArea.Most)
            .Select(r => new { r.Id, r.Kind, r.CaseNumber, r.Title, r.State, r.DueAt, r.AmberAt }).ToListAsync(cancellation);
        List<WorkItem> rows = [];
        foreach (var l in lines)
        {
            var (tone, left) = DisclosureTones.Light(false, l.DueAt, l.AmberAt, reads.Now, calendar.Current);
            rows.Add(new WorkItem(Kinds.CreditRecord, l.Id, l.CaseNumber, $"信用信息 · {l.Title}", WorkTab.Todo, l.State == CreditState.Rejected ? l.Kind == CreditKind.Withdrawal ? "重新报送撤销记录" : "更正退回记录" : "补齐信用信息", $"/credit/{l.Id}", l.DueAt, tone, left));
        }

        if (!legal)
            return rows;
        var ready = db.Free(db.CreditRecords).Where(r => r.State == CreditState.Ready);
        if (await ready.OrderBy(r => r.DueAt).Select(r => new { r.DueAt, r.AmberAt }).FirstOrDefaultAsync(cancellation) is { } first)
        {
            var (tone, left) = DisclosureTones.Light(false, first.DueAt, first.AmberAt, reads.Now, calendar.Current);
            rows.Add(new WorkItem(Kinds.CreditRecord, Guid.Empty, "信用信息", $"{await ready.CountAsync(cancellation)}条信用信息可报送", WorkTab.Todo, "封批", "/credit/batches", first.DueAt, tone, left));
        }

        rows.AddRange((await db.CreditBatches.Where(b => b.State == BatchState.Closed).OrderBy(b => b.Ordinal).Take(ITodoArea.Most).Select(b => new { b.Id, b.Number, b.Count }).ToListAsync(cancellation))
            .Select(b => new WorkItem(Kinds.CreditBatch, b.Id, b.Number, $"{b.Count}条信用信息待报送", WorkTab.Todo, "登记报送", $"/credit/batches/{b.Id}", null, Kit.Tones.Blue, "")));
        return rows;
    }, cancellation);
}

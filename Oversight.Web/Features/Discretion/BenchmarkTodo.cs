using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Discretion;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Workbench;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Discretion;

/// <summary>The benchmarks that wait for somebody's check or approval, what was returned to those who wrote it, and what they wrote and others have now.</summary>
public sealed class BenchmarkTodo(Reads reads) : ITodoArea
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<WorkItem>>(async (db, actor) =>
    {
        var (me, checks, approves, drafts) = (actor.Id, DiscretionDuties.Check.HeldBy(actor) is not null, DiscretionDuties.Approve.HeldBy(actor) is not null, DiscretionDuties.Submit.HeldBy(actor) is not null);
        if (!checks && !approves && !drafts)
            return [];
        var lines = await db.Benchmarks
            .Where(b => b.State == BenchmarkState.Drafted || b.State == BenchmarkState.Submitted || b.State == BenchmarkState.Checked)
            .Select(b => new
            {
                Benchmark = b,
                Wrote = b.VersionRows.Any(v => v.Number == b.VersionRows.Max(w => w.Number) && v.Writers.Any(w => w.OfficerId == me)),
                Returned = b.VersionRows.Any(v => v.Number == b.VersionRows.Max(w => w.Number) && v.EndReason != ""),
            })
            .Where(x => (drafts && x.Wrote && (x.Returned || x.Benchmark.State != BenchmarkState.Drafted))
                || (checks && x.Benchmark.State == BenchmarkState.Submitted && !x.Wrote)
                || (approves && x.Benchmark.State == BenchmarkState.Checked && !x.Wrote))
            .OrderBy(x => x.Wrote && x.Benchmark.State != BenchmarkState.Drafted ? 1 : 0).ThenBy(x => x.Benchmark.Ordinal)
            .Take(ITodoArea.Most)
            .Select(x => new { x.Benchmark.Id, x.Benchmark.Code, x.Benchmark.ItemName, x.Benchmark.Scope, x.Benchmark.State, x.Wrote })
            .ToListAsync(cancellation);
        return [.. lines.Select(b =>
        {
            var (tab, act) = (b.State, b.Wrote) switch
            {
                (BenchmarkState.Drafted, _) => (WorkTab.Todo, "修改后提交"),
                (_, true) => (WorkTab.Running, "查看"),
                (BenchmarkState.Submitted, _) => (WorkTab.Review, "审核"),
                _ => (WorkTab.Review, "批准"),
            };
            return new WorkItem(Kinds.Benchmark, b.Id, b.Code, b.Scope.Length > 0 ? $"{b.ItemName} · {b.Scope}" : b.ItemName, tab, act, $"/discretion/{b.Id}", null, Tones.Grey, "");
        })];
    }, cancellation);
}

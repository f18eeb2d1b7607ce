using Oversight.Domain.Common;
using Oversight.Domain.Discretion;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Discretion;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Discretion;

/// <summary>Takes the entries of a file as drafts: all of them or none.</summary>
public sealed class ImportBenchmarks(Work work, IdSource ids)
{
    /// <summary>Drafts every entry and returns how many.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="entries">The entries with the items chosen for them.</param>
    /// <param name="reason">Why they are taken.</param>
    public Task<int> Run(Guid op, IReadOnlyList<(BenchmarkEntry Entry, Guid? ItemId)> entries, string reason) => work.Do(DiscretionDuties.Import, Subject.New(Kinds.Benchmark), op, async (db, actor) =>
    {
        var now = db.Act!.Now;
        var today = ChinaTime.DayOf(now);
        var items = await BenchmarkImport.Items(db, today);
        foreach (var (entry, itemId) in entries)
        {
            var item = itemId is null ? BenchmarkMatch.Of(entry, items) : items.Find(i => i.Id == itemId);
            if (item is null)
                throw new InvalidInput("file", $"第{entry.Row}行“{entry.Item}”没有对应到权责清单中的事项，请选择事项；本次没有导入任何内容。");
            try
            {
                var text = new BenchmarkText(BenchmarkMatch.Content(entry, item), reason);
                await DraftBenchmark.Draft(db, actor, new NewBenchmark(item.Id, text, BenchmarkImport.ScopeOf(entry), entry.Source, Unconfirmed: true), () => ids.Next(now), today);
            }
            catch (InvalidInput e) when (e.Field is not "reason")
            {
                throw new InvalidInput("file", $"第{entry.Row}行“{entry.Item}”：{e.Message}本次没有导入任何内容。");
            }
        }

        return entries.Count;
    });
}

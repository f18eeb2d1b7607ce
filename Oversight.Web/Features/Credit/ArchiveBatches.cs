using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Infrastructure.Credit;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Jobs;

namespace Oversight.Web.Features.Credit;

/// <summary>Makes the files of closed batches and archives them: later downloads return the same bytes. What a crash left undone is made up for.</summary>
public sealed class ArchiveBatches(Work work, IDbContextFactory<OversightDb> contexts, FileStore store, IdSource ids) : ISweep
{
    private const int AtOnce = 2_000;

    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancellation)
    {
        List<Guid> open;
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
            open = await db.CreditBatches.Where(b => b.State == BatchState.Closed && !b.Files.Any()).OrderBy(b => b.Ordinal).Select(b => b.Id).ToListAsync(cancellation);
        foreach (var id in open)
            await One(id, cancellation);
        return open.Count;
    }

    /// <summary>Makes the files of one batch; nothing where they are there.</summary>
    public async Task One(Guid id, CancellationToken cancellation)
    {
        if (await Read(id, cancellation) is not { } file)
            return;
        List<(string Format, StoredFile Stored)> made = [];
        foreach (var format in CreditFile.Formats)
        {
            using var stream = new MemoryStream(file.Write(format, ShippedCreditStandard.Standard.Fields));
            made.Add((format, await store.Store(stream, stream.Length, cancellation: cancellation)));
        }

        await work.DoAsSystem(CreditDuties.Archive, new Subject(Kinds.CreditBatch, id), DerivedId.Of("batch.archive", id.ToString()), async (db, _) =>
        {
            var batch = await db.CreditBatches.AsSplitQuery().FirstAsync(b => b.Id == id, cancellation);
            if (batch.Files.Count > 0 || batch.State != BatchState.Closed)
                return false;
            batch.Archive([.. made.Select(m => new CreditBatchFile(ids.Next(db.Act!.Now), m.Format, m.Stored.Hash, m.Stored.Length))]);
            return true;
        }, cancellation);
    }

    // The records stay as they are while a live line holds them.
    private async Task<CreditFile?> Read(Guid id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var number = await db.CreditBatches.Where(b => b.Id == id && b.State == BatchState.Closed && !b.Files.Any()).Select(b => b.Number).FirstOrDefaultAsync(cancellation);
        if (number is null)
            return null;
        List<CreditFileRow> rows = [];
        for (var from = 0; ; from += AtOnce)
        {
            var (after, through) = (from, from + AtOnce);
            var read = await (from b in db.CreditBatches
                              from l in b.Lines
                              join r in db.CreditRecords on l.RecordId equals r.Id
                              where b.Id == id && l.Number > after && l.Number <= through
                              orderby l.Number
                              select new { r.Kind, r.Values!.Value }).ToListAsync(cancellation);
            rows.AddRange(read.Select(r => new CreditFileRow(r.Kind, CreditValues.Read(r.Value))));
            if (read.Count < AtOnce)
                return new CreditFile(number, rows);
        }
    }
}

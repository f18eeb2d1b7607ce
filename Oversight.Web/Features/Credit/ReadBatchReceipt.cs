using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Infrastructure.Credit;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Features.Credit;

/// <summary>Reads the receipt of a batch: what it rejects waits for its correction.</summary>
public sealed class ReadBatchReceipt(CreditAct act, Reads reads, FileStore store)
{
    /// <summary>Performs it and says what it changed.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The batch.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="staged">The uploaded file.</param>
    /// <exception cref="InvalidInput">The file is no table, or has no such columns.</exception>
    public async Task<ReceiptSummary> Run(Guid op, Guid id, int version, Guid staged)
    {
        var file = await reads.Ask(async (db, actor) => CreditQueries.OpensBatches(actor) && await Staging.Find(db, actor, [staged]) is [var found, ..] ? found : null)
            ?? throw new InvalidInput("files", "请上传回执文件（.xlsx或.csv）。");
        var rows = Rows(file);
        return await act.OnBatch(CreditDuties.ReadReceipt, op, id, version, async (db, actor, batch) =>
        {
            var outcome = batch.ReadReceipt(rows, (await Staging.Take(db, actor, [staged]))[0]);
            var rejected = outcome.Rejected.ToDictionary(r => r.RecordId, r => r.Reason);
            foreach (var record in await db.CreditRecords.Where(r => rejected.Keys.Contains(r.Id) && r.State == CreditState.Ready).OrderBy(r => r.Ordinal).ToListAsync())
                record.Reject(batch.Number, rejected[record.Id]);
            return new ReceiptSummary(outcome.Accepted, outcome.Rejected.Count, outcome.Repeated, [.. outcome.Unknown.Take(50)], outcome.Unknown.Count);
        });
    }

    private IReadOnlyList<ReceiptRow> Rows(StagedFile file)
    {
        try
        {
            using var stream = store.Open(file.Hash);
            return ReceiptFile.Read(stream, file.Name);
        }
        catch (TableRefused e)
        {
            throw new InvalidInput("files", e.Message);
        }
    }
}

/// <summary>What a receipt changed.</summary>
/// <param name="Accepted">How many records were accepted.</param>
/// <param name="Rejected">How many were rejected.</param>
/// <param name="Repeated">How many rows say what was known.</param>
/// <param name="Unknown">The first rows that could not be taken, in words.</param>
/// <param name="UnknownCount">How many these are.</param>
public sealed record ReceiptSummary(int Accepted, int Rejected, int Repeated, IReadOnlyList<string> Unknown, int UnknownCount);

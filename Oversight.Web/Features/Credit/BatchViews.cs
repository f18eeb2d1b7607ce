using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Credit;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Credit;

/// <summary>Batches as pages read them: for the legal office and the leaders, since they hold records of every department.</summary>
public sealed class BatchViews(Reads reads)
{
    private const int MostMonths = 12;

    /// <summary>One page of the batches, the newest first; null where the asker does not open them.</summary>
    public Task<ListPage<BatchRow>?> List(ListPlace? place) => reads.Ask(async (db, actor) =>
    {
        if (!CreditQueries.OpensBatches(actor))
            return null;
        var count = await db.CreditBatches.OrderBy(b => b.Ordinal).Take(Listing.Cap + 1).CountAsync();
        var read = await Rows(db, db.CreditBatches.NewestFirst(b => b.Ordinal, place)).Take(Listing.Size + 1).ToListAsync();
        return Listing.Cut(read, place, count, r => ListPlace.Text(0, r.Ordinal));
    });

    /// <summary>What was sent and answered in each of the last months, the newest first.</summary>
    public Task<IReadOnlyList<MonthRow>> Months() => reads.Ask<IReadOnlyList<MonthRow>>(async (db, actor) =>
    {
        if (!CreditQueries.OpensBatches(actor))
            return [];
        var from = ChinaTime.StartOf(ChinaTime.DayOf(reads.Now).AddMonths(-MostMonths));
        var rows = await db.CreditBatches.Where(b => b.ClosedAt >= from && b.State != BatchState.Dissolved)
            .Select(b => new { b.ClosedAt, Sent = b.SentAt != null, b.Count, b.Accepted, b.Rejected }).ToListAsync();
        return
        [
            .. rows.GroupBy(r => ChinaTime.DayOf(r.ClosedAt).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal)
                .OrderByDescending(g => g.Key, StringComparer.Ordinal)
                .Select(g => new MonthRow(g.Key, g.Count(), g.Sum(r => r.Count), g.Where(r => r.Sent).Sum(r => r.Count), g.Sum(r => r.Accepted), g.Sum(r => r.Rejected))),
        ];
    });

    /// <summary>How many records could be closed over now, and whether the asker may.</summary>
    public Task<(int Ready, bool Closes)> Ready() => reads.Ask(async (db, actor) =>
        (await db.Free(db.CreditRecords).CountAsync(r => r.State == CreditState.Ready), CreditDuties.Close.HeldBy(actor) is not null));

    /// <summary>One batch with its first lines, or null where the asker may not open it.</summary>
    public Task<BatchView?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        if (!CreditQueries.OpensBatches(actor) || await Rows(db, db.CreditBatches.Where(b => b.Id == id)).FirstOrDefaultAsync() is not { } row)
            return null;
        var more = await db.CreditBatches.Where(b => b.Id == id).Select(b => new
        {
            b.Version,
            b.ClosedBy,
            b.SentBy,
            b.Channel,
            b.Note,
            Files = b.Files.OrderBy(f => f.Id).Select(f => new BatchFileRow(f.Format, f.Hash, f.Length)).ToList(),
            Receipts = b.Receipts.OrderBy(f => f.Id).Select(f => new BatchReceiptRow(f.Id, f.Name, f.Length, f.UploadedAt)).ToList(),
            Takings = b.Takings.OrderByDescending(t => t.At).Select(t => new BatchTakingRow(t.By, t.At, t.Purpose)).ToList(),
            Rejected = b.Lines.Where(l => l.Answer == ReceiptAnswer.Rejected).OrderBy(l => l.Number).Take(200).Select(l => new BatchRejectedRow(l.RecordId, l.DocumentNumber, l.Reason)).ToList(),
        }).AsSplitQuery().FirstAsync();
        List<Guid> people = [more.ClosedBy, more.SentBy ?? Guid.Empty, .. more.Takings.Select(t => t.By)];
        var since = reads.Now - TakeBatchFiles.OpenFor;
        return new BatchView(
            row, more.Version, more.Channel, more.Note, more.Files, more.Receipts, more.Rejected,
            await db.Officers.Where(o => people.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name), more.ClosedBy, more.SentBy,
            [.. CreditFlow.Batches.From(row.State).Select(s => s.Step).Where(m => m != BatchMove.Archive && (m == BatchMove.Take ? CreditDuties.Take : CreditDuties.Send).HeldBy(actor) is not null)],
            more.Takings, row.State != BatchState.Dissolved && more.Takings.Exists(t => t.By == actor.Id && t.At > since));
    });

    /// <summary>
    /// An archived file for somebody who entered what it is for; null where they did not or too long ago, where it does not exist, and
    /// where the batch was dissolved, whose records go out with another one.
    /// </summary>
    public Task<(string Number, string Hash)?> File(Guid id, string format) => reads.Ask<(string, string)?>(async (db, actor) =>
    {
        if (!CreditQueries.OpensBatches(actor))
            return null;
        var (by, since) = (actor.Id, reads.Now - TakeBatchFiles.OpenFor);
        var found = await db.CreditBatches
            .Where(b => b.Id == id && b.State != BatchState.Dissolved && b.Takings.Any(t => t.By == by && t.At > since))
            .SelectMany(b => b.Files, (b, f) => new { b.Number, f.Format, f.Hash }).FirstOrDefaultAsync(f => f.Format == format);
        return found is null || !FileStore.IsName(found.Hash) ? null : (found.Number, found.Hash);
    });

    private static IQueryable<BatchRow> Rows(OversightDb db, IQueryable<CreditBatch> rows) => rows.Select(b => new BatchRow(
        b.Id, b.Ordinal, b.Number, b.State, b.ClosedAt, b.SentAt, b.Count, b.Accepted, b.Rejected, b.Files.Any()));
}

/// <summary>A row of the batches.</summary>
public sealed record BatchRow(Guid Id, long Ordinal, string Number, BatchState State, DateTime ClosedAt, DateTime? SentAt, int Count, int Accepted, int Rejected, bool HasFiles)
{
    /// <summary>How many have no answer yet.</summary>
    public int Waiting => Count - Accepted - Rejected;
}

/// <summary>What was sent and answered in a month.</summary>
/// <param name="Month">yyyy-MM.</param>
/// <param name="Batches">How many batches.</param>
/// <param name="Count">How many records they hold.</param>
/// <param name="Sent">How many of them were sent.</param>
/// <param name="Accepted">How many were accepted.</param>
/// <param name="Rejected">How many were rejected.</param>
public sealed record MonthRow(string Month, int Batches, int Count, int Sent, int Accepted, int Rejected)
{
    /// <summary>How many were sent and have no answer yet.</summary>
    public int Waiting => Count - Accepted - Rejected;
}

/// <summary>One batch with everything that its page shows.</summary>
public sealed record BatchView(
    BatchRow Row, int Version, string Channel, string Note, IReadOnlyList<BatchFileRow> Files, IReadOnlyList<BatchReceiptRow> Receipts, IReadOnlyList<BatchRejectedRow> Rejected,
    IReadOnlyDictionary<Guid, string> Names, Guid ClosedBy, Guid? SentBy, IReadOnlyList<BatchMove> Moves,
    IReadOnlyList<BatchTakingRow> Takings, bool OpensFiles);

/// <summary>That somebody took the files.</summary>
public sealed record BatchTakingRow(Guid By, DateTime At, string Purpose);

/// <summary>An archived file.</summary>
public sealed record BatchFileRow(string Format, string Hash, long Length);

/// <summary>A receipt as uploaded.</summary>
public sealed record BatchReceiptRow(Guid Id, string Name, long Length, DateTime At);

/// <summary>A line that the receipt rejected.</summary>
public sealed record BatchRejectedRow(Guid RecordId, string Number, string Reason);

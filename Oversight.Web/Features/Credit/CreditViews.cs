using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Credit;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Disclosures;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Credit;

/// <summary>Credit records as pages read them. Who does not see a case does not see its record.</summary>
public sealed class CreditViews(Reads reads, CalendarSource calendar, DecisionReading reading)
{
    private const int MostExported = 10_000;

    /// <summary>One page of the list, the newest first.</summary>
    public Task<ListPage<CreditRow>> List(CreditFilter filter, ListPlace? place) => reads.Ask(async (db, actor) =>
    {
        var all = filter.Apply(db, db.CreditRecords.SeenBy(actor), await db.DepartmentId(filter.Department), reads.Now);
        var count = await all.OrderBy(r => r.Ordinal).Take(Listing.Cap + 1).CountAsync();
        var read = await Rows(db, all.NewestFirst(r => r.Ordinal, place)).Take(Listing.Size + 1).ToListAsync();
        return Listing.Cut(read, place, count, r => ListPlace.Text(0, r.Ordinal));
    });

    /// <summary>Every row of the list, for the spreadsheet.</summary>
    public Task<IReadOnlyList<CreditRow>> Export(CreditFilter filter) => reads.Ask<IReadOnlyList<CreditRow>>(async (db, actor) =>
        await Rows(db, filter.Apply(db, db.CreditRecords.SeenBy(actor), await db.DepartmentId(filter.Department), reads.Now).OrderByDescending(r => r.Ordinal)).Take(MostExported).ToListAsync());

    /// <summary>How many stand in each view, at most the cap.</summary>
    public Task<IReadOnlyDictionary<string, int>> Counts() => reads.Ask<IReadOnlyDictionary<string, int>>(async (db, actor) =>
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, _) in CreditFilter.Views.Where(v => v.Key is not "all" and not "void"))
            counts[key] = await new CreditFilter(key).Apply(db, db.CreditRecords.SeenBy(actor), null, reads.Now).OrderBy(r => r.Ordinal).Take(Listing.Cap).CountAsync();
        return counts;
    });

    /// <summary>Whether whoever asks opens batches.</summary>
    public async Task<bool> OpensBatches() => CreditQueries.OpensBatches(await reads.Me());

    /// <summary>One record, or null where it does not exist or the asker may not see it.</summary>
    public Task<CreditView?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var record = await db.CreditRecords.SeenBy(actor).AsSplitQuery().FirstOrDefaultAsync(r => r.Id == id);
        if (record is null)
            return null;
        var on = await db.Cases.AsSplitQuery().FirstAsync(c => c.Id == record.CaseId);
        var plain = CreditMapping.Apply(ShippedCreditStandard.Standard.Mapping, (await reading.Of(db, on)).Sources, new Dictionary<string, string>(StringComparer.Ordinal));
        var typed = CreditValues.Read(record.Typed?.Value);
        var line = await Lines(db).Where(l => l.RecordId == id).OrderByDescending(l => l.Ordinal).FirstOrDefaultAsync();
        var held = line is { Live: true };
        var values = record.Values is { } kept ? CreditValues.Read(kept.Value) : CreditMapping.Apply(ShippedCreditStandard.Standard.Mapping, (await reading.Of(db, on)).Sources, typed);
        var next = await db.CreditRecords.Where(r => r.FormerId == id && r.State != CreditState.Void).Select(r => new { r.Id, r.Kind }).FirstOrDefaultAsync();
        return new CreditView(
            record, values, plain, typed, CreditCheck.Faults(values, ShippedCreditStandard.Standard.Fields), ShippedCreditStandard.Standard,
            await db.Departments.Where(d => d.Id == record.DepartmentId).Select(d => d.Name).FirstAsync(),
            line is null ? null : new CreditLine(line.BatchId, line.Number, line.SentAt, line.Answer),
            record.Corrects(actor) && !held,
            record.Resends(actor) && !held,
            line is { Live: true, Answer: ReceiptAnswer.Accepted } && next is null && record.Kind != CreditKind.Withdrawal && on.Decision is { Stands: true } && CreditDuties.Amend.HeldBy(actor) is not null,
            next?.Id, CreditQueries.OpensBatches(actor), reads.Now);
    });

    /// <summary>期限推演单, or null where the asker may not see it.</summary>
    public Task<(string Number, ComputationSheet Sheet)?> Sheet(Guid id) => reads.Ask<(string, ComputationSheet)?>(async (db, actor) =>
        await db.CreditRecords.SeenBy(actor).AsSplitQuery().FirstOrDefaultAsync(r => r.Id == id) is { } r
            ? (r.CaseNumber, r.Sheet(calendar.Current, new AmberRule(WorkingDays: await db.Of(Parameters.AmberDays)), ChinaTime.DayOf(reads.Now)))
            : null);

    private static IQueryable<HoldingLine> Lines(OversightDb db) =>
        from b in db.CreditBatches
        from l in b.Lines
        select new HoldingLine { RecordId = l.RecordId, BatchId = b.Id, Number = b.Number, SentAt = b.SentAt, Answer = l.Answer, Live = l.LiveRecordId != null, Ordinal = b.Ordinal };

    private static IQueryable<CreditRow> Rows(OversightDb db, IQueryable<CreditRecord> rows)
    {
        var lines = Lines(db);
        return rows.Select(r => new CreditRow(
            r.Id, r.Ordinal, r.Kind, r.CaseNumber, r.DocumentNumber, r.Title, db.Cases.Where(c => c.Id == r.CaseId).Select(c => c.Party.Value).FirstOrDefault(),
            db.Departments.First(d => d.Id == r.DepartmentId).Name, r.State, r.FaultCount, r.FaultText, r.RejectedReason, r.DueAt, r.AmberAt, r.LapsedAt,
            lines.Where(l => l.RecordId == r.Id && l.Live).Select(l => new CreditLine(l.BatchId, l.Number, l.SentAt, l.Answer)).FirstOrDefault()));
    }

    private sealed class HoldingLine
    {
        public Guid RecordId { get; init; }

        public Guid BatchId { get; init; }

        public required string Number { get; init; }

        public DateTime? SentAt { get; init; }

        public ReceiptAnswer Answer { get; init; }

        public bool Live { get; init; }

        public long Ordinal { get; init; }
    }
}

/// <summary>One record with everything that its page shows.</summary>
/// <param name="Record">The record, not tracked.</param>
/// <param name="Values">The thirty values.</param>
/// <param name="Plain">What the case says now, by field.</param>
/// <param name="Typed">What somebody typed, by field.</param>
/// <param name="Faults">What is wrong.</param>
/// <param name="Standard">Fields and mapping.</param>
/// <param name="Department">Name of the department.</param>
/// <param name="Line">The batch that held it last, or null.</param>
/// <param name="Corrects">Whether the asker may type over it now.</param>
/// <param name="Resends">Whether the asker may send a rejected withdrawal again.</param>
/// <param name="Amends">Whether the asker may begin a change.</param>
/// <param name="NextId">The change or withdrawal that follows it, or null.</param>
/// <param name="OpensBatches">Whether the asker opens batches.</param>
/// <param name="Now">UTC.</param>
public sealed record CreditView(
    CreditRecord Record, IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Plain, IReadOnlyDictionary<string, string> Typed, IReadOnlyList<CreditFault> Faults,
    CreditStandard Standard, string Department, CreditLine? Line, bool Corrects, bool Resends, bool Amends, Guid? NextId, bool OpensBatches, DateTime Now);

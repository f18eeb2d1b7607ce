using Oversight.Domain.Credit;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Credit;

/// <summary>What the list of credit records shows; all of it is in the address.</summary>
/// <param name="View">One of <see cref="Views"/>.</param>
/// <param name="Kind">What it tells, or null.</param>
/// <param name="Light">red, amber, green of what is not sent; lapsed for what was late; null for any.</param>
/// <param name="Department">Code of the department, or null.</param>
/// <param name="Batch">Id of a batch whose records are meant, or null.</param>
/// <param name="Month">Month in which the batch was closed, yyyy-MM, or null.</param>
/// <param name="Answer">What the receipt said, or null.</param>
/// <param name="Q">Part of document number, case number, item or party; or null.</param>
public sealed record CreditFilter(
    string View = CreditFilter.Collecting, CreditKind? Kind = null, string? Light = null, string? Department = null, Guid? Batch = null, string? Month = null, ReceiptAnswer? Answer = null, string? Q = null)
{
    /// <summary>The view that is shown first.</summary>
    public const string Collecting = "collecting";

    /// <summary>The views in the order of the tabs.</summary>
    public static IReadOnlyList<(string Key, string Text)> Views { get; } =
        [(Collecting, "待完善"), ("ready", "可报送"), ("rejected", "被退回"), ("batched", "已封批"), ("accepted", "已接收"), ("void", "已作废"), ("all", "全部")];

    /// <summary>The lights in their order.</summary>
    public static IReadOnlyList<(string Key, string Text)> Lights { get; } = [("red", "红灯（逾期未报）"), ("amber", "黄灯（即将到期）"), ("green", "绿灯"), ("lapsed", "曾逾期")];

    internal IQueryable<CreditRecord> Apply(OversightDb db, IQueryable<CreditRecord> rows, Guid? departmentId, DateTime now)
    {
        var live = db.LiveLines();
        rows = View switch
        {
            Collecting => db.Free(rows).Where(r => r.State == CreditState.Collecting),
            "ready" => db.Free(rows).Where(r => r.State == CreditState.Ready),
            "rejected" => rows.Where(r => r.State == CreditState.Rejected),
            "batched" => rows.Where(r => live.Any(l => l.LiveRecordId == r.Id && l.Answer == ReceiptAnswer.None)),
            "accepted" => rows.Where(r => live.Any(l => l.LiveRecordId == r.Id && l.Answer == ReceiptAnswer.Accepted)),
            "void" => rows.Where(r => r.State == CreditState.Void),
            _ => rows,
        };
        rows = Light switch
        {
            "red" => db.Unsent(rows).Where(r => r.DueAt <= now),
            "amber" => db.Unsent(rows).Where(r => r.AmberAt <= now && r.DueAt > now),
            "green" => db.Unsent(rows).Where(r => r.AmberAt > now),
            "lapsed" => rows.Where(r => r.LapsedAt != null),
            _ => rows,
        };
        if (Kind is { } kind)
            rows = rows.Where(r => r.Kind == kind);
        if (Department is not null)
            rows = rows.Where(r => r.DepartmentId == departmentId);
        if (Batch is { } batch)
            rows = rows.Where(r => db.CreditBatches.Any(b => b.Id == batch && b.Lines.Any(l => l.RecordId == r.Id && (Answer == null || l.Answer == Answer))));
        else if (BatchMonth.Of(Month) is var (from, to))
            rows = rows.Where(r => db.CreditBatches.Any(b => b.ClosedAt >= from && b.ClosedAt < to && b.State != BatchState.Dissolved && b.Lines.Any(l => l.RecordId == r.Id && (Answer == null || l.Answer == Answer))));
        if (Q is { } q)
            rows = rows.Where(r => r.DocumentNumber.Contains(q) || r.CaseNumber.Contains(q) || r.Title.Contains(q) || db.Cases.Any(c => c.Id == r.CaseId && c.Party.Value!.Contains(q)));
        return rows;
    }
}

/// <summary>A month of batches.</summary>
internal static class BatchMonth
{
    /// <summary>Its bounds, UTC, or null where the text names none.</summary>
    public static (DateTime From, DateTime To)? Of(string? month) =>
        DateOnly.TryParseExact(month + "-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var first) && first.Year is > 2000 and < 9000
            ? (Oversight.Domain.Time.ChinaTime.StartOf(first), Oversight.Domain.Time.ChinaTime.StartOf(first.AddMonths(1)))
            : null;
}

/// <summary>A row of the list.</summary>
public sealed record CreditRow(
    Guid Id, long Ordinal, CreditKind Kind, string CaseNumber, string DocumentNumber, string Title, string? Party, string Department, CreditState State,
    int FaultCount, string FaultText, string RejectedReason, DateTime DueAt, DateTime AmberAt, DateTime? LapsedAt, CreditLine? Line);

/// <summary>The batch that holds a record.</summary>
public sealed record CreditLine(Guid BatchId, string Number, DateTime? SentAt, ReceiptAnswer Answer);

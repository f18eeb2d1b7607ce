using System.Linq.Expressions;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Adjustments;

/// <summary>What the list of sheets shows; all of it is in the address.</summary>
/// <param name="View">One of <see cref="Views"/>.</param>
/// <param name="Circumstance">What gave rise to it; null for any.</param>
/// <param name="Light">green, amber or red, of sheets whose clock runs; lapsed for those with a finding; null for any.</param>
/// <param name="Department">Code of the department that drafted it, or null.</param>
/// <param name="Q">Part of number, reason, document number, code or name of an item; or null.</param>
public sealed record AdjustmentFilter(string View = AdjustmentFilter.Open, Circumstance? Circumstance = null, string? Light = null, string? Department = null, string? Q = null)
{
    /// <summary>The view that is shown first.</summary>
    public const string Open = "open";

    /// <summary>The views in the order of the tabs.</summary>
    public static IReadOnlyList<(string Key, string Text)> Views { get; } =
    [
        (Open, "进行中"), ("drafted", "草拟"), ("submitted", "待法制审核"), ("reviewed", "待批准"), ("approved", "待外部确认"),
        ("confirmed", "待各渠道公布"), ("published", "已公布"), ("withdrawn", "已撤回"), ("all", "全部"),
    ];

    /// <summary>The lights in their order.</summary>
    public static IReadOnlyList<(string Key, string Text)> Lights { get; } = [("red", "红灯（逾期未申请）"), ("amber", "黄灯（即将到期）"), ("green", "绿灯"), ("lapsed", "曾逾期")];

    internal IQueryable<Adjustment> Apply(OversightDb db, IQueryable<Adjustment> sheets, Guid? departmentId, DateTime now)
    {
        sheets = sheets.Where(Stands(View));
        sheets = Light switch
        {
            "red" => sheets.Where(a => !a.Stopped && a.DueAt <= now),
            "amber" => sheets.Where(a => !a.Stopped && a.AmberAt <= now && a.DueAt > now),
            "green" => sheets.Where(a => !a.Stopped && a.AmberAt > now),
            "lapsed" => sheets.Where(a => a.FindingId != null),
            _ => sheets,
        };
        if (Circumstance is { } circumstance)
            sheets = sheets.Where(a => a.Circumstance == circumstance);
        if (Department is not null)
            sheets = sheets.Where(a => a.DepartmentId == departmentId);
        if (Q is { } q)
        {
            var code = ItemCode.Plain(q);
            sheets = sheets.Where(a => (a.Number != null && a.Number.Contains(q)) || a.Reason.Contains(q) || (a.DocumentNumber != null && a.DocumentNumber.Contains(q))
                || a.LineRows.Any(l => !l.Struck && (l.Code.Contains(code) || db.Items.Any(i => i.Id == l.ItemId && i.Versions.Any(v => v.Name.Contains(q))))));
        }

        return sheets;
    }

    private static Expression<Func<Adjustment, bool>> Stands(string view) => view switch
    {
        "drafted" => a => a.State == AdjustmentState.Drafted,
        "submitted" => a => a.State == AdjustmentState.Submitted,
        "reviewed" => a => a.State == AdjustmentState.LegalReviewed,
        "approved" => a => a.State == AdjustmentState.Approved,
        "confirmed" => a => a.State == AdjustmentState.Confirmed,
        "published" => a => a.State == AdjustmentState.Published,
        "withdrawn" => a => a.State == AdjustmentState.Withdrawn,
        "all" => a => true,
        _ => a => a.State != AdjustmentState.Published && a.State != AdjustmentState.Withdrawn,
    };
}

/// <summary>A row of the list of sheets.</summary>
public sealed record AdjustmentRow(
    Guid Id, long Ordinal, string? Number, Circumstance Circumstance, DateOnly ArisenOn, string Reason, string Department, AdjustmentState State,
    int Lines, string FirstCode, DateTime DueAt, DateTime AmberAt, bool Stopped, DateTime? SubmittedAt, Guid? FindingId, DateOnly? EffectiveOn, string? DocumentNumber);

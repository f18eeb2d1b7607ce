using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Files;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Adjustments;

/// <summary>One sheet, for its page.</summary>
public sealed class AdjustmentPageView(Reads reads, CalendarSource calendar)
{
    /// <summary>Lines on one page of the sheet.</summary>
    public const int LinesShown = 30;

    /// <summary>The sheet with the lines from a place on, or null where it does not exist or the asker may not see it.</summary>
    /// <param name="id">The sheet.</param>
    /// <param name="after">Lines behind this number.</param>
    public Task<AdjustmentDetail?> Find(Guid id, int after = 0) => reads.Ask(async (db, actor) =>
    {
        if (await Load(db, actor, id) is not { } sheet)
            return null;
        var department = await db.Departments.Where(d => d.Id == sheet.DepartmentId).Select(d => new { d.Name, d.Code }).SingleAsync();
        var lines = await LineDetails.Of(db, actor, [.. sheet.Lines.Where(l => l.Number > after).Take(LinesShown)], sheet);
        return new AdjustmentDetail(
            id, sheet.Version, sheet.Number, sheet.Circumstance, sheet.ArisenOn, sheet.Reason, sheet.State, department.Name, department.Code,
            sheet.TermDays, sheet.StartFact, sheet.DueAt, sheet.AmberAt, sheet.Stopped, sheet.Provisional, sheet.SubmittedAt, sheet.FindingId,
            Milestones(sheet, await Names(db, sheet)), sheet.OpenTo(actor, await AdjustmentWriters.Wrote(db, actor, id)), lines, sheet.Lines.Count)
        {
            ReturnReason = sheet.State == AdjustmentState.Drafted ? sheet.ReturnReason : null,
            EndReason = sheet.EndReason,
            Ends = sheet.Lines.Any(l => l.Change.Ends()),
            BasisFaults = AdjustmentFlow.Open.Contains(sheet.State) ? await LineBases.Faults(db, sheet, ChinaTime.DayOf(reads.Now)) : [],
            Confirmation = sheet.EffectiveOn is { } effective
                ? new ConfirmationDetail(sheet.ConfirmingBody!, sheet.DocumentNumber!, sheet.DocumentDate!.Value, effective, [.. sheet.Confirmation.Select(f => new FileDetail(f.Id, f.Name, f.Length, FileOwner.Address(Kinds.Adjustment, id, f.Id)))])
                : null,
        };
    });

    /// <summary>The sheet as the form of a revision, or null where the asker may not see it or it is no draft.</summary>
    public Task<(int Version, AdjustmentText Text, IReadOnlyList<ProposedLine> Lines)?> Draft(Guid id) => reads.Ask<(int, AdjustmentText, IReadOnlyList<ProposedLine>)?>(async (db, actor) =>
        await Load(db, actor, id) is { State: AdjustmentState.Drafted } sheet
            ? (sheet.Version, new AdjustmentText(sheet.Circumstance, sheet.ArisenOn, sheet.Reason, sheet.LawId), [.. sheet.Lines.Select(l => l.AsProposed())])
            : null);

    /// <summary>The computation sheet of the term, or null where the asker may not see it.</summary>
    public Task<AdjustmentSheet?> Sheet(Guid id) => reads.Ask(async (db, actor) =>
    {
        if (await Load(db, actor, id) is not { } sheet)
            return null;
        var amber = new AmberRule(WorkingDays: await db.Of(Parameters.AmberDays));
        return new AdjustmentSheet(id, sheet.Number, sheet.Circumstance, ComputationSheet.For(sheet.Deadline(calendar.Current, amber), calendar.Current));
    });

    /// <summary>The open cases of a power that ended or is to end, by the item; none where it goes on.</summary>
    /// <param name="itemId">The item.</param>
    public Task<(IReadOnlyList<OpenCase> Cases, int Count)> CasesOf(Guid itemId) => reads.Ask((db, actor) => LineDetails.OpenCases(db, actor, itemId));

    /// <summary>The open sheet on which an item stands, for its page: id and what it is called; null for none, or where the asker may not see it.</summary>
    /// <param name="code">Code of the item.</param>
    public Task<(Guid Id, string Name)?> OpenSheetOf(string code) => reads.Ask<(Guid, string)?>(async (db, actor) =>
    {
        var open = AdjustmentFlow.Open;
        var sheet = await db.Adjustments.SeenBy(db, actor).Where(a => open.Contains(a.State) && a.LineRows.Any(l => !l.Struck && l.Code == code)).Select(a => new { a.Id, a.Number, a.State }).FirstOrDefaultAsync();
        return sheet is null ? null : (sheet.Id, $"{sheet.Number ?? "调整草稿"}（{sheet.State.Name()}）");
    });

    private static Task<Adjustment?> Load(OversightDb db, Actor actor, Guid id) => db.Adjustments.SeenBy(db, actor).AsSplitQuery().FirstOrDefaultAsync(a => a.Id == id);

    private static async Task<IReadOnlyDictionary<Guid, string>> Names(OversightDb db, Adjustment a)
    {
        IEnumerable<Guid?> people = [a.DraftedBy, a.SubmittedBy, a.ReviewedBy, a.ApprovedBy, a.ConfirmedBy];
        var ids = people.OfType<Guid>().Distinct().ToList();
        return await db.Officers.Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name);
    }

    private static List<AdjustmentMilestone> Milestones(Adjustment a, IReadOnlyDictionary<Guid, string> names)
    {
        return
        [
            new("起草", a.DraftedAt, Name(a.DraftedBy)),
            new("提交申请", a.State == AdjustmentState.Drafted ? null : a.SubmittedAt, Name(a.SubmittedBy)),
            new("法制审核", a.ReviewedAt, Name(a.ReviewedBy)),
            new("局领导批准", a.ApprovedAt, Name(a.ApprovedBy)),
            new("外部确认", a.ConfirmedAt, Name(a.ConfirmedBy)),
            new("公布", a.PublishedAt, null),
        ];

        string? Name(Guid? id) => id is { } i ? i == Guid.Empty ? Actor.System.Name : names.GetValueOrDefault(i) : null;
    }
}

/// <summary>期限推演单 of a sheet.</summary>
public sealed record AdjustmentSheet(Guid Id, string? Number, Circumstance Circumstance, ComputationSheet Sheet);

using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Adjustments;

/// <summary>Applies for an adjustment (办法第十条): the sheet gets its number, and its clock stands.</summary>
public sealed class SubmitAdjustment(AdjustmentAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="version">The version that was read.</param>
    public Task Run(Guid op, Guid sheetId, int version) => act.On(AdjustmentDuties.Submit, op, sheetId, version, async s =>
    {
        await ProposedLines.Check(s.Db, new AdjustmentHome(s.Sheet.DepartmentId, s.Sheet.OfLegalOffice), sheetId, [.. s.Sheet.Lines.Select(l => l.AsProposed())]);
        var year = ChinaTime.DayOf(s.Timing.Now).Year;
        s.Sheet.Submit(s.Actor, s.Sheet.Number is null ? await NumberSeries.Take(s.Db, Adjustment.Prefix, year) : new DocumentNumber(Adjustment.Prefix, year, 0), s.Timing.Now);
    });
}

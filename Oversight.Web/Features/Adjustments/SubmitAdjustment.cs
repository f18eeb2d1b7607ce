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
        await ProposedLines.Check(s.Db, s.Actor, new AdjustmentHome(s.Sheet.DepartmentId, s.Sheet.OfLegalOffice), sheetId, [.. s.Sheet.Lines.Select(l => l.AsProposed())]);
        await DemandChanged(s);
        await LineBases.Demand(s.Db, s.Sheet, ChinaTime.DayOf(s.Timing.Now));
        var year = ChinaTime.DayOf(s.Timing.Now).Year;
        s.Sheet.Submit(s.Actor, s.Sheet.Number is null ? await NumberSeries.Take(s.Db, Adjustment.Prefix, year) : new DocumentNumber(Adjustment.Prefix, year, 0), s.Timing.Now);
    });

    /// <summary>Refuses a line that changes nothing.</summary>
    private static async Task DemandChanged(AdjustmentScene s)
    {
        var ids = s.Sheet.Lines.Where(l => l.Change == AdjustmentChange.Revise).Select(l => l.ItemId!.Value).ToList();
        var items = (await s.Db.Latest(i => ids.Contains(i.Id))).ToDictionary(i => i.Id);
        foreach (var line in s.Sheet.Lines.Where(l => l.Change == AdjustmentChange.Revise))
        {
            if (string.Equals(ItemContentText.Write(items[line.ItemId!.Value].Version.ToContent()), ItemContentText.Write(line.Content!), StringComparison.Ordinal))
                throw new RuleBroken("unchanged", $"{line.Title}：登记内容与第{line.BaseVersion}版完全相同，请修改要调整的内容，或从本单移除该事项。", Adjustment.Clause);
        }
    }
}

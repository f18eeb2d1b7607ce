using Oversight.Domain.Catalogue;

namespace Oversight.Web.Features.Adjustments;

/// <summary>The leader approves an adjustment.</summary>
public sealed class ApproveAdjustment(AdjustmentAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="opinion">The opinion; empty for 同意.</param>
    public Task Run(Guid op, Guid sheetId, int version, string opinion) =>
        act.On(AdjustmentDuties.Approve, op, sheetId, version, async s =>
        {
            await AdjustmentWriters.DemandNotOne(s);
            s.Sheet.Approve(s.Actor, opinion, s.Timing.Now);
        });
}

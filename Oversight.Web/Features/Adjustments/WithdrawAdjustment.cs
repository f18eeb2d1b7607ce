using Oversight.Domain.Catalogue;

namespace Oversight.Web.Features.Adjustments;

/// <summary>Ends a sheet of adjustment before it has effect.</summary>
public sealed class WithdrawAdjustment(AdjustmentAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid sheetId, int version, string reason) =>
        act.On(AdjustmentDuties.Withdraw, op, sheetId, version, s => s.Sheet.Withdraw(s.Actor, reason));
}

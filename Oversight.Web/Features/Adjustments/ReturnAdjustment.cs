using Oversight.Domain.Catalogue;

namespace Oversight.Web.Features.Adjustments;

/// <summary>Sends a sheet of adjustment back to whoever drafted it.</summary>
public sealed class ReturnAdjustment(AdjustmentAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="reason">What is to be changed.</param>
    public Task Run(Guid op, Guid sheetId, int version, string reason) =>
        act.On(AdjustmentDuties.Return, op, sheetId, version, async s =>
        {
            // A return takes back the other person's agreement, so whoever wrote on the sheet does not give it either; they withdraw it.
            await AdjustmentWriters.DemandNotOne(s);
            s.Sheet.Return(s.Actor, reason, s.Timing);
        });
}

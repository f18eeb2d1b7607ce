using Oversight.Domain.Catalogue;

namespace Oversight.Web.Features.Adjustments;

/// <summary>Changes the draft of a sheet of adjustment.</summary>
public sealed class ReviseAdjustment(AdjustmentAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="form">What is proposed now.</param>
    public Task Run(Guid op, Guid sheetId, int version, NewAdjustment form) => act.On(AdjustmentDuties.Revise, op, sheetId, version, async s =>
    {
        await ProposedLines.Check(s.Db, s.Actor, new AdjustmentHome(s.Sheet.DepartmentId, s.Sheet.OfLegalOffice), sheetId, form.Lines);
        s.Sheet.Revise(s.Actor, form.Text with { LawId = s.Sheet.LawId }, form.Lines, s.Timing, s.NewId);
    });
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Credit;

/// <summary>Begins the change of a record that was accepted; the change is filled in and sent as a record of its own.</summary>
public sealed class AmendCredit(CreditAct act)
{
    /// <summary>Performs it and returns the id of the change.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The record that was accepted.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="reason">Why.</param>
    public Task<Guid> Run(Guid op, Guid id, int version, string reason) => act.OnRecord(CreditDuties.Amend, op, id, version, free: false, async s =>
    {
        if (!await s.Db.LiveLines().AnyAsync(l => l.LiveRecordId == id && l.Answer == ReceiptAnswer.Accepted))
            throw new RuleBroken("not-accepted", "只有已被接收的信用信息才提出变更；未报送或者被退回的，请直接更正。", CreditRecord.Clause);
        if (await s.Db.CreditRecords.AnyAsync(r => r.FormerId == id && r.State != CreditState.Void))
            throw new RuleBroken("followed", "本条信用信息已有变更或者撤销记录，请在该记录上办理。", CreditRecord.Clause);
        var change = CreditRecord.Amend(s.NewId(), s.Record, s.Actor, reason, await s.Db.Of(Parameters.CreditDays), s.NewId, s.Timing);
        s.Db.CreditRecords.Add(change);
        return change.Id;
    });
}

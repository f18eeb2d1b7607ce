using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Credit;

namespace Oversight.Web.Features.Credit;

/// <summary>Enters that a batch was sent: by whom, when and by which way.</summary>
public sealed class SendBatch(CreditAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The batch.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="channel">By which way.</param>
    /// <param name="note">What else is to be said; may be empty, but not where a decision fell since.</param>
    public Task Run(Guid op, Guid id, int version, string channel, string note) => act.OnBatch(CreditDuties.Send, op, id, version, async (db, actor, batch) =>
    {
        if (note.Trim().Length == 0 && await db.Fallen(id).AsNoTracking().OrderBy(r => r.Ordinal).Select(r => r.DocumentNumber).ToListAsync() is [var first, ..] fallen)
            throw new RuleBroken("fallen", $"封批之后有{fallen.Count}条的决定已失效（{first}等）：还没有报出的，请拆批，失效的不再报送；确已报出的，请在说明中写明报出的时间再登记，撤销记录随下一批报送。", "行政处罚法第四十八条第二款");
        batch.Send(actor, channel, note, db.Act!.Now);
        return true;
    });
}

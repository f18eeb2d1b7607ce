using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Adjustments;

/// <summary>Records that every version of a confirmed sheet is published on every channel that needs it (办法第七条, 第十条).</summary>
public sealed class PublishAdjustment(Work work)
{
    /// <summary>Records it by an act of the system's own.</summary>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="cancellation">Cancels before the commit.</param>
    public Task<bool> Run(Guid sheetId, CancellationToken cancellation = default) =>
        work.DoAsSystem(AdjustmentDuties.Publish, new Subject(Kinds.Adjustment, sheetId), DerivedId.Of("adjustment.publish", sheetId.ToString()), async (db, _) =>
        {
            Mark(db, await db.Adjustments.AsSplitQuery().SingleAsync(a => a.Id == sheetId, cancellation));
            return true;
        }, cancellation);

    /// <summary>Records it inside another act, in its transaction: when the last channel is registered.</summary>
    /// <param name="db">The context of the act.</param>
    /// <param name="sheet">The sheet, loaded by that context.</param>
    internal static void Mark(OversightDb db, Adjustment sheet) => sheet.MarkPublished(Actor.System, db.Act!.Now);
}

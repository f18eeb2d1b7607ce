using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Web.Features.Adjustments;

/// <summary>Who ever wrote on a sheet, by the trail: nobody agrees to what they wrote themselves.</summary>
internal static class AdjustmentWriters
{
    /// <summary>Refuses somebody who drafted, changed or applied for the sheet at any time.</summary>
    /// <exception cref="RuleBroken">The actor did.</exception>
    public static async Task DemandNotOne(AdjustmentScene scene)
    {
        string[] writing = ["adjustment.drafted", "adjustment.revised", "adjustment.submitted"];
        var (id, me) = (scene.Sheet.Id, scene.Actor.Id.ToString());
        if (await scene.Db.Trail.AnyAsync(e => e.SubjectKind == Kinds.Adjustment && e.SubjectId == id && e.Actor == me && writing.Contains(e.Action)))
            throw new RuleBroken("own-draft", "您起草、修改或申请过本单，不能由自己审核或批准，请其他人员办理。", Adjustment.Clause);
    }
}

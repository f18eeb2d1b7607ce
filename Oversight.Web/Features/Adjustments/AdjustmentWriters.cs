using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Adjustments;

/// <summary>
/// Who ever wrote on a sheet, by the trail: nobody agrees to what they wrote themselves, or sends it back. What an import drafted was also written by
/// whoever uploaded the file, chose its columns or decided to import it.
/// </summary>
internal static class AdjustmentWriters
{
    private static readonly string[] Writing = ["adjustment.drafted", "adjustment.revised", "adjustment.submitted"];
    private static readonly string[] Importing = ["import.taken", "import.read-begun", "import.accepted"];

    /// <summary>Ids of the sheets that somebody wrote on at any time.</summary>
    public static IQueryable<Guid> SheetsOf(OversightDb db, Actor actor)
    {
        var me = actor.Id.ToString();
        var own = db.Trail.Where(e => e.SubjectKind == Kinds.Adjustment && e.Actor == me && Writing.Contains(e.Action)).Select(e => e.SubjectId);

        // An import and the sheet that it drafts are recorded by one act.
        var imported = from i in db.Trail
                       where i.SubjectKind == Kinds.Import && i.Actor == me && Importing.Contains(i.Action)
                       join d in db.Trail on i.SubjectId equals d.SubjectId
                       where d.SubjectKind == Kinds.Import && d.Action == "import.drafted"
                       join s in db.Trail on d.OpId equals s.OpId
                       where s.SubjectKind == Kinds.Adjustment && s.Action == "adjustment.drafted"
                       select s.SubjectId;
        return own.Union(imported);
    }

    /// <summary>Whether somebody wrote on a sheet at any time.</summary>
    public static Task<bool> Wrote(OversightDb db, Actor actor, Guid sheetId) => SheetsOf(db, actor).AnyAsync(id => id == sheetId);

    /// <summary>Refuses somebody who wrote on the sheet at any time.</summary>
    /// <exception cref="RuleBroken">The actor did.</exception>
    public static async Task DemandNotOne(AdjustmentScene scene)
    {
        if (await Wrote(scene.Db, scene.Actor, scene.Sheet.Id))
            throw new RuleBroken("own-draft", "您起草、修改、导入或申请过本单，不能由自己审核、批准或者退回，请其他人员办理；需要停办的可以撤回。", Adjustment.Clause);
    }
}

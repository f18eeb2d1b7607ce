using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Laws;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Laws;

/// <summary>Registers a law's next text; what rests on the one before is drafted for adjustment in the same transaction.</summary>
public sealed class AddLawVersion(LawAct acts, LawAdjustments adjustments, IdSource ids)
{
    /// <summary>Adds the text and returns what followed.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="lawId">The law.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="text">The text.</param>
    /// <param name="reason">Why.</param>
    /// <param name="expected">How many items the form showed as touched, or null.</param>
    /// <param name="missingSeen">Whether it was confirmed that the text does not have some of the cited articles.</param>
    public Task<LawConsequence> Run(Guid op, Guid lawId, int version, LawText text, string reason, int? expected = null, bool missingSeen = false) => acts.On(LawDuties.AddVersion, op, lawId, version, async (db, actor, law) =>
    {
        var missing = await MissingArticles.Of(db, lawId, text, ChinaTime.DayOf(db.Act!.Now));
        if (missing.Count > 0 && !missingSeen)
            throw new RuleBroken("articles-missing", $"新文本中没有被引用的{MissingArticles.Names(missing)}，请核对条文是否粘贴完整；新文本确实没有这些条的，请勾选确认后再登记。", "办法第十条");
        var added = law.AddVersion(text, reason, () => ids.Next(db.Act!.Now));
        await LawAct.Link(db, law);
        return await adjustments.Draft(db, actor, law, Circumstance.LawChanged, added.InForceFrom!.Value, $"《{law.Name}》{added.Label}{added.Change.Name()}文本自{added.InForceFrom:yyyy-MM-dd}起施行{(missing.Count > 0 ? $"；新文本中没有原引用的{MissingArticles.Names(missing)}，引用处须改引或者取消" : "")}", expected);
    });
}

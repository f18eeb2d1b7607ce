using Oversight.Domain.Catalogue;
using Oversight.Domain.Laws;
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
    public Task<LawConsequence> Run(Guid op, Guid lawId, int version, LawText text, string reason, int? expected = null) => acts.On(LawDuties.AddVersion, op, lawId, version, async (db, actor, law) =>
    {
        var added = law.AddVersion(text, reason, () => ids.Next(db.Act!.Now));
        await LawAct.Link(db, law);
        return await adjustments.Draft(db, actor, law, Circumstance.LawChanged, added.InForceFrom!.Value, $"《{law.Name}》{added.Label}{added.Change.Name()}文本自{added.InForceFrom:yyyy-MM-dd}起施行", expected);
    });
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Laws;

/// <summary>Registers that a law is repealed; what rests on it is drafted for adjustment in the same transaction.</summary>
public sealed class RepealLaw(LawAct acts, LawAdjustments adjustments)
{
    /// <summary>Repeals and returns what followed.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="lawId">The law.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="form">What is recorded.</param>
    /// <param name="expected">How many items the form showed as touched, or null.</param>
    public Task<LawConsequence> Run(Guid op, Guid lawId, int version, LawRepeal form, int? expected = null) => acts.On(LawDuties.Repeal, op, lawId, version, async (db, actor, law) =>
    {
        if (form.LastDay == default)
            throw new InvalidInput("lastDay", "请填写最后有效日。");
        law.Repeal(form.LastDay, form.Evidence, form.Source, await Successors(db, form.SuccessorId), form.Reason);
        var first = form.LastDay.AddDays(1);
        return await adjustments.Draft(db, actor, law, Circumstance.LawRepealed, first, $"《{law.Name}》自{first:yyyy-MM-dd}起废止，依据：{law.RepealEvidence.TrimEnd('。')}", expected);
    });

    /// <summary>What took its place, then what took the place of that; a circle that exists ends where it closes.</summary>
    private static async Task<IReadOnlyList<LawSuccessor>> Successors(OversightDb db, Guid? first)
    {
        var chain = new List<LawSuccessor>();
        for (var next = first; next is { } id && !chain.Exists(l => l.Id == id);)
        {
            var law = await db.Laws.AsNoTracking().Where(l => l.Id == id).Select(l => new { l.Id, l.Name, l.RepealedAfter, l.SuccessorId }).FirstOrDefaultAsync()
                ?? throw new InvalidInput("successor", "所选接替的法规不在法规库中，请重新选择。");
            chain.Add(new LawSuccessor(law.Id, law.Name, law.RepealedAfter));
            next = law.SuccessorId;
        }

        return chain;
    }
}

/// <summary>The form of a repeal.</summary>
/// <param name="LastDay">Last day in force, China time.</param>
/// <param name="Evidence">The words that repeal it.</param>
/// <param name="Source">Where they were taken from.</param>
/// <param name="SuccessorId">What took its place, or null.</param>
/// <param name="Reason">Why it is recorded.</param>
public sealed record LawRepeal(DateOnly LastDay, string Evidence, string Source, Guid? SuccessorId, string Reason);

using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Laws;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Adjustments;

namespace Oversight.Web.Features.Laws;

/// <summary>Drafts the adjustment of the items that a changed law touches, in the transaction of the change (办法第十条).</summary>
public sealed class LawAdjustments(IdSource ids, CalendarSource calendar)
{
    /// <summary>Drafts one sheet for each five hundred items and returns what was done.</summary>
    /// <param name="db">The context of the act.</param>
    /// <param name="actor">Somebody of the legal office.</param>
    /// <param name="law">The law that changed.</param>
    /// <param name="circumstance">Changed or repealed.</param>
    /// <param name="arisenOn">First day under the new state.</param>
    /// <param name="what">What happened, as a sentence without its full stop.</param>
    /// <param name="expected">How many items the form showed, or null where nobody looked.</param>
    /// <exception cref="RuleBroken">Another number of items is touched now than the form showed.</exception>
    internal async Task<LawConsequence> Draft(OversightDb db, Actor actor, Law law, Circumstance circumstance, DateOnly arisenOn, string what, int? expected)
    {
        var impact = await LawImpact.Of(db, actor, law.Id, ChinaTime.DayOf(db.Act!.Now));
        if (expected is { } shown && shown != impact.Items.Count)
            throw new RuleBroken("impact-changed", $"您核对时涉及{shown}个事项，现在是{impact.Items.Count}个，请重新核对后再确认。", "办法第十条");
        var sheets = new List<Guid>();
        foreach (var part in impact.ToAdjust.Chunk(Adjustment.MostLines))
        {
            var itemIds = part.Select(i => i.Id).ToList();
            var items = await db.Latest(i => itemIds.Contains(i.Id));
            var reasons = part.ToDictionary(i => i.Id, i => $"引用《{law.Name}》：{string.Join("、", i.Places)}");
            var lines = items.Select(i => new ProposedLine(AdjustmentChange.Revise, i.Id, i.Code, i.Category, i.Version.Number, i.Version.ToContent(), Note: Short(reasons[i.Id], 500))).ToList();
            var sheet = await DraftAdjustment.Draft(db, ids, calendar, actor, new NewAdjustment(circumstance, arisenOn, Short($"{what}。下列{lines.Count}个事项引用该法规，需要逐项核对依据、时限和流程。", 1000), lines, law.Id));
            sheets.Add(sheet.Id);
        }

        return new LawConsequence(sheets, impact.ToAdjust.Count, impact.Elsewhere, impact.Cases.Sum(c => c.Count));
    }

    private static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}

/// <summary>What a change of a law brought about.</summary>
/// <param name="Sheets">The drafted sheets.</param>
/// <param name="Items">Items on them.</param>
/// <param name="Elsewhere">Items touched that stand on another open sheet.</param>
/// <param name="Cases">Open cases that rest on the law.</param>
public sealed record LawConsequence(IReadOnlyList<Guid> Sheets, int Items, int Elsewhere, int Cases);

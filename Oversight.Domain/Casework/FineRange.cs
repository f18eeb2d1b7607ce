using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>Between what a fine may lie: the range of the registered item version, times the units where the law counts by units.</summary>
/// <param name="Min">Least, in 分 for one unit, or null.</param>
/// <param name="Max">Largest, in 分 for one unit, or null.</param>
/// <param name="Unit">元, 元/平方米, 元/株 …</param>
/// <param name="Clause">The clause that gives it.</param>
public sealed record FineRange(long? Min, long? Max, string Unit, string Clause)
{
    /// <summary>The range of an item version.</summary>
    public static FineRange Of(ItemVersion version)
    {
        var basis = version.Bases.FirstOrDefault(b => !b.Breached);
        return new FineRange(version.FineMin, version.FineMax, version.FineUnit, basis is null ? "" : $"{basis.Law}{basis.Article}");
    }

    /// <summary>Whether the fine is counted by units such as 平方米.</summary>
    public bool CountsUnits => Unit.Contains('/', StringComparison.Ordinal);

    /// <summary>The range as officers read it.</summary>
    /// <param name="quantity">Units in hundredths.</param>
    public string Text(long quantity = 100) => (Of(Min, quantity), Of(Max, quantity)) switch
    {
        ({ } min, { } max) => $"{Yuan(min)}元至{Yuan(max)}元",
        (null, { } max) => $"{Yuan(max)}元以下",
        ({ } min, null) => $"{Yuan(min)}元以上",
        _ => "未登记罚款",
    };

    /// <summary>Refuses a fine that lies outside.</summary>
    /// <exception cref="RuleBroken">It is outside, or the item registers none, or the outcome has none.</exception>
    public void Demand(DecisionDraft draft)
    {
        if (draft.Fine is not { } fine)
            return;
        if (draft.Outcome != DecisionOutcome.Penalty)
            throw new RuleBroken("fine-without-penalty", "处理结果不是处罚，不能填写罚款，请清空罚款金额。", Clause);
        if (Min is null && Max is null)
            throw new RuleBroken("fine-not-registered", "该事项没有登记罚款，不能处以罚款，请改为登记的处罚种类。", Clause);
        if (fine <= 0)
            throw new InvalidInput("fine", "罚款金额应大于0元，不罚款请留空。");
        if (draft.FineQuantity is < 1 or > 100_000_000_00)
            throw new InvalidInput("quantity", $"请填写计罚数量（{Unit}），应大于0。");
        if (!Holds(fine, draft.FineQuantity))
            throw new RuleBroken("fine-out-of-range", $"罚款{Yuan(fine)}元超出法定幅度（{Text(CountsUnits ? draft.FineQuantity : 100)}），请在幅度内确定。", Clause);
    }

    /// <summary>Whether the fine lies between the two ends; a range without ends holds none.</summary>
    /// <param name="fine">In 分.</param>
    /// <param name="units">Units in hundredths; passed over where the fine is not counted by units.</param>
    public bool Holds(long fine, long units)
    {
        var quantity = CountsUnits ? units : 100;
        return (Min is not null || Max is not null) && !(fine < Of(Min, quantity) || fine > Of(Max, quantity));
    }

    private static long? Of(long? amount, long quantity) => amount is { } fen ? (long)((Int128)fen * quantity / 100) : null;

    private static string Yuan(long fen) => fen % 100 == 0 ? $"{fen / 100}" : $"{fen / 100}.{fen % 100:00}";
}

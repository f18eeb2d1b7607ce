using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Seeding.Catalogue;

namespace Oversight.Web.Demonstration;

/// <summary>What officers draft as decisions: fines within the registered range, mostly in its lower half.</summary>
internal static class DemoDecisions
{
    /// <summary>A proposal.</summary>
    public static DecisionDraft Draft(ShippedItem item, DecisionOutcome outcome, Chance chance)
    {
        var fine = outcome == DecisionOutcome.Penalty && item.Category == PowerCategory.Penalty ? Fine(item, chance) : null;
        return new DecisionDraft(outcome, fine?.Fen, fine?.Quantity ?? 100, Content(item, outcome, fine));
    }

    private static (long Fen, long Quantity)? Fine(ShippedItem item, Chance chance)
    {
        if (item.FineMax is not { } most)
            return null;
        var quantity = item.FineUnit.Contains("平方米", StringComparison.Ordinal) ? chance.Between(2, 24) * 50L
            : item.FineUnit.Contains('/', StringComparison.Ordinal) ? chance.Between(1, 3) * 100L : 100L;
        var least = item.FineMin ?? most / 20;
        var step = (most - least) switch { >= 20_000 => 1000, >= 4_000 => 500, >= 900 => 100, >= 200 => 50, _ => 10 };
        var yuan = least + (long)((most - least) * chance.Share(0, 1000) * chance.Share(300, 1000));
        yuan = Math.Clamp((yuan + step - 1) / step * step, least, most);
        return (yuan * quantity, quantity);
    }

    private static string Content(ShippedItem item, DecisionOutcome outcome, (long Fen, long Quantity)? fine)
    {
        var basis = $"依据《{item.Law}》{item.BasisArticle}";
        return outcome switch
        {
            DecisionOutcome.Penalty when fine is { } f => $"经调查，当事人{DemoFacts.Bare(item.Name)}的事实清楚，证据充分。{basis}，责令改正，处以罚款{f.Fen / 100}元。",
            DecisionOutcome.Penalty => $"经调查，当事人{DemoFacts.Bare(item.Name)}的事实清楚，证据充分。{basis}，责令改正，给予警告。",
            DecisionOutcome.NoPenalty => "违法行为轻微并及时改正，没有造成危害后果，依据《中华人民共和国行政处罚法》第三十三条第一款，决定不予行政处罚。",
            DecisionOutcome.Dropped => "经调查，违法事实不能成立，决定撤销案件。",
            DecisionOutcome.Transferred => "经调查，该行为不属于本机关管辖，决定移送有管辖权的机关处理。",
            DecisionOutcome.Granted => $"情形核实无误，{basis}，决定实施。",
            _ => "当事人已自行改正，决定不予实施。",
        };
    }
}

using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>A basis of an item whose law is repealed, as the register of laws has it (待核 is not repealed).</summary>
/// <param name="Law">Name of the law.</param>
/// <param name="LastDay">Its last day, China time.</param>
public sealed record RepealedBasis(string Law, DateOnly LastDay);

/// <summary>How the bases of an item stand on a day (法无授权不可为, 办法第八条).</summary>
/// <param name="ItemCode">Code of the item.</param>
/// <param name="Repealed">The bases whose law is repealed, each law once.</param>
/// <param name="Left">How many bases rest on other laws.</param>
/// <param name="Sheet">The open sheet of adjustment that the item stands on, as one calls it; empty where there is none.</param>
public sealed record StandingBases(string ItemCode, IReadOnlyList<RepealedBasis> Repealed, int Left, string Sheet)
{
    /// <summary>Whether every basis is repealed, so that nothing authorises a new case.</summary>
    public bool None => Repealed.Count > 0 && Left == 0;

    /// <summary>What the officer is told; empty where every basis stands.</summary>
    public string Sentence => Repealed.Count == 0
        ? ""
        : $"事项{ItemCode}的实施依据{string.Join("、", Repealed.Select(r => $"《{r.Law}》"))}已废止（最后有效日{string.Join("、", Repealed.Select(r => r.LastDay.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Distinct(StringComparer.Ordinal))}），{(None ? "没有其他有效依据，不得据以登记或立案受理新的办件；" : "其余依据仍有效，请在文书中只引用有效的依据；")}{(Sheet.Length > 0 ? $"该事项的依据正由{Sheet}调整。" : "请商法制室对该事项提出动态调整。")}";

    /// <summary>Refuses a new case where nothing authorises it any more.</summary>
    /// <exception cref="RuleBroken">Every basis is repealed.</exception>
    public void Demand()
    {
        if (None)
            throw new RuleBroken("basis-repealed", Sentence, "办法第八条");
    }

    /// <summary>The same refusal in the words of the public window.</summary>
    /// <param name="item">Name of the item.</param>
    /// <exception cref="RuleBroken">Every basis is repealed.</exception>
    public void DemandOffered(string item)
    {
        if (None)
            throw new RuleBroken("basis-repealed", $"“{item}”的办理依据已经废止，不再受理新的申请；有需要请拨打咨询电话。", "办法第八条");
    }
}

using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;

namespace Oversight.Domain.Disclosures;

/// <summary>Which class a decision seems to fall under; the proposer decides.</summary>
public static class ClassReading
{
    public const string Minor = "minor";
    public const string General = "general";
    public const string Serious = "serious";
    public const string Other = "other";

    /// <summary>The code of the class.</summary>
    /// <param name="on">The case.</param>
    /// <param name="largePerson">From which fine on it is a large one for a person or an individual business, 元.</param>
    /// <param name="largeBody">The same for an enterprise, 元.</param>
    public static string Of(Case on, int largePerson, int largeBody)
    {
        if (on.Category != PowerCategory.Penalty || on.Decision is not { Outcome: DecisionOutcome.Penalty } decision)
            return Other;
        var kinds = PenaltyKinds.Of(decision);
        if (kinds.Any(k => k is PenaltyKind.Licence or PenaltyKind.Closure or PenaltyKind.Detention))
            return Serious;
        var large = (on.PartyKind == PartyKind.Enterprise ? largeBody : largePerson) * 100L;
        var light = decision.OnTheSpot || kinds.All(k => k is PenaltyKind.Warning or PenaltyKind.Other);
        return light && !(decision.Fine >= large) && !kinds.Contains(PenaltyKind.Confiscation) ? Minor : General;
    }
}

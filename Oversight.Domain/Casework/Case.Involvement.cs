using Oversight.Domain.Common;
using Oversight.Domain.Review;

namespace Oversight.Domain.Casework;

/// <summary>Who had a part in the case: the one answer that legal review, the procedure check and the re-examination go by.</summary>
public sealed partial class Case
{
    private readonly List<EarlierOfficer> _formerHandlers = [];

    /// <summary>Those who handled it before the present handler.</summary>
    public IReadOnlyList<EarlierOfficer> FormerHandlers => _formerHandlers;

    /// <summary>Whether a person had any part in it, legal review among them.</summary>
    public bool HadPart(Guid person) => PartOf(person) is not null;

    /// <summary>What part a person had in it, as a sentence says it; null for none.</summary>
    /// <param name="person">The person.</param>
    /// <param name="asReviewer">Whether it is asked for the legal review, to which reviewing it, and noting that a step does not apply, are no part (行政处罚法第五十八条).</param>
    /// <param name="before">Of steps only those before this number are looked at.</param>
    public string? PartOf(Guid person, bool asReviewer = false, int before = int.MaxValue) =>
        CheckedCase.Of(this).PartOf(person, asReviewer, before) ?? (!asReviewer && _discretions.Exists(d => d.ReviewedBy == person) ? "审核了对裁量基准的偏离" : null);

    /// <summary>法制审核 is done by somebody who did not handle the case (行政处罚法第五十八条).</summary>
    private void DemandOutsider(Actor actor)
    {
        if (IsInvolved(actor))
            throw new RuleBroken("reviewer-involved", "您参与过本案办理，法制审核须由未参与办理的人员进行，请转交他人。", "行政处罚法第五十八条");
    }

    private bool IsInvolved(Actor actor) => PartOf(actor.Id, asReviewer: true) is not null;
}

/// <summary>Somebody who handled a case until it was given to another.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="OfficerId">The officer.</param>
public sealed record EarlierOfficer(Guid Id, Guid OfficerId);

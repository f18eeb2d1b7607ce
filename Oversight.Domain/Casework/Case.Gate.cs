using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>The gate of article 8: the right post in the right department.</summary>
public sealed partial class Case
{
    /// <summary>Whether the actor holds the role as far as this case is concerned.</summary>
    public bool Holds(Actor actor, Role role) => role switch
    {
        Role.LegalOffice => actor.Is(Role.LegalOffice),
        Role.Leader or Role.DeputyLeader => actor.Is(Role.Leader) || (actor.Is(Role.DeputyLeader) && actor.InCharge.Contains(DepartmentId)),
        Role.System => actor.Is(Role.System),
        _ => actor.Is(role, DepartmentId),
    };

    /// <summary>What the actor can do with the case now, for the buttons of its page. The verbs check again.</summary>
    public IReadOnlyList<CaseMove> Open(Actor actor) =>
        [.. CaseFlow.Of(Category).From(State).Select(s => s.Step).Distinct().Where(move => IsOpenTo(actor, move))];

    private bool IsOpenTo(Actor actor, CaseMove move) => move switch
    {
        CaseMove.Accept or CaseMove.Decline => Holds(actor, Role.DepartmentHead) || (Category != PowerCategory.Penalty && Holds(actor, Role.Officer)),
        CaseMove.WorkStep => CurrentStep is { Kind: not StepKind.Decide } step && Holds(actor, step.By),
        CaseMove.Propose => CurrentStep is { Kind: StepKind.Decide } && Proposal is null && Holds(actor, Role.Officer),
        CaseMove.Check => Proposal is { CheckedAt: null } proposal && proposal.ProposedBy != actor.Id && Holds(actor, Role.DepartmentHead),
        CaseMove.ReviewDeparture => Proposal is { CheckedAt: not null } && Departure is { ReviewedAt: null } && actor.Is(Role.LegalOffice) && !IsInvolved(actor),
        CaseMove.Decide => Proposal is { CheckedAt: not null } proposal && proposal.ProposedBy != actor.Id && proposal.CheckedBy != actor.Id && Holds(actor, Role.Leader)
            && (Departure is not { } departure || (departure.ReviewedAt is not null && departure.ReviewedBy != actor.Id && actor.Is(Role.Leader))),
        CaseMove.DecideOnTheSpot => DecidesOnTheSpot && Proposal is null && Holds(actor, Role.Officer) && WasOnTheSpot(actor),
        CaseMove.TurnOrdinary => CanTurnOrdinary && HandledHereBy(actor),
        CaseMove.Suspend or CaseMove.Resume or CaseMove.Withdraw or CaseMove.KeepFile => HandledHereBy(actor),
        CaseMove.ExplainCheck => FiledAt is null && HandledHereBy(actor),
        CaseMove.RejectExplanation => FiledAt is null && ReviewsChecks(actor) && _explanations.Exists(e => e.RejectedAt is null && e.By != actor.Id),
        CaseMove.Extend => Extendable && Holds(actor, Role.Leader),
        CaseMove.Close => CurrentStep is null && HandledHereBy(actor),
        CaseMove.Reassign => Holds(actor, Role.DepartmentHead),
        CaseMove.RevokeDecision => Decision is { Stands: true } && Holds(actor, Role.Leader),
        CaseMove.AskCorrection => OpenCorrection is null && HandledHereBy(actor),
        CaseMove.ReviewCorrection => OpenCorrection is { } open && open.ProposedBy != actor.Id && ReviewsCorrections(actor),
        CaseMove.Terminate => Holds(actor, Ender),
        _ => false,
    };

    /// <summary>Coercive powers are not dropped by the department that uses them.</summary>
    private Role Ender => Category is PowerCategory.Penalty or PowerCategory.Coercion ? Role.Leader : Role.DepartmentHead;

    private bool HandledHereBy(Actor actor) => Holds(actor, Role.Officer) || Holds(actor, Role.DepartmentHead);

    private bool ReviewsChecks(Actor actor) => Holds(actor, Role.LegalOffice) || Holds(actor, Role.Leader);

    private void DemandTaker(Actor actor, string what)
    {
        if (Category == PowerCategory.Penalty)
            DemandPost(actor, Role.DepartmentHead, what);
        else
            DemandHandling(actor, what);
    }

    private void DemandHandling(Actor actor, string what)
    {
        if (!HandledHereBy(actor))
            throw new RuleBroken("post", $"“{what}”由本办件承办机构的经办人或部门负责人办理，您在该机构没有相应岗位；请联系承办机构。", "办法第八条");
    }

    private void DemandPost(Actor actor, Role role, string what)
    {
        if (Holds(actor, role))
            return;
        var who = role is Role.Leader or Role.DeputyLeader ? "局领导或分管该部门的副局长" : role == Role.LegalOffice ? "法制室" : $"本办件承办机构的{role.Name()}";
        throw new RuleBroken("post", $"“{what}”由{who}办理，您的岗位不能办理；请提请{who}处理。", "办法第八条");
    }
}

using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

public sealed record CaseRegistered(string Item, string ItemName, int ItemVersion, Guid DepartmentId, Guid HandlerId) : Fact("case.registered");

public sealed record CaseAccepted(string Number, string Word, DateOnly? DueOn, DateOnly? StatutoryDueOn) : Fact("case.accepted");

public sealed record CaseDeclined(string Word, string Reason, string Ground) : Fact("case.declined");

public sealed record CaseStepStarted(int Number, string Name) : Fact("case.step-started");

public sealed record CaseStepCompleted(int Number, string Name, string Note, IReadOnlyList<Guid> Officers, IReadOnlyList<string> Files, DateTime? ActedAt = null) : Fact("case.step-completed")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHashes => Files;
}

/// <summary>Legal review did not agree; the named steps are to be done again.</summary>
public sealed record CaseReviewReturned(int Number, string Name, string Opinion, IReadOnlyList<string> Again) : Fact("case.review-returned");

public sealed record CaseStepSkipped(int Number, string Name, string Reason) : Fact("case.step-skipped");

public sealed record CaseSuspended(string Ground, string Clause, string Reason, DateOnly Until) : Fact("case.suspended");

public sealed record CaseResumed(string Ground, int Days, DateOnly? DueOn) : Fact("case.resumed");

public sealed record CasePauseLapsed(string Ground, int Days, DateOnly? DueOn) : Fact("case.pause-lapsed");

public sealed record CaseExtended(string By, string Reason, DateOnly? StatutoryDueOn) : Fact("case.extended");

public sealed record CaseDecisionProposed(int Round, string Outcome, long? Fine, IReadOnlyList<string> Files) : Fact("case.decision-proposed")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHashes => Files;
}

public sealed record CaseDiscretionWeighed(int Round, string Benchmark, int BenchmarkVersion, int Tier, string Level, string Facts, string Range, bool Outside, string Reason) : Fact("case.discretion-weighed");

public sealed record CaseDepartureReviewed(int Round, string Opinion) : Fact("case.departure-reviewed");

public sealed record CaseDecisionChecked(int Round, string Opinion) : Fact("case.decision-checked");

public sealed record CaseDecisionReturned(int Round, string Reason) : Fact("case.decision-returned");

public sealed record CaseDecided(string Outcome, long? Fine, string Opinion) : Fact("case.decided");

public sealed record CaseDecidedOnTheSpot(string Outcome, long? Fine, string Content, IReadOnlyList<string> Files) : Fact("case.decided-on-the-spot")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHashes => Files;
}

public sealed record CaseDecisionRevoked(string Ground, string Document, DateOnly RevokedOn, string Reason) : Fact("case.decision-revoked");

public sealed record CaseDecisionChanged(int Round, string Outcome, long? Fine, string Content, string Document) : Fact("case.decision-changed");

public sealed record CaseClosed(bool OnTime, DateOnly? DueOn) : Fact("case.closed");

public sealed record CaseTerminated(string Reason) : Fact("case.terminated");

public sealed record CaseWithdrawn(string Reason) : Fact("case.withdrawn");

public sealed record CaseReassigned(Guid From, Guid To, string Reason) : Fact("case.reassigned");

public sealed record CaseDeadlineMoved(DateOnly? From, DateOnly? To, DateOnly? StatutoryFrom, DateOnly? StatutoryTo) : Fact("case.deadline-moved");

public sealed record CasePartyDescribed(int Number, bool Added, IReadOnlyList<string> Fields, string Reason) : Fact("case.party-described");

public sealed record CasePartyCorrectionAsked(int Number, IReadOnlyList<string> Fields, string Reason) : Fact("case.party-correction-asked");

public sealed record CasePartyCorrectionRefused(int Number, string Opinion) : Fact("case.party-correction-refused");

public sealed record CasePartyCorrected(int Number, IReadOnlyList<string> Fields, string Reason, string Opinion, bool AfterDecision) : Fact("case.party-corrected");

public sealed record CasePartyStruck(int Number, string Reason) : Fact("case.party-struck");

public sealed record CasePartyRevealed(int Number, string Reason) : Fact("case.party-revealed");

public sealed record CaseExhibitAdded(int Number, string ExhibitKind, string Name, string Proves, IReadOnlyList<string> Files) : Fact("case.exhibit-added")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHashes => Files;
}

public sealed record CaseExhibitStruck(int Number, string Name, string Reason) : Fact("case.exhibit-struck");

public sealed record CaseCostAdded(int Number, string CostKind, long Amount, string Bearer) : Fact("case.cost-added");

public sealed record CaseCostStruck(int Number, string Reason) : Fact("case.cost-struck");

public sealed record CaseLinked(string What, string Number) : Fact("case.linked");

public sealed record CaseUnlinked(string What, string Number) : Fact("case.unlinked");

public sealed record CaseCheckExplained(string Code, string Name, string Reason) : Fact("case.check-explained");

public sealed record CaseCheckExplanationRejected(string Code, string Name, string Reason) : Fact("case.check-explanation-rejected");

public sealed record CaseStepRestored(int Number, string Name, string Reason) : Fact("case.step-restored");

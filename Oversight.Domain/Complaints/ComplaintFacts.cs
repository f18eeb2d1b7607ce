using System.Text.Json.Serialization;
using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <summary>Facts of complaints say nothing of who complained, against whom and about what: neither names nor the words of the complaint.</summary>
public abstract record ComplaintFact(string Action, IReadOnlyList<string> Files) : Fact(Action)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FileHashes => Files;
}

public sealed record ComplaintRegistered(string Number, IntakeChannel Channel, ComplaintKind Kind, Confidentiality Level, DateOnly? DueOn, IReadOnlyList<string> Files) : ComplaintFact("complaint.registered", Files)
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DateTime? OccurredAt => Occurred;

    internal DateTime Occurred { get; init; }
}

public sealed record ComplaintAccepted(DateOnly? DueOn, LimitSource Source, string Clause) : Fact("complaint.accepted");

public sealed record ComplaintRefused(RefusalGround Ground, string Text) : Fact("complaint.refused");

public sealed record ComplaintTransferred(string To, string Text) : Fact("complaint.transferred");

public sealed record ComplaintTransferReceived(DateOnly On, IReadOnlyList<string> Files) : ComplaintFact("complaint.transfer-received", Files);

public sealed record ComplaintAssigned(Guid DepartmentId, string Department, Guid OfficerId, string Text) : Fact("complaint.assigned");

public sealed record ComplaintTakenBack(Guid DepartmentId, string Reason) : Fact("complaint.taken-back");

public sealed record ComplaintHandedOn(Guid From, Guid DepartmentId, string Department, Guid OfficerId, string Reason) : Fact("complaint.handed-on");

public sealed record ComplaintTaskSet(int Number, Guid DepartmentId, string Department, Guid OfficerId, DateOnly? DueOn) : Fact("complaint.task-set");

public sealed record ComplaintTaskFinished(int Number, IReadOnlyList<string> Files) : ComplaintFact("complaint.task-finished", Files);

public sealed record ComplaintExtensionAsked(int Days, string Reason) : Fact("complaint.extension-asked");

public sealed record ComplaintExtensionDecided(bool Granted, DateOnly? DueOn, string Opinion) : Fact("complaint.extension-decided");

public sealed record ComplaintAnswerGiven(int Round, ComplaintVerdict Verdict, IReadOnlyList<string> Files) : ComplaintFact("complaint.answered", Files);

public sealed record ComplaintAnswerReturned(int Round, string Opinion) : Fact("complaint.answer-returned");

public sealed record ComplaintReplied(int Round, bool Timely) : Fact("complaint.replied");

public sealed record ComplainantCalled(CallOutcome Outcome, string Reason) : Fact("complaint.called-back");

public sealed record ComplaintSupplemented(int Number, IReadOnlyList<string> Files) : ComplaintFact("complaint.supplemented", Files);

public sealed record ComplaintReopened(DateOnly? DueOn, string Reason) : Fact("complaint.reopened");

public sealed record ComplaintClosed(string Reason) : Fact("complaint.closed");

public sealed record ComplaintWithdrawn(bool ByComplainant) : Fact("complaint.withdrawn");

public sealed record ComplaintLevelSet(Confidentiality From, Confidentiality To, string Reason) : Fact("complaint.level-set");

public sealed record ComplaintLinked(string What) : Fact("complaint.linked");

public sealed record ComplaintUnlinked(string What, string Reason) : Fact("complaint.unlinked");

public sealed record ComplaintUpheld(Guid FindingId) : Fact("complaint.upheld");

public sealed record ComplainantRevealed(string Reason) : Fact("complaint.revealed");

/// <param name="ClosedOn">When it ended, China time.</param>
/// <param name="Keys">How many wrapped keys were destroyed.</param>
/// <param name="GivenUp">Hashes of the originals whose bytes need not be there any more; the verifier of the trail reads them.</param>
public sealed record ComplainantErased(DateOnly ClosedOn, int Keys, IReadOnlyList<string> GivenUp) : Fact(ErasedAction)
{
    /// <summary>Code of the fact.</summary>
    public const string ErasedAction = "complaint.erased";
}

/// <param name="Paper">Which paper, by its key.</param>
/// <param name="How">How and why it is handed over; it never says to whom.</param>
public sealed record ComplaintPaperMade(string Paper, string How) : Fact("complaint.paper-made");

public sealed record ComplaintDueMoved(DateOnly? From, DateOnly? To) : Fact("complaint.due-moved");

public sealed record ComplaintChannelSet(IntakeChannel Channel, string Name, string Address, bool Open) : Fact("complaint-channel.set");

public sealed record ComplaintChannelTested(bool Works, string Note) : Fact("complaint-channel.tested");

public sealed record ComplaintScopeSet(string Title, bool Within, bool Active, int Number, DateOnly From) : Fact("complaint-scope.set");

public sealed record ComplaintScopeTookEffect(int Number, string Title, bool Within, bool Active) : Fact("complaint-scope.took-effect");

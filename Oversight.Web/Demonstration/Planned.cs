using Oversight.Domain.Casework;

namespace Oversight.Web.Demonstration;

/// <summary>A case as it will go, before anybody acts.</summary>
/// <param name="ItemCode">The item.</param>
/// <param name="Department">Code of the handling department.</param>
/// <param name="Intake">What is registered.</param>
/// <param name="Moves">What happens, in order of time; the first registers.</param>
internal sealed record PlannedCase(string ItemCode, string Department, CaseIntake Intake, IReadOnlyList<PlannedMove> Moves)
{
    public DateTime Last => Moves[^1].At;
}

/// <summary>One thing that somebody does with a case.</summary>
internal abstract record PlannedMove
{
    /// <summary>When, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>Who, by user name.</summary>
    public required string By { get; init; }

    /// <summary>What is brought along, by place in the evidence folder.</summary>
    public IReadOnlyList<int> Files { get; init; } = [];
}

internal sealed record RegisterMove : PlannedMove;

internal sealed record AcceptMove : PlannedMove;

/// <param name="Reason">Why, in words.</param>
/// <param name="Ground">The lawful ground; empty for none.</param>
internal sealed record DeclineMove(string Reason, string Ground) : PlannedMove;

internal sealed record StartMove(int Step) : PlannedMove;

/// <param name="Step">Number of the step.</param>
/// <param name="Note">What was found or done.</param>
/// <param name="OnTheSpot">User names.</param>
internal sealed record CompleteMove(int Step, string Note, IReadOnlyList<string> OnTheSpot) : PlannedMove;

internal sealed record SkipMove(int Step, string Reason) : PlannedMove;

internal sealed record SuspendMove(string Ground, string Reason) : PlannedMove;

internal sealed record ResumeMove : PlannedMove;

internal sealed record ExtendMove(int Length, string Reason) : PlannedMove;

internal sealed record ReassignMove(string To, string Reason) : PlannedMove;

internal sealed record ProposeMove(DecisionDraft Draft) : PlannedMove;

/// <summary>The notice that names the right to a hearing is issued and served.</summary>
internal sealed record TellMove(string Proposed) : PlannedMove;

internal sealed record CheckMove(bool Agree, string Opinion) : PlannedMove;

internal sealed record DecideOnTheSpotMove(DecisionDraft Draft) : PlannedMove;

internal sealed record DecideMove(bool Agree, string Opinion) : PlannedMove;

internal sealed record CloseMove : PlannedMove;

internal sealed record TerminateMove(string Reason) : PlannedMove;

internal sealed record WithdrawMove(string Reason) : PlannedMove;

/// <summary>An attempt that the rules refuse; it stays on the trail and changes nothing.</summary>
internal sealed record RefusedMove(PlannedMove Attempt) : PlannedMove;

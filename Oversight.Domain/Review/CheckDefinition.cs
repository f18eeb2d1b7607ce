using Oversight.Domain.Catalogue;

namespace Oversight.Domain.Review;

/// <summary>One statutory or registered requirement that cases are checked against (程序体检, 办法第九条): data, not code.</summary>
/// <param name="Code">Stable ASCII code, e.g. <c>rights-told</c>; explanations and sheets name it.</param>
/// <param name="Name">Name as screens and sheets say it.</param>
/// <param name="Clause">The clause that asks for it.</param>
/// <param name="Categories">Cases of which category it applies to.</param>
/// <param name="Severity">What a breach is.</param>
/// <param name="Kind">How it is tested.</param>
public sealed record CheckDefinition(string Code, string Name, string Clause, IReadOnlyList<PowerCategory> Categories, CheckSeverity Severity, CheckKind Kind)
{
    /// <summary>Codes of the procedures that it applies to; empty for all of the categories.</summary>
    public IReadOnlyList<string> Procedures { get; init; } = [];

    /// <summary>Which acts a breach holds up as long as it can still be mended.</summary>
    public IReadOnlyList<CheckPoint> Blocks { get; init; } = [];

    /// <summary>Code of the step it looks at, or empty.</summary>
    public string Step { get; init; } = "";

    /// <summary>Code of the step that comes after it, where two are compared, or empty.</summary>
    public string Then { get; init; } = "";

    /// <summary>Codes of the papers that prove it when they were served.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>Codes of further steps that it looks at.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>Code of the field of the paper that must be filled in for it to count, or empty.</summary>
    public string Field { get; init; } = "";

    /// <summary>Codes of the papers that answer or call for what is looked at, or none.</summary>
    public IReadOnlyList<string> Calls { get; init; } = [];

    /// <summary>Code of the step that lengthens the limit, or empty.</summary>
    public string Extend { get; init; } = "";

    /// <summary>A number of the clause: officers, working days, days, hours.</summary>
    public int Number { get; init; }

    /// <summary>Whether the law knows an exception for urgency, so that an explanation lets the act pass.</summary>
    public bool Excusable { get; init; }

    /// <summary>Whether a case of the category and procedure is checked against it.</summary>
    public bool Concerns(PowerCategory category, string procedure) =>
        Categories.Contains(category) && (Procedures.Count == 0 || Procedures.Contains(procedure, StringComparer.Ordinal));
}

/// <summary>What a breach is.</summary>
public enum CheckSeverity
{
    /// <summary>Holds up the next act.</summary>
    Red,

    /// <summary>Wants an explanation.</summary>
    Amber,
}

/// <summary>The acts that a breach can hold up.</summary>
public enum CheckPoint
{
    /// <summary>Beginning or completing a step.</summary>
    Step,

    /// <summary>提出处理意见</summary>
    Propose,

    /// <summary>Deciding, on the spot as well. Checking a proposal is held up by nothing, but shows what will hold the decision up.</summary>
    Decide,

    /// <summary>Issuing the paper of the decision.</summary>
    DecisionPaper,

    /// <summary>办结</summary>
    Close,
}

/// <summary>How a requirement is tested.</summary>
public enum CheckKind
{
    /// <summary>So many officers with valid cards at each investigation.</summary>
    Officers,

    /// <summary>Evidence before the decision.</summary>
    Evidence,

    /// <summary>Each step that asks for a file has one.</summary>
    StepFiles,

    /// <summary>The party was told before the decision.</summary>
    Told,

    /// <summary>The party's statement was heard, or the time for it has passed.</summary>
    Statement,

    /// <summary>The hearing was offered where it is due, and held or not asked for in time.</summary>
    Hearing,

    /// <summary>法制审核 before the decision where it is due.</summary>
    LegalReview,

    /// <summary>The reviewer is qualified and took no part.</summary>
    Reviewer,

    /// <summary>集体讨论 where it is due.</summary>
    Collective,

    /// <summary>The decision within the statutory limit.</summary>
    DecisionLimit,

    /// <summary>The decision was served in time.</summary>
    Service,

    /// <summary>查封、扣押 no longer than the law lets.</summary>
    Seizure,

    /// <summary>No enforcement at night and on holidays.</summary>
    QuietHours,

    /// <summary>Proposed, checked and decided by three, the last of them a leader; on the spot by an officer who was there.</summary>
    Rank,

    /// <summary>The parties are known by name, number and address.</summary>
    Parties,

    /// <summary>The fine lies within its range.</summary>
    FineRange,

    /// <summary>So many working days between two steps.</summary>
    Interval,

    /// <summary>A step of the procedure was done.</summary>
    StepDone,

    /// <summary>The steps were done in their order.</summary>
    StepOrder,

    /// <summary>The commitment was kept.</summary>
    Commitment,

    /// <summary>先行登记保存: what was registered and kept was disposed of in time.</summary>
    KeptEvidence,

    /// <summary>情况紧急，当场实施: approved within so many hours.</summary>
    UrgentApproval,
}

using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;

namespace Oversight.Domain.Review;

/// <summary>
/// A case as the procedure check sees it: all that the rules ask of it and nothing else. Made of a case at hand, or read for
/// many cases at once without their parts; the rules are the same.
/// </summary>
public sealed record CheckedCase
{
    public required Guid Id { get; init; }

    public required CaseState State { get; init; }

    public required PowerCategory Category { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>The version of the item that it is under.</summary>
    public required int ItemVersion { get; init; }

    public required Guid ProcedureId { get; init; }

    public required PartyKind PartyKind { get; init; }

    public required Guid HandlerId { get; init; }

    public required Guid RegisteredBy { get; init; }

    public required Guid? AcceptedBy { get; init; }

    /// <summary>Those who handled it before.</summary>
    public IReadOnlyList<Guid> FormerHandlers { get; init; } = [];

    /// <summary>UTC.</summary>
    public required DateTime? ClosedAt { get; init; }

    public required bool IsOpen { get; init; }

    public required CaseMove? NextMove { get; init; }

    public required CaseClocks Clocks { get; init; }

    /// <summary>In order.</summary>
    public required IReadOnlyList<CheckedStep> Steps { get; init; }

    /// <summary>The rounds in order.</summary>
    public required IReadOnlyList<CheckedDecision> Decisions { get; init; }

    /// <summary>In order, the struck ones among them.</summary>
    public required IReadOnlyList<CheckedParty> Parties { get; init; }

    /// <summary>The evidence that stands, in order.</summary>
    public required IReadOnlyList<CheckedExhibit> Exhibits { get; init; }

    /// <summary>What was said to requirements, by their codes; the last word of each.</summary>
    public required IReadOnlyDictionary<string, CheckedExplanation> Explanations { get; init; }

    /// <summary>UTC; null before it was taken on.</summary>
    public DateTime? AcceptedAt => Clocks.AcceptedAt;

    /// <summary>What is proposed and neither decided nor returned, or null.</summary>
    public CheckedDecision? Proposal => Decisions is [.., { ReturnedAt: null, DecidedAt: null } open] ? open : null;

    /// <summary>The decision that the bureau itself made, or null while there is none.</summary>
    public CheckedDecision? Made => Decisions.FirstOrDefault(d => d.DecidedAt is not null);

    /// <summary>The step that comes next, or null.</summary>
    public CheckedStep? CurrentStep => State is CaseState.Registered or CaseState.NotAccepted ? null : Steps.FirstOrDefault(s => !s.IsOver);

    /// <summary>What part a person had in it, as a sentence says it; null for none.</summary>
    /// <param name="person">The person.</param>
    /// <param name="asReviewer">Whether it is asked for the legal review, to which reviewing it, and noting that a step does not apply, are no part (行政处罚法第五十八条).</param>
    /// <param name="before">Of steps only those before this number are looked at.</param>
    public string? PartOf(Guid person, bool asReviewer = false, int before = int.MaxValue) => true switch
    {
        _ when HandlerId == person => "是经办人",
        _ when FormerHandlers.Contains(person) => "曾是经办人",
        _ when RegisteredBy == person || AcceptedBy == person => "登记或者受理了本案",
        _ when Steps.Any(s => s.Officers.Any(o => o.OfficerId == person)) => "在现场参与了调查",
        _ when Decisions.Any(d => d.ProposedBy == person || d.CheckedBy == person || d.DecidedBy == person) => "提出、审核或者决定了处理意见",
        _ when Steps.FirstOrDefault(s => s.Number < before && (s.StartedBy == person || s.CompletedBy == person) && !(asReviewer && s.Kind == StepKind.LegalReview)) is { } step => $"办理了“{step.Name}”",
        _ when !asReviewer && Steps.Any(s => s.SkippedBy == person) => "决定跳过了环节",
        _ => null,
    };

    /// <summary>A case at hand, with what the act under way changed in it.</summary>
    public static CheckedCase Of(Case on) => new()
    {
        Id = on.Id,
        State = on.State,
        Category = on.Category,
        ItemId = on.ItemId,
        ItemVersion = on.ItemVersionNumber,
        ProcedureId = on.ProcedureId,
        PartyKind = on.PartyKind,
        HandlerId = on.HandlerId,
        RegisteredBy = on.RegisteredBy,
        AcceptedBy = on.AcceptedBy,
        FormerHandlers = [.. on.FormerHandlers.Select(h => h.OfficerId)],
        ClosedAt = on.ClosedAt,
        IsOpen = on.IsOpen,
        NextMove = on.NextMove,
        Clocks = on.Clocks(),
        Steps = [.. on.Steps.Select(CheckedStep.Of)],
        Decisions = [.. on.Decisions.Select(CheckedDecision.Of)],
        Parties = [.. on.Parties.Select(p => new CheckedParty(p.Number, p.Struck, p.Identity is not null, p.Address is not null))],
        Exhibits = [.. on.Evidence.Select(e => new CheckedExhibit(e.Number, e.Name, e.ObtainedOn))],
        Explanations = Last(on.Explanations.Select(e => (e.Code, new CheckedExplanation(e.Reason, e.RejectedAt is null ? null : e.RejectedReason)))),
    };

    /// <summary>The last word to each requirement.</summary>
    /// <param name="given">Codes and words in the order in which they were given.</param>
    public static IReadOnlyDictionary<string, CheckedExplanation> Last(IEnumerable<(string Code, CheckedExplanation Said)> given)
    {
        var last = new Dictionary<string, CheckedExplanation>(StringComparer.Ordinal);
        foreach (var (code, said) in given)
            last[code] = said;
        return last;
    }
}

/// <summary>A step as the check sees it.</summary>
/// <param name="Number">Place in the order.</param>
/// <param name="Code">Code in the procedure.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">What is done.</param>
/// <param name="By">Who does it.</param>
/// <param name="EvidenceRequired">Whether it asks for a file.</param>
/// <param name="Optional">Whether it may be skipped with a reason.</param>
public sealed record CheckedStep(int Number, string Code, string Name, StepKind Kind, Common.Role By, bool EvidenceRequired, bool Optional)
{
    /// <summary>UTC.</summary>
    public DateTime? StartedAt { get; init; }

    public Guid? StartedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? CompletedAt { get; init; }

    public Guid? CompletedBy { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? SkippedAt { get; init; }

    public Guid? SkippedBy { get; init; }

    public string SkippedReason { get; init; } = "";

    /// <summary>When it was done on the spot, as stated, UTC; null where it was not stated.</summary>
    public DateTime? ActedAt { get; init; }

    /// <summary>When legal review last returned it, UTC; null where it never did.</summary>
    public DateTime? ReturnedAt { get; init; }

    public Guid? ReturnedBy { get; init; }

    public string ReturnReason { get; init; } = "";

    /// <summary>When it was done: as stated, or else as entered.</summary>
    public DateTime? DoneAt => ActedAt ?? StartedAt ?? CompletedAt;

    /// <summary>Whether it was skipped because the decision fell.</summary>
    public bool FellAway => SkippedBy == Guid.Empty;

    /// <summary>How many files are with it.</summary>
    public int Files { get; init; }

    /// <summary>The officers on the spot.</summary>
    public IReadOnlyList<CheckedOfficer> Officers { get; init; } = [];

    /// <summary>Whether it is behind the case.</summary>
    public bool IsOver => OverAt is not null;

    /// <summary>When it was behind the case, UTC.</summary>
    public DateTime? OverAt => CompletedAt ?? SkippedAt;

    internal static CheckedStep Of(CaseStep step) => new(step.Number, step.Code, step.Name, step.Kind, step.By, step.EvidenceRequired, step.Optional)
    {
        StartedAt = step.StartedAt,
        StartedBy = step.StartedBy,
        CompletedAt = step.CompletedAt,
        CompletedBy = step.CompletedBy,
        SkippedAt = step.SkippedAt,
        SkippedBy = step.SkippedBy,
        SkippedReason = step.SkippedReason,
        ActedAt = step.ActedAt,
        ReturnedAt = step.ReturnedAt,
        ReturnedBy = step.ReturnedBy,
        ReturnReason = step.ReturnReason,
        Files = step.Evidence.Count,
        Officers = [.. step.Officers.OrderBy(o => o.Id).Select(o => new CheckedOfficer(o.OfficerId, o.CardNumber))],
    };
}

/// <summary>An officer on the spot.</summary>
/// <param name="OfficerId">The officer.</param>
/// <param name="CardNumber">Number of the card shown.</param>
public sealed record CheckedOfficer(Guid OfficerId, string CardNumber);

/// <summary>A round of decision as the check sees it.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Fine">In 分, or null.</param>
/// <param name="FineQuantity">Units in hundredths.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="CheckedBy">Who checked it, or null.</param>
/// <param name="CheckedAt">UTC, or null.</param>
/// <param name="DecidedBy">Who decided it, or null.</param>
/// <param name="DecidedAt">UTC, or null.</param>
/// <param name="ReturnedAt">UTC, or null.</param>
/// <param name="RevokedFor">By what it fell, or null where it stands.</param>
/// <param name="RevokedOn">When it fell, China time.</param>
/// <param name="Content">What is decided, in words.</param>
public sealed record CheckedDecision(
    DecisionOutcome Outcome, long? Fine, long FineQuantity, Guid ProposedBy, Guid? CheckedBy, DateTime? CheckedAt, Guid? DecidedBy, DateTime? DecidedAt, DateTime? ReturnedAt,
    RevocationGround? RevokedFor, DateOnly? RevokedOn, string Content)
{
    /// <summary>Whether one officer decided it on the spot.</summary>
    public bool OnTheSpot => DecidedAt is not null && CheckedAt is null;

    internal static CheckedDecision Of(CaseDecision round) =>
        new(round.Outcome, round.Fine, round.FineQuantity, round.ProposedBy, round.CheckedBy, round.CheckedAt, round.DecidedBy, round.DecidedAt, round.ReturnedAt, round.RevokedFor, round.RevokedOn, round.Content);
}

/// <summary>A party as the check sees it: whether its fields are filled in, not with what.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Struck">Whether it turned out not to be one.</param>
/// <param name="Identified">Whether its number is known.</param>
/// <param name="Addressed">Whether its address is known.</param>
public sealed record CheckedParty(int Number, bool Struck, bool Identified, bool Addressed);

/// <summary>A piece of evidence as the check sees it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Name">Name.</param>
/// <param name="ObtainedOn">China time.</param>
public sealed record CheckedExhibit(int Number, string Name, DateOnly ObtainedOn);

/// <summary>What was said to a requirement last.</summary>
/// <param name="Reason">The explanation.</param>
/// <param name="Rejected">Why it was not accepted, or null where it stands.</param>
public sealed record CheckedExplanation(string Reason, string? Rejected);

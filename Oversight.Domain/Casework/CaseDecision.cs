using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>One round of proposing, checking and deciding, by three different persons; or a decision on the spot, by one.</summary>
public sealed class CaseDecision
{
    private CaseDecision() => Content = "";

    internal CaseDecision(Guid id, int round, DecisionOutcome outcome, long? fine, long quantity, string content, Guid by, DateTime now) =>
        (Id, Round, Outcome, Fine, FineQuantity, Content, ProposedBy, ProposedAt) = (id, round, outcome, fine, quantity, content, by, now);

    public Guid Id { get; private init; }

    /// <summary>From 1; a returned proposal is followed by another round.</summary>
    public int Round { get; private init; }

    public DecisionOutcome Outcome { get; private init; }

    /// <summary>Fine in 分, or null for none.</summary>
    public long? Fine { get; private init; }

    /// <summary>By how many units the fine is counted, in hundredths: 100 for one, 1250 for 12.5 square metres.</summary>
    public long FineQuantity { get; private init; }

    /// <summary>Facts found, grounds, and what is decided, as the officer drafted it.</summary>
    public string Content { get; private init; }

    /// <summary>The same as the party and the public read it, see <see cref="DecisionWording"/>.</summary>
    public string Words => DecisionWording.Spoken(Content);

    public Guid ProposedBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime ProposedAt { get; private init; }

    public Guid? CheckedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? CheckedAt { get; private set; }

    public string CheckOpinion { get; private set; } = "";

    public Guid? DecidedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    public string DecideOpinion { get; private set; } = "";

    public Guid? ReturnedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ReturnedAt { get; private set; }

    public string ReturnReason { get; private set; } = "";

    /// <summary>Whether the officer who drew it up decided it on the spot (行政处罚法第五十一条), so that nobody checked it.</summary>
    public bool OnTheSpot => DecidedAt is not null && CheckedAt is null;

    /// <summary>Whom it is against, written down by <see cref="PartyCards"/> when it was made; null before, and in decisions from before this was kept.</summary>
    public PersonalDatum? Parties { get; private set; }

    /// <summary>On what ground it fell, or null while it stands.</summary>
    public RevocationGround? RevokedFor { get; private set; }

    /// <summary>The day from which it is no more, by the document behind it, China time.</summary>
    public DateOnly? RevokedOn { get; private set; }

    /// <summary>Number and name of the document by which it fell.</summary>
    public string? RevokedBy { get; private set; }

    public string? RevokedReason { get; private set; }

    /// <summary>Whether it is made and did not fall.</summary>
    public bool Stands => DecidedAt is not null && RevokedFor is null;

    internal void Revoke(Revocation how) => (RevokedFor, RevokedOn, RevokedBy, RevokedReason) = (how.Ground, how.On, how.Document, how.Reason);

    internal void Name(PersonalDatum parties) => Parties = parties;

    internal void Check(Guid by, DateTime now, string opinion) => (CheckedBy, CheckedAt, CheckOpinion) = (by, now, opinion);

    internal void Decide(Guid by, DateTime now, string opinion) => (DecidedBy, DecidedAt, DecideOpinion) = (by, now, opinion);

    internal void DecideOnTheSpot(DateTime now) => Decide(ProposedBy, now, "当场决定");

    internal void Return(Guid by, DateTime now, string reason) => (ReturnedBy, ReturnedAt, ReturnReason) = (by, now, reason);
}

/// <summary>What a decision comes to.</summary>
public enum DecisionOutcome
{
    /// <summary>处罚</summary>
    Penalty,

    /// <summary>不予处罚 (行政处罚法第三十三条)</summary>
    NoPenalty,

    /// <summary>撤案</summary>
    Dropped,

    /// <summary>移送</summary>
    Transferred,

    /// <summary>Do what was asked or announced: 准予, 实施.</summary>
    Granted,

    /// <summary>Not to do it: 不予.</summary>
    Refused,
}

/// <summary>Chinese names of the outcomes, and which a category has.</summary>
public static class DecisionOutcomes
{
    /// <summary>The outcomes that a decision of the category can have.</summary>
    public static IReadOnlyList<DecisionOutcome> Of(PowerCategory category) => category == PowerCategory.Penalty
        ? [DecisionOutcome.Penalty, DecisionOutcome.NoPenalty, DecisionOutcome.Dropped, DecisionOutcome.Transferred]
        : [DecisionOutcome.Granted, DecisionOutcome.Refused];

    /// <summary>The name as the decision says it.</summary>
    public static string Name(this DecisionOutcome outcome, PowerCategory category) => outcome switch
    {
        DecisionOutcome.Penalty => "处罚",
        DecisionOutcome.NoPenalty => "不予处罚",
        DecisionOutcome.Dropped => "撤案",
        DecisionOutcome.Transferred => "移送",
        DecisionOutcome.Granted => category == PowerCategory.PublicService ? "准予" : "决定实施",
        DecisionOutcome.Refused => category == PowerCategory.PublicService ? "不予准许" : "不予实施",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    /// <summary>Whether a step after the decision still has to be done: a dropped or transferred case needs neither service nor execution, one without a penalty no execution.</summary>
    public static bool Needs(this DecisionOutcome outcome, StepKind kind) => outcome switch
    {
        DecisionOutcome.Dropped or DecisionOutcome.Transferred => kind is not (StepKind.Serve or StepKind.Execute),
        DecisionOutcome.NoPenalty or DecisionOutcome.Refused => kind is not StepKind.Execute,
        _ => true,
    };
}

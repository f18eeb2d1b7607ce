using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Disclosures;

/// <summary>
/// The disclosure (公示) of one decision: made by the system with the decision, proposed by the department, reviewed by a second
/// person, in public for a time, and withdrawn at once when the decision falls (办法第十二条, 行政处罚法第四十八条).
/// </summary>
public sealed partial class Disclosure : Aggregate
{
    /// <summary>The clause behind all of it.</summary>
    public const string Clause = "办法第十二条";

    /// <summary>The clause behind the withdrawal.</summary>
    public const string FallClause = "行政处罚法第四十八条第二款";

    private readonly List<DisclosureSpan> _spans = [];
    private readonly List<DisclosureLeft> _left = [];

    private Disclosure() => (Title, CaseNumber) = ("", "");

    public Guid CaseId { get; private init; }

    /// <summary>The round of decision; each has one disclosure.</summary>
    public Guid DecisionId { get; private init; }

    /// <summary>承办机构</summary>
    public Guid DepartmentId { get; private init; }

    public PowerCategory Category { get; private init; }

    /// <summary>Name of the item.</summary>
    public string Title { get; private init; }

    public string CaseNumber { get; private init; }

    /// <summary>Who made the decision, and does not review its disclosure.</summary>
    public Guid DecidedBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime DecidedAt { get; private init; }

    public DisclosureState State { get; private set; }

    /// <summary>How it is to be disclosed, or null before it is proposed.</summary>
    public DisclosureMode? Mode { get; private set; }

    /// <summary>Code of the class.</summary>
    public string Class { get; private set; } = "";

    /// <summary>Months in public, counted from the day of the decision; 0 where it is withheld.</summary>
    public int Months { get; private set; }

    /// <summary>Code of the ground on which it is withheld, or empty.</summary>
    public string Ground { get; private set; } = "";

    /// <summary>What the proposer says for it.</summary>
    public string Why { get; private set; } = "";

    /// <summary>What the decision says, frozen when it was proposed and kept apart; null before.</summary>
    public PersonalDatum? Source { get; private set; }

    public Guid? ProposedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ProposedAt { get; private set; }

    public Guid? ReviewedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>Opinion of the second person, or why it was returned.</summary>
    public string Opinion { get; private set; } = "";

    /// <summary>What the public reads, or null while nothing is in public.</summary>
    public Guid? PublicId { get; private set; }

    /// <summary>The last day in public, China time.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Why it was withdrawn; the public reads standing words instead.</summary>
    public string EndReason { get; private set; } = "";

    /// <summary>When it ended, UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>What is taken out, in order.</summary>
    public IReadOnlyList<RedactionSpan> Spans => [.. _spans.Where(s => !s.Struck).OrderBy(s => s.Number).Select(s => s.AsSpan)];

    /// <summary>The spans as stored.</summary>
    public IReadOnlyList<DisclosureSpan> SpanRows => _spans;

    /// <summary>What the proposal leaves in against the advice of the system, in order.</summary>
    public IReadOnlyList<DisclosureLeft> Left => [.. _left.Where(l => !l.Struck).OrderBy(l => l.Number)];

    /// <summary>The same as stored, those of earlier proposals among them.</summary>
    public IReadOnlyList<DisclosureLeft> LeftRows => _left;

    /// <summary>The day of the decision, China time.</summary>
    public DateOnly DecidedOn => ChinaTime.DayOf(DecidedAt);

    /// <summary>Begins the disclosure of the decision that a case has just got.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="on">The case.</param>
    /// <param name="termDays">Working days for it.</param>
    /// <param name="timing">Now and the calendar.</param>
    public static Disclosure Begin(Guid id, Case on, int termDays, CaseTiming timing)
    {
        if (on.Decision is not { Stands: true } decision)
            throw new RuleBroken("no-decision", "本案没有作出决定，无可公示的结果。", Clause);
        var disclosure = new Disclosure
        {
            Id = id,
            CaseId = on.Id,
            DecisionId = decision.Id,
            DepartmentId = on.DepartmentId,
            Category = on.Category,
            Title = on.ItemName,
            CaseNumber = on.Number ?? "",
            DecidedBy = decision.DecidedBy ?? Guid.Empty,
            DecidedAt = decision.DecidedAt!.Value,
            CountedFrom = decision.DecidedAt.Value,
            TermDays = termDays,
        };
        disclosure.Count(timing.Calendar, timing.Amber);
        disclosure.Record(new DisclosureBegun(on.Id, disclosure.CaseNumber, disclosure.DueOn));
        return disclosure;
    }

    /// <summary>Whether the person can be the second one: neither who proposed it nor who decided.</summary>
    public bool IsSecondPerson(Actor actor) => actor.Id != ProposedBy && actor.Id != DecidedBy;

    /// <summary>What can be done with it by somebody, for the buttons of its page. The verbs check again.</summary>
    public IReadOnlyList<DisclosureMove> Open(Actor actor) =>
        [.. DisclosureFlow.Table.From(State).Select(s => s.Step).Distinct().Where(move => move switch
        {
            DisclosureMove.Propose => Handles(actor),
            DisclosureMove.Publish => Mode != DisclosureMode.Withhold && Reviews(actor) && IsSecondPerson(actor),
            DisclosureMove.Withhold => Mode == DisclosureMode.Withhold && Reviews(actor) && IsSecondPerson(actor),
            DisclosureMove.Return => Reviews(actor) && IsSecondPerson(actor),
            DisclosureMove.Withdraw or DisclosureMove.Reopen => Reviews(actor) && !Fell,
            _ => false,
        })];

    /// <summary>Whether the decision itself fell, so that it is never published again.</summary>
    public bool Fell { get; private set; }

    private bool Handles(Actor actor) => actor.Is(Role.Officer, DepartmentId) || actor.Is(Role.DepartmentHead, DepartmentId);

    private bool Reviews(Actor actor) => actor.Is(Role.LegalOffice) || actor.Is(Role.Leader) || (actor.Is(Role.DeputyLeader) && actor.InCharge.Contains(DepartmentId));

    private void DemandReviewer(Actor actor, string what)
    {
        if (!Reviews(actor))
            throw new RuleBroken("post", $"“{what}”由法制室、局领导或者分管该部门的副局长办理，请提请其办理。", Clause);
    }

    private DisclosureState After(DisclosureMove move) => DisclosureFlow.Table.After(State, move, DisclosureFlow.Name);
}

using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;

namespace Oversight.Domain.Alerts;

/// <summary>预警: a rule found something in the facts. What it found is frozen; the department explains, the legal office judges.</summary>
public sealed partial class Alert : Aggregate
{
    private readonly List<AlertFact> _facts = [];
    private readonly List<AlertExplanation> _explanations = [];

    private Alert() => (RuleCode, SubjectKind, Occasion, Title, Clause) = ("", "", "", "", "");

    /// <summary>Code of the rule.</summary>
    public string RuleCode { get; private set; }

    /// <summary>Version of the rule that found it.</summary>
    public int RuleVersion { get; private set; }

    public AlertKind Kind { get; private set; }

    /// <summary>Which of the four matters of article 6 it is about.</summary>
    public Dimension Dimension { get; private set; }

    public AlertWeight Weight { get; private set; }

    /// <summary>The department that it is about.</summary>
    public Guid DepartmentId { get; private set; }

    /// <summary>Whether that is the legal office itself, so that the deputy in charge judges.</summary>
    public bool AgainstLegalOffice { get; private set; }

    /// <summary>Category of the power, or null.</summary>
    public PowerCategory? Category { get; private set; }

    public Guid? ItemId { get; private set; }

    public Guid? CaseId { get; private set; }

    /// <summary>Number of the step, or null.</summary>
    public int? Step { get; private set; }

    /// <summary>Who handled it when it was raised, or empty.</summary>
    public Guid HandlerId { get; private set; }

    /// <summary>Kind of the thing that it is about.</summary>
    public string SubjectKind { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>Which occasion: a rule raises it once for the same thing and occasion.</summary>
    public string Occasion { get; private set; }

    public string Title { get; private set; }

    /// <summary>The clause that is touched.</summary>
    public string Clause { get; private set; }

    /// <summary>When it came about, UTC.</summary>
    public DateTime OccurredAt { get; private set; }

    /// <summary>When it was raised, UTC.</summary>
    public DateTime RaisedAt { get; private set; }

    /// <summary>Day of <see cref="RaisedAt"/>, China time.</summary>
    public DateOnly RaisedOn { get; private set; }

    /// <summary>Whether the condition still held when it was last looked at.</summary>
    public bool Standing { get; private set; }

    /// <summary>When the condition passed away, UTC; null while it holds, or where it is something that happened.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Whether an explanation is owed even where the condition has passed away.</summary>
    public bool MustExplain { get; private set; }

    /// <summary>First instant that is too late for the explanation, UTC.</summary>
    public DateTime ExplainDueAt { get; private set; }

    /// <summary>Working days for the explanation, as set when it was last asked for; 0 for alerts raised before that was kept.</summary>
    public int ExplainDays { get; private set; }

    /// <summary>The due instant that passed without an explanation, UTC; null where it came in time or still can.</summary>
    public DateTime? LapsedAt { get; private set; }

    public AlertState State { get; private set; }

    public Guid? AcknowledgedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? AcknowledgedAt { get; private set; }

    /// <summary>The finding that it became, or null.</summary>
    public Guid? FindingId { get; private set; }

    /// <summary>When nothing was left to do, UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The facts as they were when it was raised.</summary>
    public IReadOnlyList<AlertFact> Figures => [.. _facts.OrderBy(f => f.Number)];

    /// <summary>The facts as rows.</summary>
    public IReadOnlyList<AlertFact> FigureRows => _facts;

    /// <summary>The explanations as rows.</summary>
    public IReadOnlyList<AlertExplanation> ExplanationRows => _explanations;

    /// <summary>The explanations, the first first.</summary>
    public IReadOnlyList<AlertExplanation> Explanations => [.. _explanations.OrderBy(e => e.Round)];

    /// <summary>Raises an alert. Whoever calls makes sure that the rule has not raised it for this thing and occasion before.</summary>
    /// <param name="id">Its id; derived from rule, thing and occasion, so that it is raised once.</param>
    /// <param name="rule">The rule, in force and active.</param>
    /// <param name="what">What was found.</param>
    /// <param name="againstLegalOffice">Whether it is about the legal office itself.</param>
    /// <param name="explainDueAt">First instant that is too late for the explanation, UTC.</param>
    /// <param name="now">UTC.</param>
    /// <param name="newId">Gives ids to the facts.</param>
    /// <param name="explainDays">Working days that this is from now; 0 where it does not follow from a number of days.</param>
    /// <exception cref="RuleBroken">The rule is not active, or what happened lies ahead.</exception>
    public static Alert Raise(Guid id, AlertRule rule, Irregularity what, bool againstLegalOffice, DateTime explainDueAt, DateTime now, Func<Guid> newId, int explainDays = 0)
    {
        var terms = rule.Terms;
        if (!terms.Active)
            throw new RuleBroken("rule-inactive", $"预警规则“{rule.Name}”已停用，不再产生预警。", "办法第九条");
        if (what.OccurredAt > now)
            throw new RuleBroken("not-yet", "情形尚未发生，不能预警。", "办法第九条");
        var alert = new Alert
        {
            Id = id,
            RuleCode = rule.Code,
            RuleVersion = rule.Latest.Number,
            Kind = rule.Kind,
            Dimension = terms.Dimension,
            Weight = terms.Weight,
            DepartmentId = what.DepartmentId,
            AgainstLegalOffice = againstLegalOffice,
            Category = what.Category,
            ItemId = what.ItemId,
            CaseId = what.CaseId,
            Step = what.Step,
            HandlerId = what.HandlerId,
            SubjectKind = what.SubjectKind,
            SubjectId = what.SubjectId,
            Occasion = InvalidInput.Require("occasion", "情形编号", what.Occasion, 80),
            Title = InvalidInput.Require("title", "预警内容", what.Title, 120, 4),
            Clause = what.Clause.Length > 0 ? what.Clause : rule.Clause,
            OccurredAt = what.OccurredAt,
            RaisedAt = now,
            RaisedOn = ChinaTime.DayOf(now),
            Standing = what.Standing,
            MustExplain = terms.MustExplain,
            ExplainDueAt = explainDueAt,
            ExplainDays = explainDays,
            State = AlertState.Raised,
        };
        alert._facts.AddRange(what.Facts.Select((f, i) => new AlertFact(newId(), i + 1, f.Label, f.Value)));
        alert.Record(new AlertRaised(rule.Code, rule.Name, alert.RuleVersion, alert.Dimension, alert.Weight, what.DepartmentId, alert.Title, terms.Addressees, what.HandlerId, what.Facts) { Occurred = what.OccurredAt });
        return alert;
    }

    /// <summary>What the actor can do now, for the buttons of its page. The verbs check again.</summary>
    public IReadOnlyList<AlertStep> Open(Actor actor) => [.. AlertFlow.Table.From(State).Select(s => s.Step).Distinct().Where(step => step switch
    {
        AlertStep.Acknowledge => Answers(actor, Role.DepartmentHead, Role.Liaison, Role.Officer),
        AlertStep.Explain => Answers(actor, Role.DepartmentHead, Role.Liaison),
        AlertStep.Accept or AlertStep.Return => Judges(actor),
        AlertStep.TurnIntoFinding => IssuingOffice.Includes(actor, DepartmentId, AgainstLegalOffice),
        _ => false,
    })];

    private bool Answers(Actor actor, params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (actor.Is(role, DepartmentId))
                return true;
        }

        // The legal office has no head of its own in every bureau: whoever works there answers for it.
        return AgainstLegalOffice && actor.Is(Role.LegalOffice, DepartmentId);
    }

    private bool Judges(Actor actor) => IssuingOffice.Includes(actor, DepartmentId, AgainstLegalOffice) && _explanations.TrueForAll(e => e.By != actor.Id);
}

/// <summary>One of the facts that raised an alert.</summary>
public sealed record AlertFact(Guid Id, int Number, string Label, string Value);

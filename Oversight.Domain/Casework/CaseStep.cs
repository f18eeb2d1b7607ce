using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Casework;

/// <summary>One step of a case, as the procedure registered it when the case was taken on, and what was done.</summary>
public sealed class CaseStep
{
    private readonly List<CaseStepOfficer> _officers = [];
    private readonly List<EvidenceFile> _evidence = [];

    private CaseStep() => (Code, Name, Clause, Guidance) = ("", "", "", "");

    internal CaseStep(Guid id, ProcedureStep registered)
    {
        (Id, Number, Code, Name, Clause, Guidance) = (id, registered.Number, registered.Code, "", "", "");
        Register(registered);
    }

    public Guid Id { get; private init; }

    /// <summary>Place in the order, from 1.</summary>
    public int Number { get; private set; }

    public string Code { get; private init; }

    public string Name { get; private set; }

    public StepKind Kind { get; private set; }

    /// <summary>Who does it.</summary>
    public Role By { get; private set; }

    /// <summary>The clause that asks for it.</summary>
    public string Clause { get; private set; }

    public bool EvidenceRequired { get; private set; }

    /// <summary>Whether it may be skipped with a reason.</summary>
    public bool Optional { get; private set; }

    public string Guidance { get; private set; }

    /// <summary>Limit of the step of its own, counted from the end of the one before.</summary>
    public int? LimitLength { get; private set; }

    public TermUnit? LimitUnit { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? StartedAt { get; private set; }

    public Guid? StartedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? CompletedAt { get; private set; }

    public Guid? CompletedBy { get; private set; }

    /// <summary>When it was done on the spot, as the officer states it, UTC; null where nobody stated it, so that the entry itself tells.</summary>
    public DateTime? ActedAt { get; private set; }

    /// <summary>When it was done: as stated, or when it was begun or entered, UTC; null before.</summary>
    public DateTime? DoneAt => ActedAt ?? StartedAt ?? CompletedAt;

    /// <summary>What was found or done.</summary>
    public string Note { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? SkippedAt { get; private set; }

    /// <summary>Who skipped it; empty where it fell away by itself because the decision fell.</summary>
    public Guid? SkippedBy { get; private set; }

    /// <summary>Whether it fell away by itself, so that nobody skipped it.</summary>
    public bool FellAway => SkippedBy == Guid.Empty;

    public string SkippedReason { get; private set; } = "";

    /// <summary>When legal review last returned it, UTC; null where it never did.</summary>
    public DateTime? ReturnedAt { get; private set; }

    public Guid? ReturnedBy { get; private set; }

    /// <summary>What the reviewer found wanting.</summary>
    public string ReturnReason { get; private set; } = "";

    /// <summary>When the step itself is due, UTC; null where it has no limit, has not come up, or stands still.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>The officers on the spot.</summary>
    public IReadOnlyList<CaseStepOfficer> Officers => _officers;

    public IReadOnlyList<EvidenceFile> Evidence => _evidence;

    /// <summary>Whether it is behind the case.</summary>
    public bool IsOver => CompletedAt is not null || SkippedAt is not null;

    /// <summary>When it was behind the case, UTC.</summary>
    public DateTime? OverAt => CompletedAt ?? SkippedAt;

    internal Term? Limit => LimitLength is { } length && LimitUnit is { } unit ? new Term(length, unit, true, Clause) : null;

    internal void Move(int number) => Number = number;

    internal void Register(ProcedureStep registered)
    {
        (Name, Kind, By, Clause) = (registered.Name, registered.Kind, registered.By, registered.Clause);
        (EvidenceRequired, Optional, Guidance) = (registered.EvidenceRequired, registered.Optional, registered.Guidance);
        (LimitLength, LimitUnit) = (registered.LimitLength, registered.LimitUnit);
    }

    internal void Start(Guid by, DateTime now) => (StartedAt, StartedBy) = (StartedAt ?? now, StartedBy ?? by);

    internal void Complete(Guid by, DateTime now, string note, IEnumerable<CaseStepOfficer> officers, DateTime? actedAt = null)
    {
        Start(by, now);
        (CompletedAt, CompletedBy, Note, ActedAt) = (now, by, note, actedAt);
        _officers.AddRange(officers.Where(o => _officers.TrueForAll(known => known.OfficerId != o.OfficerId)));
    }

    internal void Attach(IEnumerable<EvidenceFile> files) => _evidence.AddRange(files);

    internal void Skip(Guid by, DateTime now, string reason) => (SkippedAt, SkippedBy, SkippedReason) = (now, by, reason);

    internal void Restore() => (SkippedAt, SkippedBy, SkippedReason) = (null, null, "");

    internal void Return(Guid by, DateTime now, string reason)
    {
        (ReturnedAt, ReturnedBy, ReturnReason) = (now, by, reason);
        (StartedAt, StartedBy, CompletedAt, CompletedBy, ActedAt) = (null, null, null, null, null);
        Restore();
    }

    internal void SetDue(DateTime? dueAt) => DueAt = dueAt;
}

/// <summary>An officer on the spot, with the card shown there.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="OfficerId">The officer.</param>
/// <param name="CardNumber">Number of the enforcement card that was valid on the day.</param>
public sealed record CaseStepOfficer(Guid Id, Guid OfficerId, string CardNumber);

using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Credit;

/// <summary>
/// A record of thirty fields about a decided penalty for the credit information system, or its change or withdrawal
/// (办法第十二条). Its values are kept apart: they say who somebody is.
/// </summary>
public sealed partial class CreditRecord : Aggregate
{
    /// <summary>The clause behind it.</summary>
    public const string Clause = "办法第十二条";

    private CreditRecord() => (Title, CaseNumber) = ("", "");

    public Guid CaseId { get; private init; }

    /// <summary>The round of decision.</summary>
    public Guid DecisionId { get; private init; }

    /// <summary>承办机构</summary>
    public Guid DepartmentId { get; private init; }

    public CreditKind Kind { get; private init; }

    /// <summary>The record that it changes or withdraws, or null.</summary>
    public Guid? FormerId { get; private init; }

    /// <summary>Name of the item.</summary>
    public string Title { get; private init; }

    public string CaseNumber { get; private init; }

    /// <summary>文号 of the decision, or empty while it is not issued.</summary>
    public string DocumentNumber { get; private set; } = "";

    public CreditState State { get; private set; }

    /// <summary>The thirty values, kept apart; null before they were first read.</summary>
    public PersonalDatum? Values { get; private set; }

    /// <summary>The values that somebody typed, kept apart; null for none.</summary>
    public PersonalDatum? Typed { get; private set; }

    /// <summary>How many faults it has.</summary>
    public int FaultCount { get; private set; }

    /// <summary>The first faults in words.</summary>
    public string FaultText { get; private set; } = "";

    /// <summary>Why the receipt rejected it; empty where it did not, or that is mended.</summary>
    public string RejectedReason { get; private set; } = "";

    /// <summary>Why there is a change, a withdrawal or none any more.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Begins the record of a penalty that was just decided.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="on">The case.</param>
    /// <param name="termDays">Working days until it must be sent.</param>
    /// <param name="timing">Now and the calendar.</param>
    public static CreditRecord Begin(Guid id, Case on, int termDays, CaseTiming timing)
    {
        if (on.Decision is not { Stands: true, Outcome: DecisionOutcome.Penalty } decision)
            throw new RuleBroken("no-penalty", "只有作出处罚的决定才报送信用信息。", Clause);
        var record = new CreditRecord
        {
            Id = id,
            CaseId = on.Id,
            DecisionId = decision.Id,
            DepartmentId = on.DepartmentId,
            Title = on.ItemName,
            CaseNumber = on.Number ?? "",
            CountedFrom = decision.DecidedAt!.Value,
            TermDays = termDays,
        };
        record.Count(timing.Calendar, timing.Amber);
        record.Record(new CreditBegun(on.Id, record.CaseNumber, record.Kind, null, record.DueOn, ""));
        return record;
    }

    /// <summary>Begins a change of a record that was accepted.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="former">What was accepted.</param>
    /// <param name="actor">The head of the department, or the legal office.</param>
    /// <param name="reason">Why.</param>
    /// <param name="termDays">Working days until it must be sent.</param>
    /// <param name="newId">Gives ids.</param>
    /// <param name="timing">Now and the calendar.</param>
    public static CreditRecord Amend(Guid id, CreditRecord former, Actor actor, string reason, int termDays, Func<Guid> newId, CaseTiming timing)
    {
        if (!actor.Is(Role.LegalOffice) && !actor.Is(Role.DepartmentHead, former.DepartmentId))
            throw new RuleBroken("post", "信用信息的变更由承办机构的部门负责人或者法制室提出，请联系他们。", Clause);
        if (former.Kind == CreditKind.Withdrawal || former.State == CreditState.Void)
            throw new RuleBroken("former", "撤销或作废的信用信息不能变更。", Clause);
        return former.Follow(id, CreditKind.Change, InvalidInput.Require("reason", "变更理由", reason, 500, 5), timing.Now, termDays, newId, timing);
    }

    /// <summary>Begins the withdrawal of a record that was sent, because its decision fell. It is ready as it stands.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="how">How the decision fell.</param>
    /// <param name="termDays">Working days within which it must be withdrawn, from the day on which the decision fell.</param>
    /// <param name="newId">Gives ids.</param>
    /// <param name="timing">Now and the calendar.</param>
    public CreditRecord Withdraw(Guid id, Revocation how, int termDays, Func<Guid> newId, CaseTiming timing) =>
        Follow(id, CreditKind.Withdrawal, $"{how.Ground.Name()}（{how.Document}）", ChinaTime.StartOf(how.On), termDays, newId, timing);

    /// <summary>Ends it because its decision fell before it was sent.</summary>
    public void Cancel(Revocation how)
    {
        State = After(CreditMove.Cancel);
        Reason = $"{how.Ground.Name()}（{how.Document}）";
        Record(new CreditCancelled(Reason));
    }

    /// <summary>Whether what somebody typed can be changed.</summary>
    public bool Corrects(Actor actor) => Kind != CreditKind.Withdrawal && State != CreditState.Void && Keeps(actor);

    private bool Keeps(Actor actor) => actor.Is(Role.LegalOffice) || actor.Is(Role.Officer, DepartmentId) || actor.Is(Role.DepartmentHead, DepartmentId);

    private CreditRecord Follow(Guid id, CreditKind kind, string reason, DateTime from, int termDays, Func<Guid> newId, CaseTiming timing)
    {
        var record = new CreditRecord
        {
            Id = id,
            CaseId = CaseId,
            DecisionId = DecisionId,
            DepartmentId = DepartmentId,
            Kind = kind,
            FormerId = Id,
            Title = Title,
            CaseNumber = CaseNumber,
            DocumentNumber = DocumentNumber,
            State = kind == CreditKind.Withdrawal ? CreditState.Ready : CreditState.Collecting,
            Values = Again(Values, newId),
            Typed = Again(Typed, newId),
            Reason = reason,
            CountedFrom = from,
            TermDays = termDays,
        };
        record.Count(timing.Calendar, timing.Amber);
        record.Record(new CreditBegun(CaseId, CaseNumber, kind, Id, record.DueOn, reason));
        return record;
    }

    // A datum belongs to one thing, so that what is erased there stays here.
    private static PersonalDatum? Again(PersonalDatum? datum, Func<Guid> newId) => datum?.Value is { } value ? PersonalDatum.Of(newId(), datum.Field, value) : null;

    private CreditState After(CreditMove move) => CreditFlow.Records.After(State, move, CreditFlow.Name);
}

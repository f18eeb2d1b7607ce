using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Casework;

/// <summary>办件: one exercise of a power or duty of the list, under the item version in force when it was registered (办法第八条, 第十条).</summary>
public sealed partial class Case : Aggregate
{
    private readonly List<CaseStep> _steps = [];
    private readonly List<CasePause> _pauses = [];
    private readonly List<CaseExtension> _extensions = [];
    private readonly List<CaseDecision> _decisions = [];
    private readonly List<CaseDiscretion> _discretions = [];
    private readonly List<CaseParty> _parties = [];
    private readonly List<CasePartyCorrection> _corrections = [];
    private readonly List<CaseExhibit> _exhibits = [];
    private readonly List<CaseCost> _costs = [];
    private readonly List<CaseLink> _links = [];

    private Case() => (ItemCode, ItemName, ImplementingBody, Place, BriefFacts, CommittedClause, NextLabel) = ("", "", "", "", "", "", "");

    /// <summary>Given at 立案, 受理 or 启动.</summary>
    public string? Number { get; private set; }

    public CaseState State { get; private set; }

    public PowerCategory Category { get; private set; }

    public Guid ItemId { get; private set; }

    public string ItemCode { get; private set; }

    /// <summary>Name in the version it was registered under.</summary>
    public string ItemName { get; private set; }

    /// <summary>The version it was registered under and stays under.</summary>
    public int ItemVersionNumber { get; private set; }

    public Guid ProcedureId { get; private set; }

    /// <summary>承办机构</summary>
    public Guid DepartmentId { get; private set; }

    /// <summary>实施主体, as registered.</summary>
    public string ImplementingBody { get; private set; }

    /// <summary>经办人</summary>
    public Guid HandlerId { get; private set; }

    public Guid RegisteredBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime RegisteredAt { get; private set; }

    /// <summary>Name of the party (当事人), kept apart so that it can be erased.</summary>
    public PersonalDatum Party { get; private set; } = null!;

    public PartyKind PartyKind { get; private set; }

    public string Place { get; private set; }

    public string BriefFacts { get; private set; }

    /// <summary>When the clocks began to run, UTC.</summary>
    public DateTime? AcceptedAt { get; private set; }

    public Guid? AcceptedBy { get; private set; }

    /// <summary>Why it ended before its time: declined, terminated, withdrawn.</summary>
    public string EndReason { get; private set; } = "";

    /// <summary>The lawful ground on which it was turned down, as it was chosen; empty where none was, or it was not turned down.</summary>
    public string EndGround { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>When it ended, in whatever way, UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>Whether it was closed before the committed limit; null where it was not closed.</summary>
    public bool? ClosedOnTime { get; private set; }

    /// <summary>The steps in order; none before it is accepted.</summary>
    public IReadOnlyList<CaseStep> Steps => [.. _steps.OrderBy(s => s.Number)];

    /// <summary>The pauses in order.</summary>
    public IReadOnlyList<CasePause> Pauses => [.. _pauses.OrderBy(p => p.From)];

    /// <summary>At most one.</summary>
    public IReadOnlyList<CaseExtension> Extensions => _extensions;

    /// <summary>The rounds of decision in order.</summary>
    public IReadOnlyList<CaseDecision> Decisions => [.. _decisions.OrderBy(d => d.Round)];

    /// <summary>Registers a case of an item that is in force today, for a department that is registered to handle it.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="item">The item.</param>
    /// <param name="departmentId">承办机构.</param>
    /// <param name="body">In whose name the bureau acts; must be the one registered.</param>
    /// <param name="intake">What the form holds.</param>
    /// <param name="newId">Gives ids to what belongs to it.</param>
    /// <param name="actor">Who registers it and handles it.</param>
    /// <param name="now">UTC.</param>
    public static Case Register(Guid id, PowerItem item, Guid departmentId, string body, CaseIntake intake, Func<Guid> newId, Actor actor, DateTime now)
    {
        var version = item.Demand(ChinaTime.DayOf(now));
        if (!string.Equals(version.ImplementingBody, body, StringComparison.Ordinal))
            throw new RuleBroken("not-body", $"事项{item.Code}登记的实施主体是{version.ImplementingBody}，{body}不得以自己的名义行使，请移交该主体。", "办法第八条");
        if (!version.HandledBy(departmentId))
            throw new RuleBroken("not-handler", $"本部门不是事项{item.Code}登记的承办机构，请移交清单登记的承办机构办理。", "办法第八条");
        if (!actor.Is(Role.Officer, departmentId) && !actor.Is(Role.DepartmentHead, departmentId))
            throw new RuleBroken("post", "您在该承办机构没有经办岗位，请由该部门人员登记。", "办法第八条");
        var card = intake.Party.Checked(ChinaTime.DayOf(now));
        var @case = new Case
        {
            Id = id,
            State = CaseState.Registered,
            Category = item.Category,
            ItemId = item.Id,
            ItemCode = item.Code,
            ItemName = version.Name,
            ItemVersionNumber = version.Number,
            ProcedureId = version.ProcedureId,
            DepartmentId = departmentId,
            ImplementingBody = version.ImplementingBody,
            HandlerId = actor.Id,
            RegisteredBy = actor.Id,
            RegisteredAt = now,
            Party = PersonalDatum.Of(newId(), "party.name", card.Name),
            PartyKind = card.Kind,
            Place = InvalidInput.Require("place", "地点", intake.Place, 200, 2),
            BriefFacts = InvalidInput.Require("facts", "简要情况", intake.Facts, 2000, 5),
            CommittedLength = version.CommittedLength,
            CommittedUnit = version.CommittedUnit,
            CommittedClause = version.CommittedClause,
            StatutoryLength = version.StatutoryLength,
            StatutoryUnit = version.StatutoryUnit,
            StatutoryRollsOver = version.StatutoryRollsOver,
            StatutoryClause = version.StatutoryClause,
        };
        @case.Seat(newId).Describe(card, newId);
        @case.Point();
        @case.Record(new CaseRegistered(item.Code, version.Name, version.Number, departmentId, actor.Id));
        return @case;
    }

    /// <summary>Takes the case on (立案, 受理, 启动): it gets its number and its steps, and the clocks start.</summary>
    /// <param name="actor">Who takes it on.</param>
    /// <param name="item">The item, which must still be in force.</param>
    /// <param name="procedure">The procedure registered for the item version.</param>
    /// <param name="number">The number that it gets.</param>
    /// <param name="newId">Gives ids to the steps.</param>
    /// <param name="timing">Now and the calendar.</param>
    /// <param name="since">From when it counts as taken on by law, UTC, where that lies before the act; null for the act itself.</param>
    public void Accept(Actor actor, PowerItem item, Procedure procedure, CaseNumber number, Func<Guid> newId, CaseTiming timing, DateTime? since = null)
    {
        var next = After(CaseMove.Accept);
        DemandTaker(actor, Category.AcceptWord());
        item.Demand(timing.Today);
        if (procedure.Id != ProcedureId)
            throw new RuleBroken("procedure", "所用流程不是该事项登记的流程，请按登记流程办理。", "办法第八条");
        (State, Number, AcceptedAt, AcceptedBy) = (next, number.ToString(), since ?? timing.Now, actor.Id);
        _steps.AddRange(procedure.Steps.Select(s => new CaseStep(newId(), s)));
        Recount(timing);
        Record(new CaseAccepted(Number, Category.AcceptWord(), DueOn, StatutoryDueOn));
    }

    /// <summary>Turns the case down with a reason (不予立案, 不予受理).</summary>
    /// <param name="actor">Who turns it down.</param>
    /// <param name="reason">Why, in words.</param>
    /// <param name="now">UTC.</param>
    /// <param name="ground">The lawful ground as the list names it; empty where none applies, which raises an alert.</param>
    public void Decline(Actor actor, string reason, DateTime now, string ground = "")
    {
        var next = After(CaseMove.Decline);
        DemandTaker(actor, Category.RefuseWord());
        EndReason = InvalidInput.Require("reason", $"{Category.RefuseWord()}的理由", reason, 1000, 5);
        EndGround = ground.Length == 0 ? "" : InvalidInput.Require("ground", "法定理由", ground, 100);
        (State, ClosedAt) = (next, now);
        Point();
        Record(new CaseDeclined(Category.RefuseWord(), EndReason, EndGround));
    }

    private CaseState After(CaseMove move)
    {
        DemandUnfiled("办理");
        return CaseFlow.Of(Category).After(State, move, s => s.Name(Category));
    }
}

/// <summary>What the registration form holds besides item and department.</summary>
/// <param name="Party">The party that the case is called by.</param>
/// <param name="Place">Where.</param>
/// <param name="Facts">What happened or what is asked for, in brief.</param>
public sealed record CaseIntake(PartyCard Party, string Place, string Facts);

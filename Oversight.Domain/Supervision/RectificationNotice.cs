using Oversight.Domain.Common;

namespace Oversight.Domain.Supervision;

/// <summary>
/// 整改通知书 (办法第十六条): numbered requirements to one department, one due date counted from signing, feedback and a verdict on
/// each requirement, and rounds until all are in place. What can be done when is the table of <see cref="NoticeFlow"/>.
/// </summary>
public sealed partial class RectificationNotice : Aggregate
{
    private readonly List<Requirement> _requirementRows = [];
    private readonly List<NoticeRound> _rounds = [];
    private readonly List<RequirementFeedback> _feedback = [];
    private readonly List<RequirementVerdict> _verdicts = [];

    private RectificationNotice() => Title = "";

    /// <summary>The finding that it orders to rectify.</summary>
    public Guid FindingId { get; private set; }

    /// <summary>The department that must rectify.</summary>
    public Guid DepartmentId { get; private set; }

    /// <summary>Whether that is the legal office: then the deputy in charge drafts and verifies.</summary>
    public bool AgainstLegalOffice { get; private set; }

    /// <summary>What it is about, as in 关于……的整改通知.</summary>
    public string Title { get; private set; }

    /// <summary>The term of the first round, working days.</summary>
    public int TermDays { get; private set; }

    /// <summary>Where it stands.</summary>
    public NoticeState State { get; private set; }

    public Guid DraftedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime DraftedAt { get; private set; }

    /// <summary>Who changed the draft last, or null.</summary>
    public Guid? RevisedBy { get; private set; }

    /// <summary>发文字号, given at signing.</summary>
    public string? Number { get; private set; }

    /// <summary>The China year of the number.</summary>
    public int? NumberYear { get; private set; }

    public Guid? SignedBy { get; private set; }

    /// <summary>UTC; the day after it is the first of the term.</summary>
    public DateTime? SignedAt { get; private set; }

    /// <summary>JSON of what was signed, frozen; the paper is printed from it.</summary>
    public string? Snapshot { get; private set; }

    public Guid? ServedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ServedAt { get; private set; }

    /// <summary>How it was handed over.</summary>
    public string? ServedHow { get; private set; }

    public Guid? ReceivedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ReceivedAt { get; private set; }

    /// <summary>The one extension: working days, or null.</summary>
    public int? ExtensionDays { get; private set; }

    public string? ExtensionReason { get; private set; }

    public Guid? ExtendedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ExtendedAt { get; private set; }

    /// <summary>When it was cleared, withdrawn or discarded, UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    /// <summary>Why it was withdrawn or discarded.</summary>
    public string? EndReason { get; private set; }

    /// <summary>The round that runs, from 1; 0 in a draft.</summary>
    public int RoundNumber { get; private set; }

    /// <summary>Derived: the due instant of the round, UTC, exclusive.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>Derived: when 蓝 begins, UTC; null on short terms.</summary>
    public DateTime? BlueAt { get; private set; }

    /// <summary>Derived: when 黄 begins, UTC.</summary>
    public DateTime? YellowAt { get; private set; }

    /// <summary>Derived: whether the due day lies beyond the announced holidays.</summary>
    public bool Provisional { get; private set; }

    /// <summary>Derived: whether the department's clock stands still: drafts, feedback given, ended.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Derived: whether the overdue of the round is recorded.</summary>
    public bool Lapsed { get; private set; }

    /// <summary>Derived: the due instant of the verification, UTC; null unless it waits for one.</summary>
    public DateTime? VerifyDueAt { get; private set; }

    /// <summary>Derived: how many requirements there are.</summary>
    public int RequirementCount { get; private set; }

    /// <summary>Derived: how many of them are in place.</summary>
    public int InPlaceCount { get; private set; }

    /// <summary>Every row of requirements, those struck from the draft among them.</summary>
    public IReadOnlyList<Requirement> RequirementRows => _requirementRows;

    /// <summary>The requirements by number.</summary>
    public IReadOnlyList<Requirement> Requirements => [.. _requirementRows.Where(r => !r.Struck).OrderBy(r => r.Number)];

    /// <summary>The rounds, in any order.</summary>
    public IReadOnlyList<NoticeRound> Rounds => _rounds;

    /// <summary>Every feedback, superseded ones too.</summary>
    public IReadOnlyList<RequirementFeedback> Feedback => _feedback;

    /// <summary>Every verdict as given.</summary>
    public IReadOnlyList<RequirementVerdict> Verdicts => _verdicts;

    /// <summary>The round that runs.</summary>
    public NoticeRound Round => _rounds.Single(r => r.Number == RoundNumber);

    private void Move(NoticeStep step) => State = After(step);

    private NoticeState After(NoticeStep step) => NoticeFlow.Table.After(State, step, NoticeFlow.Name);

    private Requirement RequirementOf(int number) => Requirements.FirstOrDefault(r => r.Number == number)
        ?? throw new RuleBroken("requirement-unknown", $"本通知书没有第{number}条整改要求，共{Requirements.Count}条，请核对后重试。");

    private void DemandDepartment(Actor actor, string what)
    {
        if (!actor.Is(Role.Liaison, DepartmentId) && !actor.Is(Role.DepartmentHead, DepartmentId) && !actor.Is(Role.Officer, DepartmentId))
            throw new RuleBroken("department-only", $"整改通知书由承办部门的联络员、负责人或经办人{what}，您不在该部门任职。", NoticeClock.Clause);
    }
}

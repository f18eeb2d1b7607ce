using System.Text.Json.Serialization;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Assessment;

/// <summary>An entry of the assessment ledger (考核台账): made by the system with its chain of reasons, never taken away, revoked at most.</summary>
public sealed class LedgerEntry : Aggregate
{
    private readonly List<LedgerReason> _reasons = [];
    private readonly List<EvidenceFile> _appealEvidence = [];

    private LedgerEntry() => NoticeNumber = "";

    public Guid NoticeId { get; private set; }

    public string NoticeNumber { get; private set; }

    public Guid FindingId { get; private set; }

    /// <summary>The department that it is charged to.</summary>
    public Guid DepartmentId { get; private set; }

    public LedgerCause Cause { get; private set; }

    /// <summary>The round of the notice, from 1.</summary>
    public int Round { get; private set; }

    /// <summary>The due day of the round, China time.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The year of the due day: the veto belongs to it and does not carry over.</summary>
    public int Year { get; private set; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime EnteredAt { get; private set; }

    /// <summary>Working days for the appeal, counted from the day after the entry.</summary>
    public int AppealDays { get; private set; }

    /// <summary>Derived: the first instant too late for an appeal, UTC.</summary>
    public DateTime AppealDueAt { get; private set; }

    public LedgerState State { get; private set; }

    public Guid? AppealedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? AppealedAt { get; private set; }

    public string? AppealReason { get; private set; }

    public Guid? DecidedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    public string? DecisionReason { get; private set; }

    /// <summary>Number of the document of the decision.</summary>
    public string? DecisionDocument { get; private set; }

    /// <summary>The chain of reasons: numbers, dates, clause.</summary>
    public IReadOnlyList<LedgerReason> Reasons => _reasons;

    /// <summary>What the department showed with its appeal.</summary>
    public IReadOnlyList<EvidenceFile> AppealEvidence => _appealEvidence;

    /// <summary>Whether it vetoes: as long as it is not revoked.</summary>
    public bool Vetoes => State != LedgerState.Revoked;

    /// <summary>Makes an entry, as the consequence of a lapse or of an inadequate rectification.</summary>
    internal static LedgerEntry Enter(Guid id, LedgerGround ground, int appealDays, WorkingCalendar calendar, Func<Guid> nextId, DateTime now)
    {
        var entry = new LedgerEntry
        {
            Id = id,
            NoticeId = ground.NoticeId,
            NoticeNumber = ground.NoticeNumber,
            FindingId = ground.FindingId,
            DepartmentId = ground.DepartmentId,
            Cause = ground.Cause,
            Round = ground.Round,
            DueOn = ground.DueOn,
            Year = ground.DueOn.Year,
            EnteredAt = now,
            AppealDays = appealDays,
        };
        entry.Derive(calendar);
        foreach (var text in ground.Chain.Append($"依据办法第十六条，记入{entry.Year}年度考核台账，实行一票否决"))
            entry._reasons.Add(new LedgerReason(nextId(), entry._reasons.Count + 1, text));
        entry.Record(new LedgerEntered(entry.NoticeId, entry.NoticeNumber, entry.DepartmentId, entry.Cause, entry.Round, entry.DueOn, entry.Year, [.. entry._reasons.Select(r => r.Text)]));
        return entry;
    }

    /// <summary>The head of the department appeals: once, in time, with reason and evidence.</summary>
    public void Appeal(Actor actor, string reason, IReadOnlyList<EvidenceFile> evidence, DateTime now)
    {
        if (!actor.Is(Role.DepartmentHead, DepartmentId))
            throw new RuleBroken("head-only", "申诉由被记入考核台账的部门负责人提出，请转该部门负责人办理。", "办法第十六条");
        var next = LedgerFlow.Table.After(State, LedgerStep.Appeal, LedgerFlow.Name);
        if (now >= AppealDueAt)
            throw new RuleBroken("appeal-late", $"申诉期限为{AppealDays}个工作日，已于{ChinaTime.Text(ChinaTime.DayOf(AppealDueAt.AddMicroseconds(-1)))} 24:00届满，不能再申诉。", "办法第十六条");
        if (evidence.Count == 0)
            throw new InvalidInput("evidence", "请附至少一份申诉证明材料。");
        AppealReason = InvalidInput.Require("reason", "申诉理由", reason, 2000, 10);
        (State, AppealedBy, AppealedAt) = (next, actor.Id, now);
        _appealEvidence.AddRange(evidence);
        Record(new LedgerAppealed(AppealReason) { Hashes = [.. evidence.Select(f => f.Hash)] });
    }

    /// <summary>The leader decides on the appeal; a revoked entry stays visible.</summary>
    public void Decide(Actor actor, bool revoke, string reason, string document, DateTime now)
    {
        if (!actor.Is(Role.Leader))
            throw new RuleBroken("leader-only", "一票否决只能由局长撤销或维持，请报局长决定。", "办法第十六条");
        var next = LedgerFlow.Table.After(State, revoke ? LedgerStep.Revoke : LedgerStep.Uphold, LedgerFlow.Name);
        var why = InvalidInput.Require("reason", "决定理由", reason, 2000, 5);
        var paper = InvalidInput.Require("document", "决定文号", document, 60);
        (State, DecidedBy, DecidedAt, DecisionReason, DecisionDocument) = (next, actor.Id, now, why, paper);
        Record(revoke ? new LedgerRevoked(why, paper) : new LedgerUpheld(why, paper));
    }

    /// <summary>Counts the term of the appeal anew after the calendar changed; true where it moved.</summary>
    public bool Recount(WorkingCalendar calendar)
    {
        var old = AppealDueAt;
        if (State != LedgerState.Entered)
            return false;
        Derive(calendar);
        if (old == AppealDueAt)
            return false;
        Record(new LedgerAppealDueMoved(old, AppealDueAt));
        return true;
    }

    private void Derive(WorkingCalendar calendar) => AppealDueAt = ChinaTime.EndOf(calendar.AddWorkingDays(ChinaTime.DayOf(EnteredAt), AppealDays));
}

/// <summary>One link of the chain of reasons.</summary>
/// <param name="Id">Address of the row.</param>
/// <param name="Step">Its place, from 1.</param>
/// <param name="Text">Number, date, clause.</param>
public sealed record LedgerReason(Guid Id, int Step, string Text);

/// <summary>What an entry is made from.</summary>
public sealed record LedgerGround(Guid NoticeId, string NoticeNumber, Guid FindingId, Guid DepartmentId, LedgerCause Cause, int Round, DateOnly DueOn, IReadOnlyList<string> Chain);

public sealed record LedgerEntered(Guid NoticeId, string NoticeNumber, Guid DepartmentId, LedgerCause Cause, int Round, DateOnly DueOn, int Year, IReadOnlyList<string> Reasons) : Fact("ledger.entered");

public sealed record LedgerAppealed(string Reason) : Fact("ledger.appealed")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FileHashes => Hashes;

    internal IReadOnlyList<string> Hashes { get; init; } = [];
}

public sealed record LedgerUpheld(string Reason, string Document) : Fact("ledger.upheld");

public sealed record LedgerRevoked(string Reason, string Document) : Fact("ledger.revoked");

public sealed record LedgerAppealDueMoved(DateTime From, DateTime To) : Fact("ledger.appeal-due-moved");

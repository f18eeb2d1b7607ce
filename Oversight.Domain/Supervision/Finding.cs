using System.Text.Json.Serialization;
using Oversight.Domain.Common;

namespace Oversight.Domain.Supervision;

/// <summary>A problem found in how powers are run (工作台账): open until it is rectified or found to be none.</summary>
public sealed partial class Finding : Aggregate
{
    private readonly List<EvidenceFile> _evidence = [];

    private Finding() => (Title, Source, Observed, Basis) = ("", "", "", "");

    /// <summary>What it is, in a few words: 渣土运输台账不全.</summary>
    public string Title { get; private set; }

    /// <summary>Where it comes from: 11月专项督查 · 第3号问题.</summary>
    public string Source { get; private set; }

    /// <summary>Which of the four matters of article 6 it is.</summary>
    public Dimension Dimension { get; private set; }

    /// <summary>The department that it is about.</summary>
    public Guid DepartmentId { get; private set; }

    /// <summary>Whether that is the legal office itself, so that the deputy in charge takes its place.</summary>
    public bool AgainstLegalOffice { get; private set; }

    /// <summary>The power item concerned, or null.</summary>
    public Guid? ItemId { get; private set; }

    /// <summary>The case concerned, or null.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The facts, in sentences.</summary>
    public string Observed { get; private set; }

    /// <summary>The clause that they break.</summary>
    public string Basis { get; private set; }

    /// <summary>The day on which it was found, China time.</summary>
    public DateOnly FoundOn { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>Where it stands.</summary>
    public FindingState State { get; private set; }

    /// <summary>The notice that orders its rectification, or null.</summary>
    public Guid? NoticeId { get; private set; }

    /// <summary>Why it was closed without fault, or null.</summary>
    public string? ClosedReason { get; private set; }

    /// <summary>Photographs and documents.</summary>
    public IReadOnlyList<EvidenceFile> Evidence => _evidence;

    /// <summary>Records a finding.</summary>
    public static Finding Report(Guid id, Actor actor, FindingText text, Guid departmentId, bool againstLegalOffice, Guid? itemId, Guid? caseId, DateOnly foundOn, DateOnly today, IEnumerable<EvidenceFile> evidence)
    {
        IssuingOffice.Demand(actor, departmentId, againstLegalOffice, "登记问题");
        if (foundOn > today)
            throw new InvalidInput("foundOn", "发现日期不能晚于今天。");
        return Of(id, text, departmentId, againstLegalOffice, itemId, caseId, foundOn, actor.Id, evidence);
    }

    /// <summary>Records what a rule found, by the system and without evidence of its own: the trail is.</summary>
    /// <param name="id">Its id; derived from what it is about, so that the same thing is found once.</param>
    /// <param name="text">What was found.</param>
    /// <param name="departmentId">The department that it is about.</param>
    /// <param name="againstLegalOffice">Whether that is the legal office itself.</param>
    /// <param name="itemId">The power item concerned, or null.</param>
    /// <param name="foundOn">Day in China.</param>
    public static Finding ByRule(Guid id, FindingText text, Guid departmentId, bool againstLegalOffice, Guid? itemId, DateOnly foundOn) =>
        Of(id, text, departmentId, againstLegalOffice, itemId, null, foundOn, Actor.System.Id, []);

    private static Finding Of(Guid id, FindingText text, Guid departmentId, bool againstLegalOffice, Guid? itemId, Guid? caseId, DateOnly foundOn, Guid by, IEnumerable<EvidenceFile> evidence)
    {
        var finding = new Finding
        {
            Id = id,
            Title = InvalidInput.Require("title", "问题名称", text.Title, 60, 4),
            Source = InvalidInput.Require("source", "问题来源", text.Source, 200),
            Dimension = text.Dimension,
            DepartmentId = departmentId,
            AgainstLegalOffice = againstLegalOffice,
            ItemId = itemId,
            CaseId = caseId,
            Observed = InvalidInput.Require("observed", "事实", text.Observed, 2000, 10),
            Basis = InvalidInput.Require("basis", "依据", text.Basis, 500),
            FoundOn = foundOn,
            RecordedBy = by,
        };
        finding._evidence.AddRange(evidence);
        finding.Record(new FindingRecorded(finding.Title, finding.Dimension, departmentId, foundOn) { Hashes = [.. finding._evidence.Select(f => f.Hash)] });
        return finding;
    }

    /// <summary>Closes a finding that turned out to be no fault.</summary>
    public void Close(Actor actor, string reason)
    {
        IssuingOffice.Demand(actor, DepartmentId, AgainstLegalOffice, "办结问题");
        Move(FindingStep.Close);
        ClosedReason = InvalidInput.Require("reason", "理由", reason, 1000, 5);
        Record(new FindingClosed(ClosedReason));
    }

    /// <summary>The notice about it was signed.</summary>
    public void Order(Guid noticeId, string number)
    {
        Move(FindingStep.Order);
        NoticeId = noticeId;
        Record(new FindingOrdered(noticeId, number));
    }

    /// <summary>Every requirement of its notice is in place.</summary>
    public void Clear(string number)
    {
        Move(FindingStep.Clear);
        Record(new FindingCleared(number));
    }

    /// <summary>Its notice was withdrawn: it waits for a decision again.</summary>
    public void Reopen(string number)
    {
        Move(FindingStep.Reopen);
        NoticeId = null;
        Record(new FindingReopened(number));
    }

    /// <summary>Whether a notice can be drafted about it now.</summary>
    /// <exception cref="RuleBroken">It is no longer open.</exception>
    public void DemandOpen() => FindingFlow.Table.After(State, FindingStep.Order, FindingFlow.Name);

    private void Move(FindingStep step) => State = FindingFlow.Table.After(State, step, FindingFlow.Name);
}

/// <summary>What the officer writes about a finding.</summary>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Dimension">Which of the four matters of article 6.</param>
/// <param name="Observed">The facts.</param>
/// <param name="Basis">The clause that they break.</param>
public sealed record FindingText(string Title, string Source, Dimension Dimension, string Observed, string Basis);

public sealed record FindingRecorded(string Title, Dimension Dimension, Guid DepartmentId, DateOnly FoundOn) : Fact("finding.recorded")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FileHashes => Hashes;

    internal IReadOnlyList<string> Hashes { get; init; } = [];
}

public sealed record FindingClosed(string Reason) : Fact("finding.closed");

public sealed record FindingOrdered(Guid NoticeId, string Number) : Fact("finding.ordered");

public sealed record FindingCleared(string Number) : Fact("finding.cleared");

public sealed record FindingReopened(string Number) : Fact("finding.reopened");

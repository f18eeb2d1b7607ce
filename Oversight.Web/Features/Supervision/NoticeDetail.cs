using Oversight.Domain.Assessment;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;

namespace Oversight.Web.Features.Supervision;

/// <summary>Everything that the page of one notice shows.</summary>
public sealed record NoticeDetail(
    Guid Id, int Version, string? Number, string Title, string Department, string DepartmentCode, NoticeState State, int Round, int TermDays,
    FindingFacts Finding, IReadOnlyList<RequirementDetail> Requirements, IReadOnlyList<NoticeMilestone> Milestones, DeadlineDetail? Deadline,
    IReadOnlyList<NoticeLedgerMark> Ledger, IReadOnlyList<NoticeStep> Steps, Guid? DocumentId, string? ReturnReason, DateTime? VerifyDueAt, bool Lapsed, string? EndReason)
{
    /// <summary>Whether feedback with evidence is saved on each requirement that is not in place.</summary>
    public required bool FeedbackReady { get; init; }
}

/// <summary>The finding as the notice shows it.</summary>
public sealed record FindingFacts(Guid Id, string Title, string Source, string Dimension, string Observed, string Basis, DateOnly FoundOn, string? Item, Guid? CaseId, IReadOnlyList<FileDetail> Evidence);

/// <summary>One requirement with what was said, shown and found about it.</summary>
public sealed record RequirementDetail(int Number, string Text, string Measure, Verdict? Verdict, string? Feedback, string? FeedbackBy, DateTime? FeedbackAt, IReadOnlyList<FileDetail> Evidence, IReadOnlyList<VerdictDetail> Verdicts);

/// <summary>A verdict as given.</summary>
public sealed record VerdictDetail(int Round, Verdict Verdict, string Remark, string Verifier, DateTime At);

/// <summary>A file to open.</summary>
public sealed record FileDetail(Guid Id, string Name, long Length, string Href);

/// <summary>A milestone of the life cycle: when and by whom, or null where it is still to come.</summary>
public sealed record NoticeMilestone(string Name, DateTime? At, string? Who);

/// <summary>The clock of the round that runs.</summary>
public sealed record DeadlineDetail(DateTime StartedAt, DateTime DueAt, DateTime? BlueAt, DateTime YellowAt, int TermDays, int? ExtensionDays, bool Stopped, bool Lapsed, bool Provisional)
{
    /// <summary>The due day, shown as 24:00.</summary>
    public DateOnly DueOn => ChinaTime.DayOf(DueAt.AddMicroseconds(-1));

    /// <summary>How much of the time is used, 0 to 100.</summary>
    public int UsedAt(DateTime now) => (int)Math.Clamp((now - StartedAt) * 100 / (DueAt - StartedAt), 0, 100);

    /// <summary>How far up the ladder.</summary>
    public LadderStage StageAt(DateTime now) => NoticeTones.Stage(Stopped, BlueAt, YellowAt, DueAt, now);
}

/// <summary>An entry on the assessment ledger that the notice led to.</summary>
public sealed record NoticeLedgerMark(Guid Id, LedgerCause Cause, int Round, LedgerState State);

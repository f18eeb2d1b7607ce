using Oversight.Domain.Time;

namespace Oversight.Domain.Supervision;

/// <summary>One time of asking: a start, a term, feedback, and how it ended.</summary>
public sealed class NoticeRound
{
    private NoticeRound()
    {
    }

    internal NoticeRound(Guid id, int number, DateTime startedAt, int termDays) =>
        (Id, Number, StartedAt, TermDays) = (id, number, startedAt, termDays);

    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    /// <summary>The signing, or the verdict that found it inadequate, UTC.</summary>
    public DateTime StartedAt { get; private init; }

    /// <summary>The term in working days, without extension.</summary>
    public int TermDays { get; private init; }

    /// <summary>Working days by which it was extended, or null.</summary>
    public int? ExtensionDays { get; private set; }

    /// <summary>Derived: the first instant that is too late, UTC.</summary>
    public DateTime DueAt { get; internal set; }

    /// <summary>When feedback was submitted, UTC; null where it was not, or was returned.</summary>
    public DateTime? FeedbackAt { get; private set; }

    /// <summary>Who submitted it last; stays when it is returned.</summary>
    public Guid? FeedbackBy { get; private set; }

    /// <summary>Working days for the verification, from the day of the feedback.</summary>
    public int? VerificationDays { get; private set; }

    /// <summary>When feedback was last returned, UTC.</summary>
    public DateTime? ReturnedAt { get; private set; }

    /// <summary>What is to be supplemented.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>When the overdue was recorded, UTC; it occurred at the due instant.</summary>
    public DateTime? LapsedAt { get; private set; }

    /// <summary>The highest rung of the ladder that was reminded of.</summary>
    public LadderStage Reminded { get; private set; }

    /// <summary>When it ended, UTC.</summary>
    public DateTime? ConcludedAt { get; private set; }

    /// <summary>Who concluded it.</summary>
    public Guid? ConcludedBy { get; private set; }

    /// <summary>Whether every requirement was in place at its end; null while it lasts.</summary>
    public bool? Adequate { get; private set; }

    /// <summary>The due day in China, shown as 24:00.</summary>
    public DateOnly DueOn => ChinaTime.DayOf(DueAt.AddMicroseconds(-1));

    // A new due instant has rungs of its own.
    internal void Extend(int days) => (ExtensionDays, Reminded) = (days, LadderStage.None);

    internal void GiveFeedback(Guid by, DateTime now, int verificationDays) => (FeedbackBy, FeedbackAt, VerificationDays) = (by, now, verificationDays);

    internal void ReturnFeedback(DateTime now, string reason) => (FeedbackAt, VerificationDays, ReturnedAt, ReturnReason) = (null, null, now, reason);

    internal void Lapse(DateTime now) => LapsedAt = now;

    internal void Remind(LadderStage stage) => Reminded = stage;

    internal void Conclude(Guid by, DateTime now, bool adequate) => (ConcludedBy, ConcludedAt, Adequate) = (by, now, adequate);
}

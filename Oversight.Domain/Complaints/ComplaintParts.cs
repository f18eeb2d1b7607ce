using Oversight.Domain.Common;

namespace Oversight.Domain.Complaints;

/// <summary>A data key wrapped for a circle. Destroying the bytes of all of them erases who complained; the trail commits to what is left.</summary>
public sealed class ComplaintKey
{
    private ComplaintKey() => Circle = "";

    internal ComplaintKey(Guid id, WrappedKey key) => (Id, Circle, Bytes) = (id, key.Circle, key.Bytes);

    public Guid Id { get; private init; }

    /// <summary>See <see cref="ComplaintCircles"/>.</summary>
    public string Circle { get; private init; }

    /// <summary>The wrapped key; null once it is destroyed or the circle was shut out.</summary>
    public byte[]? Bytes { get; private set; }

    internal void Destroy() => Bytes = null;
}

/// <summary>Who handles a complaint, or a part of it, from when until when.</summary>
public sealed class ComplaintAssignment
{
    private ComplaintAssignment() => (Text, Result, EndReason) = ("", "", "");

    internal ComplaintAssignment(Guid id, int number, bool lead, Assignee to, string text, Guid by, DateTime now) : this() =>
        (Id, Number, Lead, DepartmentId, OfficerId, Text, By, At, Live) = (id, number, lead, to.DepartmentId, to.OfficerId, text, by, now, true);

    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    /// <summary>主办, or else 协办.</summary>
    public bool Lead { get; private init; }

    public Guid DepartmentId { get; private init; }

    /// <summary>Who of it, or null.</summary>
    public Guid? OfficerId { get; private init; }

    /// <summary>What is to be done.</summary>
    public string Text { get; private init; }

    public Guid By { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>First instant too late for a 协办 part, UTC; null for the lead, which has the complaint's own limit.</summary>
    public DateTime? DueAt { get; internal set; }

    /// <summary>Whether it is theirs: it was not taken back or handed on.</summary>
    public bool Live { get; private set; }

    /// <summary>What a 协办 part came to.</summary>
    public string Result { get; private set; }

    public Guid? DoneBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? EndedAt { get; private set; }

    public string EndReason { get; private set; }

    internal void End(string reason, DateTime now) => (Live, EndReason, EndedAt) = (false, reason, now);

    internal void Finish(string result, Guid by, DateTime now) => (Result, DoneBy, DoneAt) = (result, by, now);
}

/// <summary>An extension that was asked for, and what became of it.</summary>
public sealed class ComplaintExtension
{
    private ComplaintExtension() => (Reason, Opinion) = ("", "");

    internal ComplaintExtension(Guid id, int days, string reason, Guid by, DateTime now) : this() => (Id, Days, Reason, AskedBy, AskedAt) = (id, days, reason, by, now);

    public Guid Id { get; private init; }

    /// <summary>Working days.</summary>
    public int Days { get; private init; }

    public string Reason { get; private init; }

    public Guid AskedBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private init; }

    /// <summary>Null while it waits.</summary>
    public bool? Granted { get; private set; }

    public string Opinion { get; private set; }

    public Guid? DecidedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; private set; }

    internal void Decide(bool granted, string opinion, Guid by, DateTime now) => (Granted, Opinion, DecidedBy, DecidedAt) = (granted, opinion, by, now);
}

/// <summary>An answer, with its review.</summary>
public sealed class ComplaintAnswer
{
    private readonly List<EvidenceFile> _evidence = [];

    private ComplaintAnswer() => (Facts, Text, Opinion) = ("", "", "");

    internal ComplaintAnswer(Guid id, int number, int round, ComplaintVerdict verdict, string facts, string text, IEnumerable<EvidenceFile> evidence, Guid by, DateTime now) : this()
    {
        (Id, Number, Round, Verdict, Facts, Text, By, At) = (id, number, round, verdict, facts, text, by, now);
        _evidence.AddRange(evidence);
    }

    public Guid Id { get; private init; }

    /// <summary>From 1 over all rounds.</summary>
    public int Number { get; private init; }

    /// <summary>1, or 2 after it was reopened.</summary>
    public int Round { get; private init; }

    public ComplaintVerdict Verdict { get; private init; }

    /// <summary>What was found, for the file.</summary>
    public string Facts { get; private init; }

    /// <summary>What the complainant is told.</summary>
    public string Text { get; private init; }

    public Guid By { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>Null before it is reviewed.</summary>
    public bool? Approved { get; private set; }

    public string Opinion { get; private set; }

    public Guid? ReviewedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>Photographs and documents.</summary>
    public IReadOnlyList<EvidenceFile> Evidence => _evidence;

    internal void Review(bool approved, string opinion, Guid by, DateTime now) => (Approved, Opinion, ReviewedBy, ReviewedAt) = (approved, opinion, by, now);
}

/// <summary>What came of calling the complainant back.</summary>
public enum CallOutcome
{
    /// <summary>满意</summary>
    Satisfied,

    /// <summary>不满意</summary>
    Dissatisfied,

    /// <summary>未联系上</summary>
    NotReached,
}

/// <summary>One call back, or what the complainant said by themselves.</summary>
public sealed class ComplaintCall
{
    private ComplaintCall() => Reason = "";

    internal ComplaintCall(Guid id, int number, int round, CallOutcome outcome, string reason, bool own, Guid by, DateTime now) =>
        (Id, Number, Round, Outcome, Reason, Own, By, At) = (id, number, round, outcome, reason, own, by, now);

    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    /// <summary>1, or 2 after it was reopened.</summary>
    public int Round { get; private init; }

    public CallOutcome Outcome { get; private init; }

    /// <summary>Why.</summary>
    public string Reason { get; private init; }

    /// <summary>Whether the complainant said it by themselves, on the web.</summary>
    public bool Own { get; private init; }

    public Guid By { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }
}

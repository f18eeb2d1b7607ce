using Oversight.Domain.Common;

namespace Oversight.Domain.Topics;

/// <summary>Something that a topic file is linked with.</summary>
public sealed class TopicLink
{
    private TopicLink() => Kind = "";

    internal TopicLink(Guid id, string kind, Guid targetId, Guid by, DateTime now) : this() => (Id, Kind, TargetId, By, At, Live) = (id, kind, targetId, by, now, true);

    public Guid Id { get; private init; }

    /// <summary><see cref="Kinds.Complaint"/>, <see cref="Kinds.Case"/> or <see cref="Kinds.Finding"/>.</summary>
    public string Kind { get; private init; }

    public Guid TargetId { get; private init; }

    public Guid By { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>Whether it was not taken away again.</summary>
    public bool Live { get; private set; }

    internal void End() => Live = false;
}

/// <summary>What somebody is to do about it.</summary>
public sealed class TopicMeasure
{
    private TopicMeasure() => (Text, Result) = ("", "");

    internal TopicMeasure(Guid id, int number, string text, Guid departmentId, DateOnly dueOn, Guid by, DateTime now) : this() =>
        (Id, Number, Text, DepartmentId, DueOn, By, At) = (id, number, text, departmentId, dueOn, by, now);

    public Guid Id { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    public string Text { get; private init; }

    public Guid DepartmentId { get; private init; }

    /// <summary>China time.</summary>
    public DateOnly DueOn { get; private init; }

    public Guid By { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>What it came to.</summary>
    public string Result { get; private set; }

    public Guid? DoneBy { get; private set; }

    /// <summary>UTC; null while it is open.</summary>
    public DateTime? DoneAt { get; private set; }

    internal void Finish(string result, Guid by, DateTime now) => (Result, DoneBy, DoneAt) = (result, by, now);
}

/// <summary>Somebody, or whoever holds a post, that a restricted file is open to.</summary>
public sealed class TopicReader
{
    private TopicReader() => Reason = "";

    internal TopicReader(Guid id, Guid? officerId, Guid? postId, string reason, Guid by, DateTime now) : this() =>
        (Id, OfficerId, PostId, Reason, By, At, Live) = (id, officerId, postId, reason, by, now, true);

    public Guid Id { get; private init; }

    public Guid? OfficerId { get; private init; }

    public Guid? PostId { get; private init; }

    public string Reason { get; private init; }

    public Guid By { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>Whether it was not taken away again.</summary>
    public bool Live { get; private set; }

    internal void End() => Live = false;
}

/// <summary>A report on it to the district office, the first or a later one.</summary>
public sealed class TopicReport
{
    private readonly List<EvidenceFile> _receipts = [];

    private TopicReport() => (Title, Situation, Analysis, Advice, Opinion, How, Receiver) = ("", "", "", "", "", "", "");

    internal TopicReport(Guid id, int number, TopicReportText text, Guid by, DateTime now) : this()
    {
        (Id, Number) = (id, number);
        Write(text, by, now);
    }

    public Guid Id { get; private init; }

    /// <summary>From 1: 第几次报告.</summary>
    public int Number { get; private init; }

    /// <summary>关于……的报告.</summary>
    public string Title { get; private set; }

    /// <summary>基本情况.</summary>
    public string Situation { get; private set; }

    /// <summary>原因分析.</summary>
    public string Analysis { get; private set; }

    /// <summary>意见建议.</summary>
    public string Advice { get; private set; }

    public TopicReportState State { get; private set; }

    public Guid DraftedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime DraftedAt { get; private set; }

    /// <summary>Why it was sent back, or empty.</summary>
    public string Opinion { get; private set; }

    /// <summary>发文字号; null before it is signed.</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>What it is printed from, frozen at signing.</summary>
    public string? Snapshot { get; private set; }

    public Guid? SignedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SignedAt { get; private set; }

    /// <summary>The day on which it went out, China time.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>How: by hand, on the exchange platform.</summary>
    public string How { get; private set; }

    public Guid? SentBy { get; private set; }

    /// <summary>The day on which the office received it, China time.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>Who received it.</summary>
    public string Receiver { get; private set; }

    /// <summary>The receipt.</summary>
    public IReadOnlyList<EvidenceFile> Receipts => _receipts;

    internal void Write(TopicReportText text, Guid by, DateTime now)
    {
        (Title, Situation, Analysis, Advice) = (text.Title, text.Situation, text.Analysis, text.Advice);
        (DraftedBy, DraftedAt, State) = (by, now, TopicReportState.Drafted);
    }

    internal void Return(string opinion) => (Opinion, State) = (opinion, TopicReportState.Returned);

    internal void Sign(Guid by, string number, string snapshot, DateTime now) => (SignedBy, DocumentNumber, Snapshot, SignedAt, State) = (by, number, snapshot, now, TopicReportState.Signed);

    internal void Send(DateOnly on, string how, Guid by) => (SentOn, How, SentBy, State) = (on, how, by, TopicReportState.Sent);

    internal void Receive(DateOnly on, string receiver, IReadOnlyList<EvidenceFile> receipts)
    {
        (ReceivedOn, Receiver, State) = (on, receiver, TopicReportState.Received);
        _receipts.AddRange(receipts);
    }
}

/// <summary>What is written in a report.</summary>
/// <param name="Title">关于……的报告.</param>
/// <param name="Situation">基本情况.</param>
/// <param name="Analysis">原因分析.</param>
/// <param name="Advice">意见建议.</param>
public sealed record TopicReportText(string Title, string Situation, string Analysis, string Advice);

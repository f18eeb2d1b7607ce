using System.Text.Json.Serialization;
using Oversight.Domain.Common;

namespace Oversight.Domain.Topics;

// No title and nothing of what is written: a file may be restricted later, and the trail forgets nothing.
public sealed record TopicOpened(string Number, TopicKind Kind, bool Restricted) : Fact("topic.opened");

public sealed record TopicRevised() : Fact("topic.revised");

public sealed record TopicLinked(string What, string Number) : Fact("topic.linked");

public sealed record TopicUnlinked(string What, string Reason) : Fact("topic.unlinked");

public sealed record TopicMeasureSet(int Number, string Department, DateOnly DueOn) : Fact("topic.measure-set");

public sealed record TopicMeasureFinished(int Number) : Fact("topic.measure-finished");

public sealed record TopicRestricted(bool Restricted, string Reason) : Fact("topic.restricted");

public sealed record TopicReaderSet(Guid OfficerId, Guid PostId, bool Admitted) : Fact("topic.reader-set");

public sealed record TopicRead() : Fact("topic.read");

public sealed record TopicReportDrafted(int Number) : Fact("topic.report-drafted");

public sealed record TopicReportReturned(int Number, string Opinion) : Fact("topic.report-returned");

public sealed record TopicReportSigned(int Number, string DocumentNumber) : Fact("topic.report-signed");

public sealed record TopicReportSent(int Number, string DocumentNumber, DateOnly On) : Fact("topic.report-sent");

public sealed record TopicReportReceived(int Number, string DocumentNumber, DateOnly On) : Fact("topic.report-received")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FileHashes => Hashes;

    internal IReadOnlyList<string> Hashes { get; init; } = [];
}

public sealed record TopicClosed(string Reason) : Fact("topic.closed");

public sealed record TopicReopened(string Reason) : Fact("topic.reopened");

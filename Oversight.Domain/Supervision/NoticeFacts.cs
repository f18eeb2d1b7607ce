using System.Text.Json.Serialization;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Supervision;

public sealed record NoticeDrafted(Guid FindingId, Guid DepartmentId, string Title, int TermDays, IReadOnlyList<RequirementText> Requirements) : Fact("notice.drafted");

public sealed record NoticeRevised(string Title, int TermDays, IReadOnlyList<RequirementText> Requirements) : Fact("notice.revised");

public sealed record NoticeDiscarded(string Reason) : Fact("notice.discarded");

public sealed record NoticeSigned(string Number, DateOnly DueOn, int TermDays) : Fact("notice.signed");

public sealed record NoticeServed(string How) : Fact("notice.served");

public sealed record NoticeReceived(int Round) : Fact("notice.received");

public sealed record FeedbackPrepared(int Round, int Requirement, string Text, int Files) : Fact("notice.feedback-prepared")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FileHashes => Hashes;

    internal IReadOnlyList<string> Hashes { get; init; } = [];
}

public sealed record FeedbackGiven(int Round, bool Timely, int Files, DateOnly VerifyBy) : Fact("notice.feedback-given");

public sealed record FeedbackReturned(int Round, string Reason) : Fact("notice.feedback-returned");

public sealed record VerdictGiven(int Round, int Requirement, Verdict Verdict, string Remark) : Fact("notice.verdict-given");

public sealed record NoticeCleared(int Round) : Fact("notice.cleared");

public sealed record NoticeFoundInadequate(int Round, IReadOnlyList<int> NotInPlace, DateOnly NewDueOn) : Fact("notice.inadequate");

public sealed record NoticeExtended(int Round, int Days, string Reason, DateOnly OldDueOn, DateOnly DueOn) : Fact("notice.extended");

public sealed record NoticeWithdrawn(string Reason) : Fact("notice.withdrawn");

public sealed record NoticeReminded(int Round, LadderStage Stage, IReadOnlyList<Role> To, DateOnly DueOn, DateTime ReachedAt) : Fact("notice.reminded");

public sealed record NoticeVerificationMoved(int Round, DateTime From, DateTime To) : Fact("notice.verification-moved");

public sealed record NoticeDueMoved(int Round, DateOnly OldDueOn, DateOnly DueOn) : Fact("notice.due-moved");

public sealed record NoticeLapsed(int Round, DateOnly DueOn, [property: JsonIgnore] DateTime DueAt) : Fact("notice.lapsed")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DateTime? OccurredAt => DueAt;
}

using System.Text.Json.Serialization;
using Oversight.Domain.Common;

namespace Oversight.Domain.Disclosures;

public sealed record DisclosureBegun(Guid CaseId, string CaseNumber, DateOnly DueOn) : Fact("disclosure.begun");

public sealed record DisclosureProposed(string Mode, string Ground, string Class, int Months, int Spans, string Why, int Left) : Fact("disclosure.proposed");

public sealed record DisclosureReturned(string Reason) : Fact("disclosure.returned");

public sealed record DisclosurePublished(Guid PublicId, DateOnly Until, string Opinion) : Fact("disclosure.published");

public sealed record DisclosureWithheld(string Ground, string Opinion) : Fact("disclosure.withheld");

public sealed record DisclosureLapsed(DateOnly DueOn, [property: JsonIgnore] DateTime DueAt) : Fact("disclosure.lapsed")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DateTime? OccurredAt => DueAt;
}

public sealed record DisclosureTakenDown(DateOnly Until) : Fact("disclosure.taken-down");

public sealed record DisclosureWithdrawn(string Reason, bool WasPublic, bool Late) : Fact("disclosure.withdrawn");

public sealed record DisclosureReopened(string Reason, DateOnly DueOn) : Fact("disclosure.reopened");

public sealed record DisclosureDueMoved(DateOnly OldDueOn, DateOnly DueOn) : Fact("disclosure.due-moved");

public sealed record DecisionPublished(string Number, DateOnly Until) : Fact("decision.published");

public sealed record PublishedDecisionEnded(string Number, PublicEnd End, string Reason) : Fact("decision.ended");

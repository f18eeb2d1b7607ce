using System.Text.Json.Serialization;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;

namespace Oversight.Domain.Alerts;

public sealed record AlertRaised(
    string Rule, string RuleName, int RuleVersion, Dimension Dimension, AlertWeight Weight, Guid DepartmentId, string Title, IReadOnlyList<AlertAddressee> Addressees, Guid HandlerId, IReadOnlyList<AlertFigure> Figures)
    : Fact("alert.raised")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DateTime? OccurredAt => Occurred;

    internal DateTime Occurred { get; init; }
}

public sealed record AlertAcknowledged() : Fact("alert.acknowledged");

public sealed record AlertExplained(int Round, string Text, bool Timely, IReadOnlyList<string> Files) : Fact("alert.explained")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> FileHashes => Files;
}

public sealed record AlertExplanationLapsed(DateOnly DueOn, AlertWeight Weight, [property: JsonIgnore] DateTime DueAt) : Fact("alert.explanation-lapsed")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DateTime? OccurredAt => DueAt;
}

public sealed record AlertDueMoved(DateOnly OldDueOn, DateOnly DueOn) : Fact("alert.due-moved");

public sealed record AlertExplanationAccepted(string Opinion) : Fact("alert.explanation-accepted");

public sealed record AlertExplanationReturned(string Opinion) : Fact("alert.explanation-returned");

public sealed record AlertTurnedIntoFinding(Guid FindingId, string Reason) : Fact("alert.turned-into-finding");

public sealed record AlertConditionEnded() : Fact("alert.condition-ended");

public sealed record AlertResolved() : Fact("alert.resolved");

public sealed record AlertRuleEntered(string Code, string Name, AlertKind Kind, string Says, string Reason) : Fact("alert-rule.entered");

public sealed record AlertRuleChanged(string Code, int Version, int From, int To, bool Active, string Says, string Reason) : Fact("alert-rule.changed");

public sealed record CheckPlanned(int Year, int Quarter, string Item, int Planned, string Reason) : Fact("check-plan.planned");

public sealed record CheckPlanChanged(int From, int To, string Reason) : Fact("check-plan.changed");

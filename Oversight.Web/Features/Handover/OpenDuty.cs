using Oversight.Domain.Organisation;

namespace Oversight.Web.Features.Handover;

/// <summary>What can be open when a person leaves a post. In this order it is handed over: a seat needs the successor on the post first.</summary>
public enum OpenDutyKind
{
    /// <summary>The post itself, where items or waiting steps hang on it and nobody else covers them.</summary>
    Post,

    /// <summary>A seat of a 四个一 team that rests on the post.</summary>
    Seat,

    /// <summary>An open case that the person handles.</summary>
    Case,

    /// <summary>Feedback on a notice that the person prepares.</summary>
    Feedback,

    /// <summary>A draft of a notice that the person writes.</summary>
    Draft,
}

/// <summary>One open duty of a person in one post.</summary>
/// <param name="Kind">What sort.</param>
/// <param name="SubjectId">The post, team, case or notice.</param>
/// <param name="DepartmentId">The department that it belongs to.</param>
/// <param name="Title">What it is, for whoever may see it.</param>
/// <param name="Seat">The seat, where it is one.</param>
public sealed record OpenDuty(OpenDutyKind Kind, Guid SubjectId, Guid DepartmentId, string Title, ResponsibilityDuty? Seat = null)
{
    /// <summary>What tells it from the others.</summary>
    public string Key => $"{Kind}.{SubjectId:N}.{Seat?.Duty}";
}

/// <summary>A seat of a team that a person holds.</summary>
/// <param name="Duty">Which of the four.</param>
/// <param name="ItemId">The item, or empty for the team of the department.</param>
public sealed record ResponsibilityDuty(TeamDuty Duty, Guid ItemId);

/// <summary>Chinese words of the kinds.</summary>
public static class OpenDutyKinds
{
    /// <summary>The name as the bureau says it.</summary>
    public static string Name(this OpenDutyKind kind) => kind switch
    {
        OpenDutyKind.Post => "岗位接任",
        OpenDutyKind.Seat => "“四个一”席位",
        OpenDutyKind.Case => "在办办件",
        OpenDutyKind.Feedback => "整改反馈",
        OpenDutyKind.Draft => "通知书草稿",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>A number of them: 在办办件3件.</summary>
    public static string Counted(this OpenDutyKind kind, int count) => $"{kind.Name()}{count}{kind switch
    {
        OpenDutyKind.Case => "件",
        OpenDutyKind.Feedback or OpenDutyKind.Draft => "份",
        _ => "个",
    }}";
}

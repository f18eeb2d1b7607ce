using Oversight.Domain.Catalogue;

namespace Oversight.Domain.Alerts;

/// <summary>Something that a rule found in the facts, before it is an alert (异常情形).</summary>
/// <param name="SubjectKind">Kind of the thing that it is about, see <see cref="Common.Kinds"/>.</param>
/// <param name="SubjectId">Id of the thing.</param>
/// <param name="Occasion">Which occasion it is, ASCII: the same rule raises it once for the same thing and occasion.</param>
/// <param name="Title">What it is, in a few words; names no party.</param>
/// <param name="DepartmentId">The department that it is about.</param>
/// <param name="OccurredAt">The exact instant at which it came about, UTC.</param>
/// <param name="Standing">Whether the condition still holds, so that it can pass away.</param>
/// <param name="Facts">The facts and figures that make it one, to be frozen: label and value.</param>
public sealed record Irregularity(
    string SubjectKind,
    Guid SubjectId,
    string Occasion,
    string Title,
    Guid DepartmentId,
    DateTime OccurredAt,
    bool Standing,
    IReadOnlyList<AlertFigure> Facts)
{
    /// <summary>The category of power that is exercised, or null.</summary>
    public PowerCategory? Category { get; init; }

    /// <summary>The power item concerned, or null.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>The case concerned, or null.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>Number of the step concerned, or null.</summary>
    public int? Step { get; init; }

    /// <summary>Who handles it, or empty.</summary>
    public Guid HandlerId { get; init; }

    /// <summary>The clause that it touches where that is another than the rule's; empty for the rule's.</summary>
    public string Clause { get; init; } = "";
}

/// <summary>One of the facts behind an alert, as text: 应办结 2026-11-20.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">What it was.</param>
public sealed record AlertFigure(string Label, string Value);

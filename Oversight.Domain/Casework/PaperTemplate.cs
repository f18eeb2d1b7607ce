using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Domain.Casework;

/// <summary>A form of paper (文书格式) that cases are run with: data, not code. What it prints stands in its parts, with places for values in braces.</summary>
/// <param name="Code">Stable ASCII code, e.g. <c>penalty-notice</c>.</param>
/// <param name="Title">Name as printed, e.g. 行政处罚事先告知书.</param>
/// <param name="Series">机关代字 of its numbers; empty where it has none.</param>
/// <param name="Categories">Cases of which category have it.</param>
/// <param name="IssuedBy">Who issues it.</param>
/// <param name="Moment">When in the life of a case it can be issued.</param>
/// <param name="Fields">What the officer fills in.</param>
/// <param name="Parts">What it prints, in order.</param>
/// <param name="Clauses">What it rests on, as printed.</param>
public sealed record PaperTemplate(
    string Code, string Title, string Series, IReadOnlyList<PowerCategory> Categories, Role IssuedBy, PaperMoment Moment,
    IReadOnlyList<PaperField> Fields, IReadOnlyList<PaperPart> Parts, IReadOnlyList<string> Clauses)
{
    /// <summary>Codes of the procedures that it belongs to; empty for all of its categories.</summary>
    public IReadOnlyList<string> Procedures { get; init; } = [];

    /// <summary>Whether it carries the decision of the case: what the party is given and the public reads of it.</summary>
    public bool Decides { get; init; }

    /// <summary>Whether it is issued as well where the decision fell: what ends or undoes it.</summary>
    public bool AfterFall { get; init; }

    /// <summary>The outcomes that the decision must have, where it prints one; empty for any.</summary>
    public IReadOnlyList<DecisionOutcome> Outcomes { get; init; } = [];

    /// <summary>Whether it is for decisions on the spot alone (true), for others alone (false), or for both (null).</summary>
    public bool? OnTheSpot { get; init; }

    /// <summary>Code of the field with a day that must lie so many working days ahead, or null.</summary>
    public string? AheadField { get; init; }

    /// <summary>How many working days before that day it is issued and served at the latest, that day not counted (行政处罚法第六十四条第二项、第八十五条).</summary>
    public int AheadDays { get; init; }

    /// <summary>Whether the case can have only one that stands.</summary>
    public bool Single { get; init; }

    /// <summary>Whether it is served on the party, so that the day and the way of service are entered.</summary>
    public bool Served { get; init; }

    /// <summary>Whether cases of the category and procedure have it.</summary>
    public bool Concerns(PowerCategory category, string procedure) =>
        Categories.Contains(category) && (Procedures.Count == 0 || Procedures.Contains(procedure, StringComparer.Ordinal));
}

/// <summary>When in the life of a case a paper can be issued.</summary>
public enum PaperMoment
{
    /// <summary>At any time after it was registered.</summary>
    Any,

    /// <summary>After it was taken on.</summary>
    Accepted,

    /// <summary>After it was taken on and before the decision.</summary>
    BeforeDecision,

    /// <summary>After the decision.</summary>
    Decided,

    /// <summary>When it was turned down.</summary>
    Declined,

    /// <summary>After every step ahead of the service, where the procedure has no step of deciding.</summary>
    Handled,
}

/// <summary>What an officer fills in.</summary>
/// <param name="Code">ASCII code; the parts name it in braces.</param>
/// <param name="Label">What the form calls it.</param>
/// <param name="Kind">How it is typed.</param>
/// <param name="Required">Whether it must be filled in before the paper is issued.</param>
/// <param name="Preset">What the form starts with; may name values in braces.</param>
/// <param name="Hint">What to know when filling it in.</param>
public sealed record PaperField(string Code, string Label, PaperFieldKind Kind, bool Required, string Preset, string Hint);

/// <summary>How a field of a paper is typed.</summary>
public enum PaperFieldKind
{
    /// <summary>One line, 200 characters.</summary>
    Line,

    /// <summary>Several lines, 4000 characters.</summary>
    Text,

    /// <summary>A day, China time.</summary>
    Day,
}

/// <summary>A piece of what a paper prints.</summary>
/// <param name="Kind">What sort of piece.</param>
/// <param name="Text">Its words, with places for values in braces; for a row of a form, label and value divided by a bar.</param>
public sealed record PaperPart(PaperPartKind Kind, string Text);

/// <summary>The sorts of piece that a paper is made of.</summary>
public enum PaperPartKind
{
    /// <summary>Whom it is addressed to.</summary>
    Addressee,

    /// <summary>A paragraph; left out where all its places are empty.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A row of a ruled form.</summary>
    Row,

    /// <summary>A row of a ruled form with room for the pen.</summary>
    Room,

    /// <summary>署名 and 成文日期 with room for the seal.</summary>
    Sign,

    /// <summary>附注.</summary>
    Note,
}

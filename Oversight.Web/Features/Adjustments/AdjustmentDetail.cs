using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Adjustments;

/// <summary>Everything that the page of one sheet shows.</summary>
public sealed record AdjustmentDetail(
    Guid Id, int Version, string? Number, Circumstance Circumstance, DateOnly ArisenOn, string Reason, AdjustmentState State, string Department, string DepartmentCode,
    int TermDays, DateTime StartedAt, DateTime DueAt, DateTime AmberAt, bool Stopped, bool Provisional, DateTime? SubmittedAt, Guid? FindingId,
    IReadOnlyList<AdjustmentMilestone> Milestones, IReadOnlyList<AdjustmentStep> Steps, IReadOnlyList<LineDetail> Lines, int LineCount)
{
    /// <summary>What is to be changed, while it waits for that; else null.</summary>
    public string? ReturnReason { get; init; }

    /// <summary>Why it was withdrawn, or null.</summary>
    public string? EndReason { get; init; }

    /// <summary>The confirmation from outside, or null.</summary>
    public ConfirmationDetail? Confirmation { get; init; }

    /// <summary>Whether a power ends by it.</summary>
    public bool Ends { get; init; }

    /// <summary>New and changed bases that lead to no law of the register or to a repealed one, a sentence each; only while the sheet is open.</summary>
    public IReadOnlyList<string> BasisFaults { get; init; } = [];

    /// <summary>The due day, shown as 24:00.</summary>
    public DateOnly DueOn => ChinaTime.DayOf(DueAt.AddMicroseconds(-1));

    /// <summary>What heads the page.</summary>
    public string Title => $"{Circumstance.Name()}引起的动态调整";

    /// <summary>How much of the term is used at an instant, 0 to 100.</summary>
    public int UsedAt(DateTime now) => (int)Math.Clamp(((Stopped ? SubmittedAt ?? now : now) - StartedAt) * 100 / (DueAt - StartedAt), 0, 100);
}

/// <summary>The confirmation from outside as it is shown.</summary>
public sealed record ConfirmationDetail(string Body, string DocumentNumber, DateOnly DocumentDate, DateOnly EffectiveOn, IReadOnlyList<FileDetail> Files);

/// <summary>A milestone of the life cycle: when and by whom, or null where it is still to come.</summary>
public sealed record AdjustmentMilestone(string Name, DateTime? At, string? Who);

/// <summary>One line as it is shown.</summary>
/// <param name="Number">Place on the sheet.</param>
/// <param name="Change">What becomes of the item.</param>
/// <param name="Code">Code of the item.</param>
/// <param name="Name">Its name; the new one where it changes.</param>
/// <param name="Category">Its category.</param>
/// <param name="BaseVersion">The version that the proposal starts from.</param>
/// <param name="PublishedVersion">The version that the confirmation made, or null.</param>
/// <param name="LastDay">Last day of the power, or null.</param>
/// <param name="Successor">Where the matter goes.</param>
/// <param name="Note">Why, for this item.</param>
/// <param name="Moved">Whether the item moved on since the proposal.</param>
/// <param name="Fields">What differs, field by field; everything for a new item.</param>
/// <param name="Cases">The cases of an ending power that are still open.</param>
/// <param name="CaseCount">How many these are.</param>
public sealed record LineDetail(
    int Number, AdjustmentChange Change, string Code, string Name, PowerCategory Category, int BaseVersion, int? PublishedVersion,
    DateOnly? LastDay, string Successor, string Note, bool Moved, IReadOnlyList<FieldChange> Fields, IReadOnlyList<OpenCase> Cases, int CaseCount);

/// <summary>A case that was opened before its power ends.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number, or null before 立案 or 受理.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Department">Who handles it.</param>
/// <param name="VersionNumber">The version that it stays under.</param>
/// <param name="RegisteredAt">UTC.</param>
/// <param name="Visible">Whether whoever asks may open it.</param>
/// <param name="Next">What becomes of it.</param>
public sealed record OpenCase(Guid Id, string? Number, string State, string Department, int VersionNumber, DateTime RegisteredAt, bool Visible, string Next);

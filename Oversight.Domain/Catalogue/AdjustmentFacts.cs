using System.Text.Json.Serialization;
using Oversight.Domain.Common;
using Oversight.Domain.Time;

namespace Oversight.Domain.Catalogue;

/// <param name="Circumstance">What gave rise to it.</param>
/// <param name="ArisenOn">Its day, China time.</param>
/// <param name="DueOn">Last day for the application.</param>
/// <param name="LawId">The law concerned, or null.</param>
/// <param name="Items">Codes of the items, in order.</param>
public sealed record AdjustmentDrafted(Circumstance Circumstance, DateOnly ArisenOn, DateOnly DueOn, Guid? LawId, IReadOnlyList<string> Items) : Fact("adjustment.drafted")
{
    /// <summary>What happened; empty on entries from before it was recorded.</summary>
    public string Reason { get; init; } = "";
}

public sealed record AdjustmentRevised(Circumstance Circumstance, DateOnly ArisenOn, DateOnly DueOn, IReadOnlyList<string> Items) : Fact("adjustment.revised")
{
    /// <summary>What happened; empty on entries from before it was recorded.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The day of the circumstance before, where it was changed; else null.</summary>
    public DateOnly? ArisenBefore { get; init; }

    /// <summary>Why it was changed; else empty.</summary>
    public string DateReason { get; init; } = "";

    /// <summary>Codes of the lines that read otherwise now or are new, in order.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>Codes of the lines that were taken off.</summary>
    public IReadOnlyList<string> Struck { get; init; } = [];
}

public sealed record AdjustmentSubmitted(string Number, bool Timely) : Fact("adjustment.submitted");

public sealed record AdjustmentReturned(AdjustmentState From, string Reason) : Fact("adjustment.returned");

public sealed record AdjustmentReviewed(string Opinion) : Fact("adjustment.reviewed");

public sealed record AdjustmentApproved(string Opinion) : Fact("adjustment.approved");

/// <param name="Body">确认机关.</param>
/// <param name="DocumentNumber">Number of its document.</param>
/// <param name="DocumentDate">Date of its document.</param>
/// <param name="EffectiveOn">First day of the new versions.</param>
/// <param name="Items">How many items it touched.</param>
public sealed record AdjustmentConfirmed(string Body, string DocumentNumber, DateOnly DocumentDate, DateOnly EffectiveOn, int Items) : Fact("adjustment.confirmed")
{
    /// <summary>The last day of the powers that end, where the document orders another than the sheet proposed; or null.</summary>
    public DateOnly? LastDay { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FileHashes => Hashes;

    internal IReadOnlyList<string> Hashes { get; init; } = [];
}

public sealed record AdjustmentPublished(int Items) : Fact("adjustment.published");

public sealed record AdjustmentWithdrawn(string Reason) : Fact("adjustment.withdrawn");

/// <param name="Light">Amber or red.</param>
/// <param name="DueOn">Last day for the application.</param>
/// <param name="ReachedAt">When the light turned, UTC.</param>
public sealed record AdjustmentReminded(Light Light, DateOnly DueOn, DateTime ReachedAt) : Fact("adjustment.reminded");

public sealed record AdjustmentDueMoved(DateOnly OldDueOn, DateOnly DueOn) : Fact("adjustment.due-moved");

public sealed record AdjustmentLapsed(DateOnly DueOn, Guid FindingId, [property: JsonIgnore] DateTime DueAt) : Fact("adjustment.lapsed")
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override DateTime? OccurredAt => DueAt;
}

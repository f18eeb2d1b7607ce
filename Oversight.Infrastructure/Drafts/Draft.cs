namespace Oversight.Infrastructure.Drafts;

/// <summary>What somebody typed and has not submitted: one row for each person and form, encrypted, no record.</summary>
public sealed class Draft
{
    /// <summary>Whose it is.</summary>
    public required Guid OfficerId { get; init; }

    /// <summary>Which form, with the thing it is about: <c>notice.feedback:…</c>.</summary>
    public required string Form { get; init; }

    /// <summary>The form's values, protected for this person and form.</summary>
    public required byte[] Content { get; set; }

    /// <summary>Idempotency key of the submit that the draft leads to.</summary>
    public required Guid OpId { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime UpdatedAt { get; set; }
}

/// <summary>A draft as its owner gets it back.</summary>
/// <param name="Json">The form's values.</param>
/// <param name="OpId">Key to submit it under.</param>
/// <param name="UpdatedAt">When it was last saved, UTC.</param>
public sealed record SavedDraft(string Json, Guid OpId, DateTime UpdatedAt);

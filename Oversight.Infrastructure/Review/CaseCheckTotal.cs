namespace Oversight.Infrastructure.Review;

/// <summary>
/// What the procedure check of a case comes to: derived, so that lists find red cases by an index. Written in the transaction of
/// the act that changes the case or a paper of it, and at night, because time alone can change it.
/// </summary>
public sealed class CaseCheckTotal
{
    /// <summary>The case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Lines that are red.</summary>
    public int Red { get; set; }

    /// <summary>Lines that want an explanation and have none.</summary>
    public int Amber { get; set; }

    /// <summary>When it was first found to come to this, UTC.</summary>
    public DateTime CheckedAt { get; set; }
}

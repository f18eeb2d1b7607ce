namespace Oversight.Infrastructure.Persistence;

/// <summary>The answer an act gave, kept under its idempotency key: the same submit twice is one act with one answer.</summary>
public sealed class Operation
{
    public required Guid OpId { get; init; }

    public required string Duty { get; init; }

    public required Guid ActorId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>JSON of the answer; null where it was refused.</summary>
    public string? Answer { get; init; }

    /// <summary>Code of the rule that refused, or null.</summary>
    public string? RefusedBy { get; init; }

    public string? Sentence { get; init; }

    public string? Clause { get; init; }
}

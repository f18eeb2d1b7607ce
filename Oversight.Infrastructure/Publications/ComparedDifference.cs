namespace Oversight.Infrastructure.Publications;

/// <summary>
/// That a finding of a comparison holds a line, so that the same line is not registered twice. Derived from the finding's table and written in
/// the transaction that records it.
/// </summary>
public sealed class ComparedDifference
{
    /// <summary>The finding.</summary>
    public required Guid FindingId { get; init; }

    /// <summary>SHA-256 of what the line says, lower-case hex.</summary>
    public required string Key { get; init; }
}

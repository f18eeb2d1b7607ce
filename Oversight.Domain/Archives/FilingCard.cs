using Oversight.Domain.Common;

namespace Oversight.Domain.Archives;

/// <summary>What the form of a filing holds.</summary>
/// <param name="Period">How long it is kept; never shorter than the table says.</param>
/// <param name="Reason">Why longer, where it is.</param>
/// <param name="Files">Papers from outside the system.</param>
public sealed record FilingCard(RetentionPeriod Period, string Reason, IReadOnlyList<EvidenceFile> Files);

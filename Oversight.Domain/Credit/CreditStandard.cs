namespace Oversight.Domain.Credit;

/// <summary>The standard of the credit record: its fields and where their values come from. Data, not code.</summary>
/// <param name="Fields">The thirty fields in order.</param>
/// <param name="Mapping">One line for each field.</param>
public sealed record CreditStandard(IReadOnlyList<CreditField> Fields, IReadOnlyList<CreditMapped> Mapping);

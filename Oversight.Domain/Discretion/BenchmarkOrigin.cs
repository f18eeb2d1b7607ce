namespace Oversight.Domain.Discretion;

/// <summary>What a benchmark is for and where it comes from.</summary>
/// <param name="Code">编号</param>
/// <param name="ItemId">The power item.</param>
/// <param name="ItemName">Its name today.</param>
/// <param name="Scope">What part of the item, or empty.</param>
/// <param name="Source">Where it was taken from, or empty.</param>
/// <param name="Unconfirmed">Whether it waits for confirmation (待核定).</param>
public sealed record BenchmarkOrigin(string Code, Guid ItemId, string ItemName, string Scope, string Source, bool Unconfirmed);

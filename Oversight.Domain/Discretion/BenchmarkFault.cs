namespace Oversight.Domain.Discretion;

/// <summary>How much a fault weighs.</summary>
public enum FaultSeverity
{
    /// <summary>Wants a written explanation, which is kept.</summary>
    Amber,

    /// <summary>Cannot be submitted until it is mended.</summary>
    Red,
}

/// <summary>What the check of a benchmark found wrong.</summary>
/// <param name="Code">Stable ASCII code.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Tiers">Numbers of the tiers concerned, from 1; none where it concerns the whole.</param>
/// <param name="What">Name of the fault, e.g. 边界重叠.</param>
/// <param name="Where">The place, e.g. 2平方米.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Clause">The clause behind it.</param>
/// <param name="Mend">How to mend it.</param>
public sealed record BenchmarkFault(string Code, FaultSeverity Severity, IReadOnlyList<int> Tiers, string What, string Where, string Sentence, string Clause, string Mend)
{
    /// <summary>Code of a tier without a range and without another sanction.</summary>
    public const string NoRange = "tier-without-range";
}

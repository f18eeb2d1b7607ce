namespace Oversight.Bench;

/// <summary>How measured values spread.</summary>
internal sealed record Spread(double P50, double P95, double P99, double Max)
{
    /// <summary>Of at least one value; the nearest rank, so that each figure is one that was measured.</summary>
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? new(double.NaN, double.NaN, double.NaN, double.NaN) : new(At(0.5), At(0.95), At(0.99), Round(sorted[^1]));

        double At(double share) => Round(sorted[(int)Math.Ceiling(share * sorted.Length) - 1]);

        static double Round(double value) => Math.Round(value, 2);
    }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"p50 {P50:0.#}  p95 {P95:0.#}  p99 {P99:0.#}  max {Max:0.#}");
}

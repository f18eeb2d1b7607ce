namespace Oversight.Domain.Topics;

/// <summary>
/// Whether something came up more often than its own past explains. Counts are compared by the exact conditional test of two Poisson rates: of all
/// <c>n</c> in both periods the recent ones are binomial with the share of its days, if nothing changed. Many things are compared at once, so the
/// rises that are told are chosen by Benjamini and Hochberg's procedure: of those told, no more than the given share is expected to be chance.
/// </summary>
public static class RiseTest
{
    /// <summary>Days that a week is compared with: the four weeks before it.</summary>
    public const int BaseDays = 28;

    private const double Negligible = 1e-18;

    /// <summary>The probability that at least so many would have come up by chance.</summary>
    /// <param name="count">In the period.</param>
    /// <param name="days">Its length, 1 to 7.</param>
    /// <param name="before">In the <see cref="BaseDays"/> before it.</param>
    public static double Chance(int count, int days, int before)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(before);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        if (count == 0)
            return 1;
        var (n, share) = (count + before, (double)days / (days + BaseDays));

        // From the first term on each is the one before times a ratio; past the mean they fall until nothing is added.
        var term = Math.Exp(LogChoose(n, count) + (count * Math.Log(share)) + (before * Math.Log(1 - share)));
        var sum = term;
        for (var k = count; k < n; k++)
        {
            term *= (double)(n - k) / (k + 1) * (share / (1 - share));
            sum += term;
            if (term < Negligible && k > n * share)
                break;
        }

        return Math.Min(1, sum);
    }

    /// <summary>The largest probability that still counts as a rise, or null where none does.</summary>
    /// <param name="chances">Of everything that was compared.</param>
    /// <param name="falseShare">The expected share of false ones among those told, such as 0.05.</param>
    public static double? Bound(IEnumerable<double> chances, double falseShare)
    {
        var ordered = chances.Order().ToList();
        for (var i = ordered.Count - 1; i >= 0; i--)
        {
            if (ordered[i] <= falseShare * (i + 1) / ordered.Count)
                return ordered[i];
        }

        return null;
    }

    private static double LogChoose(int n, int k) => LogFactorial(n) - LogFactorial(k) - LogFactorial(n - k);

    // Exact for small ones, Stirling's series beyond: the first term left out is below 1e-13 from 64 on.
    private static double LogFactorial(int n)
    {
        if (n < 64)
        {
            var sum = 0.0;
            for (var i = 2; i <= n; i++)
                sum += Math.Log(i);
            return sum;
        }

        double x = n;
        return (x * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI * x)) + (1 / (12 * x)) - (1 / (360 * x * x * x)) + (1 / (1260 * x * x * x * x * x));
    }
}

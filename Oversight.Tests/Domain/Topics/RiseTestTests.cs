using Oversight.Domain.Topics;

namespace Oversight.Tests.Domain.Topics;

/// <summary>The rule that tells a rise from chance.</summary>
public sealed class RiseTestTests
{
    // From an exact binomial table: P(X >= k | n, 1/5).
    [Theory]
    [InlineData(1, 0, 0.2)]
    [InlineData(2, 0, 0.04)]
    [InlineData(5, 0, 0.00032)]
    [InlineData(2, 3, 0.26272)]
    [InlineData(0, 12, 1)]
    public void The_chance_is_that_of_the_binomial(int count, int before, double expected) => Assert.Equal(expected, RiseTest.Chance(count, 7, before), 10);

    [Fact]
    public void A_week_that_is_not_over_is_compared_by_its_days()
    {
        // One day against 28: a share of 1/29.
        Assert.Equal(Math.Pow(1 / 29.0, 3), RiseTest.Chance(3, 1, 0), 12);
        Assert.True(RiseTest.Chance(5, 1, 8) < RiseTest.Chance(5, 7, 8));
    }

    [Fact]
    public void Large_counts_are_as_exact_as_small_ones()
    {
        // Two sums over the whole range must meet: P(X >= k) + P(X <= k - 1) = 1, the second by mirroring.
        foreach (var (count, before) in new[] { (300, 900), (2_000, 7_500), (60_000, 240_000) })
        {
            var n = count + before;
            var (share, below) = (0.2, 0.0);
            var logTerm = n * Math.Log(1 - share);
            for (var k = 0; k < count; k++)
            {
                below += Math.Exp(logTerm);
                logTerm += Math.Log((double)(n - k) / (k + 1)) + Math.Log(share / (1 - share));
            }

            Assert.Equal(1 - below, RiseTest.Chance(count, 7, before), 6);
        }
    }

    [Fact]
    public void Of_many_comparisons_the_procedure_keeps_those_that_stand_out()
    {
        // Benjamini and Hochberg, 1995, section 3.2: fifteen tests at 0.05 reject four.
        double[] published = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0];
        Assert.Equal(0.0095, RiseTest.Bound(published, 0.05));
        Assert.Null(RiseTest.Bound([0.2, 0.06, 0.9], 0.05));
        Assert.Null(RiseTest.Bound([], 0.05));
    }

    [Fact]
    public void Where_nothing_changed_hardly_anything_is_told()
    {
        var chance = new Random(20261123);
        var told = 0;
        for (var week = 0; week < 200; week++)
        {
            var chances = Enumerable.Range(0, 60).Select(_ => RiseTest.Chance(Poisson(chance, 6), 7, Poisson(chance, 24))).ToList();
            told += RiseTest.Bound(chances, 0.05) is null ? 0 : 1;
        }

        // With nothing rising each rise told is false, and the procedure tells one in at most one week of twenty.
        Assert.InRange(told, 0, 15);
    }

    private static int Poisson(Random chance, double mean)
    {
        var (count, product, limit) = (0, chance.NextDouble(), Math.Exp(-mean));
        while (product > limit)
        {
            count++;
            product *= chance.NextDouble();
        }

        return count;
    }
}

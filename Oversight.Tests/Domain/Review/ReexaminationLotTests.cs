using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Tests.Domain.Casework;

namespace Oversight.Tests.Domain.Review;

public sealed class ReexaminationLotTests
{
    private const string Seed = "00112233445566778899aabbccddeeff";

    private static IReadOnlyList<WeightedCase> Population(params int[] weights) => [.. weights.Select((w, i) => new WeightedCase($"管执罚〔2026〕{i + 1:0000}号", w))];

    [Fact]
    public void The_same_seed_and_population_give_the_same_draw_and_another_seed_another()
    {
        var population = Population([.. Enumerable.Repeat(1, 200)]);
        var drawn = ReexaminationLot.Draw(Seed, population, 10);
        Assert.Equal(drawn, ReexaminationLot.Draw(Seed, population, 10));
        Assert.NotEqual(drawn, ReexaminationLot.Draw("ff" + Seed[2..], population, 10));
        Assert.Equal(10, drawn.Distinct().Count());
    }

    // Worked out apart from the product: SHA-256(seed ‖ 00000000) in 64-bit numbers, each taken modulo the weights that are left.
    [Fact]
    public void A_draw_is_what_the_published_rule_gives_by_hand() =>
        Assert.Equal(ByHand(Seed, [3, 1, 5, 2, 4], 3), ReexaminationLot.Draw(Seed, Population(3, 1, 5, 2, 4), 3).Select(c => int.Parse(c.Number[9..13], System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_weight_of_none_is_never_drawn_and_a_population_smaller_than_the_sample_is_drawn_whole()
    {
        var drawn = ReexaminationLot.Draw(Seed, Population(0, 2, 0, 1), 10);
        Assert.Equal(["管执罚〔2026〕0002号", "管执罚〔2026〕0004号"], drawn.Select(c => c.Number).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Weights_show_in_how_often_a_case_is_drawn()
    {
        var population = Population(9, 1);
        var first = Enumerable.Range(0, 2000).Count(i => ReexaminationLot.Draw(i.ToString("x8", System.Globalization.CultureInfo.InvariantCulture), population, 1)[0].Weight == 9);
        Assert.InRange(first, 1720, 1880);
    }

    [Fact]
    public void A_population_is_read_back_from_its_text_in_the_order_of_the_numbers()
    {
        var population = Population(1, 2, 3);
        var text = ReexaminationLot.Text(population.Reverse());
        Assert.Equal(population, ReexaminationLot.Parse(text));
        Assert.Throws<FormatException>(() => ReexaminationLot.Parse("管执罚〔2026〕0001号"));
    }

    [Theory]
    [InlineData(PowerCategory.Penalty, 2, 1, 3 * 2 + 2 * 4 + 1)]
    [InlineData(PowerCategory.Check, 2, 1, 0)]
    [InlineData(PowerCategory.PublicService, 0, 0, 2)]
    public void A_weight_is_category_times_department_with_red_and_amber_on_top(PowerCategory category, int red, int amber, int weight)
    {
        ReexaminationWeight[] weights =
        [
            new(Guid.NewGuid(), ReexaminationWeightSort.Category, nameof(PowerCategory.Penalty), "行政处罚", 3),
            new(Guid.NewGuid(), ReexaminationWeightSort.Category, nameof(PowerCategory.Check), "行政检查", 0),
            new(Guid.NewGuid(), ReexaminationWeightSort.Department, Paper.Squadron.ToString(), "执法一中队", 2),
            new(Guid.NewGuid(), ReexaminationWeightSort.Red, "", "不通过", 4),
            new(Guid.NewGuid(), ReexaminationWeightSort.Amber, "", "须说明", 1),
        ];
        Assert.Equal(weight, ReexaminationWeight.Of(weights, category, Paper.Squadron, red, amber));
    }

    [Fact]
    public void Picks_that_the_seed_does_not_give_are_refused()
    {
        var population = Population(1, 1, 1, 1);
        var given = ReexaminationLot.Draw(Seed, population, 2);
        var order = new ReexaminationOrder(new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1), null, null, 2, [], []);
        Assert.Equal("draw", Assert.Throws<RuleBroken>(() => Draw([given[1], given[0]])).Code);
        Assert.Equal(2, Draw(given).Picks.Count);

        ReexaminationDraw Draw(IReadOnlyList<WeightedCase> picks) => ReexaminationDraw.Draw(
            Guid.NewGuid(), new DocumentNumber("管执法复查", 2026, 1), order, DrawnLot.Of(new ReexaminationSeed(Seed, ReexaminationLot.Text(population)), 2),
            [.. picks.Select((c, i) => new ReexaminationPick(Guid.NewGuid(), i + 1, Guid.NewGuid(), c.Number, c.Weight, Guid.NewGuid()))], Paper.Legal, DateTime.UnixEpoch);
    }

    private static List<int> ByHand(string seed, int[] weights, int size)
    {
        var block = System.Security.Cryptography.SHA256.HashData([.. Convert.FromHexString(seed), 0, 0, 0, 0]);
        var left = weights.Select((w, i) => (Weight: w, Number: i + 1)).ToList();
        List<int> drawn = [];
        for (var i = 0; i < size; i++)
        {
            var number = (System.Numerics.BigInteger)0;
            foreach (var octet in block.AsSpan(i * 8, 8))
                number = (number * 256) + octet;
            var rest = (int)(number % left.Sum(l => l.Weight));
            var stretch = left.SelectMany(l => Enumerable.Repeat(l, l.Weight)).ElementAt(rest);
            drawn.Add(stretch.Number);
            left.Remove(stretch);
        }

        return drawn;
    }
}

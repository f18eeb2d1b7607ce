using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Oversight.Domain.Discretion;
using Oversight.Infrastructure.Seeding.Catalogue;

namespace Oversight.Tests.Domain.Discretion;

public sealed class BenchmarkLintTests
{
    private static readonly LegalRange Law = new(50_000, 500_000, "元", null);

    [Fact]
    public void Tiers_that_follow_each_other_inside_the_law_are_clean() => Assert.Empty(BenchmarkLint.Of(Clean()));

    [Theory]
    [InlineData("面积2平方米以下", "overlap 2平方米")]
    [InlineData("面积不满1平方米", "gap 1平方米以上不满2平方米")]
    [InlineData("面积3平方米以下", "overlap 2平方米以上3平方米以下")]
    [InlineData("面积1平方米以下", "gap 超过1平方米不满2平方米")]
    [InlineData("情节轻微", "words-only 第1档“轻微”|gap 不满2平方米")]
    [InlineData("约2处", "unread 第1档“轻微”")]
    [InlineData("（摘录在此截断）", "truncated 第1档“轻微”")]
    [InlineData("", "no-condition 第1档“轻微”|gap 不满2平方米")]
    public void Moving_an_end_of_a_condition_is_found_at_its_place(string first, string faults) =>
        Assert.Equal(faults, Codes(Clean() with { Tiers = [TierContent.Write(TierLevel.Minor, first, Clean().Tiers[0].Fine), .. Clean().Tiers.Skip(1)] }));

    [Theory]
    [InlineData(40_000, 100_000, false, "outside-law 400元以上不满1,000元")]
    [InlineData(50_000, 100_000, true, "fine-overlap 1,000元")]
    [InlineData(50_000, 90_000, false, "fine-gap 900元以上不满1,000元")]
    [InlineData(60_000, 100_000, false, "fine-gap 不满600元")]
    [InlineData(150_000, 200_000, false, "cheaper 第1、2档|fine-gap 不满1,000元|fine-overlap 1,500元以上不满2,000元")]
    public void Moving_an_end_of_a_fine_is_found_at_its_place(long low, long high, bool highIn, string faults) =>
        Assert.Equal(faults, Codes(Clean() with { Tiers = [TierContent.Write(TierLevel.Minor, "面积不满2平方米", new Bounds(low, true, high, highIn)), .. Clean().Tiers.Skip(1)] }));

    [Theory]
    [InlineData(500_000L, true, "")]
    [InlineData(500_001L, false, "")]
    [InlineData(500_001L, true, "outside-law 3,000元以上5,000.01元以下 高于法定上限")]
    [InlineData(600_000L, true, "outside-law 3,000元以上6,000元以下 高于法定上限")]
    [InlineData(null, false, "outside-law 3,000元以上 没有上限")]
    public void A_fine_above_the_largest_of_the_law_is_the_only_fault_and_red(long? high, bool highIn, string fault)
    {
        var found = BenchmarkLint.Of(Clean() with { Tiers = [.. Clean().Tiers.Take(2), TierContent.Write(TierLevel.Serious, "面积10平方米以上", new Bounds(300_000, true, high, highIn))] });
        Assert.Equal(fault, string.Join('|', found.Select(f => $"{f.Code} {f.Where} {f.What}")));
        Assert.All(found, f => Assert.Equal(FaultSeverity.Red, f.Severity));
    }

    [Fact]
    public void Pieces_have_no_gap_between_two_and_three_but_between_two_and_four() => Assert.Equal("gap 3处", Codes(Clean() with
    {
        Tiers = [TierContent.Write(TierLevel.Minor, "2处以下，或面积不满2平方米", Clean().Tiers[0].Fine), TierContent.Write(TierLevel.Ordinary, "4处，或面积2平方米以上不满10平方米", Clean().Tiers[1].Fine), TierContent.Write(TierLevel.Serious, "5处以上，或面积10平方米以上", Clean().Tiers[2].Fine)],
    }));

    [Fact]
    public void Different_circumstances_are_not_compared() => Assert.DoesNotContain("overlap", Codes(Clean() with
    {
        Tiers = [TierContent.Write(TierLevel.Minor, "面积2平方米以下，及时改正", Clean().Tiers[0].Fine), TierContent.Write(TierLevel.Ordinary, "面积2平方米以下，逾期不改正", Clean().Tiers[1].Fine), Clean().Tiers[2]],
    }), StringComparison.Ordinal);

    [Fact]
    public void A_tier_without_a_range_and_a_graver_one_before_a_lighter_one_are_red()
    {
        Assert.Contains(BenchmarkLint.Of(Clean() with { Tiers = [.. Clean().Tiers.Take(2), TierContent.Write(TierLevel.Serious, "面积10平方米以上", null)] }), f => f is { Code: BenchmarkFault.NoRange, Severity: FaultSeverity.Red });
        Assert.Contains(BenchmarkLint.Of(Clean() with { Tiers = [.. Clean().Tiers.Reverse()] }), f => f is { Code: "level-order", Severity: FaultSeverity.Red });
        Assert.DoesNotContain("tier-without-range", Codes(Clean() with { Tiers = [TierContent.Write(TierLevel.Exempt, "初次违法，及时改正", null), .. Clean().Tiers] }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("违反本条例第九条规定的", "第九条", "")]
    [InlineData("违反本条例第九条规定的", "第十条", "breach-not-covered 第十条")]
    [InlineData("违反第九条至第十二条规定的", "第十一条", "")]
    [InlineData("违反第二十六条第一、五项、第二十七条第三款规定的", "第二十六条第五项", "")]
    [InlineData("违反第二十六条第一、五项、第二十七条第三款规定的", "第二十六条第三项", "breach-not-covered 第二十六条第三项")]
    [InlineData("违反第二十六条第一、五项规定的", "第二十六条", "breach-partly-covered 第二十六条")]
    [InlineData("违反第十八条（第四项除外）规定的", "第十八条第四项", "breach-not-covered 第十八条第四项")]
    [InlineData("擅自设置的，处以罚款", "第九条", "")]
    [InlineData("违反第三十五、三十六条规定的", "第三十五条", "")]
    [InlineData("违反第三十五、三十六条规定的", "第三十六条第二款", "")]
    [InlineData("违反第三十五、三十六条规定的", "第三十七条", "breach-not-covered 第三十七条")]
    [InlineData("违反第十七条之一规定的", "第十七条之一", "")]
    [InlineData("违反第十七条之一规定的", "第十七条", "breach-not-covered 第十七条")]
    [InlineData("违反第十七条规定的", "第十七条之一", "breach-not-covered 第十七条之一")]
    [InlineData("违反第十八条第二款（第四项除外）、第二十条规定的", "第十八条第二款第四项", "breach-not-covered 第十八条第二款第四项")]
    [InlineData("违反第十八条第二款（第四项除外）、第二十条规定的", "第二十条", "")]
    [InlineData("有第一款所列行为之一，处以罚款", "第九条", "")]
    public void The_breached_clause_must_be_one_that_the_penalty_clause_punishes(string quote, string breached, string faults) =>
        Assert.Equal(faults, Codes(Clean() with { Quote = quote, BreachedArticle = breached }));

    [Theory]
    [InlineData("擅自设置的，处以罚款", "第九条", "第九条", "")]
    [InlineData("擅自设置的，处以罚款", "第九条", "", "")]
    [InlineData("擅自设置的，处以罚款", "", "第十条", "")]
    [InlineData("擅自设置的，处以罚款", "第九条", "第十条", "breach-differs 第十条")]
    [InlineData("擅自设置的，处以罚款", "第九条第二项、第十一条", "第十一条", "")]
    [InlineData("擅自设置的，处以罚款", "第九条第二项、第十一条", "第九条", "breach-wider 第九条")]
    [InlineData("擅自设置的，处以罚款", "第九条", "第四十八条", "")]
    [InlineData("有第一款所列行为之一，处以罚款", "第九条", "第十条", "breach-differs 第十条")]
    [InlineData("", "第九条", "第十条", "breach-differs 第十条")]
    [InlineData("违反第十条规定的", "第九条", "第十条", "")]
    public void Where_the_penalty_clause_names_no_article_the_register_says_what_is_breached(string quote, string registered, string breached, string faults) =>
        Assert.Equal(faults, Codes(Clean() with { Quote = quote, BreachedArticle = breached }, new RegisteredLaw(Law, quote, registered)));

    [Fact]
    public void A_range_or_a_cap_other_than_the_registered_one_is_red()
    {
        Assert.Equal("law-differs 500元以上5,000元以下", Codes(Clean(), new RegisteredLaw(Law with { Max = 400_000 }, "", "")));
        var capped = new RegisteredLaw(Law with { Cap = 2_000_000 }, "", "");
        Assert.StartsWith("cap-differs", Codes(Clean(), capped), StringComparison.Ordinal);
        Assert.Equal("", Codes(Clean() with { Legal = capped.Legal }, capped));
    }

    [Fact]
    public void The_clauses_of_every_shipped_item_punish_what_it_breaches()
    {
        var wrong = ShippedCatalogue.Load().Items.Where(i => i.FineMax is not null)
            .SelectMany(i => BenchmarkLint.Of(new BenchmarkContent(i.Law, i.BasisArticle, i.BasisQuote, i.ViolationArticle, new LegalRange(i.FineMin * 100L, i.FineMax * 100L, i.FineUnit, null), Clean().Tiers))
                .Where(f => f.Code is "breach-not-covered").Select(f => $"{i.Code} {f.Where}"));
        Assert.Equal([], wrong);
    }

    [Property(MaxTest = 300)]
    public Property A_partition_is_clean_and_one_moved_end_makes_exactly_one_fault(PositiveInt a, PositiveInt b, PositiveInt c, bool up)
    {
        var ends = new long[] { a.Get, a.Get + b.Get + 1L, a.Get + b.Get + c.Get + 2L };
        var clean = Partition(ends, 0);
        var moved = Codes(Partition(ends, up ? 1 : -1)).Split('|', StringSplitOptions.RemoveEmptyEntries);
        return (Codes(clean).Length == 0).Label(Codes(clean)).And((moved.Length == 1 && moved[0].StartsWith(up ? "overlap" : "gap", StringComparison.Ordinal)).Label(string.Join('|', moved)));
    }

    // Ends in whole 平方米; the second tier's upper end is moved by a half.
    private static BenchmarkContent Partition(long[] ends, int halves)
    {
        var moved = halves == 0 ? $"{ends[1]}" : $"{ends[1] + (halves * 0.5m)}";
        return Clean() with
        {
            Tiers =
            [
                TierContent.Write(TierLevel.Minor, $"面积不满{ends[0]}平方米", Clean().Tiers[0].Fine),
                TierContent.Write(TierLevel.Ordinary, $"面积{ends[0]}平方米以上不满{moved}平方米", Clean().Tiers[1].Fine),
                TierContent.Write(TierLevel.Serious, $"面积{ends[1]}平方米以上", Clean().Tiers[2].Fine),
            ],
        };
    }

    internal static BenchmarkContent Clean() => new("某条例", "第四十八条", "", "", Law,
    [
        TierContent.Write(TierLevel.Minor, "面积不满2平方米", new Bounds(50_000, true, 100_000, false)),
        TierContent.Write(TierLevel.Ordinary, "面积2平方米以上不满10平方米", new Bounds(100_000, true, 300_000, false)),
        TierContent.Write(TierLevel.Serious, "面积10平方米以上", new Bounds(300_000, true, 500_000, true)),
    ]);

    private static string Codes(BenchmarkContent content, RegisteredLaw? registered = null) => string.Join('|', BenchmarkLint.Of(content, registered).Select(f => $"{f.Code} {f.Where}".Trim()));
}

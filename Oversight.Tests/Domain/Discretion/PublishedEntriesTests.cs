using Oversight.Domain.Discretion;
using Oversight.Infrastructure.Discretion;

namespace Oversight.Tests.Domain.Discretion;

/// <summary>The four published entries find their known faults and nothing that is not there.</summary>
public sealed class PublishedEntriesTests
{
    [Theory]
    [InlineData(0, "overlap 2平方米|overlap 10平方米|overlap 3处|overlap 10处|fine-overlap 5,000元|fine-overlap 10,000元")]
    [InlineData(1, "truncated 第3档“严重”|overlap 2处|fine-overlap 30元|fine-overlap 40元")]
    [InlineData(2, "no-tiers")]
    [InlineData(3, "no-tiers")]
    public void Each_entry_finds_its_known_fault_and_nothing_else(int entry, string faults)
    {
        var found = BenchmarkLint.Of(Content(BenchmarkFile.Examples()[entry]));
        Assert.Equal(faults.Split('|').Order(StringComparer.Ordinal), found.Select(f => $"{f.Code} {f.Where}".Trim()).Order(StringComparer.Ordinal));
        Assert.All(found, f => Assert.True(f.Sentence.Length > 0 && f.Clause.Length > 0 && f.Mend.Length > 0));
    }

    [Fact]
    public void A_shared_end_names_both_tiers_and_the_civil_code()
    {
        var fault = BenchmarkLint.Of(Content(BenchmarkFile.Examples()[0])).First(f => f.Where == "2平方米");
        Assert.Equal([1, 2], fault.Tiers);
        Assert.Equal("单体面积2平方米同时落入“轻微”、“一般”：以上、以下均含本数。", fault.Sentence);
        Assert.Equal("民法典第一千二百五十九条", fault.Clause);
    }

    [Fact]
    public void The_legal_range_and_the_articles_are_read_out_of_the_basis()
    {
        var basis = BasisText.Read(BenchmarkFile.Examples()[2].Basis);
        Assert.Equal("郑州市市政工程设施管理条例", basis.Law);
        Assert.Equal(new LegalRange(3000, 10000, "元/平方米", 2_000_000), basis.Range);
        Assert.Equal([new(56, Item: 1), new(9)], basis.Articles);
    }

    private static BenchmarkContent Content(BenchmarkEntry entry)
    {
        var basis = BasisText.Read(entry.Basis);
        return new BenchmarkContent(basis.Law, "第四十二条", "", "", basis.Range ?? new LegalRange(null, null, "元", null), [.. entry.Tiers.Select(t => t.Content)]);
    }
}

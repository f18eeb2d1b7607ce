using Oversight.Domain.Catalogue;
using Oversight.Domain.Laws;

namespace Oversight.Tests.Domain.Laws;

public sealed class KnownLawsTests
{
    private static readonly Guid Old = Guid.CreateVersion7(), Current = Guid.CreateVersion7();

    private static readonly KnownLaws Laws = new(
        [
            new("甲条例", ["甲条例", "甲"], null, "", [new(Old, "2017", new(2017, 1, 1), new HashSet<string> { "第一条", "第二条" }), new(Current, "2022", new(2022, 1, 1), new HashSet<string> { "第一条" })]),
            new("乙办法", ["乙办法"], null, "", [new(Guid.CreateVersion7(), "2020", null, null)]),
            new("丙规定", ["丙规定"], new(2025, 12, 31), "甲条例", [new(Guid.CreateVersion7(), "2010", null, null)]),
            new("丁规定", ["丁规定"], new(2026, 11, 23), "", [new(Guid.CreateVersion7(), "2010", null, null)]),
            new("戊规定", ["戊规定"], new(2026, 11, 22), "", [new(Guid.CreateVersion7(), "2010", null, null)]),
            new("己条例", ["己条例"], null, "", [new(Guid.CreateVersion7(), "2026", new(2026, 11, 24), null)]),
        ],
        new(2026, 11, 23));

    [Theory]
    [InlineData("甲条例", "", "第一条第二款", null)]
    [InlineData("甲", "", "第1条", null)]
    [InlineData("甲条例", "", "第一条至第三条", "law-article")]
    [InlineData("甲条例", "", "第二条", "law-article")]
    [InlineData("甲条例", "2017", "第二条", null)]
    [InlineData("甲条例", "2019", "第二条", null)]
    [InlineData("甲条例", "2019", "第九条", "law-article")]
    [InlineData("乙办法", "", "第九百条", null)]
    [InlineData("丙规定", "", "第一条", "law-repealed")]
    [InlineData("丁规定", "", "第一条", null)]
    [InlineData("戊规定", "", "第一条", "law-repealed")]
    [InlineData("己条例", "", "第一条", "law-not-yet")]
    [InlineData("庚条例", "", "第一条", "law-unknown")]
    public void A_basis_leads_to_an_article_of_a_law_in_force_or_is_told_why_not(string law, string text, string article, string? kind) =>
        Assert.Equal(kind, Laws.Fault(Basis(law, article) with { LawVersion = text })?.Kind);

    [Fact]
    public void A_name_that_was_typed_over_is_not_covered_by_the_link_that_stayed() =>
        Assert.Equal("law-unknown", Laws.Fault(Basis("庚条例", "第一条") with { LawVersionId = Current })?.Kind);

    [Fact]
    public void The_repeal_is_told_with_what_took_the_place() =>
        Assert.Equal("《丙规定》已于2026-01-01废止，由《甲条例》接替，请改引接替的法规。", Laws.Fault(Basis("丙规定", "第一条"))!.Sentence);

    [Fact]
    public void What_stood_before_and_what_is_breached_are_not_judged_and_what_changed_is()
    {
        var before = new ItemContent { Bases = [Basis("丙规定", "第一条")] };
        Assert.Empty(Laws.Faults(before with { Name = "新名", Bases = [Basis("丙规定", "第一条"), Basis("庚条例", "第一条") with { Breached = true }] }, before));
        Assert.Equal(["law-repealed"], Laws.Faults(before with { Bases = [Basis("丙规定", "第二条")] }, before).Select(f => f.Kind));
        Assert.Equal(["law-repealed", "law-unknown"], Laws.Faults(before with { Bases = [.. before.Bases, Basis("庚条例", "第一条"), Basis("庚条例", "第二条")] }, null).Select(f => f.Kind));
    }

    private static ContentBasis Basis(string law, string article) => new(law, "", "", article, "", "", Breached: false);
}

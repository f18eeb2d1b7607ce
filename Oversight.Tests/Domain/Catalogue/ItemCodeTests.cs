using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Tests.Domain.Catalogue;

public sealed class ItemCodeTests
{
    [Theory]
    [InlineData("410104-cg-cf-001", "410104-CG-CF-001")]
    [InlineData("　４１０１０４－ＣＧ－ｃｆ－００１ ", "410104-CG-CF-001")]
    [InlineData("a", "A")]
    [InlineData("0.9_x-Y", "0.9_X-Y")]
    public void A_code_is_registered_in_half_width_capitals(string typed, string code) => Assert.Equal(code, ItemCode.Require("code", typed));

    [Theory]
    [InlineData("")]
    [InlineData("print")]
    [InlineData("Import")]
    [InlineData("EXPORT.CSV")]
    [InlineData("export.xlsx")]
    [InlineData("template.xlsx")]
    [InlineData("处罚-1")]
    [InlineData("-1")]
    [InlineData("A/1")]
    [InlineData("A 1")]
    [InlineData("A?1")]
    [InlineData("..")]
    [InlineData("01234567890123456789012345678901234567890")]
    public void What_would_be_no_address_of_an_item_is_no_code(string typed) => Assert.Equal("code", Assert.Throws<InvalidInput>(() => ItemCode.Require("code", typed)).Field);

    [Theory]
    [InlineData("EXPORTS.CSV")]
    [InlineData("410104.EXPORT")]
    public void What_only_resembles_an_address_is_a_code(string code) => Assert.True(ItemCode.Is(code));

    [Fact]
    public void Codes_that_differ_in_case_or_width_alone_are_one()
    {
        Assert.True(ItemCode.Same("a-1", "Ａ－１"));
        Assert.False(ItemCode.Same("a-1", "a-2"));
    }
}

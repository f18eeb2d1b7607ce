using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;

namespace Oversight.Tests.Domain.Casework;

public sealed class CaseNumberTests
{
    public static TheoryData<PowerCategory> Categories => [.. Enum.GetValues<PowerCategory>()];

    [Theory]
    [MemberData(nameof(Categories))]
    public void A_number_as_printed_is_whole(PowerCategory category)
    {
        Assert.True(CaseNumber.IsWhole(new CaseNumber(CaseNumber.PrefixOf(category), 2026, 7).ToString()));
        Assert.True(CaseNumber.IsWhole(new CaseNumber(CaseNumber.PrefixOf(category), 2026, 1_234_567).ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0007号")]
    [InlineData("〔2026〕0007号")]
    [InlineData("执罚〔2026〕0007号")]
    [InlineData("管执罚〔2026〕0007")]
    [InlineData("管执罚〔2026〕007号")]
    [InlineData("管执罚〔26〕0007号")]
    [InlineData("管执罚〔2026〕00七号")]
    [InlineData("管执罚〕2026〔0007号")]
    [InlineData("管执罚〔2026〕0007号附1")]
    [InlineData("管执罚决〔2026〕0007号")]
    public void A_part_of_a_number_is_not(string text) => Assert.False(CaseNumber.IsWhole(text));
}

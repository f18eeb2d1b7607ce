using Oversight.Infrastructure.Documents.CasePapers;

namespace Oversight.Tests.Documents;

public sealed class FineWordsTests
{
    [Theory]
    [InlineData(0, "零元整")]
    [InlineData(800_00, "捌佰元整")]
    [InlineData(1230_50, "壹仟贰佰叁拾元伍角")]
    [InlineData(1230_05, "壹仟贰佰叁拾元零伍分")]
    [InlineData(1230_55, "壹仟贰佰叁拾元伍角伍分")]
    [InlineData(0_30, "叁角")]
    [InlineData(0_03, "叁分")]
    [InlineData(10_00, "壹拾元整")]
    [InlineData(1005_00, "壹仟零伍元整")]
    [InlineData(10000_00, "壹万元整")]
    [InlineData(10005_00, "壹万零伍元整")]
    [InlineData(105000_00, "壹拾万伍仟元整")]
    [InlineData(100500_00, "壹拾万零伍佰元整")]
    [InlineData(100000000_00, "壹亿元整")]
    [InlineData(100000005_00, "壹亿零伍元整")]
    [InlineData(1000010000_00, "壹拾亿零壹万元整")]
    [InlineData(20304050_06, "贰仟零叁拾万肆仟零伍拾元零陆分")]
    public void An_amount_is_written_in_capitals(long fen, string words) => Assert.Equal(words, FineWords.Of(fen));
}

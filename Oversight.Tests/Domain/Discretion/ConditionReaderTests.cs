using Oversight.Domain.Common;
using Oversight.Domain.Discretion;

namespace Oversight.Tests.Domain.Discretion;

public sealed class ConditionReaderTests
{
    [Theory]
    [InlineData("2平方米以上10平方米以下", "面积2平方米以上10平方米以下")]
    [InlineData("2平方米以上不满10平方米的", "面积2平方米以上不满10平方米")]
    [InlineData("超过2平方米10平方米以下", "面积超过2平方米10平方米以下")]
    [InlineData("单体面积不足2㎡", "单体面积不满2平方米")]
    [InlineData("3处以下", "处数3处以下")]
    [InlineData("2-4处", "处数2处以上4处以下")]
    [InlineData("二至四处", "处数2处以上4处以下")]
    [InlineData("第2次被查处", "次数2次")]
    [InlineData("三次以上", "次数3次以上")]
    [InlineData("初次违法", "次数1次")]
    [InlineData("违法所得一万五千元以上", "违法所得15,000元以上")]
    [InlineData("金额1至2万元", "金额10,000元以上20,000元以下")]
    [InlineData("造价1.5万元以外", "造价超过15,000元")]
    [InlineData("不超过3日", "天数3日以下")]
    [InlineData("不少于3株", "株数3株以上")]
    [InlineData("逾期不改正的", "逾期不改正")]
    [InlineData("2处以下，逾期不改正的", "处数2处以下 且 逾期不改正")]
    [InlineData("一年内首次查处", "一年内 且 次数1次")]
    [InlineData("逾期3日内改正", "天数3日以下")]
    [InlineData("一年内查处2次", "一年内 且 次数2次")]
    [InlineData("单体面积2平方米以下，或设置3处以下小型广告牌或者其他挂浮物", "单体面积2平方米以下；或 处数3处以下")]
    [InlineData("3处以上或者10平方米以上", "处数3处以上；或 面积10平方米以上")]
    [InlineData("10平方米以上；造成严重后果的", "面积10平方米以上；或 造成严重后果")]
    [InlineData("使用一次性塑料制品", "使用一次性塑料制品")]
    [InlineData("情节一般的", "情节一般")]
    public void Text_becomes_typed_conditions(string text, string words)
    {
        var reading = ConditionReader.Read(text);
        Assert.Equal(words, reading.Words);
        Assert.Empty(reading.Unread);
        Assert.False(reading.Truncated);
    }

    [Theory]
    [InlineData("3处左右")]
    [InlineData("多处")]
    [InlineData("10处以上3处以下")]
    [InlineData("面积5")]
    public void What_cannot_be_read_is_said_and_not_guessed(string text)
    {
        var reading = ConditionReader.Read(text);
        Assert.Equal([text], reading.Unread);
        Assert.Empty(reading.Conditions);
    }

    [Theory]
    [InlineData("（摘录在此截断）")]
    [InlineData("面积2平方米以上……")]
    public void A_text_that_breaks_off_is_known_as_such(string text) => Assert.True(ConditionReader.Read(text).Truncated);

    [Theory]
    [InlineData("2万", 20_000_000L)]
    [InlineData("二万五千", 25_000_000L)]
    [InlineData("一千五百", 1_500_000L)]
    [InlineData("3,000", 3_000_000L)]
    [InlineData("十五", 15_000L)]
    [InlineData("1.5", 1500L)]
    [InlineData("０.５", 500L)]
    [InlineData("一百零五", 105_000L)]
    [InlineData("1.2345", null)]
    [InlineData("一二", null)]
    [InlineData("2千万", 20_000_000_000L)]
    [InlineData("一百零", null)]
    [InlineData("十百", null)]
    public void Numbers_are_read_exactly(string text, long? thousandths) => Assert.Equal(thousandths, WrittenNumber.Thousandths(text));

    [Theory]
    [InlineData("处以五百元以上一千元以下罚款", 50_000L, 100_000L, "元", null)]
    [InlineData("可以处以2万元以下的罚款", null, 2_000_000L, "元", null)]
    [InlineData("每平方米处以三十元以上一百元以下罚款，总额不得超过二万元", 3_000L, 10_000L, "元/平方米", 2_000_000L)]
    [InlineData("处以五千元罚款", 500_000L, 500_000L, "元", null)]
    [InlineData("20–50元", 2_000L, 5_000L, "元", null)]
    public void The_law_s_own_words_give_the_range(string clause, long? min, long? max, string unit, long? cap) =>
        Assert.Equal(new LegalRange(min, max, unit, cap), LegalRange.Read(clause));
}

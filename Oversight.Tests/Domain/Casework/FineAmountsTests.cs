using Oversight.Domain.Casework;

namespace Oversight.Tests.Domain.Casework;

public sealed class FineAmountsTests
{
    [Theory]
    [InlineData("责令改正，处以罚款300元。", new long[] { 300_00 })]
    [InlineData("罚款人民币５００元", new long[] { 500_00 })]
    [InlineData("处人民币叁佰元的罚款，没收违法所得2000元", new long[] { 300_00 })]
    [InlineData("罚款1.5万元；罚款：1,000元", new long[] { 15_000_00, 1_000_00 })]
    [InlineData("罚款150.50元", new long[] { 150_50 })]
    [InlineData("占道12平方米，收费300元", new long[0])]
    public void A_text_tells_its_fines(string text, long[] fen) => Assert.Equal(fen, FineAmounts.In(text));
}

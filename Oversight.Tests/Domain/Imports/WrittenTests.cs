using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Imports;
using Oversight.Domain.Laws;

namespace Oversight.Tests.Domain.Imports;

public sealed class WrittenTests
{
    [Theory]
    [InlineData("5000", 5000)]
    [InlineData("５，０００", 5000)]
    [InlineData("五千", 5000)]
    [InlineData("伍仟", 5000)]
    [InlineData("二万五千", 25000)]
    [InlineData("1.5万", 15000)]
    [InlineData("十", 10)]
    [InlineData("二十一", 21)]
    [InlineData("一百零五", 105)]
    [InlineData("两百", 200)]
    [InlineData("一亿二千万", 120000000)]
    [InlineData("", null)]
    [InlineData("若干", null)]
    [InlineData("5 6.7.8", null)]
    [InlineData("百", null)]
    [InlineData("99999999999999999999999999999亿", null)]
    public void NumbersAreReadAsWritten(string text, int? number) => Assert.Equal(number, (int?)WrittenNumber.Read(text));

    [Theory]
    [InlineData("7个工作日", "7个工作日")]
    [InlineData("７ 个工作日内", "7个工作日")]
    [InlineData("自受理之日起二十日内", "20日")]
    [InlineData("三个月", "3个月")]
    [InlineData("不超过90天", "90日")]
    [InlineData("24小时内办结", "24小时")]
    [InlineData("90日（行政处罚法第六十条；末日为休息日的不顺延）", "90日（行政处罚法第六十条；末日为休息日的不顺延）")]
    [InlineData("60日（本局承诺（待核定））", "60日（本局承诺（待核定））")]
    [InlineData("无", "")]
    [InlineData("/", "")]
    public void TermsAreReadAsWritten(string text, string term) => Assert.Equal(term, ItemWords.Limit(WrittenTerm.Read("committed", "承诺时限", text)));

    [Theory]
    [InlineData("尽快")]
    [InlineData("即办")]
    [InlineData("0日")]
    [InlineData("-3日")]
    [InlineData("1.5年")]
    [InlineData("7")]
    [InlineData("200年")]
    public void TermsThatSayNothingAreRefusedWithAnExample(string text)
    {
        var wrong = Assert.Throws<InvalidInput>(() => WrittenTerm.Read("committed", "承诺时限", text));
        Assert.Contains("承诺时限", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("500元以上1000元以下", "500–1,000 元")]
    [InlineData("处以五百元以上一千元以下罚款", "500–1,000 元")]
    [InlineData("五百以上一千元以下的罚款", "500–1,000 元")]
    [InlineData("二万元以下", "20,000 元以下")]
    [InlineData("1-5万元", "10,000–50,000 元")]
    [InlineData("500-1万元", "500–10,000 元")]
    [InlineData("每平方米五十元以上一百元以下", "50–100 元/平方米")]
    [InlineData("1,000–5,000 元/处", "1,000–5,000 元/处")]
    [InlineData("5,000 元/株以下", "5,000 元/株以下")]
    [InlineData("200 元", "200 元")]
    [InlineData("0.5 元/米", "0.5 元/米")]
    [InlineData("警告", "警告")]
    [InlineData("法条未定数额", "法条未定数额")]
    [InlineData("法条未定数额（元/处）", "法条未定数额（元/处）")]
    [InlineData("", "")]
    [InlineData("３０００元以上", "3,000 元以上")]
    public void FinesAreReadAsWritten(string text, string range)
    {
        var fine = WrittenFine.Read("fine", text);
        Assert.Equal(range, ItemWords.Fine(fine.Min, fine.Max, fine.Unit));
    }

    [Theory]
    [InlineData("酌情")]
    [InlineData("违法所得1倍以上3倍以下")]
    [InlineData("1000元以上500元以下")]
    [InlineData("-500元")]
    [InlineData("0.001元")]
    public void FinesThatSayNothingAreRefused(string text) => Assert.Throws<InvalidInput>(() => WrittenFine.Read("fine", text));

    [Fact]
    public void SeveralBasesStandInOneCell()
    {
        var bases = WrittenBases.Read("bases", "实施依据", "1.《甲条例》（2020-08-05文本，地方性法规）第四十八条第一项：违反《乙法》第三条的，处罚款。\n2、《乙法》第三条、第五条之一：“应当”；《丙办法》第十条", breached: false);
        Assert.Equal(
            ["甲条例|2020-08-05|地方性法规|第四十八条第一项|违反《乙法》第三条的，处罚款。", "乙法|||第三条、第五条之一|应当", "丙办法|||第十条|"],
            bases.Select(b => $"{b.Law}|{b.LawVersion}|{b.Level}|{b.Article}|{b.Quote.TrimEnd('\n', '2', '、').Trim()}"));
    }

    [Theory]
    [InlineData("按有关规定办理")]
    [InlineData("《甲条例》：没有条款")]
    [InlineData("《甲条例第三条")]
    public void ABasisWithoutLawOrArticleIsRefused(string text) => Assert.Throws<InvalidInput>(() => WrittenBases.Read("bases", "实施依据", text, breached: false));

    [Theory]
    [MemberData(nameof(Levels))]
    public void EveryRankIsReadBackAsItIsWritten(string level)
    {
        var basis = new ContentBasis("甲办法", "2020-08-05", level, "第十条", "原文", "", false);
        Assert.Equal(basis, Assert.Single(WrittenBases.Read("bases", "实施依据", ItemWords.Basis(basis), breached: false)));
    }

    public static TheoryData<string> Levels => [.. Enum.GetValues<LawLevel>().Select(l => l.Name()), "规章", "地方政府规章"];

    [Fact]
    public void WhatTheFileLeavesOutOfAKnownBasisStays()
    {
        var known = new ContentBasis("甲条例", "2020-08-05", "地方性法规", "第十条", "原文", "来源", false, Guid.NewGuid());
        var read = WrittenBases.Read("bases", "实施依据", "《甲条例》第十条", breached: false)[0];
        Assert.Equal(known, WrittenBases.Complete(read, [known]));
    }

    [Theory]
    [InlineData("甲（主办）、乙（协办）", "甲+ 乙-")]
    [InlineData("主办：甲；协办：乙、丙", "甲+ 乙- 丙-")]
    [InlineData("甲，乙\n丙", "甲? 乙? 丙?")]
    [InlineData("—", "")]
    [InlineData("无", "")]
    public void DepartmentsAreReadWithWhoLeads(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', WrittenParts.Departments(text).Select(d => d.Name + (d.Lead switch { true => "+", false => "-", null => "?" }))));
}

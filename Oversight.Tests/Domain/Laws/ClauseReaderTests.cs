using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Oversight.Domain.Laws;

namespace Oversight.Tests.Domain.Laws;

public sealed class ClauseReaderTests
{
    private static readonly Guid Penalty = Guid.NewGuid(), Coercion = Guid.NewGuid(), Measures = Guid.NewGuid(), Sights = Guid.NewGuid(), Credit = Guid.NewGuid();

    private static readonly ClauseReader Reader = new(
    [
        ("中华人民共和国行政处罚法", Penalty), ("行政处罚法", Penalty), ("行政强制法", Coercion), ("办法", Measures),
        ("城市市容和环境卫生管理条例（国务院）", Sights), ("信用修复管理办法", Credit),
    ]);

    [Theory]
    [InlineData("行政处罚法第四十二条、第五十四条、第五十五条", "第四十二条 第五十四条 第五十五条")]
    [InlineData("《中华人民共和国行政处罚法》第五十一条第一款第二项", "第五十一条第一款第二项")]
    [InlineData("行政处罚法第九条至第十二条", "第九条 第十条 第十一条 第十二条")]
    [InlineData("行政处罚法第六十三条、第六十四条，第六十条后段", "第六十三条 第六十四条 第六十条")]
    [InlineData("行政处罚法第十八条第七项至第九项", "第十八条第七项 第十八条第八项 第十八条第九项")]
    [InlineData("行政处罚法第十七条、第十八条第二项、第三项", "第十七条 第十八条第二项 第十八条第三项")]
    [InlineData("行政处罚法第二十六条第一、五、六项", "第二十六条第一项 第二十六条第五项 第二十六条第六项")]
    [InlineData("行政处罚法第三十五、三十六条", "第三十五条 第三十六条")]
    [InlineData("行政处罚法(2021)第六十四条第一项+第八十五条", "第六十四条第一项 第八十五条")]
    [InlineData("行政处罚法第十八条（第四项除外）", "第十八条")]
    [InlineData("依据行政处罚法第一百零三条之一的规定", "第一百零三条之一")]
    [InlineData("行政处罚法第48条第2款", "第四十八条第二款")]
    [InlineData("行政处罚法第二十五条第一款、第二款", "第二十五条第一款 第二十五条第二款")]
    public void A_clause_is_read_into_its_articles(string clause, string articles)
    {
        var readings = Reader.Read(clause);
        Assert.Equal(articles.Split(' '), readings.Select(r => r.Reference?.Text));
        Assert.All(readings, r => Assert.Equal((Penalty, ""), (r.LawId, r.Problem)));
    }

    [Fact]
    public void A_clause_may_cite_several_laws_each_for_its_own_articles()
    {
        var readings = Reader.Read("行政处罚法第六十一条，行政强制法第三十八条、第三十九条，办法第九条");
        Assert.Equal([(Penalty, "第六十一条"), (Coercion, "第三十八条"), (Coercion, "第三十九条"), (Measures, "第九条")], readings.Select(r => (r.LawId!.Value, r.Reference!.Text)));
    }

    [Fact]
    public void A_short_name_inside_a_longer_name_is_not_taken_for_the_law()
    {
        Assert.Equal(Credit, Assert.Single(Reader.Read("信用修复管理办法第八条")).LawId);
        Assert.Equal("法规库中没有“城市养犬管理办法”", Assert.Single(Reader.Read("城市养犬管理办法第八条")).Problem);
        Assert.Equal(Sights, Assert.Single(Reader.Read("城市市容和环境卫生管理条例第三十四条")).LawId);
    }

    [Theory]
    [InlineData("道路交通安全法第九条", "法规库中没有“道路交通安全法”")]
    [InlineData("第九条", "没有写明是哪部法规")]
    [InlineData("行政处罚法", "没有写明条款")]
    [InlineData("行政处罚法第二项", "“第二项”没有写明是哪一条")]
    [InlineData("行政处罚法第十二条至第九条", "“第十二条至第九条”不是一段条款")]
    [InlineData("按上级通知办理", "法规库中没有“按上级通知办理”")]
    public void What_cannot_be_read_is_told_with_its_reason(string clause, string problem) =>
        Assert.Contains(Reader.Read(clause), r => string.Equals(r.Problem, problem, StringComparison.Ordinal));

    [Property(MaxTest = 300)]
    public Property Nothing_that_is_written_is_dropped() => Prop.ForAll(
        Gen.Elements("行政处罚法", "第", "十", "九条", "二款", "至", "、", "，", "某规定", "（2021）", "项", "办法", "。").ArrayOf().Select(parts => string.Concat(parts)).ToArbitrary(),
        text =>
        {
            var readings = Reader.Read(text);
            var says = text.Replace("（2021）", "", StringComparison.Ordinal).Any(c => "行政处罚法第十九条二款至某规项办".Contains(c, StringComparison.Ordinal));
            return !says || readings.Count > 0 || text.Replace("（2021）", "", StringComparison.Ordinal).Trim('、', '，', '。').Length == 0;
        });

    [Property(MaxTest = 300)]
    public Property Numerals_are_written_and_read_back() => Prop.ForAll(Gen.Choose(1, 9999).ToArbitrary(), n => ChineseNumeral.Read(ChineseNumeral.Write(n)) == n);

    [Property(MaxTest = 300)]
    public Property References_are_written_and_read_back() => Prop.ForAll(
        (from article in Gen.Choose(1, 1300)
         from extra in Gen.Choose(0, 3)
         from paragraph in Gen.Choose(0, 9)
         from item in Gen.Choose(0, 15)
         select new ArticleReference(article, extra == 0 ? null : extra, paragraph == 0 ? null : paragraph, item == 0 ? null : item)).ToArbitrary(),
        reference => ArticleReference.Parse(reference.Text) == reference);

    [Theory]
    [InlineData("十", 10)]
    [InlineData("二十", 20)]
    [InlineData("四十八", 48)]
    [InlineData("一百零三", 103)]
    [InlineData("一百一十", 110)]
    [InlineData("二百〇五", 205)]
    [InlineData("一千二百六十", 1260)]
    [InlineData("85", 85)]
    public void Numerals_are_read_as_laws_write_them(string text, int number) => Assert.Equal(number, ChineseNumeral.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("零")]
    [InlineData("十十")]
    [InlineData("一二")]
    [InlineData("百")]
    [InlineData("一百零")]
    [InlineData("十百")]
    public void What_is_no_numeral_is_not_read(string text) => Assert.Null(ChineseNumeral.Read(text));
}

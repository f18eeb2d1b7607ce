using Oversight.Domain.Casework;
using Oversight.Domain.Credit;
using Oversight.Infrastructure.Credit;

namespace Oversight.Tests.Domain.Credit;

public sealed class CreditCheckTests
{
    private static readonly string Code = IdentityNumber.Complete(IdentityKind.Usci, "91410104999999999");
    private static readonly IReadOnlyList<CreditField> Fields = ShippedCreditStandard.Standard.Fields;

    [Fact]
    public void A_whole_record_has_no_fault() => Assert.Empty(CreditCheck.Faults(Whole(), Fields));

    [Theory]
    [InlineData("CF_XDR_SHXYM", "91410104999999999A", "校验位")]
    [InlineData("CF_XDR_SHXYM", "9141010", "18位")]
    [InlineData("CF_XDR_SHXYM", "", "必须填写")]
    [InlineData("CF_XDR_SHXYM", "00000000000000000X", "个体工商户")]
    [InlineData("CF_NR_FK", "", "必须填写")]
    [InlineData("CF_NR_FK", "2000元", "万元")]
    [InlineData("CF_NR_FK", "0.1234567", "小数最多6位")]
    [InlineData("CF_NR_FK", "1000000000000", "整数最多12位")]
    [InlineData("CF_NR_FK", "-1", "万元")]
    [InlineData("CF_JDRQ", "2026年11月", "日期")]
    [InlineData("CF_JDRQ", "2026-02-30", "日期")]
    [InlineData("CF_CFLB", "罚金", "罚金")]
    [InlineData("CF_XDR_LB", "公司", "只能是")]
    [InlineData("CF_WSH", "", "必须填写")]
    [InlineData("CF_FRDB", "", "必须填写")]
    [InlineData("CF_CFJGDM", "", "BureauCode")]
    public void Each_fault_is_one_sentence_that_says_what_to_do(string field, string value, string says)
    {
        var values = Whole();
        values[field] = value;
        var fault = Assert.Single(CreditCheck.Faults(values, Fields), f => string.Equals(f.Field, field, StringComparison.Ordinal));
        Assert.Contains(says, fault.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("。", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_business_without_a_code_has_seventeen_zeros_and_X_and_its_registration()
    {
        var values = Whole();
        (values["CF_XDR_LB"], values["CF_XDR_SHXYM"]) = ("个体工商户", CreditCheck.Placeholder);
        Assert.Equal("CF_XDR_GSZC", Assert.Single(CreditCheck.Faults(values, Fields)).Field);
        values["CF_XDR_GSZC"] = "410104600000000";
        Assert.Empty(CreditCheck.Faults(values, Fields));
    }

    [Fact]
    public void A_person_has_a_document_and_no_social_code()
    {
        var values = Whole();
        values["CF_XDR_LB"] = "自然人";
        Assert.Equal(["CF_XDR_SHXYM", "CF_XDR_ZJLX", "CF_XDR_ZJHM"], CreditCheck.Faults(values, Fields).Select(f => f.Field));
    }

    [Fact]
    public void What_a_kind_brings_with_it_is_asked_for()
    {
        var values = Whole();
        values["CF_CFLB"] = "没收违法所得、没收非法财物;暂扣或者吊销许可证、暂扣或者吊销执照";
        Assert.Equal(["CF_NR_WFFF", "CF_NR_ZKDX"], CreditCheck.Faults(values, Fields).Select(f => f.Field));
    }

    [Fact]
    public void No_value_is_longer_than_the_standard_allows()
    {
        foreach (var field in Fields.Where(f => f.Most > 0 && f.Choices.Count == 0))
        {
            var values = Whole();
            values[field.Code] = new string('字', field.Most + 1);
            Assert.Contains(CreditCheck.Faults(values, Fields), f => string.Equals(f.Field, field.Code, StringComparison.Ordinal) && f.Sentence.Contains("最多", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_mapping_names_known_sources_and_transforms_for_each_of_the_thirty_fields()
    {
        var standard = ShippedCreditStandard.Standard;
        Assert.Equal(30, standard.Fields.Count);
        Assert.Equal(standard.Fields.Select(f => f.Code), standard.Mapping.Select(m => m.Field));
        Assert.All(standard.Mapping, m => Assert.True(m.Source.Length == 0 || CreditMapping.Sources.ContainsKey(m.Source), m.Source));
        Assert.All(standard.Mapping, m => Assert.True(m.Transform.Length == 0 || CreditMapping.Transforms.ContainsKey(m.Transform), m.Transform));
    }

    [Theory]
    [InlineData("200000", "0.2")]
    [InlineData("80000", "0.08")]
    [InlineData("1", "0.000001")]
    [InlineData("123456789", "123.456789")]
    public void Fen_become_ten_thousand_yuan(string fen, string expected)
    {
        var values = CreditMapping.Apply(ShippedCreditStandard.Standard.Mapping, new Dictionary<string, string>(StringComparer.Ordinal) { ["decision.fine"] = fen }, new Dictionary<string, string>(StringComparer.Ordinal));
        Assert.Equal(expected, values["CF_NR_FK"]);
    }

    [Theory]
    [InlineData("管执罚决〔2026〕1号", "管执罚决[2026]第001号")]
    [InlineData("管执罚决〔2026〕12号", " 管执罚决（２０２６）12号 ")]
    [InlineData("管执罚决〔2026〕12号", "'管执罚决〔2026〕 12 号")]
    public void Document_numbers_are_the_same_however_they_are_written(string one, string other) => Assert.Equal(ReceiptWords.KeyOf(one), ReceiptWords.KeyOf(other));

    [Fact]
    public void Different_numbers_stay_different() => Assert.NotEqual(ReceiptWords.KeyOf("管执罚决〔2026〕1号"), ReceiptWords.KeyOf("管执罚决〔2026〕10号"));

    private static Dictionary<string, string> Whole() => new(StringComparer.Ordinal)
    {
        ["CF_XDR_MC"] = "郑州禾澜商贸有限公司",
        ["CF_XDR_LB"] = "法人及非法人组织",
        ["CF_XDR_SHXYM"] = Code,
        ["CF_FRDB"] = "王某",
        ["CF_WSH"] = "管执罚决〔2026〕1号",
        ["CF_WFXW"] = "占道经营",
        ["CF_SY"] = "在道路上摆放物料",
        ["CF_YJ"] = "《条例》第一条",
        ["CF_CFLB"] = "警告;罚款",
        ["CF_NR"] = "罚款2000元",
        ["CF_NR_FK"] = "0.2",
        ["CF_JDRQ"] = "2026/11/23",
        ["CF_YXQ"] = "2099/12/31",
        ["CF_CFJG"] = "郑州市管城回族区城市管理执法局",
        ["CF_CFJGDM"] = Code,
        ["CF_SJLY"] = "郑州市管城回族区城市管理执法局",
        ["CF_SJLYDM"] = Code,
    };
}

using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Disclosures;

namespace Oversight.Tests.Domain.Disclosures;

public sealed class RedactionTests
{
    private static readonly DateOnly Decided = new(2026, 11, 20);
    private static readonly string Card = IdentityNumber.Complete(IdentityKind.IdCard, "41010419900101123");
    private static readonly PartyCard Zhang = new(PartyKind.Person, "张小三", IdentityKind.IdCard, Card, "", "13812345678", "郑州市管城回族区紫荆山路12号院3号楼5室");

    [Theory]
    [InlineData("当事人张小三，身份证号41010419900101123{X}。", "当事人张某某，身份证号***。")]
    [InlineData("证人李四称看见了经过。李四住在附近。", "证人李某称看见了经过。李某住在附近。")]
    [InlineData("张 小 三到场。", "张某某到场。")]
    [InlineData("电话138 1234 5678，另有13900001111。", "电话***，另有***。")]
    [InlineData("身份证４１０１０４１９９００１０１１２３{Ｘ}", "身份证***")]
    [InlineData("住郑州市管城回族区紫荆山路12号院3号楼5室。", "住郑州市管城回族区紫荆山路***。")]
    [InlineData("车牌号豫A·12345的货车", "车牌号豫A***的货车")]
    [InlineData("缴款账号：6222 0212 3456 7890 123", "缴款账号：***")]
    [InlineData("邮箱zhang@example.com", "邮箱***")]
    [InlineData("未成年人王小明在场", "未成年人某某（未成年人）在场")]
    [InlineData("联系电话：0371-00000000", "联系电话：0371-00000000")]
    [InlineData("在紫荆山路与商城路口占道经营，罚款2000元", "在紫荆山路与商城路口占道经营，罚款2000元")]
    [InlineData("管执罚决〔2026〕12号", "管执罚决〔2026〕12号")]
    [InlineData("证人欧阳修文证明", "证人欧阳某某证明")]
    public void What_says_who_somebody_is_is_proposed_for_hiding(string raw, string expected)
    {
        raw = raw.Replace("{X}", Card[17..], StringComparison.Ordinal).Replace("{Ｘ}", Wide(Card[17..]), StringComparison.Ordinal);
        Assert.Equal(expected, Redacted(raw, Zhang));
    }

    [Fact]
    public void Two_who_would_read_alike_are_told_apart()
    {
        var text = Redacted("张小三和张小五争执，张小三先动手。", Zhang, Zhang with { Name = "张小五", Identity = "", IdentityKind = null, Phone = "", Address = "" });
        Assert.Equal("张某甲和张某乙争执，张某甲先动手。", text);
    }

    [Fact]
    public void A_party_under_eighteen_loses_the_surname_too()
    {
        var child = PartyCard.Named(PartyKind.Person, "赵小童") with { IdentityKind = IdentityKind.IdCard, Identity = IdentityNumber.Complete(IdentityKind.IdCard, "41010420120101123") };
        Assert.Equal("某某（未成年人）损坏绿地", Redacted("赵小童损坏绿地", child));
    }

    [Fact]
    public void The_address_of_an_enterprise_and_its_code_stay()
    {
        var code = IdentityNumber.Complete(IdentityKind.Usci, "91410104999999999");
        var firm = new PartyCard(PartyKind.Enterprise, "郑州禾澜商贸有限公司", IdentityKind.Usci, code, "", "", "郑州市管城回族区商城路8号");
        var raw = $"郑州禾澜商贸有限公司（{code}），住所郑州市管城回族区商城路8号。";
        Assert.Equal(raw, Redacted(raw, firm));
    }

    [Fact]
    public void The_name_of_a_shop_is_no_name_of_a_person()
    {
        var shop = PartyCard.Named(PartyKind.IndividualBusiness, "管城区麦垄烩面馆") with { Representative = "朱小满" };
        Assert.Equal("当事人：管城区麦垄烩面馆，经营者：朱某某，管城区另一家店的店主吴新民。".Replace("吴新民", "吴某某", StringComparison.Ordinal), Redacted("当事人：管城区麦垄烩面馆，经营者：朱小满，管城区另一家店的店主吴新民。", shop));
    }

    [Theory]
    [InlineData("张小三到场")]
    [InlineData("张\u200B小 三到场")]
    [InlineData("号码{CARD}")]
    [InlineData("电话1381234-5678")]
    [InlineData("住郑州市管城回族区紫荆山路12号院3号楼5室")]
    [InlineData("手机13900001111")]
    public void What_is_left_readable_is_a_leak_whoever_agreed(string left)
    {
        var text = Source(left.Replace("{CARD}", Card, StringComparison.Ordinal));
        var leaks = RedactionLeaks.Of(text, KnownPeople.Of([Zhang], Decided, ["0371-00000000"]));
        Assert.NotEmpty(leaks);
        Assert.All(leaks, l => Assert.DoesNotContain("小三", l, StringComparison.Ordinal));
        Assert.All(leaks, l => Assert.DoesNotContain(Card, l, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("举报人李建国反映")]
    [InlineData("证人孙作证证明")]
    [InlineData("被侵害人：王秀英")]
    [InlineData("李玉珍之子张小宝（2015年生）在场")]
    [InlineData("孙晓东，男，14周岁")]
    [InlineData("身份证号410104199001011239")]
    [InlineData("证件号码410104900101123")]
    [InlineData("身份证号四一〇一〇四一九九〇〇一〇一一二三四")]
    [InlineData("电话一三八一二三四五六七八")]
    [InlineData("缴至账号6222021234567890123")]
    public void What_no_opinion_puts_in_public_is_a_leak_whoever_it_is_of(string left)
    {
        var leaks = RedactionLeaks.Of(Source(left), KnownPeople.Of([], Decided, ["0371-00000000"]));
        Assert.NotEmpty(leaks);
        Assert.All(leaks, l => Assert.DoesNotContain(left, l, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("举报人向本局反映，证人安排在次日询问，投诉人于2026年11月3日来电")]
    [InlineData("罚款2000元，统一社会信用代码{CODE}，管执罚决〔2026〕12号")]
    [InlineData("证人李某某、举报人王某某均称，当事人某某，二〇二六年十一月三日")]
    [InlineData("刘某某（1980年生），45周岁")]
    [InlineData("缴款电话0371-00000000")]
    public void What_says_nothing_about_anybody_is_no_leak(string plain)
    {
        var code = IdentityNumber.Complete(IdentityKind.Usci, "91410104999999999");
        Assert.Empty(RedactionLeaks.Of(Source(plain.Replace("{CODE}", code, StringComparison.Ordinal)), KnownPeople.Of([], Decided, ["0371-00000000"])));
    }

    [Fact]
    public void What_a_party_was_called_before_and_who_was_once_a_person_is_known()
    {
        var paper = new Casework.Paper(started: false);
        paper.Case.DescribeParty(Casework.Paper.Officer, 1, Zhang, "", Casework.Paper.NewId, paper.Timing);
        paper.Case.DescribeParty(Casework.Paper.Officer, 1, PartyCard.Named(PartyKind.IndividualBusiness, "王大力"), "", Casework.Paper.NewId, paper.Timing);
        var known = KnownPeople.Of(paper.Case.EveryCard, Decided, []);
        foreach (var former in new[] { "张小三", "张三", Card, "13812345678", Zhang.Address })
            Assert.NotEmpty(RedactionLeaks.Of(Source($"经查，{former}在现场"), known));
        paper.Case.DescribeParty(Casework.Paper.Officer, 1, PartyCard.Named(PartyKind.Person, "王大力"), "", Casework.Paper.NewId, paper.Timing);
        paper.Case.DescribeParty(Casework.Paper.Officer, 1, PartyCard.Named(PartyKind.IndividualBusiness, "王大力"), "", Casework.Paper.NewId, paper.Timing);
        Assert.NotEmpty(RedactionLeaks.Of(Source("经查，王大力在现场"), KnownPeople.Of(paper.Case.EveryCard, Decided, [])));
    }

    [Fact]
    public void A_screen_shows_no_whole_number_and_every_place_stays_where_it_is()
    {
        var source = Source($"张小三（{Card}，138 1234 5678）住{Zhang.Address}，账号6222021234567890123，管执罚决〔2026〕12号");
        var shown = RedactionMask.Of(source, KnownPeople.Of([Zhang], Decided, [])).Of(DisclosureText.Body);
        Assert.Equal(source.Of(DisclosureText.Body).Length, shown.Length);
        foreach (var whole in new[] { Card, "138 1234 5678", "12号院3号楼5室", "6222021234567890123" })
            Assert.DoesNotContain(whole, shown, StringComparison.Ordinal);
        Assert.Contains("张小三", shown, StringComparison.Ordinal);
        Assert.Contains("〔2026〕12号", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_in_against_the_advice_is_named_wholly_or_in_part()
    {
        var proposed = new RedactionSpan[] { new("body", 2, 4, RedactionWhy.Plate, "***"), new("body", 10, 3, RedactionWhy.Name, "***") };
        Assert.Empty(DroppedSpan.Left(proposed, [new("body", 0, 20, RedactionWhy.Other, "*")]));
        Assert.Equal([2], DroppedSpan.Left(proposed, [new("body", 2, 3, RedactionWhy.Other, "*"), new("body", 10, 3, RedactionWhy.Other, "*")]).Select(s => s.Start));
        Assert.Equal([2, 10], DroppedSpan.Left(proposed, []).Select(s => s.Start));
    }

    [Fact]
    public void Spans_outside_the_text_or_over_each_other_are_refused()
    {
        var text = Source("一二三四五");
        Assert.Throws<InvalidInput>(() => Redaction.Checked(text, [new("body", 4, 3, RedactionWhy.Other, "*")]));
        Assert.Throws<InvalidInput>(() => Redaction.Checked(text, [new("body", -1, 2, RedactionWhy.Other, "*")]));
        Assert.Throws<InvalidInput>(() => Redaction.Checked(text, [new("body", int.MaxValue, int.MaxValue, RedactionWhy.Other, "*")]));
        Assert.Throws<InvalidInput>(() => Redaction.Checked(text, [new("body", 0, 3, RedactionWhy.Other, "*"), new("body", 2, 2, RedactionWhy.Other, "*")]));
        Assert.Throws<InvalidInput>(() => Redaction.Checked(text, [new("none", 0, 1, RedactionWhy.Other, "*")]));
        Assert.Equal("一*四五", Redaction.Apply(text, Redaction.Checked(text, [new("body", 1, 2, RedactionWhy.Other, "*")])).Of("body"));
    }

    [Fact]
    public void A_long_hostile_text_is_read_in_good_time()
    {
        var hostile = string.Concat(Enumerable.Repeat("1 2-3 ", 4000)) + string.Concat(Enumerable.Repeat("路一二三", 2000)) + new string('a', 20000) + "@";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        RedactionFinder.Propose(Source(hostile), KnownPeople.None);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(8), $"{clock.Elapsed}");
    }

    private static string Redacted(string raw, params PartyCard[] parties)
    {
        var source = Source(raw);
        var known = KnownPeople.Of(parties, Decided, ["0371-00000000"]);
        var redacted = Redaction.Apply(source, Redaction.Checked(source, RedactionFinder.Propose(source, known)));
        Assert.Empty(RedactionLeaks.Of(redacted, known));
        return redacted.Of(DisclosureText.Body);
    }

    private static DisclosureText Source(string body) => new([new(DisclosureText.Body, body)]);

    private static string Wide(string digits) => string.Concat(digits.Select(c => (char)(c - '!' + '！')));
}

using Oversight.Domain.Topics;

namespace Oversight.Tests.Domain.Topics;

/// <summary>Words and places out of what people wrote.</summary>
public sealed class TopicWordsTests
{
    private static readonly TopicWords Plain = new([]);

    [Fact]
    public void A_word_stands_beside_different_neighbours_and_pieces_of_it_do_not_count()
    {
        string[] titles = ["夜间渣土车扰民", "渣土车遗撒无人管", "未来路渣土车超速", "大量渣土车乱停", "渣土车带泥上路"];
        Assert.Equal(["渣土车"], Plain.Common(titles, 5));
    }

    [Fact]
    public void Where_everybody_says_the_same_it_is_one_word()
    {
        Assert.Equal(["餐馆油烟直排"], Plain.Common([.. Enumerable.Repeat("餐馆油烟直排", 6)], 5));
        Assert.Equal(["夜间渣土车抛撒滴漏路"], Plain.Common([.. Enumerable.Repeat("夜间渣土车抛撒滴漏路面一层泥", 6)], 5));
    }

    [Fact]
    public void What_every_complaint_says_is_no_word() => Assert.Empty(Plain.Common([.. Enumerable.Range(0, 9).Select(i => $"市民反映问题{i}希望处理")], 5));

    [Fact]
    public void Words_of_the_list_of_items_are_known()
    {
        var words = new TopicWords(["对占道经营行为的处罚", "擅自占道经营的检查", "户外广告设施设置", "户外广告牌匾审批"]);
        Assert.True(words.Known("占道经营"));
        Assert.True(words.Known("户外广告"));
        Assert.False(words.Known("渣土"));
    }

    [Theory]
    [InlineData("航海东路与未来路交叉口", "航海东路")]
    [InlineData("管城回族区航海东路88号门前", "航海东路")]
    [InlineData("南关街道办事处紫荆社区3号楼", "紫荆社区")]
    [InlineData("紫荆山路农贸市场门前", "农贸市场")]
    [InlineData("郑州市管城回族区东大街小学南门外", "小学")]
    [InlineData("南三环桥下辅道", "南三环")]
    [InlineData("地铁口", null)]
    [InlineData("", null)]
    public void Places_are_named_by_community_market_or_street(string place, string? expected)
    {
        // A bare 小学 names nothing: the street before it does.
        Assert.Equal(expected == "小学" ? "东大街" : expected, TopicPlace.Of(place));
    }
}

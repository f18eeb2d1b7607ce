using Oversight.Domain.Complaints;
using Oversight.Tests.Domain.Time;
using static Oversight.Domain.Complaints.Likeness;

namespace Oversight.Tests.Domain.Complaints;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("夜间渣土车扰民", "渣土车夜里扰民，航海东路", true)]
    [InlineData("每天晚上有渣土车经过航海东路，声音很大", "航海东路夜间渣土车噪声大，居民无法休息", true)]
    [InlineData("垃圾桶满溢", "垃圾桶满溢无人清运，气味难闻", true)]
    [InlineData("夜间渣土车扰民", "公厕没有水，无人保洁", false)]
    [InlineData("我们反映垃圾没人清运希望尽快处理", "路灯不亮，我们反映多次，希望尽快处理", false)]
    public void Texts_about_the_same_are_told_from_others(string typed, string known, bool alike) =>
        Assert.Equal(alike, Of(Pairs(typed), Pairs(known)) >= Least);

    [Fact]
    public void Width_case_and_signs_make_no_difference_and_rare_signs_count_as_one()
    {
        Assert.Equal(Pairs("ＡＢ１２号院"), Pairs("ab12号院"));
        Assert.Empty(Pairs("航。海"));
        Assert.Single(Pairs("𠮷野"));
        Assert.Equal(1, Of(Pairs("航海东路与未来路口西南角"), Pairs("航海东路与未来路口西南角")), 3);
        Assert.Equal(0, Of(Pairs("航"), Pairs("航海东路")));
    }

    [Fact]
    public void The_whole_never_passes_one_and_text_alone_is_enough_to_be_told()
    {
        Assert.Equal(1, Together(1, 1, 1, true));
        Assert.True(Together(0.35, null, null, false) >= Least);
        Assert.True(Together(0.35, 0.1, null, false) < Least);
        Assert.True(Together(0, 0.6, null, false) < Least);
        Assert.True(Together(0.2, 0.8, 1, true) >= Least);
    }

    [Theory]
    [InlineData("门口天天有机动车违法停车堵路", "traffic")]
    [InlineData("有人占道经营卖水果", "city-order")]
    [InlineData("夜里有渣土车经过", "muck")]
    [InlineData("天气很好", null)]
    public void What_is_told_is_recognised_in_the_scope_catalogue(string text, string? code)
    {
        ComplaintScope[] scopes = [Scope("city-order", "占道经营、流动摊点", true), Scope("muck", "渣土运输、建筑垃圾处置", true), Scope("traffic", "机动车违法停车、交通事故", false)];
        Assert.Equal(code, Likeness.Scope(scopes, text)?.Code);
    }

    private static ComplaintScope Scope(string code, string title, bool within) =>
        ComplaintScope.Enter(Guid.NewGuid(), code, new ScopeText(title, within, "请向主管机关反映。", "主管机关", "", 1), ScopeChange.Now(Guid.NewGuid(), Guid.NewGuid(), China.At(2026, 11, 23)));
}

using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;

namespace Oversight.Tests.Domain.Catalogue;

public class ItemFieldsTests
{
    /// <summary>A change of every property of the content, and the field that must show it.</summary>
    public static TheoryData<string, string> Changes => new()
    {
        { nameof(ItemContent.Name), "name" }, { nameof(ItemContent.SubName), "subName" }, { nameof(ItemContent.PowerSource), "powerSource" },
        { nameof(ItemContent.ExerciseLevel), "exerciseLevel" }, { nameof(ItemContent.ImplementingBody), "implementingBody" }, { nameof(ItemContent.JointBodies), "jointBodies" },
        { nameof(ItemContent.Handling), "handling" }, { nameof(ItemContent.Target), "target" }, { nameof(ItemContent.ProcedureId), "procedure" },
        { nameof(ItemContent.Committed), "committed" }, { nameof(ItemContent.Statutory), "statutory" }, { nameof(ItemContent.Bases), "bases" },
        { nameof(ItemContent.DutyMatters), "dutyMatters" }, { nameof(ItemContent.DutyBasis), "dutyBasis" }, { nameof(ItemContent.AccountabilityScope), "accountabilityScope" },
        { nameof(ItemContent.AccountabilityCases), "accountabilityCases" }, { nameof(ItemContent.Risks), "risks" }, { nameof(ItemContent.Charts), "charts" },
        { nameof(ItemContent.FineMin), "fine" }, { nameof(ItemContent.FineMax), "fine" }, { nameof(ItemContent.FineUnit), "fine" }, { nameof(ItemContent.RectifyFirst), "rectifyFirst" },
        { nameof(ItemContent.Charges), "charges" }, { nameof(ItemContent.Phone), "phone" }, { nameof(ItemContent.Remedy), "remedy" }, { nameof(ItemContent.ChangeNote), "changeNote" },
        { nameof(ItemContent.Opinions), "opinions" }, { nameof(ItemContent.Note), "note" }, { nameof(ItemContent.Unconfirmed), "confirmed" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Each_property_of_a_content_shows_in_exactly_one_field(string property, string code)
    {
        var changes = ItemFields.Compare(FullItem.Content, FullItem.Changed(property), FullItem.Names);

        Assert.Equal([code], changes.Select(c => c.Field.Code));
    }

    [Fact]
    public void No_property_of_a_content_is_left_out() =>
        Assert.Equal(typeof(ItemContent).GetProperties().Select(p => p.Name).Where(n => n != nameof(ItemContent.CommittedAsWritten)).Order(), Changes.Select(c => c.Data.Item1).Order());

    [Fact]
    public void Fields_have_codes_and_labels_of_their_own()
    {
        Assert.Equal(ItemFields.All.Count, ItemFields.All.Select(f => f.Code).Distinct().Count());
        Assert.Equal(ItemFields.All.Count, ItemFields.All.Select(f => f.Label).Distinct().Count());
    }

    [Fact]
    public void A_new_item_changes_every_field_that_it_fills() =>
        Assert.Equal(ItemFields.All.Select(f => f.Code), ItemFields.Compare(null, FullItem.Content, FullItem.Names).Select(c => c.Field.Code));

    [Fact]
    public void What_is_equal_has_no_change() => Assert.Empty(ItemFields.Compare(FullItem.Content, FullItem.Content with { }, FullItem.Names));

    [Fact]
    public void Words_are_those_officers_read()
    {
        string Text(string code) => ItemFields.Of(code).Text(FullItem.Content, FullItem.Names);

        Assert.Equal("《甲条例》（2020-08-05文本，地方性法规）第四十八条第一项：处以五百元以上一千元以下罚款", Text("bases"));
        Assert.Equal("市容科（主办）、执法一中队（协办）", Text("handling"));
        Assert.Equal("30日（行政强制法第二十五条；末日为休息日的不顺延）", Text("statutory"));
        Assert.Equal("500–1,000 元", Text("fine"));
        Assert.Equal("外部：流程图.pdf（校验 ab12cd34）", Text("charts"));
    }

    [Fact]
    public void Departments_stand_in_the_order_of_the_bureau_however_they_were_entered()
    {
        var names = FullItem.Names with { Order = [.. FullItem.Names.Departments.Keys.Reverse()] };
        var both = FullItem.Content with { Handling = [.. FullItem.Content.Handling.Select(h => h with { Lead = true })] };
        var turned = both with { Handling = [.. both.Handling.Reverse()] };

        Assert.Equal("执法一中队（主办）、市容科（主办）", ItemFields.Of("handling").Text(both, names));
        Assert.Empty(ItemFields.Compare(both, turned, names));
    }

    [Theory]
    [InlineData(null, null, "警告", "警告")]
    [InlineData(null, null, "元", "法条未定数额")]
    [InlineData(null, null, "", "")]
    [InlineData(null, 50_000L, "元/处", "500 元/处以下")]
    [InlineData(5_050L, null, "元", "50.5 元以上")]
    [InlineData(20_000L, 20_000L, "元/只", "200 元/只")]
    public void Fines_are_put_into_words(long? min, long? max, string unit, string text) => Assert.Equal(text, ItemWords.Fine(min, max, unit));

    [Fact]
    public void Once_confirmed_a_commitment_carries_no_mark_that_it_waits()
    {
        var waiting = FullItem.Content with { Unconfirmed = true, Committed = new Term(60, TermUnit.CalendarDays, true, "本局承诺（待核定）") };
        Assert.Equal("本局承诺（待核定）", waiting.Committed!.Clause);
        var confirmed = waiting with { Unconfirmed = false };
        Assert.Equal("本局承诺", confirmed.Committed!.Clause);
        Assert.Equal("本局承诺", new ItemVersion(2, new DateOnly(2026, 12, 1), PowerCategory.Penalty, confirmed, Guid.NewGuid).CommittedClause);
    }
}

public class ItemCompletenessTests
{
    [Fact]
    public void A_full_record_is_complete()
    {
        foreach (var category in Enum.GetValues<PowerCategory>())
            Assert.Equal(("完整", ItemReadiness.Complete), (ItemCompleteness.Of(category, FullItem.Content).Text, ItemCompleteness.Of(category, FullItem.Content).State));
    }

    [Fact]
    public void What_is_ours_waits_for_confirmation() => Assert.Equal("待核定", ItemCompleteness.Of(PowerCategory.Penalty, FullItem.Content with { Unconfirmed = true }).Text);

    [Fact]
    public void What_is_missing_is_named_before_what_waits()
    {
        var found = ItemCompleteness.Of(PowerCategory.Penalty, FullItem.Content with { Unconfirmed = true, Target = " ", Risks = [] });

        Assert.Equal("缺2项", found.Text);
        Assert.Equal(["实施对象", "廉政风险点"], found.Missing.Select(f => f.Label));
    }

    [Theory]
    [InlineData(PowerCategory.Penalty, "remedy")]
    [InlineData(PowerCategory.PublicService, "charges")]
    public void Categories_ask_for_different_fields(PowerCategory category, string code)
    {
        var found = ItemCompleteness.Of(category, FullItem.Content with { Charges = "", Remedy = "" });

        Assert.Equal([code], found.Missing.Select(f => f.Code));
    }
}

internal static class FullItem
{
    private static readonly Guid Lead = new(1, 0, 0, new byte[8]);
    private static readonly Guid Assist = new(2, 0, 0, new byte[8]);
    private static readonly Guid Ordinary = new(3, 0, 0, new byte[8]);
    private static readonly Guid Quick = new(4, 0, 0, new byte[8]);

    public static ItemNames Names { get; } = new(
        new Dictionary<Guid, string> { [Lead] = "市容科", [Assist] = "执法一中队" },
        new Dictionary<Guid, string> { [Ordinary] = "普通程序", [Quick] = "简易程序" });

    public static ItemContent Content { get; } = new()
    {
        Name = "占道经营",
        SubName = "夜市",
        PowerSource = "法定本级行使",
        ExerciseLevel = "区级",
        ImplementingBody = "管城区城市管理局",
        JointBodies = "市场监管局",
        Handling = [new(Lead, true), new(Assist, false)],
        Target = "公民、法人和其他组织",
        ProcedureId = Ordinary,
        Committed = new Term(20, TermUnit.WorkingDays, true, "本局承诺"),
        Statutory = new Term(30, TermUnit.CalendarDays, false, "行政强制法第二十五条"),
        Bases = [new("甲条例", "2020-08-05", "地方性法规", "第四十八条第一项", "处以五百元以上一千元以下罚款", "某处", false), new("甲条例", "2020-08-05", "地方性法规", "第十五条", "", "某处", true)],
        DutyMatters = "立案",
        DutyBasis = "第五十四条",
        AccountabilityScope = "承办机构",
        AccountabilityCases = "不履行职责",
        Risks = [new("立案", "不立案", "高", "双人复核", "中队长")],
        Charts = [new(true, "ab12cd34ef", "流程图.pdf", "application/pdf", 10)],
        FineMin = 50_000,
        FineMax = 100_000,
        FineUnit = "元",
        RectifyFirst = true,
        Charges = "不收费",
        Phone = "0371-12345",
        Remedy = "行政复议",
        ChangeNote = "新增",
        Opinions = "同意",
        Note = "无",
        Unconfirmed = false,
    };

    public static ItemContent Changed(string property) => property switch
    {
        nameof(ItemContent.Handling) => Content with { Handling = [new(Assist, true), new(Lead, false)] },
        nameof(ItemContent.ProcedureId) => Content with { ProcedureId = Quick },
        nameof(ItemContent.Committed) => Content with { Committed = new Term(20, TermUnit.WorkingDays, true, "区政府承诺") },
        nameof(ItemContent.Statutory) => Content with { Statutory = new Term(30, TermUnit.CalendarDays, true, "行政强制法第二十五条") },
        nameof(ItemContent.Bases) => Content with { Bases = [Content.Bases[0] with { LawVersion = "2022-01-01" }, Content.Bases[1]] },
        nameof(ItemContent.Risks) => Content with { Risks = [Content.Risks[0] with { Responsible = "大队长" }] },
        nameof(ItemContent.Charts) => Content with { Charts = [Content.Charts[0] with { Hash = "ff12cd34ef" }] },
        nameof(ItemContent.FineMin) => Content with { FineMin = null },
        nameof(ItemContent.FineMax) => Content with { FineMax = 200_000 },
        nameof(ItemContent.RectifyFirst) => Content with { RectifyFirst = false },
        nameof(ItemContent.Unconfirmed) => Content with { Unconfirmed = true },
        _ => WithText(property),
    };

    // Texts are set on a copy, by name.
    private static ItemContent WithText(string property)
    {
        var copy = Content with { };
        typeof(ItemContent).GetProperty(property)!.SetValue(copy, "另一");
        return copy;
    }
}

using Oversight.Domain.Common;
using Oversight.Domain.Laws;

namespace Oversight.Tests.Domain.Laws;

public sealed class LawTests
{
    private const string Why = "据公布的文本登记";

    [Fact]
    public void A_law_stands_differently_before_during_and_after_its_time()
    {
        var law = Enter("甲法", "2021-01-22", new(2021, 7, 15));
        Assert.Equal(LawState.NotYet, law.StateOn(new(2021, 7, 14)));
        Assert.Equal(LawState.InForce, law.StateOn(new(2021, 7, 15)));
        law.DoubtIt("与乙法的适用关系待核", Why);
        Assert.Equal(LawState.Doubtful, law.StateOn(new(2026, 1, 1)));
        law.Repeal(new(2026, 3, 31), "乙法第九十条：甲法同时废止", "公报", [], Why);
        Assert.Equal((LawState.InForce, LawState.Repealed), (law.StateOn(new(2026, 3, 31)), law.StateOn(new(2026, 4, 1))));
        Assert.Equal("", law.Doubt);
    }

    [Fact]
    public void A_new_text_ends_the_one_before_on_the_day_before_it_begins()
    {
        var law = Enter("甲法", "2017", new(2017, 9, 1));
        law.AddVersion(Text("2021", new(2021, 7, 15)), Why, Guid.NewGuid);
        var (old, current) = (law.Versions[0], law.Versions[1]);
        Assert.Equal(new DateOnly(2021, 7, 14), old.InForceThrough);
        Assert.True(old.GovernsOn(new(2021, 7, 14)) && !old.GovernsOn(new(2021, 7, 15)) && current.GovernsOn(new(2021, 7, 15)) && !current.GovernsOn(new(2021, 7, 14)));
        Assert.Equal(LawState.Superseded, StateOf(law, old, new(2022, 1, 1)));
        Assert.Equal(LawState.NotYet, StateOf(law, current, new(2021, 7, 14)));
        law.Repeal(new(2026, 1, 31), "废止决定", "公报", [], Why);
        Assert.Equal((LawState.Superseded, LawState.Repealed), (StateOf(law, old, new(2026, 2, 1)), StateOf(law, current, new(2026, 2, 1))));
    }

    [Fact]
    public void A_text_that_begins_before_its_predecessor_is_refused_in_one_sentence()
    {
        var law = Enter("甲法", "2021", new(2021, 7, 15));
        var wrong = Assert.Throws<InvalidInput>(() => law.AddVersion(Text("2019", new(2019, 1, 1)), Why, Guid.NewGuid));
        Assert.Equal(("from", "新文本应晚于上一个文本施行，上一个文本（2021）自2021-07-15起施行，请核对日期。"), (wrong.Field, wrong.Message));
        Assert.Throws<InvalidInput>(() => law.AddVersion(Text("同日", new(2021, 7, 15)), Why, Guid.NewGuid));
        Assert.Single(law.Versions);
    }

    [Fact]
    public void A_repeal_before_the_text_begins_is_refused_in_one_sentence()
    {
        var law = Enter("甲法", "2021", new(2021, 7, 15));
        var wrong = Assert.Throws<InvalidInput>(() => law.Repeal(new(2021, 7, 14), "决定", "公报", [], Why));
        Assert.Equal(("lastDay", "最后有效日2021-07-14早于现有文本（2021）的施行日2021-07-15，请核对日期。"), (wrong.Field, wrong.Message));
        Assert.Null(law.RepealedAfter);
    }

    [Fact]
    public void Days_that_can_only_be_slips_of_the_year_are_refused_at_their_field_and_change_nothing()
    {
        var law = Enter("甲法", "2021", new(2021, 7, 15));
        Assert.Equal("from", Assert.Throws<InvalidInput>(() => law.AddVersion(Text("2100", new(2100, 1, 1)), Why, Guid.NewGuid)).Field);
        Assert.Equal("lastDay", Assert.Throws<InvalidInput>(() => law.Repeal(new(2100, 1, 1), "决定", "公报", [], Why)).Field);
        Assert.Equal((1, (DateOnly?)null, (DateOnly?)null), (law.Versions.Count, law.Versions[0].InForceThrough, law.RepealedAfter));
        law.AddVersion(Text("2099", new(2099, 12, 31)), Why, Guid.NewGuid);
    }

    [Fact]
    public void Successors_that_lead_back_are_refused_with_the_circle_named()
    {
        var law = Enter("甲法", "2021", new(2021, 7, 15));
        var wrong = Assert.Throws<InvalidInput>(() => law.Repeal(new(2026, 1, 1), "决定", "公报", [new(Guid.NewGuid(), "乙法"), new(Guid.NewGuid(), "丙法"), new(law.Id, "甲法")], Why));
        Assert.Equal(("successor", "接替关系成了一圈：甲法 → 乙法 → 丙法 → 甲法，请另选接替的法规或者不选。"), (wrong.Field, wrong.Message));
        Assert.Equal("接替关系成了一圈：甲法 → 甲法，请另选接替的法规或者不选。", Assert.Throws<InvalidInput>(() => law.Repeal(new(2026, 1, 1), "决定", "公报", [new(law.Id, "甲法")], Why)).Message);
    }

    [Fact]
    public void A_circle_is_found_however_long_the_chain()
    {
        var law = Enter("甲法", "2021", new(2021, 7, 15));
        LawSuccessor[] chain = [.. Enumerable.Range(1, 30).Select(i => new LawSuccessor(Guid.NewGuid(), $"第{i}号法", i < 30 ? new(2025, 1, i) : null))];
        var wrong = Assert.Throws<InvalidInput>(() => law.Repeal(new(2026, 1, 1), "决定", "公报", [.. chain, new(law.Id, "甲法", null), .. chain], Why));
        Assert.StartsWith("接替关系成了一圈：甲法 → 第1号法 → 第2号法", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("第30号法 → 甲法，请另选", wrong.Message, StringComparison.Ordinal);
        Assert.Null(law.RepealedAfter);
    }

    [Fact]
    public void What_is_no_longer_in_force_on_the_day_after_takes_no_place_of_another_and_what_was_repealed_later_does()
    {
        var law = Enter("甲法", "2021", new(2021, 7, 15));
        var wrong = Assert.Throws<InvalidInput>(() => law.Repeal(new(2026, 1, 1), "决定", "公报", [new(Guid.NewGuid(), "乙法", new(2026, 1, 1)), new(Guid.NewGuid(), "丙法")], Why));
        Assert.Equal(("successor", "《乙法》自2026-01-02起废止，2026-01-02已不施行，不能接替，请改选当日施行的法规或者不选。"), (wrong.Field, wrong.Message));
        Assert.Equal((null, 1), (law.RepealedAfter, law.Facts.Count));
        law.Repeal(new(2026, 1, 1), "决定", "公报", [new(Guid.NewGuid(), "乙法", new(2026, 1, 2)), new(Guid.NewGuid(), "丙法")], Why);
        Assert.NotNull(law.SuccessorId);
    }

    [Fact]
    public void What_is_repealed_takes_no_text_no_doubt_and_no_second_repeal()
    {
        var law = Enter("甲法", "2021", new(2021, 7, 15));
        law.Repeal(new(2026, 1, 1), "决定", "公报", [], Why);
        Assert.All(
            new Action[] { () => law.AddVersion(Text("2027", new(2027, 1, 1)), Why, Guid.NewGuid), () => law.DoubtIt("待核", Why), () => law.Repeal(new(2026, 2, 1), "决定", "公报", [], Why) },
            act => Assert.Equal("law-repealed", Assert.Throws<RuleBroken>(act).Code));
    }

    [Fact]
    public void Every_verb_leaves_a_fact_and_a_refusal_none()
    {
        var law = Enter("甲法", "2021", new(2021, 7, 15));
        law.AddVersion(Text("2025", new(2025, 1, 1)), Why, Guid.NewGuid);
        law.DoubtIt("待核", Why);
        law.Settle(Why);
        Assert.Throws<RuleBroken>(() => law.Settle(Why));
        Assert.Throws<InvalidInput>(() => law.Repeal(new(2026, 1, 1), "", "公报", [], Why));
        Assert.Null(law.RepealedAfter);
        Assert.Equal(["law.registered", "law.version-added", "law.doubted", "law.settled"], law.Facts.Select(f => f.Action));
    }

    [Fact]
    public void Articles_are_numbered_as_cited_and_each_once()
    {
        var text = Text("2021", new(2021, 7, 15)) with { Complete = true, Articles = [("第一条", "为了规范。"), ("第十七条之一", "另有规定的除外。")] };
        Assert.Equal(["第一条", "第十七条之一"], Law.Register(Guid.NewGuid(), Head("甲法"), text, Why, Guid.NewGuid).Versions[0].Articles.Select(a => a.Number));
        Assert.Equal("第一条登记了两次，请删去一个。", Assert.Throws<InvalidInput>(() => Law.Register(Guid.NewGuid(), Head("甲法"), text with { Articles = [("第一条", "甲"), ("第1条", "乙")] }, Why, Guid.NewGuid)).Message);
        Assert.Equal("“第一条第二款”不是条的编号，请写成“第四十八条”这样。", Assert.Throws<InvalidInput>(() => Law.Register(Guid.NewGuid(), Head("甲法"), text with { Articles = [("第一条第二款", "甲")] }, Why, Guid.NewGuid)).Message);
    }

    private static Law Enter(string name, string label, DateOnly from) => Law.Register(Guid.NewGuid(), Head(name), Text(label, from), Why, Guid.NewGuid);

    private static LawHead Head(string name) => new() { Name = name, Issuer = "全国人民代表大会常务委员会" };

    private static LawText Text(string label, DateOnly from) => new() { Label = label, InForceFrom = from, Source = "公报" };

    private static LawState StateOf(Law law, LawVersion version, DateOnly day) => Law.VersionStateOn(day, law.RepealedAfter, law.Doubt, version.InForceFrom, version.InForceThrough);
}

public sealed class TypedArticlesTests
{
    [Fact]
    public void Pasted_articles_keep_their_paragraphs_and_lose_the_headings()
    {
        var articles = TypedArticles.Read("第一章 总则\n\n第一条　为了规范，制定本办法。\n第二条 本办法所称事项：\n（一）处罚；\n第八条规定的除外。\n第二章　附则\n第三条之一 自发布之日起施行。");
        Assert.Equal([("第一条", "为了规范，制定本办法。"), ("第二条", "本办法所称事项：\n（一）处罚；\n第八条规定的除外。"), ("第三条之一", "自发布之日起施行。")], articles);
        Assert.Equal(
            [("第一条", "为了规范。\n第八条规定的除外。"), ("第二条", "本办法所称事项：\n第三条所列事项除外。"), ("第三条", "自发布之日起施行。")],
            TypedArticles.Read("第一条为了规范。\n第八条规定的除外。\n第二条本办法所称事项：\n第三条所列事项除外。\n第三条自发布之日起施行。"));
        Assert.Empty(TypedArticles.Read(" \n"));
        Assert.Equal("“为了规范”前面没有条的编号，请从“第一条”开始粘贴条文。", Assert.Throws<InvalidInput>(() => TypedArticles.Read("为了规范")).Message);
    }
}

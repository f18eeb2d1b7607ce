using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using static Oversight.Tests.Domain.Casework.CaseGateTests;

namespace Oversight.Tests.Domain.Casework;

public sealed class CaseFileTests
{
    private static readonly PartyCard Shop = new(PartyKind.Enterprise, "某某餐饮有限公司", IdentityKind.Usci, "91350100M000100Y43", "李四", "0371-66000000", "商城路1号");
    private static readonly ExhibitDraft Photo = new(ExhibitKind.Recording, "现场照片", "占道经营的位置和面积", "现场拍摄", new DateOnly(2026, 3, 2));

    [Fact]
    public void The_first_party_is_the_one_that_the_case_is_called_by()
    {
        var paper = new Paper(started: false);
        var first = Assert.Single(paper.Case.Parties);
        Assert.Equal((1, "张三", PartyKind.Person), (first.Number, first.Name.Value, first.Kind));
        Assert.Same(paper.Case.Party, first.Name);
        paper.Case.DescribeParty(Paper.Officer, 1, Shop, "登记时误将经营者登记为当事人", Paper.NewId, paper.Timing);
        Assert.Equal(("某某餐饮有限公司", PartyKind.Enterprise), (paper.Case.Party.Value, paper.Case.PartyKind));
    }

    [Fact]
    public void The_trail_says_which_fields_changed_and_never_to_what()
    {
        var paper = new Paper(started: false);
        paper.Case.DescribeParty(Paper.Officer, 1, Shop with { Name = "张三" }, "登记时选错了当事人类型", Paper.NewId, paper.Timing);
        var fact = paper.Case.Facts.OfType<CasePartyDescribed>().Single();
        Assert.Equal(["当事人类型", "证件类型", "证件号码", "法定代表人或经营者", "电话", "住址或住所"], fact.Fields);
        Assert.DoesNotContain("91350100M000100Y43", System.Text.Json.JsonSerializer.Serialize(fact), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_is_changed_with_a_reason_and_what_is_missing_is_filled_in_without()
    {
        var paper = new Paper();
        var card = PartyCard.Named(PartyKind.Person, "张三") with { IdentityKind = IdentityKind.IdCard, Identity = "11010519491231002X" };
        paper.Case.DescribeParty(Paper.Officer, 1, card, "", Paper.NewId, paper.Timing);
        Assert.Equal("reason", Assert.Throws<InvalidInput>(() => paper.Case.DescribeParty(Paper.Officer, 1, card with { Name = "张三丰" }, "", Paper.NewId, paper.Timing)).Field);
        Assert.Equal("张三", paper.Case.Party.Value);
        Refused(() => paper.Case.DescribeParty(Paper.Officer, 1, card, "没有变化", Paper.NewId, paper.Timing), "unchanged");
        paper.Case.DescribeParty(Paper.Officer, 1, card with { Name = "张三丰" }, "身份证姓名核对更正", Paper.NewId, paper.Timing);
        Assert.Equal("张三丰", paper.Case.Party.Value);
    }

    [Fact]
    public void A_number_of_another_sort_of_party_is_not_taken()
    {
        var paper = new Paper();
        var wrong = Assert.Throws<InvalidInput>(() => paper.Case.DescribeParty(Paper.Officer, null, Shop with { Kind = PartyKind.Person }, "", Paper.NewId, paper.Timing));
        Assert.Equal("identityKind", wrong.Field);
        Assert.Single(paper.Case.Parties);
    }

    [Fact]
    public void More_parties_join_and_are_struck_but_never_the_first()
    {
        var paper = new Paper();
        paper.Case.DescribeParty(Paper.Officer, null, Shop, "", Paper.NewId, paper.Timing);
        Assert.Equal([1, 2], paper.Case.Parties.Select(p => p.Number));
        Refused(() => paper.Case.StrikeParty(Paper.Officer, 1, "登记有误，应当删去"), "first-party");
        paper.Case.StrikeParty(Paper.Officer, 2, "经核实与本案无关");
        Refused(() => paper.Case.StrikeParty(Paper.Officer, 2, "经核实与本案无关"), "party");
        paper.Case.DescribeParty(Paper.Officer, null, Shop, "", Paper.NewId, paper.Timing);
        Assert.Equal(3, paper.Case.Parties[^1].Number);
    }

    [Fact]
    public void Nobody_is_shown_what_is_hidden_without_a_reason()
    {
        var paper = new Paper();
        Refused(() => paper.Case.Reveal(1, "核对送达地址"), "nothing-hidden");
        paper.Case.DescribeParty(Paper.Officer, 1, PartyCard.Named(PartyKind.Person, "张三") with { Phone = "13800000000" }, "", Paper.NewId, paper.Timing);
        Assert.Equal("reason", Assert.Throws<InvalidInput>(() => paper.Case.Reveal(1, "看看")).Field);
        paper.Case.Reveal(1, "核对送达地址");
        Assert.Equal("核对送达地址", paper.Case.Facts.OfType<CasePartyRevealed>().Single().Reason);
    }

    [Fact]
    public void Evidence_says_what_it_proves_and_brings_its_file()
    {
        var paper = new Paper();
        Assert.Equal("files", Assert.Throws<InvalidInput>(() => paper.Case.AddExhibit(Paper.Officer, Photo, [], Paper.NewId(), paper.Timing)).Field);
        Assert.Equal("proves", Assert.Throws<InvalidInput>(() => paper.Case.AddExhibit(Paper.Officer, Photo with { Proves = "" }, [Paper.File()], Paper.NewId(), paper.Timing)).Field);
        Assert.Equal("obtained", Assert.Throws<InvalidInput>(() => paper.Case.AddExhibit(Paper.Officer, Photo with { ObtainedOn = new DateOnly(2026, 3, 3) }, [Paper.File()], Paper.NewId(), paper.Timing)).Field);
        paper.Case.AddExhibit(Paper.Officer, Photo, [Paper.File()], Paper.NewId(), paper.Timing);
        paper.Case.AddExhibit(Paper.Officer, Photo with { Name = "询问笔录" }, [Paper.File()], Paper.NewId(), paper.Timing);
        paper.Case.StrikeExhibit(Paper.Officer, 1, "照片与地点不符", paper.Timing);
        Assert.Equal([(2, "询问笔录")], paper.Case.Evidence.Select(e => (e.Number, e.Name)));
        Assert.Equal(2, paper.Case.Exhibits.Count);
    }

    [Fact]
    public void What_is_found_after_the_decision_did_not_carry_it()
    {
        var paper = new Paper();
        paper.Case.AddExhibit(Paper.Officer, Photo, [Paper.File()], Paper.NewId(), paper.Timing);
        paper.Decided();
        Refused(() => paper.Case.AddExhibit(Paper.Officer, Photo, [Paper.File()], Paper.NewId(), paper.Timing), "decided");
        Refused(() => paper.Case.StrikeExhibit(Paper.Officer, 1, "照片与地点不符", paper.Timing), "decided");
    }

    [Fact]
    public void The_file_is_kept_by_the_department_and_only_while_the_case_is_open()
    {
        var paper = new Paper();
        Refused(() => paper.Case.AddExhibit(Paper.Stranger, Photo, [Paper.File()], Paper.NewId(), paper.Timing), "post");
        Refused(() => paper.Case.DescribeParty(Paper.Legal, null, Shop, "", Paper.NewId, paper.Timing), "post");
        paper.Case.Terminate(Paper.Leader, "当事人死亡，无法继续办理", paper.Timing);
        Assert.Throws<RuleBroken>(() => paper.Case.AddExhibit(Paper.Officer, Photo, [Paper.File()], Paper.NewId(), paper.Timing));
        Assert.DoesNotContain(CaseMove.KeepFile, paper.Case.Open(Paper.Officer));
    }

    [Fact]
    public void The_law_says_who_bears_a_cost()
    {
        var paper = new Paper(PowerCategory.Coercion);
        paper.Case.AddCost(Paper.Officer, new CostDraft(CostKind.Storage, 320_00, new DateOnly(2026, 3, 1), "某某仓储，保管扣押物品"), Paper.NewId(), paper.Timing);
        paper.Case.AddCost(Paper.Officer, new CostDraft(CostKind.Substitute, 1200_00, new DateOnly(2026, 3, 1), "清理施工单位"), Paper.NewId(), paper.Timing);
        Assert.Equal(["本局", "当事人"], paper.Case.Facts.OfType<CaseCostAdded>().Select(f => f.Bearer));
        Assert.Equal("amount", Assert.Throws<InvalidInput>(() => paper.Case.AddCost(Paper.Officer, new CostDraft(CostKind.Other, 0, new DateOnly(2026, 3, 1), "无"), Paper.NewId(), paper.Timing)).Field);
        paper.Case.StrikeCost(Paper.Officer, 1, "金额登记错误", paper.Timing);
        Refused(() => paper.Case.StrikeCost(Paper.Officer, 1, "金额登记错误", paper.Timing), "cost");
    }

    [Fact]
    public void A_complaint_is_linked_once_and_can_be_unlinked()
    {
        var paper = new Paper();
        paper.Case.Link(Paper.Officer, CaseLinkKind.Hotline, "GD20260302001", Paper.NewId());
        Refused(() => paper.Case.Link(Paper.Officer, CaseLinkKind.Hotline, " GD20260302001 ", Paper.NewId()), "linked");
        paper.Case.Unlink(Paper.Officer, paper.Case.Links[0].Id);
        Assert.Empty(paper.Case.Links);
        paper.Case.Link(Paper.Officer, CaseLinkKind.Hotline, "GD20260302001", Paper.NewId());
        Assert.Single(paper.Case.Links);
    }
}

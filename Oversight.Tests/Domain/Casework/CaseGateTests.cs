using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;

namespace Oversight.Tests.Domain.Casework;

/// <summary>办法第八条: no act without an item in force, by the registered body, through the registered procedure.</summary>
public sealed class CaseGateTests
{
    [Fact]
    public void A_case_stays_under_the_item_version_of_its_day()
    {
        var paper = new Paper(started: false);
        paper.Item.Publish(paper.Version(2, new DateOnly(2026, 4, 1)));
        Assert.Equal(1, paper.Case.ItemVersionNumber);
        paper.Now = paper.Now.AddDays(40);
        Assert.Equal(2, paper.Register(Paper.Officer).ItemVersionNumber);
        Assert.Equal(Paper.Body, paper.Case.ImplementingBody);
    }

    [Fact]
    public void An_item_handed_down_takes_no_new_case_and_says_where_the_matter_goes()
    {
        var paper = new Paper(started: false);
        paper.Item.Repeal(new DateOnly(2026, 2, 28), "由街道办事处行使", "权力下放");
        var refused = Refused(() => paper.Register(Paper.Officer), "item-not-in-force");
        Assert.Contains("街道办事处", refused.Message, StringComparison.Ordinal);
        Refused(() => paper.Accept(Paper.Head), "item-not-in-force");
        Assert.Equal(CaseState.Registered, paper.Case.State);
    }

    [Fact]
    public void An_item_is_not_used_before_it_takes_effect()
    {
        var paper = new Paper(started: false) { Now = new DateTime(2025, 12, 31, 4, 0, 0, DateTimeKind.Utc) };
        Refused(() => paper.Register(Paper.Officer), "item-not-in-force");
    }

    [Fact]
    public void Only_a_registered_department_and_body_may_use_an_item()
    {
        var paper = new Paper(started: false);
        Refused(() => paper.Register(Paper.Stranger, Paper.Elsewhere), "not-handler");
        Refused(() => paper.Register(Paper.Officer, body: "某某街道办事处"), "not-body");
        Refused(() => paper.Register(Paper.Stranger), "post");
        Refused(() => paper.Register(Paper.Legal), "post");
    }

    [Fact]
    public void A_penalty_is_taken_on_by_the_head_and_a_service_by_its_officer()
    {
        var penalty = new Paper(started: false);
        Refused(() => penalty.Accept(Paper.Officer), "post");
        Refused(() => penalty.Case.Decline(Paper.Stranger, "不属于本局职责", penalty.Now), "post");
        penalty.Accept(Paper.Head);
        Assert.Equal("管执罚〔2026〕0412号", penalty.Case.Number);
        Assert.Equal(CaseState.Accepted, new Paper(PowerCategory.PublicService).Case.State);
    }

    [Fact]
    public void Declining_needs_a_reason_and_ends_the_case()
    {
        var paper = new Paper(started: false);
        Assert.Throws<InvalidInput>(() => paper.Case.Decline(Paper.Head, " 不行 ", paper.Now));
        Assert.Equal(CaseState.Registered, paper.Case.State);
        paper.Case.Decline(Paper.Head, "违法行为已超过二年追责期限", paper.Now);
        Assert.Equal((CaseState.NotAccepted, false), (paper.Case.State, paper.Case.IsOpen));
        var refused = Refused(() => paper.Accept(Paper.Head), "step");
        Assert.Contains("不再有后续步骤", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_speaks_the_words_of_the_category()
    {
        Assert.Contains("立案", Refused(() => new Paper().Accept(Paper.Head), "step").Message, StringComparison.Ordinal);
        Assert.Contains("受理", Refused(() => new Paper(PowerCategory.PublicService).Accept(Paper.Head), "step").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_buttons_are_those_whose_verb_would_be_taken()
    {
        var paper = new Paper(started: false);
        Assert.Equal([CaseMove.Accept, CaseMove.Decline, CaseMove.Reassign, CaseMove.Withdraw, CaseMove.KeepFile, CaseMove.ExplainCheck], paper.Case.Open(Paper.Head));
        Assert.Equal([CaseMove.Withdraw, CaseMove.KeepFile, CaseMove.ExplainCheck], paper.Case.Open(Paper.Officer));
        Assert.Empty(paper.Case.Open(Paper.Legal));
        paper.Accept(Paper.Head);
        Assert.Contains(CaseMove.WorkStep, paper.Case.Open(Paper.Officer));
        Assert.DoesNotContain(CaseMove.Propose, paper.Case.Open(Paper.Officer));
        Assert.Equal([CaseMove.Extend, CaseMove.Terminate], paper.Case.Open(Paper.Deputy));
        Assert.Empty(paper.Case.Open(Paper.OtherDeputy));
    }

    internal static RuleBroken Refused(Action act, string code)
    {
        var broken = Assert.Throws<RuleBroken>(act);
        Assert.Equal(code, broken.Code);
        return broken;
    }
}

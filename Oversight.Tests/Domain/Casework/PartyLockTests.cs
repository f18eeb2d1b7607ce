using Oversight.Domain.Alerts;
using Oversight.Domain.Casework;
using Oversight.Tests.Domain.Alerts;
using static Oversight.Tests.Domain.Casework.CaseGateTests;

namespace Oversight.Tests.Domain.Casework;

/// <summary>Whom a case is about is settled with its proposal: one person alone changes it no more.</summary>
public sealed class PartyLockTests
{
    private static readonly PartyCard Zhang = PartyCard.Named(PartyKind.Person, "张三") with { IdentityKind = IdentityKind.IdCard, Identity = "11010519491231002X", Phone = "13800000000", Address = "商城路1号" };
    private static readonly PartyCard Other = Zhang with { Name = "李四", Identity = "" };
    private const string Why = "身份证登记有误，按人口信息核对更正";

    [Fact]
    public void After_a_proposal_nobody_alone_replaces_who_it_is_about()
    {
        var paper = Described();
        paper.ToDecision();
        paper.Propose();
        Locked(paper, Other);
        Locked(paper, Zhang with { Identity = "110105194912310038" });
        Refused(() => paper.Case.DescribeParty(Paper.Officer, null, Zhang, "", Paper.NewId, paper.Timing), "party-locked");
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        paper.Case.Decide(Paper.Leader, true, "同意", paper.Timing);
        Locked(paper, Other);
        Locked(paper, Other with { Kind = PartyKind.Enterprise, IdentityKind = null });
        Assert.Equal("张三", paper.Case.Party.Value);
    }

    [Fact]
    public void Where_papers_reach_the_party_is_still_kept_up()
    {
        var paper = Described();
        paper.Decided();
        paper.Case.DescribeParty(Paper.Officer, 1, Zhang with { Phone = "13911112222", Address = "商城路2号" }, "当事人告知新的送达地址", Paper.NewId, paper.Timing);
        Assert.Equal("13911112222", paper.Case.Parties[0].Phone!.Value);
    }

    [Fact]
    public void The_kind_that_raises_the_limits_is_not_switched_after_the_case_was_taken_on()
    {
        var paper = Described();
        var limit = paper.Case.MostOnTheSpot;
        Refused(() => paper.Case.DescribeParty(Paper.Officer, 1, Zhang with { Kind = PartyKind.Enterprise, IdentityKind = null, Identity = "" }, "登记时选错了类型", Paper.NewId, paper.Timing), "party-locked");
        Assert.Equal(limit, paper.Case.MostOnTheSpot);
        var early = new Paper(started: false);
        early.Case.DescribeParty(Paper.Officer, 1, PartyCard.Named(PartyKind.Enterprise, "张三"), "", Paper.NewId, early.Timing);
        Assert.Equal(PartyKind.Enterprise, early.Case.PartyKind);
    }

    [Fact]
    public void A_decision_keeps_whom_it_names_and_a_correction_takes_two()
    {
        var paper = Described();
        paper.Decided();
        Assert.Equal([Zhang], paper.Case.DecidedParties);
        paper.Case.AskCorrection(Paper.Officer, 1, Other with { Identity = "110105194912310038" }, Why, Paper.NewId, paper.Timing);
        Assert.Equal([Zhang], paper.Case.DecidedParties);
        Refused(() => paper.Case.AskCorrection(Paper.Officer, 1, Other, Why, Paper.NewId, paper.Timing), "correction-open");
        Refused(() => paper.Case.ReviewCorrection(Paper.Officer, true, "同意", Paper.NewId, paper.Timing), "post");
        Refused(() => paper.Case.ReviewCorrection(Paper.Leader, true, "同意", Paper.NewId, paper.Timing), "post");
        paper.Case.ReviewCorrection(Paper.Legal, true, "同意", Paper.NewId, paper.Timing);
        Assert.Equal(("李四", "李四"), (paper.Case.DecidedParties[0].Name, paper.Case.Party.Value));
        Assert.Contains(paper.Case.EveryCard, c => string.Equals(c.Name, "张三", StringComparison.Ordinal));
        Assert.Contains(paper.Case.EveryCard, c => string.Equals(c.Identity, Zhang.Identity, StringComparison.Ordinal));
        Refused(() => paper.Case.ReviewCorrection(Paper.Legal, true, "同意", Paper.NewId, paper.Timing), "no-correction");
    }

    [Fact]
    public void Who_asks_does_not_agree_and_who_refuses_leaves_everything()
    {
        var paper = Described();
        paper.Decided();
        paper.Case.AskCorrection(Paper.Head, 1, Other, Why, Paper.NewId, paper.Timing);
        Refused(() => paper.Case.ReviewCorrection(Paper.Head, true, "同意", Paper.NewId, paper.Timing), "same-person");
        Assert.DoesNotContain(CaseMove.ReviewCorrection, paper.Case.Open(Paper.Head));
        Assert.Contains(CaseMove.ReviewCorrection, paper.Case.Open(Paper.Legal));
        paper.Case.ReviewCorrection(Paper.Legal, false, "没有证明材料", Paper.NewId, paper.Timing);
        Assert.Equal(("张三", null), (paper.Case.Party.Value, paper.Case.OpenCorrection));
    }

    [Fact]
    public void Nothing_is_decided_while_a_correction_waits()
    {
        var paper = Described();
        paper.ToDecision();
        paper.Propose();
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        paper.Case.AskCorrection(Paper.Officer, 1, Other, Why, Paper.NewId, paper.Timing);
        Refused(() => paper.Case.Decide(Paper.Leader, true, "同意", paper.Timing), "correction-open");
    }

    [Fact]
    public void A_correction_after_the_decision_is_told_to_those_who_watch()
    {
        var paper = Described();
        paper.Decided();
        paper.Case.AskCorrection(Paper.Officer, 1, Other, Why, Paper.NewId, paper.Timing);
        Assert.Empty(Watched(paper));
        paper.Case.ReviewCorrection(Paper.Head, true, "同意", Paper.NewId, paper.Timing);
        var found = Assert.Single(Watched(paper));
        Assert.Equal((paper.Now, "correction:1"), (found.OccurredAt, found.Occasion));
        Assert.DoesNotContain(found.Facts, f => f.Value.Contains("李四", StringComparison.Ordinal) || f.Value.Contains("张三", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_form_does_not_show_stays_and_a_number_of_another_sort_goes()
    {
        var paper = Described();
        var form = Zhang with { Identity = "", Phone = "", Address = "" };
        paper.Case.DescribeParty(Paper.Officer, 1, form with { Name = "张三丰" }, "身份证姓名核对更正", Paper.NewId, paper.Timing, new KeptFields(true, true, true));
        Assert.Equal(Zhang with { Name = "张三丰" }, paper.Case.Parties[0].Card);
        paper.Case.DescribeParty(Paper.Officer, 1, form with { Name = "张三丰" }, "电话已经停用", Paper.NewId, paper.Timing, new KeptFields(true, false, true));
        Assert.Equal(("", Zhang.Identity), (paper.Case.Parties[0].Card.Phone, paper.Case.Parties[0].Card.Identity));
    }

    private static IReadOnlyList<Irregularity> Watched(Paper paper) =>
        CaseWatch.Of(AlertKind.PartyCorrected, CaseWatchTests.Terms(0), paper.Case, Paper.Calendar, paper.Now);

    private static void Locked(Paper paper, PartyCard card) => Refused(() => paper.Case.DescribeParty(Paper.Officer, 1, card, "登记有误，予以更正", Paper.NewId, paper.Timing), "party-locked");

    private static Paper Described()
    {
        var paper = new Paper();
        paper.Case.DescribeParty(Paper.Officer, 1, Zhang, "", Paper.NewId, paper.Timing);
        return paper;
    }
}

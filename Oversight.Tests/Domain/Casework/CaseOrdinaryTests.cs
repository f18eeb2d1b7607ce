using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Tests.Domain.Review;
using static Oversight.Tests.Domain.Casework.CaseGateTests;

namespace Oversight.Tests.Domain.Casework;

public sealed class CaseOrdinaryTests
{
    [Theory]
    [InlineData(CheckPoint.Propose)]
    [InlineData(CheckPoint.Decide)]
    public void What_left_the_spot_waits_for_the_review_that_its_procedure_lacks(CheckPoint about)
    {
        var on = new Examined(Investigated()) { Procedure = "penalty-simple" };
        var draft = Examined.Fine(5000_00, content: "事实清楚，拟罚款伍仟元并吊销许可证件");
        Assert.Equal(CheckStatus.NotApplicable, on.Line("legal-review").Status);
        if (about == CheckPoint.Decide)
            on.Paper.Propose(fine: 5000_00);
        Assert.Contains(about, on.Line("legal-review", about, draft).Holds);
        Assert.Contains(about, on.Line("collective", about, draft).Holds);
    }

    [Fact]
    public void It_takes_on_the_steps_of_the_ordinary_procedure_and_is_decided_by_three()
    {
        var paper = Investigated();
        Assert.Contains(CaseMove.TurnOrdinary, paper.Case.Open(Paper.Officer));
        Turn(paper);
        Assert.Equal(["investigate", "legal-review", "notify", "hearing", "decide", "serve"], paper.Case.Steps.Select(s => s.Code));
        Assert.Equal([1, 2, 3, 4, 5, 6], paper.Case.Steps.Select(s => s.Number));
        Assert.Equal((CaseMove.WorkStep, Role.LegalOffice, false), (paper.Case.NextMove, paper.Case.NextBy, paper.Case.DecidesOnTheSpot));
        Assert.Equal((90, "行政处罚法第六十条"), (paper.Case.StatutoryLength, paper.Case.StatutoryClause));
        Assert.IsType<CaseTurnedOrdinary>(paper.Case.Facts[^1]);
        Assert.DoesNotContain(CaseMove.TurnOrdinary, paper.Case.Open(Paper.Officer));
        paper.Do(2, Paper.Legal);
        paper.Do(3, Paper.Officer);
        paper.Case.SkipStep(Paper.Officer, 4, "当事人未要求听证", paper.Timing);
        paper.Propose(fine: 800_00);
        paper.Case.Check(Paper.Head, true, "同意", paper.Timing);
        paper.Case.Decide(Paper.Leader, true, "同意", paper.Timing);
        Assert.Equal(CheckStatus.Passed, new Examined(paper).Line("legal-review").Status);
    }

    [Fact]
    public void What_is_not_of_the_spot_or_on_its_way_does_not_turn()
    {
        var ordinary = new Paper();
        Refused(() => Turn(ordinary), "not-simple");
        var paper = Investigated();
        Refused(() => Turn(paper, Paper.Stranger), "post");
        Refused(() => paper.Case.TurnOrdinary(Paper.Officer, paper.Procedure, "罚款超过当场处罚的上限", Paper.NewId, paper.Timing), "procedure");
        Assert.Equal("reason", Assert.Throws<InvalidInput>(() => paper.Case.TurnOrdinary(Paper.Officer, Paper.Ordinary(), "", Paper.NewId, paper.Timing)).Field);
        paper.Propose();
        Refused(() => Turn(paper), "not-simple");
    }

    private static Paper Investigated()
    {
        var paper = new Paper(fineMin: 10_00, fineMax: 5000_00, simple: true);
        paper.Investigate();
        return paper;
    }

    private static void Turn(Paper paper, Actor? by = null) => paper.Case.TurnOrdinary(by ?? Paper.Officer, Paper.Ordinary(), "罚款超过当场处罚的上限", Paper.NewId, paper.Timing);
}

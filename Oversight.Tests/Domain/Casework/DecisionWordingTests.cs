using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Seeding.Catalogue;
using Oversight.Web.Demonstration;

namespace Oversight.Tests.Domain.Casework;

public sealed class DecisionWordingTests
{
    [Theory]
    [InlineData("事实清楚，拟处以罚款800元。", "事实清楚，处以罚款800元。")]
    [InlineData("拟作出如下处罚：警告", "作出如下处罚：警告")]
    [InlineData("违法行为轻微，拟不予行政处罚。", "违法行为轻微，不予行政处罚。")]
    [InlineData("承办人建议给予警告。", "承办人给予警告。")]
    [InlineData("证据充分，建议依法处罚款50元", "证据充分，依法处罚款50元")]
    [InlineData("情形属实，拟依据第四十八条处罚", "情形属实，依据第四十八条处罚")]
    public void Words_that_only_propose_are_refused_in_a_draft_and_left_out_of_older_ones(string text, string spoken)
    {
        Assert.Equal("content", Assert.Throws<InvalidInput>(() => DecisionWording.Demand("content", text)).Field);
        Assert.Equal(spoken, DecisionWording.Spoken(text));
        Assert.Equal(spoken, DecisionWording.Demand("content", spoken));
    }

    [Theory]
    [InlineData("当事人拟对外出租的房屋未拆除，虚拟地址无效，处以罚款800元。")]
    [InlineData("草拟处置方案后自行改正，证人建议其停工，当事人不听。")]
    public void What_a_party_intended_or_a_witness_advised_stays(string text) => Assert.Equal(text, DecisionWording.Spoken(DecisionWording.Demand("content", text)));

    [Fact]
    public void An_officer_cannot_put_a_proposal_in_the_place_of_the_decision()
    {
        var paper = new Paper();
        paper.ToDecision();
        var draft = new DecisionDraft(DecisionOutcome.Penalty, 800_00, 100, "违法事实清楚，证据确凿，拟罚款捌佰元");
        Assert.Equal("content", Assert.Throws<InvalidInput>(() => paper.Case.Propose(Paper.Officer, paper.Item.Versions[0], draft, [Paper.File("决定书")], Guid.NewGuid(), paper.Timing)).Field);
    }

    [Fact]
    public void The_demonstration_drafts_decisions_as_decisions()
    {
        var chance = new Chance(7);
        foreach (var item in ShippedCatalogue.Load().Items.Where(i => i.Category is PowerCategory.Penalty or PowerCategory.Coercion))
        {
            foreach (var outcome in DecisionOutcomes.Of(item.Category))
            {
                var content = DemoDecisions.Draft(item, outcome, chance).Content;
                Assert.Equal(content, DecisionWording.Demand("content", content));
            }
        }
    }
}

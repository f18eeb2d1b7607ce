using System.Text.Json;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Tests.Domain.Catalogue;
using Oversight.Web.Features.Catalogue;

namespace Oversight.Tests.Features.Catalogue;

public sealed class ItemFormTests
{
    [Fact]
    public void A_content_goes_through_the_form_and_through_a_draft_unchanged()
    {
        var kept = JsonSerializer.Serialize(ItemForm.Of(FullItem.Content), JsonSerializerOptions.Web);
        var back = JsonSerializer.Deserialize<ItemForm>(kept, JsonSerializerOptions.Web)!.ToContent();

        Assert.Empty(ItemFields.Compare(FullItem.Content, back, FullItem.Names));
        Assert.Equal(FullItem.Content.Bases, back.Bases);
        Assert.Equal((50_000, 100_000), (back.FineMin, back.FineMax));
    }

    [Fact]
    public void Every_field_of_a_content_is_in_the_form()
    {
        foreach (var property in ItemFieldsTests.Changes.Select(c => c.Data.Item1))
        {
            var changed = FullItem.Changed(property);
            Assert.Empty(ItemFields.Compare(changed, ItemForm.Of(changed).ToContent(), FullItem.Names));
        }
    }

    [Theory]
    [InlineData("0.5", 50L)]
    [InlineData(" 1,000 ", 100_000L)]
    [InlineData("", null)]
    public void Fines_are_typed_in_yuan(string typed, long? fen) => Assert.Equal(fen, new ItemForm { FineMin = typed }.ToContent().FineMin);

    [Theory]
    [InlineData("五百", "", "fine")]
    [InlineData("0.555", "", "fine")]
    [InlineData("-5", "", "fine")]
    [InlineData("", "三十", "committed")]
    [InlineData("", "0", "committed")]
    [InlineData("", "9999999", "committed")]
    public void What_cannot_be_read_is_told_at_its_field(string fine, string committed, string field)
    {
        var form = new ItemForm { FineMin = fine, Committed = new LimitLine { Length = committed } };
        Assert.Equal(field, Assert.Throws<InvalidInput>(form.ToContent).Field);
    }

    [Fact]
    public void Empty_rows_are_left_out_and_half_filled_ones_are_told()
    {
        var form = ItemForm.Of(FullItem.Content);
        form.Bases.Add(new BasisLine());
        form.Risks.Add(new RiskLine());
        form.ToContent().Demand(PowerCategory.Penalty);

        form.Bases.Add(new BasisLine { Quote = "只贴了条文" });
        Assert.Equal("bases", Assert.Throws<InvalidInput>(() => form.ToContent().Demand(PowerCategory.Penalty)).Field);
    }

    [Fact]
    public void Parts_that_are_too_long_are_told_before_the_database_cuts_them()
    {
        var form = ItemForm.Of(FullItem.Content);
        form.Risks[0].Measure = new string('长', 501);
        Assert.Equal("risks", Assert.Throws<InvalidInput>(() => form.ToContent().Demand(PowerCategory.Penalty)).Field);
    }
}

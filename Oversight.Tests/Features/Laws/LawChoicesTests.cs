using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Support;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Catalogue;
using Oversight.Web.Features.Laws;
using Oversight.Web.Features.Trail;

namespace Oversight.Tests.Features.Laws;

/// <summary>What the editor of an item offers as a basis is the register of laws, each law once.</summary>
public sealed class LawChoicesTests
{
    private const string Force = "中华人民共和国行政强制法", Why = "据公布的文本登记";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_registered_law_is_offered_once_and_nothing_that_is_not_registered()
    {
        await using var world = await World.Start(s => s.AddLaws().AddAdjustments().AddTrail());
        await world.As("legal2");
        var laws = await Offered(world);
        await using var db = world.Read();
        Assert.Equal((await db.Laws.Select(l => l.Name).ToListAsync(Stop)).Order(StringComparer.Ordinal), laws.Where(l => l.Offered).Select(l => l.Law).Order(StringComparer.Ordinal));

        // A name that items cite and that is one of the others of a registered law is no choice beside that law.
        var registered = await db.Laws.Select(l => new { l.Name, l.OtherNames }).ToListAsync(Stop);
        var others = registered.SelectMany(l => Law.NamesOf(l.Name, l.OtherNames).Skip(1)).ToList();
        Assert.NotEmpty(others);
        Assert.Empty(laws.Where(l => l.Offered).Select(l => l.Law).Intersect(others, StringComparer.Ordinal));
        Assert.Equal("2024-12-25", laws.Single(l => l.Offered && l.Law == "中华人民共和国监察法").Version);
    }

    [Fact]
    public async Task A_repealed_law_is_marked_and_comes_last_and_a_text_to_come_stands_beside_the_one_in_force()
    {
        await using var world = await World.Start(s => s.AddLaws().AddAdjustments().AddTrail());
        await world.As("legal2");
        await using var db = world.Read();
        var law = await db.Laws.AsNoTracking().AsSplitQuery().SingleAsync(l => l.Name == Force, Stop);
        await world.Get<AddLawVersion>().Run(Guid.NewGuid(), law.Id, law.Version, new LawText { Label = "2026-10-28", InForceFrom = new(2027, 1, 1), Source = "公报" }, Why);
        var laws = await Offered(world);
        Assert.Equal([$"{Force}（2026-10-28，尚未施行）", $"{Force}（2011-06-30）"], laws.Where(l => l.Offered && l.Law == Force).Select(l => l.Text));
        Assert.Equal(["中华人民共和国行政监察法（2010-06-25，已废止）", "河南省行政机关执法条例（1993-12-21，已废止）"], laws.TakeLast(2).Select(l => l.Text));
    }

    [Fact]
    public async Task A_basis_on_a_repealed_or_unknown_law_is_doubted_while_it_is_typed_and_an_alias_is_the_law()
    {
        await using var world = await World.Start(s => s.AddLaws().AddAdjustments().AddTrail());
        await world.As("legal2");
        var laws = await Offered(world);
        Assert.Equal("《中华人民共和国行政监察法》已废止，以它作新的依据不能提交；请改引接替的或者现行有效的法规。", new BasisLine { Law = "行政监察法" }.Doubt(laws));
        Assert.Equal("法规库中没有《没有的条例》，以它作新的依据不能提交；请先在法规库登记，或更正名称。", new BasisLine { Law = "《没有的条例》" }.Doubt(laws));
        Assert.Null(new BasisLine { Law = "行政处罚法" }.Doubt(laws));
        Assert.Null(new BasisLine().Doubt(laws));
        Assert.Equal("中华人民共和国行政处罚法", laws.Single(new BasisLine { Law = "行政处罚法", LawVersion = "2021-01-22" }.IsOf).Law);
        var known = laws.Single(l => l.Law == "中华人民共和国监察法" && !l.Offered);
        Assert.Equal(known, laws.Single(new BasisLine { Law = "监察法", LawVersion = "2018-03-20", LawVersionId = known.VersionId }.IsOf));
    }

    private static async Task<IReadOnlyList<LawChoice>> Offered(World world) => (await new ItemFormViews(world.Get<Reads>()).Choices(PowerCategory.Penalty)).Laws;
}

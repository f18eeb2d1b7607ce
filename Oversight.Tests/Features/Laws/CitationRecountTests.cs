using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Laws;
using Oversight.Tests.Support;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Laws;
using Oversight.Web.Features.Trail;
using Oversight.Web.Jobs;

namespace Oversight.Tests.Features.Laws;

/// <summary>The register of citations is what the clauses say, to the last row; the nightly recount finds each kind of difference.</summary>
public sealed class CitationRecountTests
{
    private const string Item = "410104-CG-CF-001", Force = "中华人民共和国行政强制法", Why = "据公布的文本登记";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_differs_after_the_seed_a_new_text_a_confirmation_and_a_repeal()
    {
        await using var world = await World.Start(s => s.AddLaws().AddAdjustments().AddTrail());
        Assert.Empty(await world.Get<CitationRecount>().Differences(Stop));
        await world.As("legal2");
        await using var db = world.Read();
        var law = await db.Laws.AsNoTracking().AsSplitQuery().SingleAsync(l => l.Name == Force, Stop);
        await world.Get<AddLawVersion>().Run(Guid.NewGuid(), law.Id, law.Version, new LawText { Label = "2026-10-28", InForceFrom = new(2026, 11, 1), Source = "公报", Complete = true, Articles = [("第二十五条", "期限。")] }, Why, missingSeen: true);
        law = await db.Laws.AsNoTracking().AsSplitQuery().SingleAsync(l => l.Name == Force, Stop);
        await world.Get<ConfirmLawClauses>().Run(Guid.NewGuid(), law.Id, law.Version, Why);
        law = await db.Laws.AsNoTracking().AsSplitQuery().SingleAsync(l => l.Name == Force, Stop);
        await world.Get<RepealLaw>().Run(Guid.NewGuid(), law.Id, law.Version, new LawRepeal(new(2026, 11, 23), "决定", "公报", null, Why));
        Assert.Empty(await world.Get<CitationRecount>().Differences(Stop));
        Assert.Equal(0, await new CitationSweep(world.Get<CitationRecount>()).Run(Stop));
    }

    [Theory]
    [InlineData("Lost", "没有登记引用")]
    [InlineData("Words", "条款现为")]
    [InlineData("Article", "登记为")]
    [InlineData("OtherArticle", "登记为")]
    [InlineData("OtherLaw", "不相属")]
    [InlineData("Nowhere", "现在读出的法规、文本或者条文不同")]
    [InlineData("Counts", "有效期至")]
    [InlineData("NoVersion", "没有对应的条款")]
    [InlineData("NoOwner", "所属事项或者流程不存在")]
    public async Task A_difference_is_found_and_fails_the_job(string planted, string told)
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var rows = db.LawCitations.Where(c => c.OwnerCode == Item && c.Kind == CitationKind.Basis);
        var row = await rows.AsNoTracking().FirstAsync(Stop);
        var other = await db.LawCitations.AsNoTracking().FirstAsync(c => c.LawId != row.LawId && c.ArticleId != null, Stop);
        var neighbour = await db.Laws.SelectMany(l => l.Versions).Where(v => v.Id == row.LawVersionId).SelectMany(v => v.Articles).Where(a => a.Id != row.ArticleId).Select(a => a.Id).FirstAsync(Stop);
        Assert.Equal(1, await (planted switch
        {
            "Lost" => rows.ExecuteDeleteAsync(Stop),
            "Words" => rows.ExecuteUpdateAsync(s => s.SetProperty(c => c.Clause, "另一条款"), Stop),
            "Article" => rows.ExecuteUpdateAsync(s => s.SetProperty(c => c.Article, "第九条"), Stop),
            "OtherArticle" => rows.ExecuteUpdateAsync(s => s.SetProperty(c => c.ArticleId, neighbour), Stop),
            "OtherLaw" => rows.ExecuteUpdateAsync(s => s.SetProperty(c => c.LawId, other.LawId), Stop),
            "Nowhere" => rows.ExecuteUpdateAsync(s => s.SetProperty(c => c.LawId, (Guid?)null).SetProperty(c => c.LawVersionId, (Guid?)null).SetProperty(c => c.ArticleId, (Guid?)null), Stop),
            "Counts" => rows.ExecuteUpdateAsync(s => s.SetProperty(c => c.CountsThrough, new DateOnly(2026, 11, 1)), Stop),
            "NoVersion" => Copy(row.OwnerId, 7),
            _ => Copy(Guid.CreateVersion7(), 1),
        }));
        var difference = Assert.Single(await world.Get<CitationRecount>().Differences(Stop));
        Assert.Contains(told, difference, StringComparison.Ordinal);
        Assert.StartsWith(Item, difference, StringComparison.Ordinal);
        Assert.Contains("共1处", (await Assert.ThrowsAsync<InvalidDataException>(() => new CitationSweep(world.Get<CitationRecount>()).Run(Stop))).Message, StringComparison.Ordinal);

        Task<int> Copy(Guid owner, int version)
        {
            db.Add(new LawCitation { Id = Guid.CreateVersion7(), Kind = row.Kind, OwnerId = owner, OwnerVersion = version, OwnerCode = Item, OwnerName = row.OwnerName, Place = row.Place, Position = 1, Clause = row.Clause, LawId = row.LawId, LawVersionId = row.LawVersionId, ArticleId = row.ArticleId, Article = row.Article, MadeOn = row.MadeOn });
            return db.SaveChangesAsync(Stop);
        }
    }
}

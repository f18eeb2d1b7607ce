using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Laws;
using Oversight.Infrastructure.Laws;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Seeding.Laws;
using Oversight.Tests.Support;

namespace Oversight.Tests.Features.Laws;

/// <summary>The laws that ship, and where the clauses of the shipped items, procedures, limits, parameters and papers lead.</summary>
public sealed class LawSeedTests(ITestOutputHelper output)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_basis_of_the_ninety_eight_items_points_at_a_registered_text()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var bases = await db.Items.AsNoTracking().SelectMany(i => i.Versions).SelectMany(v => v.Bases).ToListAsync(Cancellation);
        var texts = await db.Laws.AsNoTracking().SelectMany(l => l.Versions, (l, v) => new { v.Id, v.Label, l.Name }).ToDictionaryAsync(v => v.Id, Cancellation);
        Assert.True(bases.Count >= 98);
        Assert.All(bases, b => Assert.Equal(b.LawVersion, texts[b.LawVersionId!.Value].Label));
        Assert.All(bases, b => Assert.StartsWith(texts[b.LawVersionId!.Value].Name, b.Law, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_of_the_three_laws_that_the_measures_rest_on_are_repealed_and_one_is_in_doubt()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var own = (await db.Laws.AsNoTracking().AsSplitQuery().Where(l => l.OwnBasis).ToListAsync(Cancellation)).ToDictionary(l => l.Name, StringComparer.Ordinal);
        Assert.Equal(3, own.Count);
        var today = new DateOnly(2026, 11, 23);
        Assert.Equal(LawState.Repealed, own["中华人民共和国行政监察法"].StateOn(today));
        Assert.Equal(LawState.Repealed, own["河南省行政机关执法条例"].StateOn(today));
        Assert.Equal(LawState.Doubtful, own["行政机关公务员处分条例"].StateOn(today));
        Assert.Equal((new DateOnly(2018, 3, 19), new DateOnly(2016, 5, 31)), (own["中华人民共和国行政监察法"].RepealedAfter, own["河南省行政机关执法条例"].RepealedAfter));
        Assert.Equal("河南省行政执法条例", await db.Laws.Where(l => l.Id == own["河南省行政机关执法条例"].SuccessorId).Select(l => l.Name).SingleAsync(Cancellation));
    }

    [Fact]
    public async Task Every_citation_leads_to_an_article_of_a_text_or_is_listed_with_the_reason()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var all = await db.LawCitations.AsNoTracking().ToListAsync(Cancellation);
        foreach (var group in all.Where(c => c.Problem.Length > 0).GroupBy(c => (c.Kind, c.Clause, c.Problem)))
            output.WriteLine($"{group.Count(),4} {group.Key.Kind} {group.Key.Clause}：{group.Key.Problem} {group.First().OwnerCode}");
        Assert.All(all, c => Assert.Equal(c.ArticleId is null, c.Problem.Length > 0 && !c.Problem.StartsWith("引文", StringComparison.Ordinal)));
        var articles = await db.Laws.AsNoTracking().SelectMany(l => l.Versions).SelectMany(v => v.Articles, (v, a) => new { a.Id, VersionId = v.Id, a.Number }).ToDictionaryAsync(a => a.Id, Cancellation);
        Assert.All(all.Where(c => c.ArticleId is not null), c => Assert.True(articles[c.ArticleId!.Value].VersionId == c.LawVersionId && c.Article.StartsWith(articles[c.ArticleId!.Value].Number, StringComparison.Ordinal)));

        // Steps and pauses all lead somewhere; of items only our own commitments do not, and the body of the notice has no articles.
        Assert.DoesNotContain(all, c => c.Kind is CitationKind.Step or CitationKind.Pause or CitationKind.StatutoryLimit or CitationKind.Parameter or CitationKind.Template && c.Problem.Length > 0 && !c.Clause.StartsWith("管执法文〔2016〕30号正文", StringComparison.Ordinal));
        Assert.All(all.Where(c => c.Kind == CitationKind.CommittedLimit), c => Assert.Equal("本局自定的承诺，不引法条", c.Problem));
        Assert.Equal("410104-CG-CF-048 引文不在所引条款中，在第四十二条，请核对", string.Join('、', all.Where(c => c.Kind is CitationKind.Basis or CitationKind.Breach && c.Problem.Length > 0).Select(c => $"{c.OwnerCode} {c.Problem}").Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Every_clause_of_the_list_has_its_citations_and_no_citation_is_without_its_clause()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var items = await db.Items.AsNoTracking().AsSplitQuery().ToListAsync(Cancellation);
        var procedures = await db.Procedures.AsNoTracking().AsSplitQuery().ToListAsync(Cancellation);
        var clauses = items.SelectMany(i => i.Versions.SelectMany(v => CitationSource.Of(i, v))).Concat(procedures.SelectMany(CitationSource.Of)).Select(s => (s.Kind, s.OwnerId, s.OwnerVersion, s.Place, s.Clause)).ToHashSet();
        var rows = (await db.LawCitations.AsNoTracking().Where(c => c.OwnerId != Guid.Empty).ToListAsync(Cancellation)).Select(c => (c.Kind, c.OwnerId, c.OwnerVersion, c.Place, c.Clause)).ToHashSet();
        Assert.Equal(clauses.Count, rows.Count);
        Assert.Empty(clauses.Except(rows));
        Assert.Equal(40, await db.LawCitations.Where(c => c.Kind == CitationKind.Limit).Select(c => c.OwnerCode).Distinct().CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_start_that_broke_off_before_the_repeals_is_made_good_by_the_next()
    {
        var power = new PowerCut();
        await using var world = World.Over(Directory.CreateTempSubdirectory("oversight-laws-").FullName, s => s.ConfigureDbContext<SqliteOversightDb>(o => o.AddInterceptors(power)));
        await world.Get<DbStart>().Migrate();
        await Assert.ThrowsAsync<InvalidOperationException>(() => world.Get<LawSeed>().Run());
        power.Cut = false;
        await world.Get<LawSeed>().Run();
        await using var db = world.Read();
        var repealed = await db.Laws.AsNoTracking().Where(l => l.RepealedAfter != null).Select(l => l.Name).ToListAsync(Cancellation);
        Assert.Equal(ShippedLaws.Load().Laws.Where(l => l.Repeal is not null).Select(l => l.Name).Order(StringComparer.Ordinal), repealed.Order(StringComparer.Ordinal));
        Assert.NotEmpty(repealed);
    }

    [Fact]
    public async Task Running_the_seed_again_is_no_act_and_a_law_known_before_stays_as_it_is()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var (before, operations) = (await db.Trail.CountAsync(Cancellation), await db.Operations.CountAsync(Cancellation));
        await world.Get<LawSeed>().Run();
        Assert.Equal((before, operations), (await db.Trail.CountAsync(Cancellation), await db.Operations.CountAsync(Cancellation)));
        Assert.Equal(29, await db.Laws.CountAsync(Cancellation));
    }

    [Fact]
    public async Task The_regulation_on_letters_and_visits_is_one_of_the_party_and_a_register_of_an_earlier_release_is_corrected_once()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var law = await db.Laws.AsNoTracking().SingleAsync(l => l.Name == "信访工作条例", Cancellation);
        Assert.Equal((LawLevel.PartyRegulation, "党内法规", "中共中央、国务院"), (law.Level, law.Level.Name(), law.Issuer));

        // As an earlier release left it.
        await Level(LawLevel.AdministrativeRegulation);
        await world.Get<LawSeed>().Run();
        Assert.Equal(LawLevel.PartyRegulation, await db.Laws.Where(l => l.Id == law.Id).Select(l => l.Level).SingleAsync(Cancellation));
        Assert.Equal("law.level-corrected", (await world.TrailOf(law.Id))[^1]);

        // What is decided otherwise afterwards stays, and the start goes on.
        await Level(LawLevel.NormativeDocument);
        await world.Get<LawSeed>().Run();
        Assert.Equal(LawLevel.NormativeDocument, await db.Laws.Where(l => l.Id == law.Id).Select(l => l.Level).SingleAsync(Cancellation));

        Task<int> Level(LawLevel level) => world.Work.DoAsSystem(LawDuties.Enter, new Subject(Kinds.Law, law.Id), Guid.NewGuid(), async (OversightDb context, Actor _) =>
        {
            (await context.Laws.AsSplitQuery().SingleAsync(l => l.Id == law.Id, Cancellation)).CorrectLevel(level, "试验");
            return 1;
        });
    }

    /// <summary>Stands for a process that ends just when the first repeal would be saved.</summary>
    private sealed class PowerCut : SaveChangesInterceptor
    {
        public bool Cut { get; set; } = true;

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            Cut && eventData.Context!.ChangeTracker.Entries<Law>().Any(e => e.Entity.RepealedAfter is not null)
                ? throw new InvalidOperationException("The process ended here.")
                : ValueTask.FromResult(result);
    }
}

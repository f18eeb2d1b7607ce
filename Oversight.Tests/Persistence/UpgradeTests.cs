using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Discretion;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Seeding.Catalogue;
using Oversight.Infrastructure.Seeding.Laws;
using Oversight.Tests.Architecture;
using Oversight.Tests.Support;

namespace Oversight.Tests.Persistence;

/// <summary>A database of an earlier release goes on under this one: nothing is lost, and its trail still verifies. The archive holds a small demonstration of the first release with its key and files.</summary>
public sealed class UpgradeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_of_the_first_release_is_migrated_and_its_trail_verifies()
    {
        await using var world = World.Over(Extract("first-release.zip"));
        await world.Get<DbStart>().Migrate();
        await world.Get<CatalogueSeed>().Run();
        await world.Get<LawSeed>().Run();
        await world.Get<DbStart>().Check();
        await using var db = world.Read();
        var items = await db.Items.AsNoTracking().AsSplitQuery().ToListAsync(Cancellation);
        Assert.Equal(98, items.Count);
        Assert.All(items, i => Assert.All(i.Versions[0].Handlers, h => Assert.True(h.Lead)));
        Assert.All(items, i => i.Versions[0].ToContent().Demand(i.Category));
        Assert.All(items, i => Assert.All(i.Versions[0].Bases, b => Assert.NotNull(b.LawVersionId)));
        var citing = (await db.LawCitations.Select(c => c.OwnerId).Distinct().ToListAsync(Cancellation)).ToHashSet();
        Assert.All(items, i => Assert.Contains(i.Id, citing));
        Assert.All(await db.Procedures.Select(p => p.Id).ToListAsync(Cancellation), p => Assert.Contains(p, citing));
        Assert.Equal(40, await db.Cases.CountAsync(Cancellation));
        Assert.True(await db.Trail.CountAsync(Cancellation) > 900);
        var report = await world.Verify();
        Assert.Null(report.Damage);
    }

    [Fact]
    public async Task A_database_of_the_second_release_keeps_its_benchmarks_and_citations()
    {
        await using var world = World.Over(Extract("second-release.zip"));
        await world.Get<DbStart>().Migrate();
        await world.Get<CatalogueSeed>().Run();
        await world.Get<LawSeed>().Run();
        await world.Get<DbStart>().Check();
        await using var db = world.Read();
        Assert.Equal(120, await db.Cases.CountAsync(Cancellation));
        Assert.True(await db.LawCitations.AnyAsync(c => c.CountsThrough == null, Cancellation));
        var benchmarks = await db.Benchmarks.AsNoTracking().AsSplitQuery().ToListAsync(Cancellation);
        Assert.Equal(16, benchmarks.Count);
        // A tier is read from its words in their order; what was stored without a number still comes back in that order.
        Assert.All(benchmarks.SelectMany(b => b.Versions).SelectMany(v => v.Tiers), t =>
            Assert.Equal(ConditionReader.Read(t.ConditionText).Conditions, t.Content.Reading.Conditions));
        Assert.Null((await world.Verify()).Damage);
    }

    [Fact]
    public async Task A_database_of_the_third_release_goes_on_with_its_cases_and_what_follows_them()
    {
        await using var world = World.Over(Extract("third-release.zip"));
        await world.Get<DbStart>().Migrate();
        await world.Get<CatalogueSeed>().Run();
        await world.Get<LawSeed>().Run();
        await world.Get<DbStart>().Check();
        await using var db = world.Read();
        Assert.Equal(42, await db.Cases.CountAsync(Cancellation));
        Assert.True(await db.Disclosures.AnyAsync(Cancellation));
        Assert.True(await db.Alerts.AnyAsync(Cancellation));
        Assert.Null((await world.Verify()).Damage);
    }

    [Fact]
    public async Task A_database_of_the_fourth_release_goes_on_with_its_complaints_and_who_sent_them()
    {
        await using var world = World.Over(Extract("fourth-release.zip"));
        await world.Get<DbStart>().Migrate();
        await world.Get<CatalogueSeed>().Run();
        await world.Get<LawSeed>().Run();
        await world.Get<DbStart>().Check();
        await using var db = world.Read();
        var complaints = await db.Complaints.AsNoTracking().AsSplitQuery().ToListAsync(Cancellation);
        Assert.True(complaints.Count > 40);
        var vault = world.Get<ComplaintVault>();
        Assert.All(complaints, c => Assert.Equal(c.Anonymous, vault.OpenAsSystem(c)!.Anonymous));
        Assert.Contains(complaints, c => vault.OpenAsSystem(c)!.Name.Length > 0);
        Assert.Null((await world.Verify()).Damage);
    }

    private static string Extract(string archive)
    {
        var folder = Directory.CreateTempSubdirectory("oversight-upgrade-").FullName;
        ZipFile.ExtractToDirectory(Path.Combine(Sources.Root, "Oversight.Tests", "Persistence", archive), folder);
        return folder;
    }
}

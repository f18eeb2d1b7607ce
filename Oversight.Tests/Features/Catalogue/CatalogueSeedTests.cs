using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Seeding.Catalogue;
using Oversight.Tests.Support;

namespace Oversight.Tests.Features.Catalogue;

public sealed class CatalogueSeedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ninety_eight_items_are_on_the_list_in_four_categories()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var counts = await db.Items.GroupBy(i => i.Category).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, Cancellation);
        Assert.Equal(79, counts[PowerCategory.Penalty]);
        Assert.Equal(11, counts[PowerCategory.Coercion]);
        Assert.Equal(3, counts[PowerCategory.Check]);
        Assert.Equal(5, counts[PowerCategory.PublicService]);
    }

    [Fact]
    public async Task Every_item_quotes_the_clause_that_empowers_and_is_marked_unconfirmed()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        foreach (var item in await db.Items.AsNoTracking().ToListAsync(Cancellation))
        {
            var version = Assert.Single(item.Versions);
            var basis = Assert.Single(version.Bases, b => !b.Breached);
            Assert.NotEmpty(basis.Quote);
            Assert.NotEmpty(basis.Article);
            Assert.True(version.Unconfirmed);
            Assert.Equal("郑州市管城回族区城市管理执法局", version.ImplementingBody);
        }
    }

    [Fact]
    public async Task An_item_is_in_force_from_the_later_of_the_measures_and_its_law()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        Assert.Equal(new DateOnly(2020, 8, 5), (await Item(db, "CF-003")).Versions[0].EffectiveFrom);
        Assert.Equal(new DateOnly(2016, 5, 12), (await Item(db, "QZ-010")).Versions[0].EffectiveFrom);
        Assert.Equal("item-not-in-force", Assert.Throws<RuleBroken>(() => Item(db, "CF-055").Result.Demand(new DateOnly(2021, 12, 31))).Code);
    }

    [Fact]
    public async Task Fines_are_kept_in_fen_with_the_unit_of_the_law()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        Assert.Equal((50_000, 100_000, "元"), Fine(await Item(db, "CF-001")));
        Assert.Equal((500_000, 2_000_000, "元/株"), Fine(await Item(db, "CF-059")));
        Assert.Equal((null, 2_000_000, "元"), Fine(await Item(db, "CF-043")));
        Assert.Equal((null, null, "警告"), Fine(await Item(db, "CF-054")));
    }

    [Fact]
    public async Task Every_category_has_procedures_and_every_item_runs_through_one_of_its_own()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var procedures = await db.Procedures.AsNoTracking().ToDictionaryAsync(p => p.Id, Cancellation);
        Assert.Equal(Enum.GetValues<PowerCategory>(), procedures.Values.Select(p => p.Category).Distinct().Order());
        foreach (var item in await db.Items.AsNoTracking().ToListAsync(Cancellation))
            Assert.Equal(item.Category, procedures[item.Versions[0].ProcedureId].Category);
    }

    [Fact]
    public async Task Every_step_and_every_pause_names_its_clause()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        foreach (var procedure in await db.Procedures.AsNoTracking().ToListAsync(Cancellation))
        {
            Assert.True(procedure.Unconfirmed);
            Assert.All(procedure.Steps, s => Assert.Contains("第", s.Clause, StringComparison.Ordinal));
            Assert.All(procedure.Steps, s => Assert.NotEmpty(s.Guidance));
            Assert.All(procedure.PauseGrounds, p => Assert.Contains("第", p.Clause, StringComparison.Ordinal));
            Assert.All(procedure.PauseGrounds, p => Assert.True(p.MostDays > 0));
            Assert.Equal(procedure.Steps.Count, procedure.Steps.Select(s => s.Code).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public async Task Supplementing_stops_the_clock_only_where_somebody_applied()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var with = (await db.Procedures.AsNoTracking().ToListAsync(Cancellation)).Where(p => p.PauseGrounds.Any(g => g.Code == "supplement")).Select(p => p.Code).ToList();
        Assert.Equal(["public-service"], with);
    }

    [Fact]
    public async Task An_ordinary_penalty_reviews_notifies_decides_serves_in_this_order()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var procedure = await db.Procedures.AsNoTracking().SingleAsync(p => p.Code == "penalty-ordinary", Cancellation);
        StepKind[] order = [StepKind.Investigate, StepKind.LegalReview, StepKind.Notify, StepKind.Decide, StepKind.Serve, StepKind.Execute];
        Assert.Equal(order, procedure.Steps.Select(s => s.Kind).Where(k => k != StepKind.Ordinary));
        Assert.Equal(["hearing", "collective"], procedure.Steps.Where(s => s.Optional).Select(s => s.Code).ToList());
        Assert.Equal(new Term(7, TermUnit.WorkingDays, true, "行政处罚法第六十一条、第八十五条"), procedure.Steps.Single(s => s.Kind == StepKind.Serve).Limit);
    }

    [Fact]
    public async Task No_committed_limit_is_looser_than_the_statute()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var calendar = world.Get<CalendarSource>().Current;
        var limits = (await db.Items.AsNoTracking().ToListAsync(Cancellation)).Select(i => (i.Versions[0].Committed, i.Versions[0].Statutory)).Distinct().ToList();
        Assert.Equal(3, limits.Count(l => l.Statutory is not null));
        foreach (var (committed, statutory) in limits.Where(l => l.Statutory is not null))
            Assert.Null(InternalLimit.FirstLooser(committed, statutory!, calendar, new DateOnly(2025, 1, 1)));
    }

    [Fact]
    public async Task A_seizure_ends_on_its_day_even_on_a_holiday()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        Assert.Equal(new Term(30, TermUnit.CalendarDays, false, "行政强制法第二十五条"), (await Item(db, "QZ-005")).Versions[0].Statutory);
        Assert.Equal(new Term(90, TermUnit.CalendarDays, true, "行政处罚法第六十条"), (await Item(db, "CF-021")).Versions[0].Statutory);
        Assert.Null((await Item(db, "QZ-003")).Versions[0].Statutory);
    }

    [Fact]
    public async Task The_legal_office_handles_no_item_and_each_subject_has_its_squadron()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var legal = await world.DepartmentOf("FZS");
        Assert.False(await db.Items.AnyAsync(i => i.Versions.Any(v => v.Handlers.Any(h => h.DepartmentId == legal)), Cancellation));
        Assert.True((await Item(db, "CF-021")).Versions[0].HandledBy(await world.DepartmentOf("ZTZD")));
        Assert.True((await Item(db, "CF-014")).Versions[0].HandledBy(await world.DepartmentOf("HWZD")));
        Assert.True((await Item(db, "CF-034")).Versions[0].HandledBy(await world.DepartmentOf("WJZD")));
        Assert.True((await Item(db, "CF-007")).Versions[0].HandledBy(await world.DepartmentOf("ZD2")));
    }

    [Fact]
    public async Task Running_the_seed_again_adds_nothing()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var before = await db.Trail.CountAsync(Cancellation);
        await world.Get<CatalogueSeed>().Run();
        Assert.Equal(before, await db.Trail.CountAsync(Cancellation));
        Assert.Equal(98, await db.Items.CountAsync(Cancellation));
        Assert.True((await world.Verify()).Intact);
    }

    private static Task<PowerItem> Item(Oversight.Infrastructure.Persistence.OversightDb db, string code) =>
        db.Items.AsNoTracking().SingleAsync(i => i.Code == $"410104-CG-{code}", Cancellation);

    private static (long? Min, long? Max, string Unit) Fine(PowerItem item) => (item.Versions[0].FineMin, item.Versions[0].FineMax, item.Versions[0].FineUnit);
}

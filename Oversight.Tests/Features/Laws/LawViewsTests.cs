using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Laws;
using Oversight.Tests.Features.Casework;
using Oversight.Tests.Support;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Laws;
using Oversight.Web.Features.Trail;

namespace Oversight.Tests.Features.Laws;

/// <summary>What the register shows is what a plain recount of the list finds; open cases under a changed law are marked.</summary>
public sealed class LawViewsTests
{
    private const string Sights = "郑州市城市市容和环境卫生管理条例";
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_numbers_of_the_register_are_those_of_a_plain_recount()
    {
        await using var world = await World.Start(s => s.AddLaws().AddAdjustments().AddTrail());
        await world.As("zd1.a");
        var views = world.Get<LawViews>();
        var rows = await views.Export(new LawFilter());
        await using var db = world.Read();
        var laws = await db.Laws.AsNoTracking().AsSplitQuery().OrderBy(l => l.Ordinal).ToListAsync(Stop);
        var items = await db.Items.AsNoTracking().AsSplitQuery().ToListAsync(Stop);
        var procedures = await db.Procedures.AsNoTracking().AsSplitQuery().ToListAsync(Stop);
        var reader = new ClauseReader(laws.SelectMany(l => l.Names.Select(n => (n, l.Id))));
        foreach (var (row, law) in rows.Zip(laws))
        {
            Assert.Equal((law.Name, law.StateOn(Today)), (row.Name, row.State));
            Assert.Equal(items.Count(i => i.Versions[0].Bases.Any(b => law.Names.Contains(b.Law)) || reader.Read(i.Versions[0].StatutoryClause ?? "").Any(r => r.LawId == law.Id)), row.Items);
            var used = procedures.Where(p => items.Exists(i => i.Versions[0].ProcedureId == p.Id));
            Assert.Equal(used.SelectMany(p => p.Steps.Select(s => s.Clause).Concat(p.PauseGrounds.Select(g => g.Clause))).SelectMany(reader.Read).Count(r => r.LawId == law.Id), row.Steps);
            Assert.Equal(0, row.Outdated);

            // What a change would touch is what the register counts.
            var impact = (await world.Get<LawPageViews>().Find(law.Id))!.Impact;
            Assert.Equal((row.Items, row.Steps, row.Own), (impact.Items.Count, impact.Procedures.Sum(p => p.Clauses.Count), impact.Clauses.Count));
        }

        var counts = await views.Counts(new LawFilter());
        Assert.Equal((laws.Count, 2), (counts.All, counts.Alarm));
        foreach (var (state, count) in counts.ByState)
            Assert.Equal((laws.Count(l => l.StateOn(Today) == state), count), (count, (await views.Export(new LawFilter(state))).Count));
        Assert.Equal(["中华人民共和国行政监察法", "河南省行政机关执法条例"], (await views.Export(new LawFilter(Alarm: true))).Select(r => r.Name));
        Assert.Equal([LawState.Repealed, LawState.Doubtful, LawState.Repealed], (await views.OwnBases()).Select(r => r.State));
        foreach (var by in LawFilter.Citing.Select(c => c.Key))
            Assert.NotEmpty(await views.Export(new LawFilter(CitedBy: by)));
        Assert.Equal(2, (await views.Export(new LawFilter(Q: "养犬"))).Concat(await views.Export(new LawFilter(Level: LawLevel.DepartmentRule))).Count());
    }

    [Fact]
    public async Task Open_cases_under_a_text_that_ended_are_marked_from_the_day_after_and_closed_ones_are_not()
    {
        await using var scenario = await CaseScenario.Start(s => s.AddLaws().AddAdjustments());
        var world = scenario.World;
        var open = await scenario.Accepted();
        var closed = await scenario.Accepted();
        await scenario.Closed(closed);
        await using var db = world.Read();
        var law = await db.Laws.AsNoTracking().SingleAsync(l => l.Name == Sights, Stop);
        await world.As("legal2");
        var done = await world.Get<RepealLaw>().Run(Guid.NewGuid(), law.Id, law.Version, new LawRepeal(Today, "公告：自次日起废止", "公报", null, "据公告登记"));
        Assert.Equal(1, done.Cases);
        var changed = CaseFilter.From(name => name == "law" ? "changed" : null);
        Assert.Empty((await world.Get<CaseViews>().List(changed, Stop)).Rows);
        Assert.Empty(await world.Get<CaseLawViews>().Of(open));

        world.Clock.GoTo(Today.AddDays(1));
        Assert.Equal([open], (await world.Get<CaseViews>().List(changed, Stop)).Rows.Select(r => r.Id));
        Assert.Equal([(closed, false), (open, true)], (await world.Get<CaseViews>().List(new CaseFilter(), Stop)).Rows.Select(r => (r.Id, r.LawChanged)));
        var told = Assert.Single(await world.Get<CaseLawViews>().Of(open));
        Assert.Equal((Sights, "2020-08-05", LawState.Repealed, Today.AddDays(1), "实施依据 第四十八条第一项"), (told.Law, told.Label, told.State, told.Since, Assert.Single(told.Places)));
        Assert.Empty(await world.Get<CaseLawViews>().Of(closed));
        Assert.Equal(changed.Href, CaseFilter.From(name => name == "law" ? "changed" : null).Href);

        // Somebody of another department sees neither the row nor what it rests on.
        await world.As("hw.a");
        Assert.Empty((await world.Get<CaseViews>().List(changed, Stop)).Rows);
        Assert.Empty(await world.Get<CaseLawViews>().Of(open));
    }

    [Fact]
    public async Task Open_cases_that_a_law_touches_are_counted_as_far_as_the_asker_sees_them()
    {
        await using var scenario = await CaseScenario.Start(s => s.AddLaws().AddAdjustments());
        var world = scenario.World;
        await scenario.Accepted();
        await using var db = world.Read();
        var law = await db.Laws.Where(l => l.Name == Sights).Select(l => l.Id).SingleAsync(Stop);
        foreach (var (user, count) in ((string, int)[])[("legal2", 1), ("zd1.a", 1), ("hw.a", 0), ("zd2.head", 0)])
        {
            await world.As(user);
            Assert.Equal(count, (await world.Get<LawPageViews>().Find(law))!.Impact.Cases.Sum(c => c.Count));
        }
    }

    [Fact]
    public async Task A_text_tells_how_it_stood_on_any_day()
    {
        await using var world = await World.Start(s => s.AddLaws().AddAdjustments().AddTrail());
        await world.As("zd1.a");
        await using var db = world.Read();
        var texts = await db.Laws.SelectMany(l => l.Versions, (l, v) => new { l.Name, v.Id, v.Number }).Where(v => v.Name == "中华人民共和国监察法").OrderBy(v => v.Number).Select(v => v.Id).ToListAsync(Stop);
        var (before, after) = (await world.Get<LawPageViews>().States(texts, new(2025, 5, 31)), await world.Get<LawPageViews>().States(texts, null));
        Assert.Equal((LawState.InForce, LawState.NotYet), (before[texts[0]].State, before[texts[1]].State));
        Assert.Equal((LawState.Superseded, LawState.InForce), (after[texts[0]].State, after[texts[1]].State));
        Assert.Equal(new DateOnly(2025, 6, 1), after[texts[0]].Since);
    }
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence.Tallies;
using Oversight.Tests.Features.Casework;
using Oversight.Tests.Features.Supervision;
using Oversight.Tests.Support;
using Oversight.Web.Features.Calendar;
using Oversight.Web.Features.Supervision;

namespace Oversight.Tests.Features.Calendar;

/// <summary>On Monday 2026-11-23, with the shipped calendar of 2026 and none of 2027.</summary>
public sealed class LoadCalendarYearTests
{
    private static readonly DateOnly Extra = new(2026, 12, 10);

    [Fact]
    public async Task A_changed_year_moves_exactly_the_deadlines_that_count_over_the_changed_day_and_each_says_so()
    {
        await using var scenario = await Start();
        var bureau = new RectificationWorld(scenario.World);
        var @short = await bureau.Received(days: 5);
        var @long = await bureau.Received(days: 20);
        var waiting = await bureau.Received(days: 25);
        await bureau.FeedBack(waiting);
        var penalty = await scenario.Accepted();
        var service = await scenario.Accepted(scenario.Service);
        var before = (Short: await bureau.Notice(@short), Long: await bureau.Notice(@long), Penalty: await scenario.Find(penalty), Service: await scenario.Find(service));

        var moved = await Load(scenario, Changed(scenario));

        var calendar = scenario.Act<CalendarSource>().Current;
        Assert.False(calendar.IsWorkingDay(Extra));
        Assert.Equal(before.Short.DueAt, (await bureau.Notice(@short)).DueAt);
        Assert.Equal(new DateOnly(2026, 12, 21), before.Long.Round.DueOn);
        Assert.Equal(new DateOnly(2026, 12, 22), (await bureau.Notice(@long)).Round.DueOn);
        Assert.Equal(before.Service.DueAt, (await scenario.Find(service)).DueAt);
        var after = await scenario.Find(penalty);
        Assert.Equal(calendar.AddWorkingDays(new DateOnly(2026, 11, 23), 60), after.DueOn);
        Assert.NotEqual(before.Penalty.DueOn, after.DueOn);
        Assert.Equal(2, moved);
        Assert.Equal("notice.due-moved", (await scenario.World.TrailOf(@long))[^1]);
        Assert.Equal("case.deadline-moved", (await scenario.World.TrailOf(penalty))[^1]);
        foreach (var still in (Guid[])[@short, waiting, service])
            Assert.DoesNotContain(await scenario.World.TrailOf(still), a => a.EndsWith("-moved", StringComparison.Ordinal));
        Assert.Empty(await scenario.Act<TallyRecount>().Differences(Stop));
    }

    [Fact]
    public async Task The_preview_lists_what_will_move_and_keeps_nothing()
    {
        await using var scenario = await Start();
        var bureau = new RectificationWorld(scenario.World);
        var notice = await bureau.Received(days: 20);
        await scenario.World.As("legal");
        var preview = await scenario.Act<CalendarViews>().Preview(Changed(scenario), Stop);
        var row = Assert.Single(preview.Moved);
        Assert.Equal((new DateOnly(2026, 12, 21), new DateOnly(2026, 12, 22), $"/notices/{notice}"), (row.Old!.Value, row.New!.Value, row.Href));
        Assert.Equal("2026-12-10", Assert.Single(preview.Differences)[..10]);
        Assert.True(scenario.Act<CalendarSource>().Current.IsWorkingDay(Extra));
        Assert.Equal(new DateOnly(2026, 12, 21), (await bureau.Notice(notice)).Round.DueOn);
    }

    [Fact]
    public async Task A_confirmation_of_an_outdated_preview_is_refused()
    {
        await using var scenario = await Start();
        await new RectificationWorld(scenario.World).Received(days: 20);
        await scenario.World.As("legal");
        var refusal = await World.Refused(() => scenario.Act<LoadCalendarYear>().Run(Guid.NewGuid(), Changed(scenario), 0));
        Assert.Equal("preview-stale", refusal.Code);
        Assert.True(scenario.Act<CalendarSource>().Current.IsWorkingDay(Extra));
    }

    [Fact]
    public async Task A_year_as_it_is_in_force_is_refused_and_so_is_one_after_a_gap_and_one_by_somebody_else()
    {
        await using var scenario = await Start();
        var shipped = scenario.Act<CalendarSource>().Shipped.Single(p => p.Year == 2026);
        await scenario.World.As("legal");
        Assert.Equal("unchanged", (await World.Refused(() => scenario.Act<LoadCalendarYear>().Run(Guid.NewGuid(), YearPaper.Of(2026, shipped.Sources, shipped.Days), 0))).Code);
        Assert.Equal("year-gap", (await World.Refused(() => scenario.Act<LoadCalendarYear>().Run(Guid.NewGuid(), Paper(2028, new DateOnly(2028, 1, 3)), 0))).Code);
        await scenario.World.As("admin");
        Assert.Equal("duty", (await World.Refused(() => scenario.Act<LoadCalendarYear>().Run(Guid.NewGuid(), Changed(scenario), 0))).Code);
        Assert.Equal("duty", (await World.Refused(() => scenario.Act<CalendarViews>().Preview(Changed(scenario), Stop))).Code);
    }

    [Fact]
    public async Task What_was_provisional_is_settled_when_the_year_is_announced_even_where_its_day_stays()
    {
        await using var scenario = await Start();
        var bureau = new RectificationWorld(scenario.World);
        var notice = await bureau.Received(days: 30);
        Assert.True((await bureau.Notice(notice)).Provisional);
        var due = (await bureau.Notice(notice)).DueAt;
        Assert.Equal(0, await Load(scenario, Paper(2027, new DateOnly(2027, 5, 3))));
        var settled = await bureau.Notice(notice);
        Assert.Equal((false, due), (settled.Provisional, settled.DueAt));
        Assert.Equal("notice.received", (await scenario.World.TrailOf(notice))[^1]);
    }

    [Fact]
    public async Task A_restarted_server_and_another_node_take_over_what_was_confirmed()
    {
        await using var scenario = await Start();
        await Load(scenario, Changed(scenario));
        var fresh = new CalendarSource();
        Assert.True(fresh.Current.IsWorkingDay(Extra));
        await using var db = scenario.World.Read();
        await fresh.Load(db, Stop);
        Assert.False(fresh.Current.IsWorkingDay(Extra));
    }

    [Fact]
    public async Task A_deadline_begun_on_an_outdated_calendar_is_put_right_by_the_sweep_once()
    {
        await using var scenario = await Start();
        var bureau = new RectificationWorld(scenario.World);
        await Load(scenario, Changed(scenario));
        scenario.Act<CalendarSource>().Replace(new CalendarSource().Current);
        var notice = await bureau.Received(days: 20);
        Assert.Equal(new DateOnly(2026, 12, 21), (await bureau.Notice(notice)).Round.DueOn);
        Assert.Equal(1, await scenario.Act<RecountDeadlines>().Run(Stop));
        Assert.Equal(new DateOnly(2026, 12, 22), (await bureau.Notice(notice)).Round.DueOn);
        Assert.Equal(0, await scenario.Act<RecountDeadlines>().Run(Stop));
    }

    [Fact]
    public async Task A_change_without_a_fact_is_still_not_saved_where_it_is_more_than_what_follows_from_others()
    {
        await using var scenario = await Start();
        var id = await scenario.Accepted();
        await Assert.ThrowsAsync<InvalidOperationException>(() => scenario.World.Work.DoAsSystem(CalendarDuties.Recount, Subject.New(Kinds.System), Guid.NewGuid(), async (db, _) =>
        {
            var @case = await db.Cases.AsSplitQuery().SingleAsync(c => c.Id == id);
            db.Entry(@case).Property(c => c.Provisional).CurrentValue = true;
            db.Entry(@case).Property(c => c.Place).CurrentValue = "别处";
            return true;
        }));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<CaseScenario> Start() => CaseScenario.Start(s => s.AddSupervision().AddCalendar(serving: false));

    private static async Task<int> Load(CaseScenario scenario, YearPaper paper)
    {
        await scenario.World.As("legal");
        var preview = await scenario.Act<CalendarViews>().Preview(paper, Stop);
        return await scenario.Act<LoadCalendarYear>().Run(Guid.NewGuid(), paper, preview.Moved.Count);
    }

    private static YearPaper Changed(CaseScenario scenario)
    {
        var shipped = scenario.Act<CalendarSource>().Shipped.Single(p => p.Year == 2026);
        return YearPaper.Of(2026, [.. shipped.Sources, "国办发明电〔2026〕99号"], shipped.Days.Append(new(Extra, "临时放假", true, 2026)));
    }

    private static YearPaper Paper(int year, DateOnly off) => YearPaper.Of(year, ["国办发明电"], [new(off, "劳动节", true, year)]);
}

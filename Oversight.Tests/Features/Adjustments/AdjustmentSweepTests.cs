using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Notifications;

namespace Oversight.Tests.Features.Adjustments;

public sealed class AdjustmentSweepTests
{
    [Fact]
    public async Task Overdue_is_one_finding_however_often_and_on_however_many_nodes_it_is_swept()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var sheet = await bureau.Draft("zd1.head", await bureau.Revise(bureau.Cases.Penalty));
        Assert.Equal(0, await bureau.Act<LapseAdjustments>().Run(Stop));
        bureau.World.Clock.Now = (await bureau.Find(sheet)).DueAt.AddMicroseconds(-1);
        Assert.Equal(0, await bureau.Act<LapseAdjustments>().Run(Stop));
        bureau.World.Clock.Now = (await bureau.Find(sheet)).DueAt;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            await using var scope = bureau.World.Scope();
            await scope.ServiceProvider.GetRequiredService<LapseAdjustments>().Run(Stop);
        })));
        Assert.Equal(0, await bureau.Act<LapseAdjustments>().Run(Stop));
        await using var db = bureau.World.Read();
        var finding = await db.Findings.SingleAsync(Stop);
        Assert.Equal((bureau.Cases.Squadron, FindingState.Open, Guid.Empty), (finding.DepartmentId, finding.State, finding.RecordedBy));
        Assert.Equal((await bureau.Find(sheet)).FindingId, finding.Id);
        Assert.Single((await bureau.World.TrailOf(sheet)).FindAll(a => a == "adjustment.lapsed"));
    }

    [Fact]
    public async Task A_late_application_records_its_delay_first_and_is_an_application_all_the_same()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var sheet = await bureau.Draft("legal2", await bureau.Revise(bureau.Cases.Penalty));
        bureau.World.Clock.Now = (await bureau.Find(sheet)).DueAt.AddHours(10);
        await bureau.Submit(sheet);
        Assert.Equal(["adjustment.drafted", "adjustment.lapsed", "adjustment.submitted"], (await bureau.World.TrailOf(sheet)).Distinct());
        await using var db = bureau.World.Read();
        Assert.True((await db.Findings.SingleAsync(Stop)).AgainstLegalOffice);
        Assert.Equal(0, await bureau.Act<LapseAdjustments>().Run(Stop));
    }

    [Fact]
    public async Task A_sheet_that_another_act_drafts_as_the_system_is_the_legal_offices_and_its_open_item_is_refused_there_too()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var line = await bureau.Revise(bureau.Cases.Penalty);
        var law = Guid.CreateVersion7();
        var sheet = await bureau.DraftAsSystem(line, law);
        var found = await bureau.Find(sheet);
        Assert.Equal((true, Guid.Empty, law), (found.OfLegalOffice, found.DraftedBy, found.LawId));
        Assert.Equal("line-taken", (await Assert.ThrowsAsync<RuleBroken>(() => bureau.DraftAsSystem(line, law))).Code);
        await bureau.Submit(sheet);
        await Assert.ThrowsAsync<RuleBroken>(() => bureau.Review(sheet, "legal2"));
        await bureau.Review(sheet);
    }

    [Fact]
    public async Task Amber_and_red_ring_once_in_office_hours_and_each_step_rings_whoever_has_the_next()
    {
        await using var bureau = await AdjustmentScenario.Start(s => s.AddNotifications(serving: false));
        await bureau.Act<FollowTrail>().Run(Stop);
        var sheet = await bureau.Draft("zd1.head", await bureau.Revise(bureau.Cases.Penalty));
        var found = await bureau.Find(sheet);
        bureau.World.Clock.Now = found.AmberAt;
        Assert.Equal(0, await bureau.Act<RemindAdjustments>().Run(Stop));
        bureau.World.Clock.Now = found.AmberAt.AddHours(9);
        Assert.Equal((1, 0), (await bureau.Act<RemindAdjustments>().Run(Stop), await bureau.Act<RemindAdjustments>().Run(Stop)));
        Assert.Equal(["legal", "legal2", "zd1.head"], await Told(bureau, "即将到期"));
        await bureau.Submit(sheet, "zd1.head");
        Assert.Equal(["legal", "legal2"], await Told(bureau, "待法制审核"));
        await bureau.Review(sheet);
        Assert.Equal(["leader"], await Told(bureau, "待批准"));
        await bureau.Approve(sheet);
        Assert.Equal(["legal", "legal2", "zd1.head"], await Told(bureau, "报请外部确认"));
        bureau.World.Clock.Now = found.DueAt.AddHours(9);
        Assert.Equal(0, await bureau.Act<RemindAdjustments>().Run(Stop));
    }

    [Fact]
    public async Task A_changed_calendar_moves_a_term_that_runs_and_leaves_one_that_stands()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var running = await bureau.Find(await bureau.Draft("legal2", await bureau.Revise(bureau.Cases.Penalty)));
        var stands = await bureau.Draft("legal2", await bureau.Revise(bureau.Cases.Service));
        await bureau.Submit(stands);
        var calendar = bureau.Act<CalendarSource>();
        var off = new WorkingCalendar([.. calendar.Current.NamedDays, new(new DateOnly(2026, 12, 1), "临时放假", true, 2026)], 2026);
        await Recount(bureau, off);
        Assert.Equal(calendar.Current.AddWorkingDays(running.DueOn, 1), (await bureau.Find(running.Id)).DueOn);
        Assert.Equal(running.DueOn, (await bureau.Find(stands)).DueOn);
        Assert.Contains("adjustment.due-moved", await bureau.World.TrailOf(running.Id));
    }

    [Fact]
    public async Task Returned_after_the_calendar_changed_the_term_that_runs_on_is_the_changed_one()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var sheet = await bureau.Draft("legal2", await bureau.Revise(bureau.Cases.Penalty));
        var before = await bureau.Find(sheet);
        await bureau.Submit(sheet);
        var calendar = bureau.Act<CalendarSource>();
        var off = new WorkingCalendar([.. calendar.Current.NamedDays, new(new DateOnly(2026, 12, 1), "临时放假", true, 2026)], 2026);
        await Recount(bureau, off);
        calendar.Replace(off);
        Assert.Equal(before.DueOn, (await bureau.Find(sheet)).DueOn);

        // Past the old due day, within the new one.
        bureau.World.Clock.Now = before.DueAt.AddHours(10);
        await bureau.Do("legal", sheet, (op, v) => bureau.Act<ReturnAdjustment>().Run(op, sheet, v, "请补充下放文件的文号"));
        var found = await bureau.Find(sheet);
        Assert.Equal((calendar.Current.AddWorkingDays(before.DueOn, 1), null, false, false), (found.DueOn, found.SubmittedAt, found.Stopped, found.Lapsed));
        Assert.Contains("请补充下放文件的文号；放假安排变化，申请期限由", (await bureau.Sentences(sheet))[^1], StringComparison.Ordinal);
        Assert.Equal(0, await bureau.Act<LapseAdjustments>().Run(Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What loading a calendar does to the deadlines.</summary>
    private static Task<int> Recount(AdjustmentScenario bureau, WorkingCalendar calendar) =>
        bureau.World.Work.DoAsSystem(new Duty("test.recount", "重算", Role.System), Subject.New(Kinds.System), Guid.NewGuid(), async (db, _) =>
            (await Oversight.Web.Features.Calendar.OpenDeadlines.Recount(db, calendar, db.Act!.Now)).Count);

    private static async Task<List<string>> Told(AdjustmentScenario bureau, string words)
    {
        await bureau.Act<FollowTrail>().Run(Stop);
        await using var db = bureau.World.Read();
        var rows = await (from n in db.Notifications
                          join o in db.Officers on n.OfficerId equals o.Id
                          join u in db.Users on o.AccountId equals u.Id
                          where n.Text.Contains(words)
                          orderby u.UserName
                          select u.UserName).ToListAsync(Stop);
        return rows;
    }
}

using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Tests.Domain.Time;
using Oversight.Tests.Support;
using Oversight.Web.Features.Ledger;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Features.Workbench;

namespace Oversight.Tests.Features.Supervision;

public sealed class SupervisionViewsTests
{
    [Fact]
    public async Task The_list_opens_exactly_the_notices_on_the_rung_asked_for()
    {
        await using var bureau = await RectificationWorld.Start();
        var views = bureau.World.Get<NoticeViews>();
        var notice = await bureau.Received();
        await bureau.World.As("legal2");
        Assert.Empty((await views.List(new NoticeFilter(Light: "yellow"), null)).Rows);
        bureau.World.Clock.GoTo(China.Day(2026, 11, 26));
        var yellow = Assert.Single((await views.List(new NoticeFilter(Light: "yellow"), null)).Rows);
        Assert.Equal((notice, LadderStage.Yellow), (yellow.Id, yellow.StageAt(bureau.World.Clock.Now)));
        bureau.World.Clock.GoTo(China.Day(2026, 12, 1));
        Assert.Single((await views.List(new NoticeFilter(Light: "red", Department: "ZTZD", Year: 2026, Q: "台账"), null)).Rows);
        Assert.Empty((await views.List(new NoticeFilter(Department: "ZD1"), null)).Rows);
        Assert.Empty((await views.List(new NoticeFilter(Department: "无此部门"), null)).Rows);
        Assert.Single(await views.Export(new NoticeFilter("all")));
        Assert.Equal(1, (await views.Counts())["open"]);
    }

    [Fact]
    public async Task A_finding_cites_no_case_that_does_not_exist_or_is_another_departments()
    {
        await using var bureau = await RectificationWorld.Start();
        await bureau.World.As("legal2");
        var form = new NewFinding(
            new FindingText("渣土运输台账不全", "11月专项督查", Dimension.Conduct, "抽查12车次运输记录，5车次无处置核准文件编号。", "城市建筑垃圾管理规定"),
            await bureau.World.DepartmentOf("ZTZD"), null, Guid.CreateVersion7(), ChinaTime.DayOf(bureau.World.Clock.Now), []);
        Assert.Equal("case", (await Assert.ThrowsAsync<InvalidInput>(() => bureau.World.Get<RecordFinding>().Run(Guid.NewGuid(), form))).Field);
    }

    [Fact]
    public async Task Pages_forward_and_back_show_each_notice_once()
    {
        await using var bureau = await RectificationWorld.Start();
        for (var i = 0; i < 32; i++)
            await bureau.Sign(await bureau.Draft(days: 1 + (i % 3)));
        var views = bureau.World.Get<NoticeViews>();
        foreach (var filter in new[] { new NoticeFilter("open"), new NoticeFilter("all") })
        {
            var first = await views.List(filter, null);
            Assert.Equal((30, 32, null), (first.Rows.Count, first.Count, first.Previous));
            var second = await views.List(filter, ListPlace.Of(first.Next, null));
            Assert.Equal((2, null), (second.Rows.Count, second.Next));
            Assert.Equal(32, first.Rows.Concat(second.Rows).Select(r => r.Id).Distinct().Count());
            var back = await views.List(filter, ListPlace.Of(null, second.Previous));
            Assert.Equal(first.Rows.Select(r => r.Id), back.Rows.Select(r => r.Id));
            Assert.Null(back.Previous);
        }
    }

    [Fact]
    public async Task A_foreign_department_and_the_administrators_see_nothing_and_the_own_department_no_draft()
    {
        await using var bureau = await RectificationWorld.Start();
        var notice = await bureau.Received();
        var draft = await bureau.Draft();
        var (list, page) = (bureau.World.Get<NoticeViews>(), bureau.World.Get<NoticePageView>());
        foreach (var stranger in new[] { "zd1.head", "admin", "auditor", "security" })
        {
            await bureau.World.As(stranger);
            Assert.Empty((await list.List(new NoticeFilter("all"), null)).Rows);
            Assert.Null(await page.Find(notice));
            Assert.Null(await page.Sheet(notice));
            Assert.Null(await bureau.World.Get<FindingViews>().Find((await bureau.Notice(notice)).FindingId));
        }

        await bureau.World.As("zt.a");
        Assert.Equal(notice, Assert.Single((await list.List(new NoticeFilter("all"), null)).Rows).Id);
        Assert.Null(await page.Find(draft));
    }

    [Fact]
    public async Task The_page_of_a_notice_shows_feedback_verdicts_and_the_steps_that_are_open_to_the_asker()
    {
        await using var bureau = await RectificationWorld.Start();
        var notice = await bureau.Received();
        await bureau.FeedBack(notice);
        await bureau.World.As("legal2");
        await bureau.World.Get<GiveVerdict>().Run(Guid.NewGuid(), notice, 1, Verdict.Partly, "尚缺1车次说明");
        var page = bureau.World.Get<NoticePageView>();
        var shown = (await page.Find(notice))!;
        Assert.Equal([NoticeStep.ReturnFeedback, NoticeStep.GiveVerdict], shown.Steps);
        Assert.Equal(("韩知行", "尚缺1车次说明"), (shown.Requirements[0].Verdicts[0].Verifier, shown.Requirements[0].Verdicts[0].Remark));
        Assert.StartsWith($"/files/notice/{notice}/", Assert.Single(shown.Requirements[1].Evidence).Href, StringComparison.Ordinal);
        Assert.NotNull(shown.VerifyDueAt);
        await bureau.World.As("zt.head");
        Assert.Empty((await page.Find(notice))!.Steps);
        await bureau.World.As("leader");
        Assert.Equal([NoticeStep.Withdraw], (await page.Find(notice))!.Steps);
    }

    [Fact]
    public async Task The_computation_sheet_counts_the_term_and_its_extension()
    {
        await using var bureau = await RectificationWorld.Start();
        var notice = await bureau.Received();
        await bureau.World.As("legal2");
        await bureau.World.Get<ExtendNotice>().Run(Guid.NewGuid(), notice, 3, "车辆年检未出结果");
        var sheet = (await bureau.World.Get<NoticePageView>().Sheet(notice))!.Sheet;
        Assert.Equal([5, 3], sheet.Parts.Select(p => p.CountedDays));
        Assert.Equal((await bureau.Notice(notice)).Round.DueOn, sheet.Deadline.DueOn);
        Assert.Contains("韩知行", sheet.Parts[1].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_person_finds_the_one_next_act_that_waits_for_them()
    {
        await using var bureau = await RectificationWorld.Start();
        var finding = await bureau.Finding();
        Assert.Equal([("起草整改通知书", finding)], await Todo(bureau, "legal2"));
        var notice = await bureau.World.Get<DraftNotice>().Run(Guid.NewGuid(), finding, RectificationWorld.Text());
        Assert.Empty(await Todo(bureau, "legal2"));
        Assert.Equal([("签发", notice)], await Todo(bureau, "leader"));
        Assert.Equal([("签发", notice)], await Todo(bureau, "deputy"));
        Assert.Empty(await Todo(bureau, "deputy2"));
        await bureau.Sign(notice);
        Assert.Equal([("送达", notice)], await Todo(bureau, "legal2"));
        await bureau.World.Get<ServeNotice>().Run(Guid.NewGuid(), notice, "当面送达");
        Assert.Equal([("签收", notice)], await Todo(bureau, "zt.liaison"));
        await bureau.World.Get<ReceiveNotice>().Run(Guid.NewGuid(), notice);
        Assert.Equal([("整改反馈", notice)], await Todo(bureau, "zt.a"));
        await bureau.FeedBack(notice);
        Assert.Equal([("逐条复核", notice)], await Todo(bureau, "legal"));
        Assert.Empty(await Todo(bureau, "zt.a"));
        await bureau.Verify(notice, Verdict.NotInPlace);
        var entry = Assert.Single(await bureau.Ledger()).Id;
        Assert.Contains(("可申诉", entry), await Todo(bureau, "zt.head"));
        await bureau.Appeal(entry);
        Assert.Contains(("对申诉作出决定", entry), await Todo(bureau, "leader"));
    }

    [Fact]
    public async Task What_waits_for_whom_is_what_the_notice_itself_opens_to_them()
    {
        await using var bureau = await RectificationWorld.Start();
        var notice = await bureau.Draft();
        await Agrees();
        await bureau.Sign(notice);
        await Agrees();
        await bureau.World.As("legal2");
        await bureau.World.Get<ServeNotice>().Run(Guid.NewGuid(), notice, "当面送达");
        await Agrees();
        await bureau.World.As("zt.liaison");
        await bureau.World.Get<ReceiveNotice>().Run(Guid.NewGuid(), notice);
        await Agrees();
        await bureau.World.As("zt.a");
        await bureau.FeedBack(notice);
        await Agrees();

        async Task Agrees()
        {
            var found = await bureau.Notice(notice);
            foreach (var user in new[] { "leader", "deputy", "deputy2", "legal", "legal2", "zt.head", "zt.liaison", "zt.a", "zd1.head", "rs.a" })
            {
                var waits = (await Todo(bureau, user)).Any(t => t.Item2 == notice);
                var steps = found.StepsFor(await bureau.World.Get<Reads>().Me(), bureau.World.Clock.Now);
                var seen = await bureau.World.Get<NoticePageView>().Find(notice) is not null;
                Assert.True(waits == (seen && steps.Any(s => s is NoticeStep.Sign or NoticeStep.Serve or NoticeStep.Receive or NoticeStep.GiveFeedback or NoticeStep.GiveVerdict)), $"{found.State} {user} {waits}");
            }
        }
    }

    [Fact]
    public async Task The_ledger_shows_every_veto_to_all_staff_but_its_reasons_to_those_concerned()
    {
        await using var bureau = await RectificationWorld.Start();
        var notice = await bureau.Received();
        bureau.World.Clock.Now = (await bureau.Notice(notice)).DueAt!.Value;
        await bureau.World.Get<LapseNotices>().Run();
        var views = bureau.World.Get<LedgerViews>();
        await bureau.World.As("zd1.a");
        var foreign = (await views.Year(2026)).Single(d => d.Code == "ZTZD");
        Assert.Equal((1, 1, true, false, 0), (foreign.Count, foreign.Standing, foreign.Vetoed, foreign.Open, foreign.Entries.Count));
        await bureau.World.As("zt.head");
        var own = Assert.Single((await views.Year(2026, "ZTZD")).Single().Entries);
        Assert.True(own.MayAppeal);
        Assert.Equal(4, own.Reasons.Count);
        Assert.Equal(own.Id, Assert.Single((await views.Find(own.Id))!.Entries).Id);
        Assert.Equal([2026], await views.Years());
        await bureau.World.As("auditor");
        Assert.Equal(RuleBroken.NotVisibleCode, (await World.Refused(() => views.Year(2026))).Code);
    }

    [Fact]
    public async Task Findings_are_listed_by_state_dimension_department_year_and_words()
    {
        await using var bureau = await RectificationWorld.Start();
        var finding = await bureau.Finding();
        var views = bureau.World.Get<FindingViews>();
        Assert.Equal(finding, Assert.Single((await views.List(new FindingFilter(FindingState.Open, Dimension.Conduct, "ZTZD", 2026, "台账"), null)).Rows).Id);
        Assert.Empty((await views.List(new FindingFilter(FindingState.Cleared), null)).Rows);
        Assert.Empty((await views.List(new FindingFilter(Year: 2025), null)).Rows);
        Assert.Single(await views.Export(new FindingFilter()));
        Assert.True((await views.Find(finding))!.MayDecide);
        await bureau.World.As("zt.a");
        Assert.False((await views.Find(finding))!.MayDecide);
    }

    private static async Task<List<(string, Guid)>> Todo(RectificationWorld bureau, string user)
    {
        await bureau.World.As(user);
        return [.. (await bureau.World.Get<ITodoArea>().Mine()).Select(r => (r.NextAct, r.Id))];
    }
}

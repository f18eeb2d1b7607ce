using MiniExcelLibs;
using Oversight.Domain.Casework;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Spreadsheets;
using Oversight.Web.Features.Casework;
using Oversight.Web.Kit;

namespace Oversight.Tests.Features.Casework;

public sealed class CaseViewsTests
{
    [Fact]
    public async Task Rows_are_for_the_department_and_those_who_see_all_and_never_for_administrators()
    {
        await using var scene = await CaseScenario.Start();
        await scene.Accepted();
        foreach (var (user, rows) in new[] { ("zd1.b", 1), ("leader", 1), ("deputy2", 1), ("legal2", 1), ("zd2.head", 0), ("rs.head", 0), ("admin", 0), ("security", 0), ("auditor", 0) })
        {
            await scene.World.As(user);
            Assert.Equal(rows, (await scene.Act<CaseViews>().List(new CaseFilter())).Count);
            Assert.Equal(rows, (await scene.Act<CaseViews>().Export(new CaseFilter())).Count);
        }
    }

    [Fact]
    public async Task What_waits_goes_to_the_one_whose_act_is_next()
    {
        await using var scene = await CaseScenario.Start();
        var id = await scene.Register();
        Assert.Equal("zd1.head", await Waiting());
        await scene.Do("zd1.head", id, (op, v) => scene.Act<AcceptCase>().Run(op, id, v));
        Assert.Equal("zd1.a", await Waiting());
        await scene.Investigate(id);
        Assert.Equal("legal legal2", await Waiting());
        await scene.Do("legal2", id, (op, v) => scene.Act<CompleteStep>().Run(op, id, v, 2, "事实清楚，程序合法", [], []));
        await scene.Told(id);
        await scene.Do("zd1.a", id, (op, v) => scene.Act<ProposeDecision>().Run(op, id, v, new DecisionDraft(DecisionOutcome.NoPenalty, null, 100, "首违且及时改正，不予处罚"), []));
        await scene.Do("zd1.head", id, (op, v) => scene.Act<CheckDecision>().Run(op, id, v, true, "同意"));
        Assert.Equal("leader deputy", await Waiting());

        async Task<string> Waiting()
        {
            List<string> asked = [];
            foreach (var user in (string[])["leader", "deputy", "deputy2", "legal", "legal2", "zd1.head", "zd1.a", "zd1.b", "zd2.head", "admin"])
            {
                await scene.World.As(user);
                if ((await scene.Act<CaseViews>().Waiting(5)).Count > 0)
                    asked.Add(user);
            }

            return string.Join(' ', asked);
        }
    }

    [Fact]
    public async Task Each_light_counts_exactly_the_rows_it_opens()
    {
        await using var scene = await CaseScenario.Start();
        var stopped = await scene.Accepted();
        await scene.Do("zd1.a", stopped, (op, v) => scene.Act<SuspendCase>().Run(op, stopped, v, "hearing", "当事人申请听证"));
        await scene.Accepted(scene.Service);
        await scene.Accepted();
        var due = (await scene.Find(await scene.Accepted(scene.Service))).DueAt!.Value;
        Assert.Equal((3, 0, 0, 1), await Lights());
        scene.World.Clock.Now = due.AddHours(-1);
        Assert.Equal((1, 2, 0, 1), await Lights());
        scene.World.Clock.Now = due;
        Assert.Equal((1, 0, 2, 1), await Lights());
        Assert.All((await List(new CaseFilter { Light = Light.Red })).Rows, r => Assert.Equal((Tones.Red, "公厕维护"), (r.Tone(due), r.ItemName)));

        async Task<(int, int, int, int)> Lights() => (await Count(Light.Green), await Count(Light.Amber), await Count(Light.Red), await Count(Light.Grey));
        async Task<int> Count(Light light) => (await List(new CaseFilter { Light = light, Open = true })).Count;
        async Task<CaseList> List(CaseFilter filter) => await scene.Act<CaseViews>().List(filter);
    }

    [Fact]
    public async Task Closed_cases_are_found_by_year_and_by_whether_they_were_on_time()
    {
        await using var scene = await CaseScenario.Start();
        await scene.Closed(await scene.Accepted());
        await scene.World.As("leader");
        var views = scene.Act<CaseViews>();
        Assert.Equal(1, (await views.List(CaseFilter.From(Address("tab=done&ontime=1&year=2026&department=ZD1&category=penalty&item=T-CF-001")))).Count);
        Assert.Equal(0, (await views.List(CaseFilter.From(Address("ontime=0")))).Count);
        Assert.Equal(0, (await views.List(CaseFilter.From(Address("year=2025")))).Count);
        Assert.Equal(0, (await views.List(CaseFilter.From(Address("department=ZD2")))).Count);
        Assert.Equal(0, (await views.List(CaseFilter.From(Address("state=open")))).Count);
    }

    [Theory]
    [InlineData("0001", 1)]
    [InlineData("管执罚〔2026〕0001号", 1)]
    [InlineData("李四", 1)]
    [InlineData("紫荆山", 2)]
    [InlineData("100%", 0)]
    public async Task Number_party_and_place_are_searched(string text, int found)
    {
        await using var scene = await CaseScenario.Start();
        await scene.Accepted(party: "李四");
        await scene.Accepted(party: "王五");
        Assert.Equal(found, (await scene.Act<CaseViews>().List(new CaseFilter { Q = text })).Count);
    }

    [Theory]
    [InlineData(CaseFilter.Here)]
    [InlineData(CaseFilter.All)]
    public async Task Paging_forth_and_back_shows_every_row_once(string tab)
    {
        await using var scene = await CaseScenario.Start();
        for (var i = 0; i < (2 * CaseViews.PageSize) + 3; i++)
            await scene.Register(party: $"当事人{i}");
        await scene.World.As("zd1.a");
        var views = scene.Act<CaseViews>();
        List<CaseList> pages = [];
        for (var filter = new CaseFilter { Tab = tab }; filter is not null; filter = pages[^1].Next)
            pages.Add(await views.List(CaseFilter.From(Address(new Uri("http://x" + filter.Href).Query.TrimStart('?')))));
        Assert.Equal([CaseViews.PageSize, CaseViews.PageSize, 3], pages.Select(p => p.Rows.Count));
        Assert.Equal(43, pages.SelectMany(p => p.Rows).Select(r => r.Id).Distinct().Count());
        Assert.Null(pages[0].Previous);
        var back = await views.List(pages[2].Previous!);
        Assert.Equal(pages[1].Rows.Select(r => r.Id), back.Rows.Select(r => r.Id));
        Assert.Equal(pages[0].Rows.Select(r => r.Id), (await views.List(back.Previous!)).Rows.Select(r => r.Id));
    }

    [Fact]
    public async Task A_case_page_is_read_only_by_those_who_may_see_it()
    {
        await using var scene = await CaseScenario.Start();
        var id = await scene.Accepted();
        await scene.World.As("zd2.a");
        Assert.Null(await scene.Act<CaseFileViews>().Find(id));
        await scene.World.As("admin");
        Assert.Null(await scene.Act<CaseFileViews>().Find(id));
        await scene.World.As("zd1.a");
        var view = (await scene.Act<CaseFileViews>().Find(id))!;
        Assert.Equal(("执法一中队", "马跃进", 4), (view.Department, view.Who(view.Case.HandlerId), view.Staff.Count));
        Assert.Equal("500元至1000元", view.Fines.Text());
    }

    [Fact]
    public async Task The_form_offers_only_items_in_force_of_ones_own_department()
    {
        await using var scene = await CaseScenario.Start();
        await scene.World.As("zd1.a");
        Assert.Equal(["T-CF-001", "T-CF-002", "T-FW-001"], (await scene.Act<CaseFileViews>().Items("T-")).Select(i => i.Code));
        Assert.Equal(["T-FW-001"], (await scene.Act<CaseFileViews>().Items("公厕维护")).Select(i => i.Code));
        await scene.World.As("zd2.a");
        Assert.Empty(await scene.Act<CaseFileViews>().Items("T-"));
    }

    [Fact]
    public async Task A_spreadsheet_runs_no_formula_that_somebody_typed()
    {
        await using var scene = await CaseScenario.Start();
        await scene.Accepted(party: "=HYPERLINK(\"http://x\",\"点我\")");
        var rows = await scene.Act<CaseViews>().Export(new CaseFilter());
        using var sheet = new MemoryStream(CaseExport.Sheet(rows, scene.World.Clock.Now, AnnouncedDays));
        var row = (IDictionary<string, object?>)(await sheet.QueryAsync(useHeaderRow: true)).Single();
        Assert.Equal("'=HYPERLINK(\"http://x\",\"点我\")", row["当事人"]);
        Assert.Equal("管执罚〔2026〕0001号", row["编号"]);
    }

    [Theory]
    [InlineData("+1")]
    [InlineData(" =1")]
    [InlineData("-1")]
    [InlineData("@a")]
    [InlineData("\t=1")]
    public void Text_like_a_formula_is_marked_as_text(string text) => Assert.Equal("'" + text, Spreadsheet.Harmless(text));

    private static WorkingCalendar AnnouncedDays => Oversight.Infrastructure.Calendar.AnnouncedCalendar.Load().Calendar;

    private static Func<string, string?> Address(string query)
    {
        var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        return name => values.TryGetValue(name, out var value) ? value.ToString() : null;
    }
}

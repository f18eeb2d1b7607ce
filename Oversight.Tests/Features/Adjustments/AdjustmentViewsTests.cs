using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Catalogue;
using Oversight.Web.Features.Workbench;

namespace Oversight.Tests.Features.Adjustments;

public sealed class AdjustmentViewsTests
{
    private static readonly DateOnly Today = AdjustmentScenario.Today;

    [Fact]
    public async Task The_list_shows_whoever_asks_what_they_may_see_and_every_filter_cuts_it()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var office = await bureau.Draft("legal2", await bureau.Revise(bureau.Cases.Penalty));
        await bureau.Submit(office);
        var other = await bureau.Draft("legal2", await bureau.Revise(await Of(bureau, "HWZD")));

        Assert.Equal([other, office], await Ids(bureau, "legal2", new()));
        Assert.Equal([office], await Ids(bureau, "legal2", new("submitted")));
        Assert.Equal([other], await Ids(bureau, "leader", new(Light: "green")));
        Assert.Empty(await Ids(bureau, "legal2", new(Light: "red")));
        Assert.Empty(await Ids(bureau, "legal2", new(Circumstance: Circumstance.Ruling)));
        Assert.Equal([office], await Ids(bureau, "legal2", new(Q: "调〔2026〕1号")));
        Assert.Equal([office], await Ids(bureau, "legal2", new(Q: "架空管线")));
        Assert.Equal([other, office], await Ids(bureau, "legal2", new(Department: "FZS")));
        Assert.Empty(await Ids(bureau, "legal2", new(Department: "ZD1")));

        // A squadron sees the sheets of items that it handles, and no other.
        Assert.Equal([office], await Ids(bureau, "zd1.a", new()));
        Assert.Empty(await Ids(bureau, "rs.a", new()));
        Assert.Empty(await Ids(bureau, "admin", new()));
        await bureau.World.As("rs.a");
        Assert.Null(await bureau.Act<AdjustmentPageView>().Find(office));
        await bureau.World.As("legal");
        Assert.Equal((2, 1), ((await bureau.Act<AdjustmentViews>().Counts())[AdjustmentFilter.Open], (await bureau.Act<AdjustmentViews>().Counts())["drafted"]));
        Assert.Equal(2, (await bureau.Act<AdjustmentViews>().Export(new())).Count);
    }

    [Fact]
    public async Task The_sheet_tells_before_and_after_field_by_field_and_the_term_day_by_day()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var sheet = await bureau.Draft("legal2", await bureau.Revise(bureau.Cases.Penalty));
        var found = (await bureau.Act<AdjustmentPageView>().Find(sheet))!;
        var change = Assert.Single(Assert.Single(found.Lines).Fields);
        Assert.Equal("罚款幅度", change.Field.Label);
        Assert.Contains("1,000", change.Before, StringComparison.Ordinal);
        Assert.Contains("2,000", change.After, StringComparison.Ordinal);
        Assert.Equal([AdjustmentStep.Revise, AdjustmentStep.Submit, AdjustmentStep.Withdraw], found.Steps);
        var days = (await bureau.Act<AdjustmentPageView>().Sheet(sheet))!.Sheet;
        Assert.Equal(20, days.Parts[0].CountedDays);
        Assert.Equal(found.DueOn, days.Parts[0].End);
    }

    [Fact]
    public async Task A_hand_down_lists_the_cases_opened_before_it_and_opens_them_to_whom_they_are_open()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var running = await bureau.Cases.Accepted();
        var waiting = await bureau.Cases.Register(party: "王五");
        var sheet = await bureau.Draft("legal2", await bureau.HandDown(bureau.Cases.Penalty, Today.AddDays(9)));
        var line = (await bureau.Act<AdjustmentPageView>().Find(sheet))!.Lines[0];
        Assert.Equal([running, waiting], line.Cases.Select(c => c.Id));
        Assert.Equal((2, true), (line.CaseCount, line.Cases.All(c => c.Visible)));
        Assert.Contains("按原版本在本局办结，或在作出决定时移送", line.Cases[0].Next, StringComparison.Ordinal);
        Assert.Contains("不予立案并告知去向", line.Cases[1].Next, StringComparison.Ordinal);
        await bureau.World.As("rs.a");
        var (cases, count) = await bureau.Act<AdjustmentPageView>().CasesOf(bureau.Cases.Penalty);
        Assert.Empty(cases);
        Assert.Equal(2, count);
    }

    [Fact]
    public async Task Each_step_waits_on_the_workbench_of_whoever_has_it()
    {
        await using var bureau = await AdjustmentScenario.Start(s => s.AddWorkbench());
        var sheet = await bureau.Draft("zd1.head", await bureau.Revise(bureau.Cases.Penalty));
        Assert.Equal([(sheet, WorkTab.Todo, "提交申请")], await Waiting(bureau, "zd1.head"));
        await bureau.Submit(sheet, "zd1.head");
        Assert.Equal([(sheet, WorkTab.Running, "查看")], await Waiting(bureau, "zd1.head"));
        Assert.Equal([(sheet, WorkTab.Review, "法制审核")], await Waiting(bureau, "legal2"));
        await bureau.Review(sheet);
        Assert.Equal([(sheet, WorkTab.Review, "批准")], await Waiting(bureau, "leader"));
        await bureau.Approve(sheet);
        Assert.Equal([(sheet, WorkTab.Todo, "登记确认")], await Waiting(bureau, "legal"));
        await bureau.World.As("legal");
        Assert.Equal((1, false), (await bureau.Act<WorkbenchViews>().Counts(TestContext.Current.CancellationToken))["/adjustments"]);
    }

    [Fact]
    public async Task What_waits_for_whom_is_what_the_sheet_itself_opens_to_them()
    {
        await using var bureau = await AdjustmentScenario.Start(s => s.AddWorkbench());
        List<Guid> items;
        await using (var db = bureau.World.Read())
            items = await db.Items.Where(i => i.Category != PowerCategory.Penalty && i.Id != bureau.Cases.Service).OrderBy(i => i.Code).Select(i => i.Id).Take(4).ToListAsync(TestContext.Current.CancellationToken);
        List<Guid> ids = [await bureau.Draft("zd1.head", await bureau.Revise(bureau.Cases.Penalty)), await bureau.Draft("legal2", await bureau.Revise(items[0])), await bureau.Draft("legal", await bureau.Revise(items[1]))];
        await bureau.Submit(ids[2], "legal");
        ids.Add(await bureau.Draft("legal2", await bureau.Revise(items[2])));
        await bureau.Submit(ids[3]);
        await bureau.Review(ids[3]);
        ids.Add(await bureau.Approved(await bureau.Revise(items[3])));
        List<Adjustment> sheets = [];
        foreach (var id in ids)
            sheets.Add(await bureau.Find(id));
        Assert.Equal(4, sheets.Select(s => s.State).Distinct().Count());
        foreach (var user in new[] { "leader", "deputy", "legal", "legal2", "zd1.head", "zd2.head", "zd1.a", "rs.a" })
        {
            await bureau.World.As(user);
            var me = await bureau.Act<Reads>().Me(TestContext.Current.CancellationToken);
            var opened = sheets.Where(s => s.OpenTo(me).Any(step => step is AdjustmentStep.Submit or AdjustmentStep.Review or AdjustmentStep.Approve or AdjustmentStep.Confirm)).Select(s => s.Id).Order();
            Assert.Equal(opened, (await bureau.Act<IEnumerable<ITodoArea>>().OfType<AdjustmentTodo>().Single().Mine(TestContext.Current.CancellationToken)).Where(i => i.Tab != WorkTab.Running).Select(i => i.Id).Order());
        }
    }

    [Fact]
    public async Task The_form_offers_the_head_what_the_department_handles_and_gives_back_what_was_proposed()
    {
        await using var bureau = await AdjustmentScenario.Start();
        await bureau.World.As("zd1.head");
        Assert.Equal(["T-CF-001"], (await bureau.Act<AdjustmentChoices>().Items("在道路上空新建架空")).Select(i => i.Code));
        await bureau.World.As("rs.head");
        Assert.Empty(await bureau.Act<AdjustmentChoices>().Items("架空"));
        var sheet = await bureau.Draft("legal2", await bureau.Revise(bureau.Cases.Penalty), await bureau.HandDown(bureau.Cases.Service, Today.AddDays(9)));
        Assert.Contains("草拟", (await bureau.Act<AdjustmentChoices>().Taken("T-CF-001", null))!, StringComparison.Ordinal);
        Assert.Null(await bureau.Act<AdjustmentChoices>().Taken("T-CF-001", sheet));
        var draft = (await bureau.Act<AdjustmentPageView>().Draft(sheet))!.Value;
        var form = AdjustmentForm.Of(draft.Text, draft.Lines);
        Assert.Equal(("紫荆山路街道办事处", "商城路1号", "0371-60000000"), (form.Lines[1].Office, form.Lines[1].Address, form.Lines[1].Phone));
        var again = form.ToNew();
        Assert.Equal(draft.Lines[1], again.Lines[1]);
        Assert.Equal(ItemContentText.Write(draft.Lines[0].Content!), ItemContentText.Write(again.Lines[0].Content!));
        form.Lines[0].Content!.FineMax = "两千";
        Assert.Equal("line-1.fine", Assert.Throws<InvalidInput>(form.ToNew).Field);
    }

    [Fact]
    public async Task The_content_of_every_shipped_item_comes_back_from_its_text_as_it_was()
    {
        await using var bureau = await AdjustmentScenario.Start();
        await bureau.World.As("legal");
        await using var db = bureau.World.Read();
        foreach (var item in await db.Items.AsNoTracking().AsSplitQuery().ToListAsync(TestContext.Current.CancellationToken))
        {
            var content = item.Versions[^1].ToContent();
            var text = ItemContentText.Write(content);
            Assert.Equal(text, ItemContentText.Write(ItemContentText.Read(text)));
            Assert.Empty(ItemFields.Compare(content, ItemContentText.Read(text), await bureau.Act<ItemFormViews>().Names()));
            Assert.DoesNotContain("subName", text, StringComparison.Ordinal);
        }
    }

    private static async Task<Guid> Of(AdjustmentScenario bureau, string department)
    {
        var id = await bureau.World.DepartmentOf(department);
        var squadron = bureau.Cases.Squadron;
        await using var db = bureau.World.Read();
        return await db.Items.Where(i => i.Versions.Any(v => v.Handlers.Any(h => h.DepartmentId == id) && !v.Handlers.Any(h => h.DepartmentId == squadron))).OrderBy(i => i.Code).Select(i => i.Id).FirstAsync();
    }

    private static async Task<List<Guid>> Ids(AdjustmentScenario bureau, string who, AdjustmentFilter filter)
    {
        await bureau.World.As(who);
        return [.. (await bureau.Act<AdjustmentViews>().List(filter, null)).Rows.Select(r => r.Id)];
    }

    private static async Task<List<(Guid, WorkTab, string)>> Waiting(AdjustmentScenario bureau, string who)
    {
        await bureau.World.As(who);
        return [.. (await bureau.Act<WorkbenchViews>().Mine(TestContext.Current.CancellationToken)).Select(i => (i.Id, i.Tab, i.NextAct))];
    }
}

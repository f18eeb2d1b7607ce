using Microsoft.Playwright;
using Oversight.Tests.Features.Files;
using Oversight.Tests.Support;

namespace Oversight.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class ComplaintJourney(Chromium chromium)
{
    [Fact]
    public async Task A_call_is_taken_without_a_mouse_dispatched_answered_sent_back_approved_reopened_and_closed()
    {
        await using var site = await Site.Start();
        var desk = await chromium.Open(site);
        await desk.SignIn("zh.a", "/complaints/new");
        await desk.Interactive();
        await desk.Locator("[data-key=L] input:focus").First.WaitForAsync();
        var keys = desk.Keyboard;
        await keys.TypeAsync("13837100001");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("欧阳建国");
        await keys.PressAsync("Alt+KeyN");
        await keys.TypeAsync("每晚十一点后渣土车从航海东路经过，声音很大，无法休息。");
        await keys.PressAsync("Alt+KeyW");
        await keys.TypeAsync("航海东路与未来路口");
        await desk.GetByText("属于受理范围").WaitForAsync();
        await keys.PressAsync("Alt+KeyB");
        await keys.TypeAsync("欧阳建国反映夜间渣土车扰民");
        await keys.PressAsync("Control+Enter");

        // Refused, with everything still there and the line that is wrong under the fingers.
        await desk.GetByText("写有投诉人的姓名").First.WaitForAsync();
        await desk.Locator("[data-key=B] input:focus").WaitForAsync();
        Assert.Equal("欧阳建国", await desk.GetByLabel("姓名", new() { Exact = true }).InputValueAsync());
        await keys.PressAsync("Control+KeyA");
        await keys.TypeAsync("夜间渣土车扰民");
        await keys.PressAsync("Control+Enter");
        await desk.GetByRole(AriaRole.Heading, new() { Name = "已登记" }).WaitForAsync();
        var number = await desk.Locator("strong.no").First.InnerTextAsync();

        // The next call is about the same: it is told at once, the place is offered, and a fresh form has the focus.
        await keys.PressAsync("Alt+KeyX");
        await desk.Locator("[data-key=L] input:focus").First.WaitForAsync();
        Assert.Equal("", await desk.GetByLabel("投诉内容").InputValueAsync());
        await keys.PressAsync("Alt+KeyW");
        await keys.TypeAsync("航海");
        await desk.GetByRole(AriaRole.Option, new() { Name = "航海东路与未来路口" }).WaitForAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        Assert.Equal("航海东路与未来路口", await desk.Locator("[data-key=W] input:focus").InputValueAsync());
        await keys.PressAsync("Alt+KeyN");
        await keys.TypeAsync("渣土车夜里从航海东路经过吵人");
        await desk.Locator(".alike", new() { HasText = number }).WaitForAsync();

        var address = $"/complaints/{number}";
        var centre = await new CaseRoom(desk, address).Open();
        await centre.Press("受理");
        await centre.Confirm("受理");
        await Dispatch(centre);
        var squadron = await CaseRoom.Enter(chromium, site, "zt.a", address);
        await Answer(squadron, "已到场核查");
        await centre.Press("退回答复");
        await centre.Say("没有写明处理结果");
        await centre.Confirm("退回答复");
        await Answer(squadron, "已到场核查并立案处理，夜间加密巡查");
        await Approve(centre);
        await Call(centre, "不满意", "当晚又来了");
        await centre.Press("重新办理");
        await centre.Say("投诉人不满意，重新核查");
        await centre.Confirm("重新办理");
        await Dispatch(centre);

        // While it was nobody's the squadron did not see it.
        await squadron.Open();
        await Answer(squadron, "再次核查，已查扣违规车辆");
        await Approve(centre);
        await Call(centre, "满意", "");
        await centre.Press("办结");
        await centre.Say("投诉人满意，办结");
        await centre.Confirm("办结");
        await centre.Sees("已办结");
        await desk.GotoAsync(address + "/deadline");
        await centre.Sees("重新办理答复期限");
        await desk.GotoAsync(address + "?tab=files");
        await desk.Interactive();
        await desk.GetByRole(AriaRole.Button, new() { Name = "制作答复书送达联" }).First.ClickAsync();
        await centre.Type("送达方式", "邮寄");
        var pdf = await desk.RunAndWaitForDownloadAsync(() => desk.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "制作送达联" }).ClickAsync());
        Assert.Equal($"{number} 答复书.pdf", pdf.SuggestedFilename);

        // Whoever handled it never read who complained.
        foreach (var tab in (string[])["", "?tab=files", "?tab=trail", "/deadline"])
        {
            await squadron.Page.GotoAsync(address + tab);
            Assert.DoesNotContain("欧阳建国", await squadron.Page.ContentAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_anonymous_report_against_a_department_is_handled_while_the_department_reads_nothing_of_it()
    {
        await using var site = await Site.Start();
        var legal = await chromium.Open(site);
        await legal.SignIn("legal2", "/complaints/new");
        await legal.Interactive();
        await legal.GetByLabel("渠道").SelectOptionAsync(new SelectOptionValue { Label = "来信" });
        await legal.GetByLabel("举报", new() { Exact = true }).CheckAsync();
        await legal.GetByLabel("被投诉的部门").SelectOptionAsync(new SelectOptionValue { Label = "渣土管理中队" });
        await legal.GetByLabel("投诉内容").FillAsync("渣土管理中队有人深夜放行无证渣土车。");
        await legal.GetByLabel("标题").FillAsync("深夜放行无证车辆");
        Assert.True(await legal.GetByLabel("举报保密").IsCheckedAsync());
        await legal.Locator(".drop[data-ready=true] input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "匿名来信.jpg", MimeType = "image/jpeg", Buffer = Samples.Jpeg });
        await legal.GetByText("已上传").WaitForAsync();
        await legal.Keyboard.PressAsync("Control+Enter");
        await legal.GetByRole(AriaRole.Heading, new() { Name = "已登记" }).WaitForAsync();
        var number = await legal.Locator("strong.no").First.InnerTextAsync();
        var address = $"/complaints/{number}";
        var room = await new CaseRoom(legal, address).Open();
        await room.Press("受理");
        await room.Confirm("受理");
        await room.Press("派发");
        await legal.Locator(".mud-dialog").GetByLabel("承办部门").SelectOptionAsync(new SelectOptionValue { Label = "大队办" });
        await legal.Locator(".mud-dialog").GetByLabel("经办人").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await room.Confirm("派发");
        await room.Sees("主办 · 大队办");

        // The department complained about, its liaison and the command centre: neither list nor page nor bell nor work item.
        foreach (var user in (string[])["zt.head", "zt.liaison", "zh.a"])
        {
            var other = await chromium.Open(site);
            await other.SignIn(user, "/complaints?tab=all");
            await other.Interactive();
            await other.GetByText("这里还没有投诉").WaitForAsync();
            foreach (var path in (string[])["/", "/notifications", $"/complaints?tab=all&q={number}"])
            {
                await other.GotoAsync(path);
                var read = await other.ContentAsync();
                Assert.DoesNotContain("深夜放行", read, StringComparison.Ordinal);
                Assert.False(read.Replace($"q={number}", "", StringComparison.Ordinal).Replace($"value=\"{number}\"", "", StringComparison.Ordinal).Contains(number, StringComparison.Ordinal), $"{user} reads the number at {path}");
            }

            Assert.Equal(404, (await other.GotoAsync(address))!.Status);
            Assert.Equal(404, (await other.GotoAsync($"{address}/deadline"))!.Status);
        }
    }

    private static async Task Dispatch(CaseRoom room)
    {
        await room.Press("派发");
        await room.Page.Locator(".mud-dialog").GetByLabel("承办部门").SelectOptionAsync(new SelectOptionValue { Label = "渣土管理中队" });
        await room.Confirm("派发");
    }

    private static async Task Answer(CaseRoom room, string facts)
    {
        await room.Press("提交答复");
        await room.Page.Locator(".mud-dialog").GetByLabel("属实", new() { Exact = true }).CheckAsync();
        await room.Type("办理情况", facts + "，拍照取证。");
        await room.Type("答复投诉人的内容", $"您反映的问题{facts}，感谢监督。");
        await room.Add("核查照片.jpg");
        await room.Confirm("提交答复");
    }

    private static async Task Approve(CaseRoom room)
    {
        await room.Press("审核通过并答复");
        await room.Say("同意答复");
        await room.Confirm("审核通过并答复");
    }

    private static async Task Call(CaseRoom room, string outcome, string why)
    {
        await room.Press("登记回访");
        await room.Page.Locator(".mud-dialog").GetByLabel(outcome, new() { Exact = true }).CheckAsync();
        await room.Type("原因", why);
        await room.Confirm("登记回访");
    }
}

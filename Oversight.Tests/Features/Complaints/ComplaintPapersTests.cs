using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Documents;
using Oversight.Tests.Documents;
using Oversight.Web.Features.Complaints;
using static Oversight.Tests.Features.Complaints.ComplaintScenario;

namespace Oversight.Tests.Features.Complaints;

/// <summary>What the complainant is given in writing: the copy for the file says nothing of who they are, the other leaves its maker on the trail.</summary>
public sealed class ComplaintPapersTests
{
    [Fact]
    public async Task The_file_copy_has_number_and_limit_and_the_other_name_and_code_and_its_maker_on_the_trail()
    {
        await using var scenario = await Start();
        var one = await scenario.Register();
        await scenario.Accept(one.Id);
        await scenario.World.As("leader");
        var file = Text((await scenario.Act<ComplaintPrints>().ForFile(one.Id, "acceptance"))!);
        Assert.Contains(one.Number, file, StringComparison.Ordinal);
        Assert.Contains("夜间渣土车扰民", file, StringComparison.Ordinal);
        Assert.Contains("2026年12月14日24:00前", file, StringComparison.Ordinal);
        Assert.Contains("存档联", file, StringComparison.Ordinal);
        Assert.Contains("痕迹", file, StringComparison.Ordinal);
        Assert.DoesNotContain(Ouyang.Name, file, StringComparison.Ordinal);
        await scenario.World.As("zh.a");
        var card = await scenario.Act<RevealComplainant>().Run(Guid.NewGuid(), one.Id, (await scenario.Find(one.Id)).Version, "核对查询码");
        Assert.DoesNotContain(PrintedPaper.Squeeze(card.Code), file, StringComparison.Ordinal);
        var (name, bytes) = await Make(scenario, "zh.a", one.Id, "acceptance", "邮寄");
        var handed = Text(bytes);
        Assert.Contains("欧阳建国：", handed, StringComparison.Ordinal);
        Assert.Contains(PrintedPaper.Squeeze(card.Code), handed, StringComparison.Ordinal);
        Assert.DoesNotContain("存档联", handed, StringComparison.Ordinal);
        Assert.Equal($"{one.Number} 受理告知书.pdf", name);
        Assert.Equal("complaint.paper-made", (await scenario.World.TrailOf(one.Id))[^1]);

        // No copy stays: neither as a document nor as a file, and the code is on no entry.
        await using var db = scenario.World.Read();
        Assert.False(await db.Documents.AnyAsync(d => d.SubjectId == one.Id, TestContext.Current.CancellationToken));
        foreach (var payload in await db.TrailPayloads.Select(p => p.Payload).ToListAsync(TestContext.Current.CancellationToken))
            Assert.DoesNotContain(card.Code, Encoding.UTF8.GetString(payload ?? []), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_know_makes_no_copy_with_a_name_and_nobody_does_for_an_anonymous_one()
    {
        await using var scenario = await Start();
        var (one, nobody) = (await scenario.Register(), await scenario.Register(Form() with { Card = new ComplainantCard() }));
        await scenario.Accept(one.Id);
        await scenario.Accept(nobody.Id);
        await scenario.Assign(one.Id, "ZTZD");
        await scenario.World.As("zt.head");
        Assert.NotNull(await scenario.Act<ComplaintPrints>().ForFile(one.Id, "acceptance"));
        Assert.Equal("duty", await Broken(() => Make(scenario, "zt.head", one.Id, "acceptance", "当面")));
        Assert.Equal("anonymous", await Broken(() => Make(scenario, "zh.a", nobody.Id, "acceptance", "当面")));
        Assert.Equal("how", (await Assert.ThrowsAsync<InvalidInput>(() => Make(scenario, "zh.a", one.Id, "acceptance", "寄到航海东路88号院3号楼"))).Field);
        await scenario.World.As("zd1.head");
        Assert.Null(await scenario.Act<ComplaintPrints>().ForFile(one.Id, "acceptance"));
    }

    [Fact]
    public async Task Refusal_transfer_extension_and_answer_say_what_was_decided_and_why()
    {
        await using var scenario = await Start();
        await scenario.Registers();
        await using var db = scenario.World.Read();
        var traffic = await db.ComplaintScopes.Where(s => s.Code == "traffic").Select(s => s.Id).SingleAsync(TestContext.Current.CancellationToken);
        var (refused, moved, worked) = ((await scenario.Register()).Id, (await scenario.Register()).Id, (await scenario.Register()).Id);
        await scenario.Do("zh.a", refused, (op, c, v) => scenario.Act<RefuseComplaint>().Run(op, c, v, RefusalGround.OutOfScope, traffic, "机动车乱停请向交警反映，电话122。"));
        await scenario.Do("zh.a", moved, (op, c, v) => scenario.Act<TransferComplaint>().Run(op, c, v, "区交警大队", "属于其职责范围"));
        await scenario.Accept(worked);
        await scenario.Assign(worked, "ZTZD");
        await scenario.Do("zt.head", worked, (op, c, v) => scenario.Act<AskComplaintExtension>().Run(op, c, v, 3, "需要现场检测"));
        await scenario.Do("leader", worked, (op, c, v) => scenario.Act<DecideComplaintExtension>().Run(op, c, v, false, "抓紧办理"));
        await scenario.Do("zt.head", worked, (op, c, v) => scenario.Act<AskComplaintExtension>().Run(op, c, v, 5, "需要检测鉴定"));
        await scenario.Do("leader", worked, (op, c, v) => scenario.Act<DecideComplaintExtension>().Run(op, c, v, true, "同意"));
        await scenario.Answer(worked, "zt.a", ComplaintVerdict.PartlyTrue);
        await scenario.Approve(worked);
        await scenario.World.As("zh.a");
        Assert.Contains("不属于本机关职权范围（信访工作条例第二十三条第一款）", await File("refusal", refused), StringComparison.Ordinal);
        Assert.Contains("电话122", await File("refusal", refused), StringComparison.Ordinal);
        Assert.Contains("已转送区交警大队", await File("transfer", moved), StringComparison.Ordinal);
        Assert.Contains("延长办理期限5个工作日", await File("extension", worked), StringComparison.Ordinal);
        Assert.Contains("2026年12月21日24:00前", await File("extension", worked), StringComparison.Ordinal);
        var reply = await File("reply", worked);
        Assert.Contains("核查结论为：部分属实", reply, StringComparison.Ordinal);
        Assert.Contains("您反映的问题已核查处理，感谢监督。", reply, StringComparison.Ordinal);

        async Task<string> File(string key, Guid id) => Text((await scenario.Act<ComplaintPrints>().ForFile(id, key))!);
    }

    [Fact]
    public async Task At_the_highest_level_neither_paper_nor_name_of_the_file_says_what_it_is_about_and_the_accused_gets_none()
    {
        await using var scenario = await Start();
        var id = (await scenario.Register(Form(ComplaintKind.Report, Confidentiality.Confidential, "深夜放行无证渣土车"), "legal2", "ZTZD")).Id;
        await scenario.Accept(id, "legal2");
        var (name, pdf) = await Make(scenario, "legal2", id, "acceptance", "当面交付");
        Assert.Equal("告知文书.pdf", name);
        Assert.DoesNotContain("放行", Text(pdf), StringComparison.Ordinal);
        foreach (var user in (string[])["zt.head", "zt.a", "zh.a", "deputy", "admin", "auditor"])
        {
            await scenario.World.As(user);
            Assert.Null(await scenario.Act<ComplaintPrints>().ForFile(id, "acceptance"));
        }
    }

    [Fact]
    public async Task The_same_paper_comes_out_the_same_however_often_and_whatever_happened_since()
    {
        await using var scenario = await Start();
        var id = (await scenario.Register()).Id;
        await scenario.Accept(id);
        await scenario.World.As("zh.a");
        var renderer = scenario.Act<IDocumentRenderer>();
        var first = renderer.Render((await scenario.Act<ComplaintPrints>().ForFile(id, "acceptance"))!.Compose());
        await scenario.Assign(id, "ZTZD");
        await scenario.Answer(id, "zt.a");
        scenario.World.Clock.Pass(TimeSpan.FromDays(1));
        await scenario.Approve(id);
        Assert.Equal(first, renderer.Render((await scenario.Act<ComplaintPrints>().ForFile(id, "acceptance"))!.Compose()));
        using var paper = new PrintedPaper(first);
        Assert.Single(paper.Pages);
        Assert.InRange(first.Length, 1, 80_000);
    }

    private static async Task<(string Name, byte[] Pdf)> Make(ComplaintScenario scenario, string user, Guid id, string key, string how)
    {
        (string, byte[]) made = default;
        await scenario.Do(user, id, async (op, c, v) => made = await scenario.Act<HandOverComplaintPaper>().Run(op, c, v, key, how));
        return made;
    }

    private static string Text(Oversight.Infrastructure.Documents.ComplaintPapers.ComplaintPrint print) => Text(SamplePapers.Renderer.Render(print.Compose()));

    private static string Text(byte[] pdf)
    {
        using var paper = new PrintedPaper(pdf);
        return PrintedPaper.Squeeze(string.Concat(paper.Pages.SelectMany(p => p.Letters).Select(l => l.Value)));
    }
}

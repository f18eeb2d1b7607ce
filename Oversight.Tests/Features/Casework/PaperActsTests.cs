using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Files;
using Oversight.Tests.Support;
using Oversight.Web.Features.Papers;
using UglyToad.PdfPig;

namespace Oversight.Tests.Features.Casework;

public sealed class PaperActsTests
{
    private static readonly Dictionary<string, string> Filled = new(StringComparer.Ordinal) { ["found"] = "在道路上空新建架空管线", ["proposed"] = "罚款捌佰元", ["days"] = "三个工作日内" };

    [Fact]
    public async Task An_issued_paper_is_printed_from_what_stood_then()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        var paper = await Draft(scene, id);
        await Issue(scene, paper);
        await scene.Do("zd1.head", id, (op, v) => scene.Act<Oversight.Web.Features.Casework.DescribeParty>().Run(op, id, v, 1, PartyCard.Named(PartyKind.Person, "张三丰"), "身份证姓名核对更正"));
        var text = Text(scene.Act<IDocumentRenderer>().Render(await scene.Act<CasePrints>().Compose(paper)));
        Assert.Contains("管执罚先告〔2026〕1号", text, StringComparison.Ordinal);
        Assert.Contains("罚款捌佰元", text, StringComparison.Ordinal);
        Assert.Contains("张三：", text, StringComparison.Ordinal);
        Assert.DoesNotContain("张三丰", text, StringComparison.Ordinal);
        Assert.Contains("痕迹", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_hides_whole_numbers()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        var card = IdentityNumber.Complete(IdentityKind.IdCard, "41010419900101123");
        await scene.Do("zd1.head", id, (op, v) => scene.Act<Oversight.Web.Features.Casework.DescribeParty>().Run(op, id, v, 1, PartyCard.Named(PartyKind.Person, "张三") with { IdentityKind = IdentityKind.IdCard, Identity = card }, ""));
        await scene.World.As("zd1.a");
        var paper = await scene.Act<DraftPaper>().Run(Guid.NewGuid(), id, "penalty-decision", new Dictionary<string, string>(StringComparer.Ordinal));
        var text = Text(scene.Act<IDocumentRenderer>().Render((await scene.Act<CasePrints>().Draft(paper, masked: true))!.Compose())).Replace(" ", "", StringComparison.Ordinal);
        Assert.DoesNotContain(card, text, StringComparison.Ordinal);
        Assert.Contains(card[^4..], text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_a_series_have_no_gaps_where_an_issue_is_refused()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        var (bare, whole) = (await Draft(scene, id, new Dictionary<string, string>(StringComparer.Ordinal)), await Draft(scene, id));
        await scene.World.As("zd1.head");
        await Assert.ThrowsAsync<InvalidInput>(() => Issue(scene, bare));
        await Issue(scene, whole);
        await using var db = scene.World.Read();
        Assert.Equal("管执罚先告〔2026〕1号", (await db.Papers.SingleAsync(p => p.Id == whole)).Number);
        Assert.Null((await db.Papers.SingleAsync(p => p.Id == bare)).Number);
    }

    [Fact]
    public async Task It_is_archived_once_and_only_when_it_was_issued()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        var paper = await Draft(scene, id);
        using var bytes = new MemoryStream("%PDF-"u8.ToArray());
        var pdf = await scene.World.Get<FileStore>().Store(bytes, 1024);
        var other = await Draft(scene, id);
        Assert.Equal("not-issued", (await World.Refused(() => scene.Act<ArchivePaper>().Run(other, pdf))).Code);
        await Issue(scene, paper);
        Assert.Equal([paper], await scene.Act<CasePrints>().Unarchived(default));
        var first = await scene.Act<ArchivePaper>().Run(paper, pdf);
        Assert.Equal(first, await scene.Act<ArchivePaper>().Run(paper, pdf));
        Assert.Empty(await scene.Act<CasePrints>().Unarchived(default));
    }

    [Fact]
    public async Task Another_department_sees_and_changes_no_paper()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        var paper = await Draft(scene, id);
        await scene.World.As("zd2.a");
        Assert.Null(await scene.Act<PaperViews>().Find(id, paper));
        Assert.Empty((await scene.Act<PaperViews>().Of(id)).Rows);
        Assert.Equal("not-visible", (await World.Refused(() => scene.Act<EditPaper>().Run(Guid.NewGuid(), paper, 1, Filled))).Code);
        Assert.Equal("not-visible", (await World.Refused(() => scene.Act<DraftPaper>().Run(Guid.NewGuid(), id, "penalty-notice", Filled))).Code);
        await scene.World.As("zd1.a");
        Assert.Equal("not-visible", (await World.Refused(() => scene.Act<DraftPaper>().Run(Guid.NewGuid(), id, "no-such-form", Filled))).Code);
    }

    [Fact]
    public async Task A_new_paper_starts_with_what_the_case_knows()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        await scene.World.As("zd1.a");
        var start = await scene.Act<PaperViews>().Start(id, "penalty-notice");
        Assert.Equal("在道路上空新建架空管线", start!.Presets["found"]);
        Assert.Null(await scene.Act<PaperViews>().Start(id, "service-accepted"));
    }

    [Fact]
    public async Task A_served_paper_keeps_its_receipt()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        var paper = await Draft(scene, id);
        await Issue(scene, paper);
        var receipt = await scene.Upload("zd1.a", "送达回证");
        await scene.World.As("zd1.a");
        await scene.Act<EnterPaperDelivery>().Run(Guid.NewGuid(), paper, await Version(scene, paper), new PaperDelivery(ChinaTime.DayOf(scene.World.Clock.Now), ServiceManner.InPerson, "张三本人签收"), [receipt]);
        var view = await scene.Act<PaperViews>().Find(id, paper);
        Assert.Equal((PaperState.Served, 1), (view!.Paper.State, view.Paper.Receipt.Count));
        Assert.Null((await scene.World.Verify()).Damage);
    }

    [Fact]
    public async Task A_draft_masks_numbers_until_somebody_says_why_they_look_at_them()
    {
        await using var scene = await Start();
        var id = await scene.Accepted();
        var number = IdentityNumber.Complete(IdentityKind.IdCard, "41010419900101123");
        await scene.Do("zd1.head", id, (op, v) => scene.Act<Oversight.Web.Features.Casework.DescribeParty>().Run(op, id, v, 1, new PartyCard(PartyKind.Person, "张三", IdentityKind.IdCard, number, "", "13800000000", "管城回族区紫荆山路1号"), "补充身份信息"));
        await scene.World.As("zd1.a");
        var paper = await scene.Act<DraftPaper>().Run(Guid.NewGuid(), id, "filing-approval", new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = "检查发现" });
        Assert.DoesNotContain((await scene.Act<CasePrints>().Draft(paper, masked: !await scene.Act<RevealedDrafts>().Of(paper)))!.Parts, p => p.Text.Contains(number, StringComparison.Ordinal));
        await scene.Do("zd1.a", id, (op, v) => scene.Act<Oversight.Web.Features.Casework.RevealParty>().Run(op, id, v, 1, "核对文书上的证件号码"));
        Assert.Contains((await scene.Act<CasePrints>().Draft(paper, masked: !await scene.Act<RevealedDrafts>().Of(paper)))!.Parts, p => p.Text.Contains(number, StringComparison.Ordinal));
        await scene.World.As("zd1.b");
        Assert.False(await scene.Act<RevealedDrafts>().Of(paper));
        await scene.World.As("zd1.a");
        scene.World.Clock.Pass(TimeSpan.FromHours(3));
        Assert.False(await scene.Act<RevealedDrafts>().Of(paper));
    }

    [Fact]
    public async Task Who_opens_an_issued_paper_is_on_the_trail_once_an_hour_and_makes_no_form_stale()
    {
        await using var scene = await Start();
        var paper = await Draft(scene, await scene.Accepted());
        await Issue(scene, paper);
        var version = await Version(scene, paper);
        await scene.World.As("zd1.b");
        await scene.Act<ReadPaper>().Run(paper);
        await scene.Act<ReadPaper>().Run(paper);
        Assert.Single(await scene.World.TrailOf(paper), a => a == "paper.read");
        await scene.World.As("zd2.a");
        Assert.Equal("not-visible", (await World.Refused(() => scene.Act<ReadPaper>().Run(paper))).Code);
        await scene.World.As("zd1.head");
        await scene.Act<RevokePaper>().Run(Guid.NewGuid(), paper, version, "告知书中日期写错");
    }

    private static Task<CaseScenario> Start() => CaseScenario.Start(services =>
    {
        services.AddPapers();
        services.AddSingleton(new PdfSettings());
        services.AddSingleton<IDocumentRenderer, OfficialRenderer>();
    });

    private static async Task<Guid> Draft(CaseScenario scene, Guid caseId, Dictionary<string, string>? typed = null)
    {
        await scene.World.As("zd1.a");
        return await scene.Act<DraftPaper>().Run(Guid.NewGuid(), caseId, "penalty-notice", typed ?? Filled);
    }

    private static async Task Issue(CaseScenario scene, Guid paper)
    {
        await scene.World.As("zd1.head");
        await scene.Act<IssuePaper>().Run(Guid.NewGuid(), paper, await Version(scene, paper));
    }

    private static async Task<int> Version(CaseScenario scene, Guid paper)
    {
        await using var db = scene.World.Read();
        return await db.Papers.Where(p => p.Id == paper).Select(p => p.Version).SingleAsync();
    }

    private static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().Select(p => p.Text)).Replace(" ", "", StringComparison.Ordinal);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Review;
using Oversight.Tests.Features.Casework;
using Oversight.Tests.Support;
using Oversight.Web.Features.Review;
using UglyToad.PdfPig;

namespace Oversight.Tests.Features.Review;

public sealed class ReexaminationActsTests
{
    [Fact]
    public async Task A_draw_is_kept_with_its_exclusions_and_repeated_out_of_the_kept_population()
    {
        await using var scene = await Start(closed: 4);
        var id = await Draw(scene, 2, ("管执罚〔2026〕0001号", "正在行政复议，复议结束后另行评查"));
        await scene.World.As("zd2.a");
        var view = await scene.Act<ReexaminationViews>().Find(id);
        Assert.Equal(("管执法复查〔2026〕1号", 3, 2, 1), (view!.Draw.Number, view.Draw.Population, view.Sheets.Count, view.Draw.Exclusions.Count));
        Assert.DoesNotContain(view.Sheets, s => s.CaseNumber == "管执罚〔2026〕0001号");
        Assert.All(view.Sheets, s => Assert.False(s.Visible));
        var proof = await scene.Act<ReexaminationViews>().Repeat(id);
        Assert.True(proof!.Same);
        Assert.Equal(view.Sheets.Select(s => s.CaseNumber), proof.Drawn);
        Assert.Equal(["reexamination.drawn"], await scene.World.TrailOf(id));
    }

    [Fact]
    public async Task A_population_that_was_changed_afterwards_is_found_out()
    {
        await using var scene = await Start(closed: 3);
        var id = await Draw(scene, 1);
        var view = await scene.Act<ReexaminationViews>().Find(id);
        scene.World.VerifyAtEnd = false;
        var path = scene.Act<FileStore>().PathOf(view!.Draw.PopulationHash);
        File.SetAttributes(path, FileAttributes.Normal);
        await File.AppendAllTextAsync(path, "管执罚〔2026〕0009号|50\n", TestContext.Current.CancellationToken);
        Assert.False((await scene.Act<ReexaminationViews>().Repeat(id))!.Same);
    }

    [Fact]
    public async Task A_case_is_not_drawn_twice_and_says_why()
    {
        await using var scene = await Start(closed: 3);
        await Draw(scene, 2);
        var second = await scene.Act<ReexaminationViews>().Find(await Draw(scene, 5));
        Assert.Equal((1, 2), (second!.Sheets.Count, second.Draw.Exclusions.Count));
        Assert.All(second.Draw.Exclusions, e => Assert.Equal("已在管执法复查〔2026〕1号中复查", e.Reason));
        Assert.Equal("empty-population", (await World.Refused(() => Draw(scene, 1))).Code);
    }

    [Fact]
    public async Task Only_the_legal_office_draws_and_an_unknown_number_is_told()
    {
        await using var scene = await Start(closed: 1);
        await scene.World.As("zd1.head");
        Assert.Equal("duty", (await World.Refused(() => scene.Act<DrawReexamination>().Run(Guid.NewGuid(), Form(1)))).Code);
        await scene.World.As("legal2");
        Assert.Equal("exclusions", (await Assert.ThrowsAsync<InvalidInput>(() => scene.Act<DrawReexamination>().Run(Guid.NewGuid(), Form(1, ("管执罚〔2026〕9999号", "不知道是哪一件"))))).Field);
        Assert.Equal("size", (await Assert.ThrowsAsync<InvalidInput>(() => scene.Act<DrawReexamination>().Run(Guid.NewGuid(), Form(51)))).Field);
    }

    [Fact]
    public async Task Faults_become_findings_of_the_department_that_handled_the_case()
    {
        await using var scene = await Start(closed: 1);
        var view = await scene.Act<ReexaminationViews>().Find(await Draw(scene, 1));
        var sheet = view!.Sheets[0].Id;
        var (involved, reviewer) = (await scene.World.OfficerOf("legal2"), await scene.World.OfficerOf("legal"));
        Assert.Equal("reviewer-involved", (await World.Refused(() => scene.Act<AssignReviewer>().Run(Guid.NewGuid(), sheet, 1, involved))).Code);
        await scene.Act<AssignReviewer>().Run(Guid.NewGuid(), sheet, 1, reviewer);
        await scene.World.As("legal");
        Assert.Equal("conflict", (await World.Refused(() => scene.Act<JudgeSheet>().Run(Guid.NewGuid(), sheet, 1, ReviewMatter.Law, ReviewVerdict.Sound, "", Dimension.LegalBasis))).Code);
        var version = 2;
        foreach (var matter in Enum.GetValues<ReviewMatter>())
        {
            var fault = matter is ReviewMatter.Procedure or ReviewMatter.Law;
            await scene.Act<JudgeSheet>().Run(Guid.NewGuid(), sheet, version++, matter, fault ? ReviewVerdict.Fault : ReviewVerdict.Sound, fault ? "卷内没有当事人的身份信息" : "", matter.Usual());
        }

        var findings = await scene.Act<ConcludeSheet>().Run(Guid.NewGuid(), sheet, version++, "总体合格，程序和法律适用上有问题");
        await using var db = scene.World.Read();
        var rows = await db.Findings.AsNoTracking().OrderBy(f => f.Ordinal).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(findings, rows.Select(f => f.Id));
        Assert.Equal([Dimension.Conduct, Dimension.LegalBasis], rows.Select(f => f.Dimension));
        Assert.All(rows, f => Assert.Equal((scene.Squadron, view.Draw.Picks[0].CaseId), (f.DepartmentId, f.CaseId!.Value)));
        Assert.Contains("当事人身份信息完整", rows[0].Observed, StringComparison.Ordinal);
        Assert.Equal("管执法复查〔2026〕1号 · 第1件", rows[0].Source);
        Assert.Equal("step", (await World.Refused(() => scene.Act<ConcludeSheet>().Run(Guid.NewGuid(), sheet, version, "再办结一次看看"))).Code);
    }

    [Fact]
    public async Task The_sheet_is_read_by_its_department_and_printed_as_it_stood()
    {
        await using var scene = await Start(closed: 1);
        var sheet = (await scene.Act<ReexaminationViews>().Find(await Draw(scene, 1)))!.Sheets[0].Id;
        await scene.World.As("zd2.a");
        Assert.Null(await scene.Act<ReviewSheetViews>().Find(sheet));
        await scene.World.As("zd1.a");
        var view = await scene.Act<ReviewSheetViews>().Find(sheet);
        Assert.Empty(view!.Candidates);
        using var pdf = PdfDocument.Open(scene.Act<IDocumentRenderer>().Render(CaseReviewDocument.Compose(view.Paper)));
        var text = string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));
        Assert.Contains("管执法复查〔2026〕1号第1件", text, StringComparison.Ordinal);
        Assert.Contains("裁量适当", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_is_on_the_workbench_of_whom_it_waits_for()
    {
        await using var scene = await Start(closed: 1, heard: false);
        await scene.Decided(await scene.Accepted());
        var sheet = (await scene.Act<ReexaminationViews>().Find(await Draw(scene, 1)))!.Sheets[0].Id;
        Assert.Equal("指定评查人", (await Todo(scene, "legal2")).Single().NextAct);
        await scene.Act<AssignReviewer>().Run(Guid.NewGuid(), sheet, 1, await scene.World.OfficerOf("legal"));
        Assert.Empty(await Todo(scene, "legal2"));
        Assert.Equal("评查", (await Todo(scene, "legal")).Single().NextAct);
        Assert.Equal("说明", (await Todo(scene, "zd1.a")).Single().NextAct);
    }

    private static async Task<IReadOnlyList<Oversight.Web.Features.Workbench.WorkItem>> Todo(CaseScenario scene, string user)
    {
        await scene.World.As(user);
        return await new ReviewTodo(scene.Act<Oversight.Infrastructure.Persistence.Reads>(), scene.Act<Oversight.Infrastructure.Calendar.CalendarSource>()).Mine(TestContext.Current.CancellationToken);
    }

    private static async Task<CaseScenario> Start(int closed, bool heard = true)
    {
        var scene = await CaseScenario.Start(services =>
        {
            services.AddReview();
            services.AddSingleton(new PdfSettings());
            services.AddSingleton<IDocumentRenderer, OfficialRenderer>();
        }, heard);
        for (var i = 0; i < closed; i++)
            await scene.Closed(await scene.Accepted());
        return scene;
    }

    private static async Task<Guid> Draw(CaseScenario scene, int size, params (string, string)[] left)
    {
        await scene.World.As("legal2");
        return await scene.Act<DrawReexamination>().Run(Guid.NewGuid(), Form(size, left));
    }

    private static ReexaminationForm Form(int size, params (string, string)[] left) => new(
        new DateOnly(2026, 1, 1), new DateOnly(2026, 11, 23), PowerCategory.Penalty, null, size,
        [new WeightChoice(ReexaminationWeightSort.Category, nameof(PowerCategory.Penalty), "行政处罚", 3), new WeightChoice(ReexaminationWeightSort.Red, "", "不通过", 2)], left);
}

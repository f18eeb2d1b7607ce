using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Catalogue;

namespace Oversight.Tests.Features.Adjustments;

/// <summary>A flow chart is named by the digest of its content: nobody gets at a file of somebody else by naming its digest.</summary>
public sealed class ChartTests
{
    [Fact]
    public async Task Only_ones_own_upload_becomes_a_flow_chart_and_only_as_it_was_uploaded()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var mine = await Chart(bureau, "legal2", "流程图一");
        var evidence = await Chart(bureau, "zd1.a", "别人的办案材料");
        var line = await bureau.Revise(bureau.Cases.Penalty);
        ContentChart[] attacks = [evidence, mine with { ContentType = "text/html" }, mine with { Name = "通知.pdf" }, mine with { Length = 1 }, mine with { Hash = new string('0', 64) }];
        foreach (var attack in attacks)
        {
            var refused = await Assert.ThrowsAsync<InvalidInput>(() => bureau.Draft("legal2", line with { Content = line.Content! with { Charts = [mine, attack] } }));
            Assert.Equal(("line-1.charts", true), (refused.Field, refused.Message.Contains("不是您本人上传的文件", StringComparison.Ordinal)));
        }

        var sheet = await bureau.Draft("legal2", line with { Content = line.Content! with { Charts = [mine] } });

        // What the sheet shows already stays; a revision brings in nothing of others either.
        var revised = line with { Content = line.Content! with { Charts = [mine], Note = "补充流程图" } };
        await bureau.Do("legal2", sheet, (op, v) => bureau.Act<ReviseAdjustment>().Run(op, sheet, v, AdjustmentScenario.Form(revised)));
        await Assert.ThrowsAsync<InvalidInput>(() => bureau.Do("legal2", sheet, (op, v) =>
            bureau.Act<ReviseAdjustment>().Run(op, sheet, v, AdjustmentScenario.Form(line with { Content = line.Content! with { Charts = [mine, evidence] } }))));
        await bureau.Submit(sheet);
        await bureau.Review(sheet);
        await bureau.Approve(sheet);
        await bureau.Confirm(sheet, AdjustmentScenario.Today.AddDays(1));
        Assert.Equal([mine.Hash], (await bureau.Item(bureau.Cases.Penalty)).Versions[^1].Charts.Select(c => c.Hash));

        // The chart of the item goes on into the next version, whoever drafts it.
        bureau.GoTo(AdjustmentScenario.Today.AddDays(2));
        var next = await bureau.Revise(bureau.Cases.Penalty);
        Assert.Equal([mine], next.Content!.Charts);
        await bureau.Draft("zd1.head", next with { Content = next.Content with { Note = "再改" } });
    }

    private static async Task<ContentChart> Chart(AdjustmentScenario bureau, string user, string content)
    {
        var id = await bureau.Cases.Upload(user, content);
        await bureau.World.As(user);
        return Assert.Single(await bureau.Act<ItemFormViews>().Charts([id], outside: true));
    }
}

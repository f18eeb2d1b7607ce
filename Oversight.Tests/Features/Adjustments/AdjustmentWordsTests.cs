using System.Text;
using System.Text.Json;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Catalogue;
using Oversight.Web.Features.Publications;

namespace Oversight.Tests.Features.Adjustments;

/// <summary>What the trail says of an adjustment and of the items that it changed: why, which lines, by which sheet and document.</summary>
public sealed class AdjustmentWordsTests
{
    private static readonly DateOnly Today = AdjustmentScenario.Today;

    [Fact]
    public async Task A_draft_and_its_change_say_why_and_which_lines_changed()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var (penalty, service, small) = (await bureau.Revise(bureau.Cases.Penalty), await bureau.Revise(bureau.Cases.Service), await bureau.Revise(bureau.Cases.Small));
        var sheet = await bureau.Draft("legal2", penalty, service, small);
        var again = await bureau.Revise(bureau.Cases.Service);
        var changed = penalty with { Content = penalty.Content! with { Remedy = "可以申请行政复议" } };
        await bureau.Do("legal2", sheet, (op, v) => bureau.Act<ReviseAdjustment>().Run(op, sheet, v, AdjustmentScenario.Form(changed, again) with { Reason = "罚款幅度与救济渠道变化。" }));
        var words = await bureau.Sentences(sheet);
        Assert.Contains("3个事项", words[0], StringComparison.Ordinal);
        Assert.EndsWith("；理由：市容条例修改，罚款幅度变化。", words[0], StringComparison.Ordinal);
        Assert.EndsWith("；改动T-CF-001；移除T-CF-002；理由：罚款幅度与救济渠道变化。", words[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_and_an_end_say_by_which_sheet_and_document_and_why()
    {
        await using var bureau = await AdjustmentScenario.Start();
        var sheet = await bureau.Approved(await bureau.Revise(bureau.Cases.Penalty), await bureau.HandDown(bureau.Cases.Service, Today.AddDays(1)) with { Note = "区里下放到街道" });
        await bureau.Confirm(sheet, Today.AddDays(2));
        var published = (await bureau.Sentences(bureau.Cases.Penalty)).Single(w => w.StartsWith("发布第2版", StringComparison.Ordinal));
        Assert.Contains("起生效；由调〔2026〕1号（管司〔2026〕5号）调整，理由：市容条例修改，罚款幅度变化。", published, StringComparison.Ordinal);
        Assert.Contains("；依据：管司〔2026〕5号；由调〔2026〕1号调整，理由：区里下放到街道", (await bureau.Sentences(bureau.Cases.Service))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_from_before_read_as_they_did()
    {
        Assert.Equal("发布第1版“公厕维护”，自2026年1月1日起生效", CatalogueSentences.All["item.version-published"](Json("""{"number":1,"name":"公厕维护","effectiveFrom":"2026-01-01"}""")));
        Assert.Equal("2026年1月1日后停止行使；依据：管司〔2026〕5号", CatalogueSentences.All["item.repealed"](Json("""{"lastDay":"2026-01-01","successor":"","reason":"管司〔2026〕5号"}""")));
        Assert.Equal("修改动态调整，1个事项，2026年1月30日前申请", AdjustmentSentences.All["adjustment.revised"](Json("""{"items":["T-CF-001"],"dueOn":"2026-01-30"}""")));
        Assert.Equal("巡检第1项T-CF-001（大厅张贴）：一致", PublicationSentences.All["publication-check.noted"](Json("""{"place":1,"code":"T-CF-001","channel":"HallPoster","result":"Same"}""")));
        Assert.Equal("巡检第1项T-CF-001（大厅张贴）：不一致，承诺时限少写五天", PublicationSentences.All["publication-check.noted"](Json("""{"place":1,"code":"T-CF-001","channel":"HallPoster","result":"Different","differs":"承诺时限少写五天"}""")));
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(Encoding.UTF8.GetBytes(text)).RootElement;
}

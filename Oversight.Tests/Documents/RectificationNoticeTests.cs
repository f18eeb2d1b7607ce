using Oversight.Infrastructure.Documents;

namespace Oversight.Tests.Documents;

public sealed class RectificationNoticeTests
{
    [Fact]
    public void The_notice_says_what_why_by_when_and_what_follows()
    {
        using var paper = PrintedPaper.Of(SamplePapers.Short);
        var text = paper.AllText();
        Assert.StartsWith("郑州市管城回族区城市管理执法局整改通知书管执法督改〔2026〕17号关于责令限期整改", text, StringComparison.Ordinal);
        Assert.Contains("第十六条的规定，现责令你单位限期整改", text, StringComparison.Ordinal);
        Assert.Contains("请于2026年11月23日24:00前完成整改", text, StringComparison.Ordinal);
        Assert.Contains("逾期未整改或者整改不到位的，依据《办法》第十六条的规定，记入考核台账，实行一票否决", text, StringComparison.Ordinal);
        Assert.Contains("（联系人：李敏，联系电话：0371-66221234）", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_requirement_has_its_number_and_its_standard()
    {
        using var paper = PrintedPaper.Of(SamplePapers.Long);
        var text = paper.AllText();
        foreach (var requirement in SamplePapers.Long.Requirements)
            Assert.Contains($"{requirement.Number}.{requirement.Text}。到位标准：{requirement.Measure}。", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void The_receipt_slip_has_the_last_page_to_itself(int requirements)
    {
        using var paper = PrintedPaper.Of(SamplePapers.Long with { Requirements = [.. SamplePapers.Long.Requirements.Take(requirements)] });
        var slip = PrintedPaper.Squeeze(string.Concat(paper.Text(paper.Pages[^1]).Select(l => l.Value)));
        Assert.StartsWith("整改通知书签收回执文号管执法督改〔2026〕108号", slip, StringComparison.Ordinal);
        foreach (var label in new[] { "签收单位", "签收人", "签收时间", "反馈意见", "（盖章）" }) Assert.Contains(label, slip, StringComparison.Ordinal);
        Assert.DoesNotContain("整改通知书签收回执", string.Concat(paper.Text(paper.Pages[^2]).Select(l => l.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_prints_the_trail_entry_of_the_signing()
    {
        using var paper = PrintedPaper.Of(SamplePapers.Short);
        Assert.All(paper.Pages, p => Assert.Contains("痕迹18204–1a2b3c4d5e6f",
            PrintedPaper.Squeeze(string.Concat(p.Letters.Where(l => PrintedPaper.Size(l) == 8).Select(l => l.Value))), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_of_a_demonstration_says_so()
    {
        using var paper = PrintedPaper.Of(SamplePapers.Long);
        Assert.All(paper.Pages, p => Assert.Equal("演示数据", string.Concat(p.Letters.Where(l => PrintedPaper.Size(l) == 10.5).Select(l => l.Value))));
        using var real = PrintedPaper.Of(SamplePapers.Short);
        Assert.DoesNotContain(real.Pages.SelectMany(p => p.Letters), l => PrintedPaper.Size(l) == 10.5);
    }

    [Fact]
    public void A_draft_names_no_number_and_no_due_day()
    {
        using var paper = PrintedPaper.Of(SamplePapers.Draft);
        var text = paper.AllText();
        Assert.Contains("管执法督改〔〕号", text, StringComparison.Ordinal);
        Assert.Contains("届满日期在签发时确定", text, StringComparison.Ordinal);
        Assert.DoesNotContain("24:00", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_round_names_the_notice_before()
    {
        using var paper = PrintedPaper.Of(SamplePapers.Long);
        Assert.Contains("你单位对《整改通知书》（管执法督改〔2026〕61号）所列问题整改不到位，需要继续整改（第2轮）。", paper.AllText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_alone_becomes_a_whole_title()
    {
        var document = RectificationNoticeDocument.Compose(SamplePapers.Long);
        Assert.Equal("关于责令限期整改建筑垃圾运输车辆未密闭运输、沿途遗撒以及“双随机、一公开”检查记录缺失问题的通知",
            document.Blocks.OfType<TitleBlock>().First().Text);
    }
}

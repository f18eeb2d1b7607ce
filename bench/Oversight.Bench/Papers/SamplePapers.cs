using System.Globalization;
using Oversight.Infrastructure.Documents;

namespace Oversight.Bench.Papers;

/// <summary>Papers as the bureau writes them; no two with the same text.</summary>
internal static class SamplePapers
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    /// <summary>A rectification notice with its receipt slip.</summary>
    public static OfficialDocument Notice(int number) => RectificationNoticeDocument.Compose(new NoticePaper(
        "郑州市管城回族区城市管理执法局",
        string.Create(CultureInfo.InvariantCulture, $"管执法督改〔2026〕{number}号"),
        "数字化指挥中心",
        "关于责令限期整改投诉案件逾期未答复问题的通知",
        string.Create(CultureInfo.InvariantCulture, $"2026年10月12日，局法制室在专项督查中发现，你中心受理的投诉案件（编号：TS2026-{number:0000}）应于2026年9月30日前答复投诉人，截至督查当日仍未答复，已逾期8个工作日"),
        "《办法》第十三条和第十四条",
        "行政行为",
        "建筑垃圾处置投诉处理",
        "GF-0037",
        [
            new(1, "立即办结逾期投诉案件，向投诉人书面答复并致歉", "投诉人已收到书面答复，答复文书和送达记录上传系统"),
            new(2, "健全投诉办理时限预警机制", "制定并印发投诉办理时限管理制度，落实专人每日核查"),
        ],
        "15个工作日",
        Day.AddDays(21),
        Day,
        "李敏",
        "0371-66221234",
        "局长　王建国",
        18000 + number,
        "1a2b3c4d5e6f7788",
        Draft: false,
        Demonstration: false));

    /// <summary>A long bulletin of headings and paragraphs.</summary>
    public static OfficialDocument Bulletin(int number, int paragraphs)
    {
        List<Block> blocks =
        [
            new HeaderBlock("郑州市管城回族区城市管理执法局文件", string.Create(CultureInfo.InvariantCulture, $"管执法报〔2026〕{number}号")),
            new TitleBlock("关于2026年第三季度行政权责事项运行监督管理情况的通报"),
            new AddresseeBlock("执法大队各中队、数字化指挥中心、机关各科室："),
            new HeadingBlock(1, "一、总体情况"),
        ];
        for (var i = 1; i <= paragraphs; i++)
        {
            blocks.Add(new ParagraphBlock(string.Create(
                CultureInfo.InvariantCulture,
                $"第{i}项：第三季度共办理{1000 + number + i}件，按时办结{900 + i}件。对“五单一网”制度改革中列入行政权责清单的行政处罚、行政强制、行政检查和基本公共服务等4类事项，严格按照登记的名称、编号、实施依据行使权力。")));
        }

        blocks.Add(new SignatureBlock("管城回族区城市管理执法局", Day));
        return new OfficialDocument("通报", "管城回族区城市管理执法局", blocks) { Date = Day };
    }
}

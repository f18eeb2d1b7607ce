using Oversight.Infrastructure.Documents;

namespace Oversight.Tests.Documents;

/// <summary>Papers as the bureau writes them, short and long.</summary>
internal static class SamplePapers
{
    public static readonly OfficialRenderer Renderer = new(new PdfSettings());

    public static NoticePaper Short => new(
        "郑州市管城回族区城市管理执法局", "管执法督改〔2026〕17号", "数字化指挥中心", "关于责令限期整改投诉案件逾期未答复问题的通知",
        "2026年10月12日，局法制室在专项督查中发现，你中心受理的投诉案件（编号：TS2026-0312）应于2026年9月30日前答复投诉人，截至督查当日仍未答复，已逾期8个工作日",
        "《办法》第十三条和第十四条", "行政行为", "建筑垃圾处置投诉处理", "GF-0037",
        [
            new(1, "立即办结逾期投诉案件，向投诉人书面答复并致歉", "投诉人已收到书面答复，答复文书和送达记录上传系统"),
            new(2, "健全投诉办理时限预警机制", "制定并印发投诉办理时限管理制度，落实专人每日核查"),
        ],
        "15个工作日", new(2026, 11, 23), new(2026, 11, 2), "李敏", "0371-66221234", "局长　王建国", 18204, "1a2b3c4d5e6f7788", false, false);

    public static NoticePaper Draft => Short with { Number = null, SignedOn = null, DueOn = null, TrailSeq = null, TrailHash = null, Draft = true };

    public static NoticePaper Long => Short with
    {
        Number = "管执法督改〔2026〕108号",
        Department = "城市管理执法大队建筑垃圾和渣土运输专项执法检查中队",
        Title = "建筑垃圾运输车辆未密闭运输、沿途遗撒以及“双随机、一公开”检查记录缺失",
        Finding = "经查：一是有7份检查记录未载明检查时间、地点和检查人员执法证号，占抽查总数的35%；二是对豫A12345等3辆渣土运输车辆未密闭运输的违法行为未在法定期限内立案，"
            + "当事人𬭎𠮷公司（法定代表人：㛃晓喆）的陈述申辩意见未予记录；三是罚款2,000.00元以上的案件未经法制审核即作出处罚决定，面积3,500平方米",
        Requirements =
        [
            .. Enumerable.Range(1, 8).Select(i => new NoticePaperRequirement(
                i,
                i % 2 == 0
                    ? "逐案核查第三季度立案、审核、送达环节的时限，形成问题清单和责任清单，对超过90日未办结的案件逐件说明理由，并报局法制室备案审查"
                    : "对抽查发现的7份检查记录补充完善检查时间、地点、检查人员执法证号等要素",
                "全部7份记录要素齐全并经中队负责人签字确认，扫描件（PDF，每份不超过20MB）上传至行政权责运行监督系统")),
        ],
        Contact = "欧阳𫖯",
        Phone = "0371-66221234转8012",
        SignerTitle = "副局长　买买提·阿不都热合曼",
        Demonstration = true,
        Round = 2,
        PreviousNumber = "管执法督改〔2026〕61号",
    };

    /// <summary>A bulletin with every kind of block, of a length by choice.</summary>
    public static OfficialDocument Bulletin(int paragraphs = 6, int rows = 45, bool colophon = true)
    {
        var date = new DateOnly(2026, 10, 9);
        List<Block> blocks =
        [
            new HeaderBlock("郑州市管城回族区城市管理执法局文件", "管执法报〔2026〕3号", Urgency: "特急"),
            new TitleBlock("关于2026年第三季度行政权责事项运行监督管理情况的通报"),
            new AddresseeBlock("执法大队各中队、数字化指挥中心、机关各科室："),
            new HeadingBlock(1, "一、总体情况"),
            new HeadingBlock(2, "（一）办件情况"),
            new HeadingBlock(3, "1. 行政处罚"),
            .. Enumerable.Range(1, paragraphs).Select(i => new ParagraphBlock(
                $"第{i}项：第三季度共办理1,284件，按时办结1,251件（97.4%）。对“五单一网”制度改革中列入行政权责清单的行政处罚、行政强制、行政检查和基本公共服务等4类事项，严格按照登记的名称、编号、实施依据行使权力。")),
        ];
        if (rows > 0) blocks.Add(Table(rows));
        blocks.Add(new AttachmentNoteBlock(["第三季度考核台账", "整改通知书逾期情况明细表（按被督查单位、整改期限和复核结论分类统计）"]));
        blocks.Add(new SignatureBlock("管城回族区城市管理执法局", date));
        if (colophon) blocks.Add(new ColophonBlock("区政务服务改革管理办公室，区委办公室，区人大常委会办公室", "管城回族区城市管理执法局办公室", date));
        return new OfficialDocument("通报", "管城回族区城市管理执法局", blocks) { Date = date };
    }

    private static TableBlock Table(int rows) => new(
        [new("序号", 1.4, CellAlign.Centre), new("被督查单位", 4), new("发现问题", 6), new("整改率", 2, CellAlign.Figure), new("扣分", 2, CellAlign.Figure)],
        [
            .. Enumerable.Range(1, rows).Select(i => (IReadOnlyList<string>)
            [
                $"{i}", $"执法大队第{i}中队", i % 3 == 0 ? "检查记录要素不全，未按规定时限上传，现场照片缺失，法制审核意见未附卷" : "逾期未反馈",
                $"{i % 100}.5%", i % 2 == 0 ? "1.5" : "12",
            ]),
        ],
        "督查问题汇总表");
}

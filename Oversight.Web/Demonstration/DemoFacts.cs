using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Seeding.Catalogue;

namespace Oversight.Web.Demonstration;

/// <summary>What happened, in the words of an officer, fitting the item.</summary>
internal static class DemoFacts
{
    private static readonly string[] Channels = ["执法人员日常巡查发现", "数字化城管平台派单", "12345热线转办，经现场核实", "视频巡查发现", "群众来电反映，经现场核实"];

    private static readonly Dictionary<string, string[]> Particular = new(StringComparer.Ordinal)
    {
        ["CF-003"] = ["将木方、模板堆放在人行道上，占地约{n}平方米，行人绕行机动车道", "将货物纸箱堆放在店前公共场地，占地约{n}平方米"],
        ["CF-005"] = ["施工场地临街面围挡缺失约{n}米，围挡外有积泥", "临街围挡破损，未保持整洁，裸露长度约{n}米"],
        ["CF-007"] = ["占用人行道摆摊售卖水果，占地约{n}平方米", "占用人行天桥兜售手机配件，劝离后再次返回", "占用慢车道摆设早餐摊，现场有桌凳{n}套"],
        ["CF-009"] = ["在店门外人行道摆放桌椅{n}张经营夜宵", "将货架伸出门外约{n}米经营，占用人行道", "在门前空地摆放冰柜、展架经营，前期已书面责令改正"],
        ["CF-011"] = ["未经批准在店前广场搭台举办开业促销，音响、拱门占用公共场地", "未经批准占用道路举办商业宣传，搭设帐篷{n}顶"],
        ["CF-012"] = ["在临街阳台吊挂拖把、旧衣物，责令改正后再次吊挂"],
        ["CF-013"] = ["在沿街墙体直接喷写“转让”字样，面积约{n}平方米"],
        ["CF-014"] = ["在公交站旁乱扔烟蒂，拒不清理", "在绿化带旁乱扔饮料杯和纸屑"],
        ["CF-016"] = ["占用人行道冲洗车辆，污水漫流约{n}平方米"],
        ["CF-021"] = ["施工单位未经核准处置建筑垃圾，现场外运渣土{n}车"],
        ["CF-023"] = ["清运车辆沿途撒漏，污染路面约{n}0平方米", "车辆密闭不严，渣土撒漏污染路面约{n}0米"],
        ["CF-029"] = ["门头牌匾破损、缺字，责令改正期满仍未修复", "电子显示屏夜间亮度影响居民，责令改正期满未改正"],
        ["CF-032"] = ["运输散装沙石未作覆盖，沿途遗撒"],
        ["CF-055"] = ["擅自占用绿地停放施工机具，面积约{n}平方米"],
        ["CF-058"] = ["为使门头不被遮挡，擅自修剪行道树{n}株"],
        ["CF-063"] = ["饲养犬只{n}只，未办理养犬登记，责令改正期满未办理"],
        ["CF-068"] = ["携犬出户未牵领，犬只进入小区儿童活动场地", "携犬出户未清除犬只粪便，经劝告不改"],
        ["CF-070"] = ["经营停车场未按规定备案，泊位约{n}0个"],
        ["CF-078"] = ["非机动车停放在盲道上，劝告后未移走"],
        ["JC-001"] = ["对门前市容环卫责任区落实情况开展检查"],
        ["JC-002"] = ["对停车场备案、公示收费标准、设施维护情况开展检查"],
        ["JC-003"] = ["对建筑垃圾核准文件、运输路线和时间开展检查"],
        ["FW-001"] = ["公共厕所当日开放、保洁和设施维护"],
        ["FW-002"] = ["片区生活垃圾当日清运"],
        ["FW-003"] = ["申请养犬登记，犬只{n}岁，已免疫"],
        ["FW-004"] = ["申请停车场经营备案，泊位约{n}0个"],
        ["FW-005"] = ["道路当日清扫保洁，机械化作业{n}个来回"],
    };

    /// <summary>The brief facts of a case.</summary>
    public static string Of(ShippedItem item, string place, Chance chance)
    {
        var n = chance.Between(2, 9);
        var what = Particular.TryGetValue(item.Code[^6..], out var known)
            ? chance.Pick(known).Replace("{n}", $"{n}", StringComparison.Ordinal)
            : item.Category == PowerCategory.Coercion ? $"符合“{item.Name}”的法定情形，需要依法处理"
            : $"涉嫌{Bare(item.Name)}，现场已拍照取证";
        return item.Category switch
        {
            PowerCategory.Penalty => $"{chance.Pick(Channels)}：{place}，当事人{what}。",
            PowerCategory.Coercion => $"{place}，{what}。",
            PowerCategory.Check => $"按年度检查计划，{what}，地点：{place}。",
            _ => $"{what}。地点：{place}。",
        };
    }

    /// <summary>What is written when a step is done.</summary>
    public static string Note(ShippedStep step, Chance chance) => step.Code switch
    {
        "investigate" => chance.Pick(["两名执法人员出示证件后现场勘验，拍照、录像取证并制作笔录，当事人签字确认。", "现场核实情况属实，已制作检查笔录和询问笔录，全过程音像记录。"]),
        "inspect" => chance.Pick(["两名以上人员现场检查，全过程记录，未发现拒绝检查情形。", "逐项对照检查单检查，发现的问题已当场指出。"]),
        "legal-review" => chance.Pick(["事实清楚，证据充分，程序合法，适用依据正确，同意按拟处理意见进入下一步。", "经审核，主体、依据、程序均符合规定，裁量适当。"]),
        "notify-rights" => "已书面告知拟作处理的事实、理由、依据和陈述、申辩、听证权利，当事人签收。",
        "statement" => chance.Pick(["当事人表示无异议，书面放弃陈述申辩。", "当事人陈述已主动改正，请求从轻，经复核酌情考虑。"]),
        "hearing" => "当事人申请听证，已由未参与调查的人员主持听证并制作笔录。",
        "collective" => "经负责人集体讨论，一致同意拟处理意见，记录附后。",
        "execute" => chance.Pick(["当事人已在期限内到指定银行缴款，票据附卷。", "当事人已缴款并恢复原状，现场复查合格。"]),
        "plan" => "已确定检查对象、内容、时间和人员，经负责人同意。",
        "show-card" => "已出示行政执法证并告知检查事项和权利。",
        "record" => "已制作现场笔录，当事人核对后签字。",
        "result" => chance.Pick(["检查合格，材料归档。", "存在轻微问题，已责令当场改正并复查合格。"]),
        "examine" => "申报材料齐全，符合规定形式。",
        "visit" => "两人实地核查，情况与申报材料一致。",
        "handle" => "符合条件，同意办理。",
        "assign" => "已派至责任班组，明确路段、标准和完成时间。",
        "perform" => "已按标准完成作业，前后照片附后。",
        "report" => "决定书副本已报局备案。",
        _ => $"“{step.Name}”已按规定办理，材料附卷。",
    };

    /// <summary>The item's name without what stands in brackets.</summary>
    public static string Bare(string name) => name.Split('（')[0];
}

using Oversight.Domain.Complaints;

namespace Oversight.Web.Demonstration;

/// <summary>What people of the demonstration complain about: the matter, the item it belongs to, and who answers for it.</summary>
internal static class DemoMatters
{
    private static readonly string[] Squadrons = ["ZD1", "ZD2", "ZD3"];

    /// <summary>What departments handle, with how often it comes.</summary>
    public static IReadOnlyList<(DemoMatter Value, int Weight)> Ours { get; } =
    [
        (new("流动摊点占道经营", "早晚高峰摊点把人行道占满，行人只能走机动车道，希望长效管理。", "CF-007", Squadrons), 16),
        (new("店铺出店经营占道", "沿街店铺把桌椅、货架摆到门外，人行道无法通行，多次劝说无效。", "CF-009", Squadrons), 14),
        (new("夜间渣土车抛撒滴漏", "夜里十一点以后渣土车不盖篷布，沿路撒土，早上路面一层泥。", "CF-023", ["ZTZD"]), 10),
        (new("工地未覆盖扬尘大", "工地土堆没有覆盖，起风时尘土飞到居民楼里，不敢开窗。", "CF-005", Squadrons), 6),
        (new("门头牌匾破损歪斜", "二楼广告牌歪了快一个月，下面就是公交站，担心掉下来砸人。", "CF-029", Squadrons), 7),
        (new("墙面小广告反复张贴", "楼道口和墙面小广告清了又贴，请查处张贴的人。", "CF-030", Squadrons), 6),
        (new("垃圾中转站异味扰民", "垃圾站中午不及时清运，污水流到路上，气味很大。", "CF-024", ["HWZD"]), 7),
        (new("垃圾倾倒在绿化带", "有人夜里把装修垃圾倒在绿化带里，已经堆了三天。", "CF-031", ["HWZD"]), 6),
        (new("楼顶搭建影响采光", "对面楼顶正在搭建彩钢房，已经起了一层，请尽快制止。", "CF-004", ["WJZD"]), 6),
        (new("道路开挖后长期不恢复", "管线施工完路面一直没有恢复，夜里没有警示灯，有人摔倒。", "CF-050", ["WJZD"]), 5),
        (new("公园内遛狗不牵绳", "早上有人在公园遛大型犬不牵绳，老人孩子都害怕。", "CF-068", Squadrons), 6),
        (new("共享单车堵塞地铁口", "地铁口共享单车堆了三四排，盲道完全被占住。", "CF-079", Squadrons), 7),
        (new("停车场乱收费", "停车不到一小时收了二十元，没有公示收费标准，也不给票据。", "CF-071", Squadrons), 4),
    ];

    /// <summary>Questions and suggestions.</summary>
    public static IReadOnlyList<DemoMatter> Asked { get; } =
    [
        new("咨询养犬登记需要哪些材料", "请问办理养犬登记要带哪些证件，老年人能不能代办。", "FW-003", ["HWZD"]) { Kind = ComplaintKind.Inquiry },
        new("咨询停车场备案流程", "自有场地想对外经营停车，请问怎样备案。", "FW-004", ["DDB"]) { Kind = ComplaintKind.Inquiry },
        new("建议增设便民疏导点", "菜市场周边摊贩多，建议划一块早市疏导区，定时定点经营。", "CF-007", Squadrons) { Kind = ComplaintKind.Suggestion },
        new("建议公厕延长开放时间", "夜市旁公厕晚上十点就关门，建议延长到十二点。", "FW-001", ["HWZD"]) { Kind = ComplaintKind.Suggestion },
    ];

    /// <summary>What belongs to somebody else, by entry of the scope catalogue.</summary>
    public static IReadOnlyList<DemoForeign> Foreign { get; } =
    [
        new("traffic", "机动车占用消防通道停放", "小区门口消防通道每天停满私家车，消防车进不来。", "公安交通管理部门", "机动车在道路上停放由公安交通管理部门管辖，已将您反映的情况转送。"),
        new("neighbours", "楼上夜间噪声", "楼上邻居每天半夜放音乐，无法休息。", "公安机关", "生活噪声扰民由公安机关处理，已将您反映的情况转送，紧急时请拨打110。"),
        new("property", "物业不维修电梯", "电梯坏了半个月，物业一直推托不修。", "住房保障和房地产管理部门", "物业服务由住房保障和房地产管理部门监督，已将您反映的情况转送。"),
        new("goods", "超市销售过期食品", "在超市买到过期牛奶，店家不肯退。", "市场监督管理部门", "消费投诉由市场监督管理部门处理，已转送，您也可以拨打12315。"),
    ];

    /// <summary>People who complain; none exists.</summary>
    public static ComplainantCard Card(int place, Chance chance)
    {
        string[] families = ["欧阳", "司马", "赵", "钱", "孙", "李", "周", "吴", "郑", "冯", "陈", "褚", "卫", "蒋", "沈", "韩"];
        string[] given = ["演一", "演二", "示安", "示和", "演文", "示兰", "演青", "示远"];
        var name = families[place % families.Length] + given[chance.Next(given.Length)];
        return new ComplainantCard(name, $"1390037{place % 10000:0000}", Email: chance.Percent(15) ? $"yanshi{place}@example.invalid" : "");
    }
}

/// <summary>A matter that a department answers for.</summary>
/// <param name="Title">In a few words.</param>
/// <param name="Account">As somebody says it.</param>
/// <param name="Item">End of the item's code.</param>
/// <param name="Departments">Who may be given it, by code.</param>
internal sealed record DemoMatter(string Title, string Account, string Item, IReadOnlyList<string> Departments)
{
    public ComplaintKind Kind { get; init; } = ComplaintKind.Complaint;

    /// <summary>The item's whole code.</summary>
    public string Code => $"410104-CG-{Item}";
}

/// <summary>A matter that is none of the bureau's.</summary>
internal sealed record DemoForeign(string Scope, string Title, string Account, string To, string Advice);

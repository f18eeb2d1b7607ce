using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Time;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Topics;

namespace Oversight.Web.Demonstration;

/// <summary>What the legal office looked into: one topic reported and followed up, one ended, one that few may know of.</summary>
internal sealed class TopicStories(IServiceProvider acts, DemoScene scene, WorkingCalendar calendar, DemoOrder order)
{
    private const string Office = "legal2";
    private readonly Dictionary<string, Guid> _files = new(StringComparer.Ordinal);

    /// <summary>Everything that happens.</summary>
    public IReadOnlyList<DemoEvent> Events() =>
    [
        .. Stalls(),
        .. Lorries(),
        .. Sealed(),
        At(1, 17, null, () => Of<CountTopics>().Run(default)),
    ];

    private IEnumerable<DemoEvent> Lorries()
    {
        yield return At(3, 9, Office, () => Open("lorries", new TopicHead("航海东路夜间渣土车抛撒滴漏", TopicKind.Hot, Department("ZTZD"), "投诉集中在航海东路沿线，时间在二十三时以后。\n同期周边有工地集中出土，部分运输车辆未密闭、未冲洗上路。"), "地点“航海东路”和权责事项“渣土运输”的投诉近一周明显增多", false, new ComplaintCut { Word = "渣土车", Place = "航海东路" }));
        yield return At(3, 10, Office, () => Measure("lorries", "对出土工地逐一检查冲洗设施和密闭运输，每晚二十三时至次日三时定点值守", "ZTZD", calendar.AddWorkingDays(order.AsOf, 5)));
        yield return At(3, 11, Office, () => Measure("lorries", "约谈两家运输单位负责人，通报抛撒滴漏情况", "ZTZD", calendar.AddWorkingDays(order.AsOf, 2)));
        yield return At(2, 9, "zt.head", () => On("lorries", "done", (op, f) => Of<FinishTopicMeasure>().Run(op, f.Id, f.Version, 2, "已约谈两家运输单位，均书面承诺密闭运输、出场冲洗。")));
        yield return At(2, 10, Office, () => Draft("lorries", 1, "关于航海东路夜间渣土车抛撒滴漏情况的报告", "近期航海东路沿线夜间渣土车抛撒滴漏的投诉明显增多，市民反映早晨路面积泥、扬尘较大。", "一是周边工地集中在夜间出土，出场冲洗不到位。\n二是个别运输单位车辆密闭装置损坏仍上路。\n三是夜间执法力量不足，发现不及时。", "建议由区有关部门统筹工地出土时段和运输路线，推动工地出口安装冲洗和监控设施，并与我局共享运输核准信息。"));
        yield return At(2, 14, "leader", () => Sign("lorries", 1));
        yield return At(2, 15, Office, () => On("lorries", "sent", (op, f) => Of<SendTopicReport>().Run(op, f.Id, f.Version, f.Reports[0].Id, Day(2), "公文交换")));
        yield return At(1, 9, Office, () => On("lorries", "received", (op, f) => Of<ReceiveTopicReport>().Run(op, f.Id, f.Version, f.Reports[0].Id, Day(1), TopicPapers.Addressee, [])));
        yield return At(1, 16, Office, () => Draft("lorries", 2, "关于航海东路夜间渣土车抛撒滴漏后续情况的报告", "前次报告后，我局每晚定点值守，投诉仍有发生，但集中时段已经缩短。", "多数车辆来自区外工地，途经航海东路，出场冲洗不由本区监管。", "建议协调相邻区对出区渣土车辆实行联合检查。"));
    }

    private IEnumerable<DemoEvent> Stalls()
    {
        yield return At(40, 9, Office, () => Open("stalls", new TopicHead("流动摊点占道经营反复投诉", TopicKind.Difficult, Department("ZD1"), "摊点集中在菜市场和学校周边，整治后数日又回潮；投诉人对答复多表示不满意。"), "流动摊点占道经营的投诉反复发生，部分重新办理", false, new ComplaintCut { Word = "占道经营" }));
        yield return At(40, 10, Office, () => Measure("stalls", "早晚高峰定人定岗，引导进入疏导点", "ZD1", Day(25)));
        yield return At(27, 9, "zd1.head", () => On("stalls", "done", (op, f) => Of<FinishTopicMeasure>().Run(op, f.Id, f.Version, 1, "在三处菜市场周边设岗，引导四十余户进入疏导点。")));
        yield return At(26, 9, Office, () => Draft("stalls", 1, "关于流动摊点占道经营反复投诉情况的报告", "流动摊点占道经营的投诉反复发生，以早晚高峰为多。", "疏导点不足，摊贩经营时间与执法时间错开。", "建议在菜市场周边增设限时疏导点。"));
        yield return At(25, 9, "leader", () => Sign("stalls", 1));
        yield return At(25, 10, Office, () => On("stalls", "sent", (op, f) => Of<SendTopicReport>().Run(op, f.Id, f.Version, f.Reports[0].Id, Day(25), "公文交换")));
        yield return At(23, 10, Office, () => On("stalls", "received", (op, f) => Of<ReceiveTopicReport>().Run(op, f.Id, f.Version, f.Reports[0].Id, Day(23), TopicPapers.Addressee, [])));
        yield return At(15, 10, Office, () => On("stalls", "closed", (op, f) => Of<CloseTopic>().Run(op, f.Id, f.Version, "疏导点已经投入使用，投诉回落，转入日常管理。")));
    }

    private IEnumerable<DemoEvent> Sealed()
    {
        yield return At(6, 9, Office, () => Open("sealed", new TopicHead("整治出店经营引发的网络议论", TopicKind.Sensitive, Department("ZD2"), "网络上出现整治过程的短视频，评论中有不实说法，需核实后统一口径。"), "局长批示：核实情况，把握口径", true, null));
        yield return At(6, 10, Office, () => On("sealed", "admit", (op, f) => Of<RestrictTopic>().Admit(op, f.Id, f.Version, scene.Person.Officers["zd2.head"], null, "责任部门负责人，参与核实")));
        yield return At(5, 10, "zd2.head", () => On("sealed", "read", (_, f) => Of<ReadTopic>().Run(f.Number)));
    }

    private async Task Open(string name, TopicHead head, string origin, bool restricted, ComplaintCut? cut) =>
        _files[name] = await Of<OpenTopic>().Run(Op(name, "open"), new TopicForm(head, origin, restricted, cut));

    private Task Measure(string name, string text, string department, DateOnly due) => On(name, $"measure {text}", (op, f) => Of<SetTopicMeasure>().Run(op, f.Id, f.Version, text, Department(department), due));

    private Task Draft(string name, int number, string title, string situation, string analysis, string advice) =>
        On(name, $"draft {number}", (op, f) => Of<DraftTopicReport>().Run(op, f.Id, f.Version, new TopicReportText(title, situation, analysis, advice)));

    private Task Sign(string name, int number) => On(name, $"sign {number}", (op, f) => Of<SignTopicReport>().Run(op, f.Id, f.Version, f.Reports[number - 1].Id));

    private async Task On(string name, string what, Func<Guid, TopicFile, Task> act)
    {
        await using var db = await Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        await act(Op(name, what), await db.Topics.AsNoTracking().AsSplitQuery().SingleAsync(t => t.Id == _files[name]));
    }

    private Guid Department(string code) => scene.Departments[code];

    private DateOnly Day(int workingDaysAgo) => calendar.SubtractWorkingDays(order.AsOf, workingDaysAgo);

    private DemoEvent At(int workingDaysAgo, int hour, string? by, Func<Task> happen) => new(ChinaTime.StartOf(Day(workingDaysAgo)).AddHours(hour).AddMinutes(50), by, [], _ => happen());

    private static Guid Op(string name, string what) => DerivedId.Of("demonstration.topic", name, what);

    private T Of<T>()
        where T : notnull => acts.GetRequiredService<T>();
}

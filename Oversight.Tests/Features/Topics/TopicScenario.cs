using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Complaints;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Documents;
using Oversight.Tests.Features.Complaints;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Features.Topics;

namespace Oversight.Tests.Features.Topics;

/// <summary>Topics on a real database.</summary>
internal static class TopicScenario
{
    public static readonly TopicReportText Text = new("关于夜间渣土车扰民情况的报告", "近一个月夜间渣土车投诉增多，集中在航海东路。", "主要是工地集中在夜间出土，运输单位没有落实降噪要求。", "建议统筹安排出土时段，明确运输路线。");

    public static Task<ComplaintScenario> Start() => ComplaintScenario.Start();

    public static async Task<TopicFile> Open(this ComplaintScenario s, bool restricted = false, ComplaintCut? cut = null, string user = "legal")
    {
        var head = new TopicHead("夜间渣土车扰民", TopicKind.Hot, await s.World.DepartmentOf("ZD1"), "集中在航海东路沿线。");
        await s.World.As(user);
        var id = await s.Act<OpenTopic>().Run(Guid.NewGuid(), new TopicForm(head, "词语“渣土车”一周9件，上周2件", restricted, cut));
        return await s.Topic(id);
    }

    public static async Task<TopicFile> Topic(this ComplaintScenario s, Guid id)
    {
        await using var db = s.World.Read();
        return await db.Topics.AsNoTracking().AsSplitQuery().SingleAsync(t => t.Id == id);
    }

    /// <summary>Performs an act at the present version as somebody.</summary>
    public static async Task On(this ComplaintScenario s, string user, Guid id, Func<Guid, int, Task> act)
    {
        await s.World.As(user);
        await act(Guid.NewGuid(), (await s.Topic(id)).Version);
    }

    public static Task Draft(this ComplaintScenario s, Guid id, TopicReportText? text = null) => s.On("legal", id, (op, v) => s.Act<DraftTopicReport>().Run(op, id, v, text ?? Text));

    public static async Task<TopicReportPaper> Signed(this ComplaintScenario s, Guid id)
    {
        var report = (await s.Topic(id)).Reports[^1].Id;
        await s.On("leader", id, (op, v) => s.Act<SignTopicReport>().Run(op, id, v, report));
        return System.Text.Json.JsonSerializer.Deserialize<TopicReportPaper>((await s.Topic(id)).Reports[^1].Snapshot!, NoticePapers.Json)!;
    }

    public static ComplaintForm Of(string title, string place, Confidentiality level = Confidentiality.Internal, DateTime? at = null, ComplaintKind kind = ComplaintKind.Complaint) =>
        ComplaintScenario.Form(kind, level, title) with { Place = place, ReceivedAt = at };
}

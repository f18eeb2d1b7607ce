using Oversight.Domain.Topics;

namespace Oversight.Web.Features.Topics;

/// <summary>Writes the report to the district office, or writes it anew.</summary>
public sealed class DraftTopicReport(TopicAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, TopicReportText text) => act.On(TopicDuties.Report, op, id, version, async s =>
    {
        await s.Guard(("title", "报告标题", text.Title), ("situation", "基本情况", text.Situation), ("analysis", "原因分析", text.Analysis), ("advice", "意见建议", text.Advice));
        s.File.DraftReport(text, s.Actor, s.NewId(), s.Now);
    });
}

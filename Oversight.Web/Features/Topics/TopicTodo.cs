using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Workbench;
using Oversight.Web.Kit;

namespace Oversight.Web.Features.Topics;

/// <summary>The reports and measures that wait for somebody. The title of a restricted file is not on the workbench: reading it is on the trail.</summary>
public sealed class TopicTodo(Reads reads) : ITodoArea
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkItem>> Mine(CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<WorkItem>>(async (db, actor) =>
    {
        List<TopicReportState> mine = actor.Is(Role.Leader) ? [TopicReportState.Drafted] : actor.Is(Role.LegalOffice) ? [TopicReportState.Returned, TopicReportState.Signed] : [];
        List<WorkItem> items = [];
        if (mine.Count > 0)
        {
            var waiting = await db.Topics.VisibleTo(actor).Where(t => t.ReportRows.Any(r => mine.Contains(r.State))).OrderBy(t => t.Ordinal).Take(ITodoArea.Most)
                .Select(t => new { t.Id, t.Number, t.Title, t.Restricted, State = t.ReportRows.Where(r => mine.Contains(r.State)).Select(r => r.State).First() }).ToListAsync(cancellation);
            items.AddRange(waiting.Select(t => new WorkItem(
                Kinds.Topic, t.Id, t.Number, Named(t.Restricted, t.Title), t.State == TopicReportState.Drafted ? WorkTab.Review : WorkTab.Todo,
                t.State switch { TopicReportState.Drafted => "签发专题报告", TopicReportState.Returned => "修改专题报告", _ => "报送专题报告" }, $"/topics/{t.Number}?tab=reports", null, Tones.Blue, "")));
        }

        var works = actor.Posts.Where(p => p.Role is Role.DepartmentHead or Role.Officer or Role.Liaison).Select(p => p.DepartmentId).ToList();
        if (works.Count == 0)
            return items;
        var today = ChinaTime.DayOf(reads.Now);
        var measures = await db.Topics.VisibleTo(actor).Where(t => t.State == TopicState.Acting).SelectMany(t => t.MeasureRows, (t, m) => new { t.Id, t.Number, t.Title, t.Restricted, m.DepartmentId, m.DoneAt, m.DueOn, Measure = m.Number })
            .Where(m => m.DoneAt == null && works.Contains(m.DepartmentId)).OrderBy(m => m.DueOn).Take(ITodoArea.Most).ToListAsync(cancellation);
        items.AddRange(measures.Select(m => new WorkItem(
            Kinds.Topic, m.Id, m.Number, $"{Named(m.Restricted, m.Title)} · 措施{m.Measure}", WorkTab.Todo, "回复措施", $"/topics/{m.Number}", ChinaTime.EndOf(m.DueOn), m.DueOn < today ? Tones.Red : Tones.Blue, $"{ChinaTime.Shown(m.DueOn)}前完成")));
        return items;
    }, cancellation);

    private static string Named(bool restricted, string title) => restricted ? "限定知悉范围的专题" : title;
}

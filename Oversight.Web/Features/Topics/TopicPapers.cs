using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Domain.Time;
using Oversight.Domain.Topics;
using Oversight.Domain.Trail;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Documents;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Topics;

/// <summary>What reports on topics are printed from: drafts as they stand, signed ones from their frozen snapshot.</summary>
public sealed class TopicPapers(IDbContextFactory<OversightDb> contexts, Settings settings, ArchiveTopicReport archive, Oversight.Infrastructure.Calendar.IClock clock) : IPaperSource
{
    /// <summary>To whom (管执法文〔2016〕30号正文第三部分).</summary>
    public const string Addressee = "区政务服务改革管理办公室";

    private const int Weeks = 8;

    /// <summary>The paper of a draft as it would be signed now; null where there is none.</summary>
    public async Task<TopicReportPaper?> Draft(Guid id, Guid reportId)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var file = await db.Topics.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(t => t.Id == id);
        return file?.ReportRows.FirstOrDefault(r => r.Id == reportId && r.Snapshot is null) is { } report ? await Write(db, settings, file, report, clock.Now) : null;
    }

    /// <inheritdoc/>
    public async Task<OfficialDocument> Compose(Guid id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var report = await db.Topics.AsNoTracking().SelectMany(t => t.ReportRows, (t, r) => new { t.Id, Report = r.Id, r.Number, r.Snapshot }).SingleAsync(r => r.Report == id);
        var signed = await db.Trail.AsNoTracking().Where(e => e.SubjectKind == Kinds.Topic && e.SubjectId == report.Id && e.Action == "topic.report-signed" && e.Outcome == Outcomes.Done)
            .OrderBy(e => e.Seq).Select(e => new { e.Seq, e.Hash }).ToListAsync();

        // Reports of a file are signed one after the other, so the n-th signing is that of the n-th report.
        var entry = signed[report.Number - 1];
        return TopicReportDocument.Compose(JsonSerializer.Deserialize<TopicReportPaper>(report.Snapshot!, NoticePapers.Json)! with { TrailSeq = entry.Seq, TrailHash = Convert.ToHexStringLower(entry.Hash) });
    }

    /// <inheritdoc/>
    public Task Archive(Guid id, StoredFile pdf) => archive.Run(id, pdf);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Guid>> Unarchived(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Topics.SelectMany(t => t.ReportRows).Where(r => r.Snapshot != null && !db.Documents.Any(d => d.SubjectId == r.Id)).OrderBy(r => r.SignedAt).Select(r => r.Id).ToListAsync(cancellation);
    }

    /// <summary>The paper of a report as things stand: only complaints that enter every figure are counted.</summary>
    internal static async Task<TopicReportPaper> Write(OversightDb db, Settings settings, TopicFile file, TopicReport report, DateTime now)
    {
        var today = ChinaTime.DayOf(now);
        List<Guid> Linked(string kind) => [.. file.LinkRows.Where(l => l.Live && string.Equals(l.Kind, kind, StringComparison.Ordinal)).Select(l => l.TargetId)];
        var (complaints, cases, findings) = (Linked(Kinds.Complaint), Linked(Kinds.Case), Linked(Kinds.Finding));
        var counted = await db.Complaints.AsNoTracking().Where(ComplaintSight.Counted).Where(c => complaints.Contains(c.Id))
            .Select(c => new { c.ReceivedAt, c.State, c.RepliedAt, c.AnswerDueAt, c.Satisfaction }).ToListAsync();
        var answered = counted.FindAll(c => c.State.IsAnswered() && c.RepliedAt is not null);
        var first = TopicPeriod.MondayOf(today).AddDays(-7 * (Weeks - 1));
        var weeks = counted.Count == 0 ? [] : Enumerable.Range(0, Weeks).Select(w => first.AddDays(7 * w)).Select(m => new TopicReportWeek(m, m.AddDays(6), counted.Count(c => ChinaTime.DayOf(c.ReceivedAt) is var d && d >= m && d <= m.AddDays(6)))).ToList();
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.Name);
        return new TopicReportPaper(
            settings.Bureau, Addressee, null, report.Title, file.Kind.Name(), report.Number, file.Reports.LastOrDefault(r => r.Number < report.Number)?.DocumentNumber, today,
            counted.Count, answered.Count, answered.Count(c => c.RepliedAt < c.AnswerDueAt), answered.Count(c => c.Satisfaction == CallOutcome.Satisfied), answered.Count(c => c.Satisfaction == CallOutcome.Dissatisfied), weeks,
            await db.Cases.CountAsync(c => cases.Contains(c.Id)), await db.Findings.CountAsync(f => findings.Contains(f.Id)),
            report.Situation, report.Analysis,
            [.. file.MeasureRows.OrderBy(m => m.Number).Select(m => new TopicReportMeasure(m.Number, m.Text, departments.GetValueOrDefault(m.DepartmentId, ""), m.DueOn, m.DoneAt is null ? null : m.Result))],
            report.Advice, "", null, await db.Officers.Where(o => o.Id == report.DraftedBy).Select(o => o.Name).FirstOrDefaultAsync() ?? "", settings.Phone, null, null, true, settings.Demo);
    }
}

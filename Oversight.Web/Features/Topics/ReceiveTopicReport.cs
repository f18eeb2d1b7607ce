using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Files;

namespace Oversight.Web.Features.Topics;

/// <summary>Enters the receipt of the district office.</summary>
public sealed class ReceiveTopicReport(TopicAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid id, int version, Guid reportId, DateOnly on, string receiver, IReadOnlyList<Guid> files) => act.On(TopicDuties.Report, op, id, version, async s =>
    {
        if (files.Count > 0 && await s.Db.Topics.AnyAsync(t => t.ReportRows.Any(r => r.Receipts.Any(f => files.Contains(f.Id)))))
            throw new RuleBroken("file-used", "所选文件已经提交过，请重新上传后再提交。");
        s.File.ReceiveReport(reportId, on, receiver, [.. await Staging.Take(s.Db, s.Actor, files)], s.Today);
    });
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>Concludes a check: what is wrong on a channel becomes one finding, and every record that was looked at gets its next day.</summary>
public sealed class ConcludeCheck(Work work, CalendarSource calendar, IdSource ids)
{
    /// <summary>Concludes it and returns the findings that came of it.</summary>
    public Task<IReadOnlyList<Guid>> Run(Guid op, Guid checkId) => work.Do(PublicationDuties.Conclude, new Subject(Kinds.PublicationCheck, checkId), op, async (db, actor) =>
    {
        var check = await db.PublicationChecks.FirstOrDefaultAsync(c => c.Id == checkId) ?? throw RuleBroken.NotVisible();
        check.DemandComplete();
        var now = db.Act!.Now;
        var today = ChinaTime.DayOf(now);
        var findings = new Dictionary<int, Guid>();
        var office = await db.LegalOffice();
        foreach (var channel in check.Lines.Where(l => l.Wrong).GroupBy(l => l.Channel).OrderBy(g => g.Key))
        {
            var finding = Found(actor, check, channel.Key, [.. channel], office, now);
            db.Findings.Add(finding);
            foreach (var line in channel)
                findings[line.Place] = finding.Id;
        }

        await Look(db, check, today);
        check.Conclude(actor, findings, now);
        return (IReadOnlyList<Guid>)[.. findings.Values.Distinct()];
    });

    private Finding Found(Actor actor, PublicationCheck check, PublicationChannel channel, IReadOnlyList<PublicationCheckLine> wrong, Guid office, DateTime now)
    {
        var observed = $"{check.Month:yyyy年M月}公布巡检随机抽取{check.Lines.Count}项，{channel.Name()}有{wrong.Count}项与权责清单不符：";
        foreach (var line in wrong)
        {
            var text = $"{line.Code}（第{line.Number}版）{line.Result!.Value.Name()}，{line.Differs.TrimEnd('。')}；";
            if (observed.Length + text.Length > 1990)
                break;
            observed += text;
        }

        return Finding.ByRule(
            ids.Next(now),
            new FindingText($"{channel.Name()}公布的{wrong.Count}项权责事项与清单不符", $"{check.Month:yyyy年M月}公布巡检 · {channel.Name()}", Dimension.Other, observed.TrimEnd('；') + "。", "《行政权责事项运行监督管理办法》第七条"),
            office, againstLegalOffice: true, wrong.Count == 1 ? wrong[0].ItemId : null, ChinaTime.DayOf(now), actor.Id,
            wrong.SelectMany(l => l.Evidence).Select(f => new EvidenceFile(ids.Next(now), f.Hash, f.Name, f.ContentType, f.Length, f.UploadedBy, f.UploadedAt)));
    }

    private async Task Look(OversightDb db, PublicationCheck check, DateOnly today)
    {
        var seen = check.Lines.Where(l => l.PublicationId is not null).ToLookup(l => l.PublicationId!.Value);
        var looked = seen.Select(g => g.Key).ToList();
        var (recheck, repair) = (await db.Of(Parameters.RecheckDays), await db.Of(Parameters.PublicationDays));
        foreach (var publication in await db.Publications.Where(p => looked.Contains(p.Id) && p.State == PublicationState.Standing).ToListAsync())
        {
            publication.Checked(
                seen[publication.Id].ToDictionary(l => l.ItemId, l => l.Wrong ? calendar.Current.AddWorkingDays(today, repair) : today.AddDays(recheck)),
                today);
        }
    }
}

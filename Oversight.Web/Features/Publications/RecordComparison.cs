using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Features.Publications;

/// <summary>Makes one finding of the differences that an officer chose, with all of them as a workbook beside it. What is registered already is not registered again.</summary>
public sealed class RecordComparison(Work work, FileStore files, IdSource ids, ComparedFindings registered)
{
    private const int MostText = 1990;

    /// <summary>Records it and returns the id of the finding.</summary>
    /// <param name="op">Idempotency key of the submit.</param>
    /// <param name="channel">Where the list was published.</param>
    /// <param name="seenOn">The day on which it was looked at, China time.</param>
    /// <param name="source">Where the list was taken from, in the officer's words.</param>
    /// <param name="chosen">The differences; those that are the same do not count.</param>
    /// <exception cref="InvalidInput">Nothing was chosen, the source is missing, or the day lies ahead.</exception>
    /// <exception cref="RuleBroken">All of it stands in findings that are not settled yet.</exception>
    public async Task<Guid> Run(Guid op, PublicationChannel channel, DateOnly seenOn, string source, IReadOnlyList<ComparedRow> chosen)
    {
        if (chosen.All(r => r.Outcome == ComparedOutcome.Same))
            throw new InvalidInput("rows", "请至少选择一处差异。");
        var from = InvalidInput.Require("source", "清单来源", source, 100, 2);
        var known = await registered.Of(channel);
        var wrong = chosen.Where(r => r.Outcome != ComparedOutcome.Same && known.Of(r) is null).ToList();
        var stored = wrong.Count == 0 ? null : await Store(wrong);
        return await work.Do(PublicationDuties.Compare, Subject.New(Kinds.Finding), op, async (db, actor) =>
        {
            if (stored is null)
                throw new RuleBroken("compared-before", "所选差异都已登记为问题，尚未办结，不重复登记；请到问题台账查看。", "办法第七条");
            if (await ComparedFindings.Unsettled(db, channel).AnyAsync(f => !known.Findings.Contains(f.Id)))
                throw new RuleBroken("compared-meanwhile", "刚有人登记了同一渠道的比对问题，请重新比对后再登记，以免重复。", "办法第七条");
            var now = db.Act!.Now;
            if (seenOn > ChinaTime.DayOf(now))
                throw new InvalidInput("seenOn", "查看日期不能晚于今天。");
            var finding = Finding.ByRule(
                ids.Next(now),
                new FindingText($"{channel.Name()}公布的清单有{wrong.Count}处与权责清单不符", ComparedFindings.Source(channel) + from, Dimension.Other, Observed(channel, seenOn, wrong), "《行政权责事项运行监督管理办法》第七条"),
                await db.LegalOffice(), againstLegalOffice: true, wrong.Count == 1 ? wrong[0].ItemId : null, seenOn, actor.Id,
                [new EvidenceFile(ids.Next(now), stored.Hash, ComparedFindings.FileName, Sheet.XlsxType, stored.Length, actor.Id, now)]);
            db.Findings.Add(finding);
            db.ComparedDifferences.AddRange(ComparedFindings.Kept(finding.Id, wrong));
            return finding.Id;
        });
    }

    /// <summary>Rows of a result as a workbook, a line for each field.</summary>
    public static byte[] Workbook(IEnumerable<ComparedRow> rows) => new Sheet("公布比对", ComparedFindings.Columns, rows.SelectMany(ComparedFindings.Lines)).Xlsx();

    private async Task<StoredFile> Store(List<ComparedRow> wrong)
    {
        using var content = new MemoryStream(Workbook(wrong));
        return await files.Store(content, content.Length);
    }

    private static string Observed(PublicationChannel channel, DateOnly seenOn, List<ComparedRow> wrong)
    {
        var text = $"{seenOn:yyyy-MM-dd}将{channel.Name()}公布的清单与权责清单逐字段比对，{wrong.Count}处不符，明细见所附表格：";
        foreach (var row in wrong)
        {
            var what = row.Outcome == ComparedOutcome.Differs ? string.Join('、', row.Differences.Select(d => CompareViews.Label(d.Field))) + "不一致" : row.Outcome.Name();
            var part = $"{(row.Code.Length > 0 ? row.Code : row.Name)}{what}；";
            if (text.Length + part.Length > MostText)
                return text.TrimEnd('；') + "等。";
            text += part;
        }

        return text.TrimEnd('；') + "。";
    }
}

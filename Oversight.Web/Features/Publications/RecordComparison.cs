using System.Globalization;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Spreadsheets;

namespace Oversight.Web.Features.Publications;

/// <summary>Makes one finding of the differences that an officer chose, with all of them as a workbook beside it.</summary>
public sealed class RecordComparison(Work work, FileStore files, IdSource ids)
{
    private const int MostText = 1990;

    private static readonly string[] Columns = ["公布处行号", "事项编号", "事项名称", "结果", "字段", "权责清单", "公布内容"];

    /// <summary>Records it and returns the id of the finding.</summary>
    /// <param name="op">Idempotency key of the submit.</param>
    /// <param name="channel">Where the list was published.</param>
    /// <param name="seenOn">The day on which it was looked at, China time.</param>
    /// <param name="source">Name of the file, or that it was pasted.</param>
    /// <param name="chosen">The differences; those that are the same do not count.</param>
    /// <exception cref="InvalidInput">Nothing was chosen, or the day lies ahead.</exception>
    public async Task<Guid> Run(Guid op, PublicationChannel channel, DateOnly seenOn, string source, IReadOnlyList<ComparedRow> chosen)
    {
        var wrong = chosen.Where(r => r.Outcome != ComparedOutcome.Same).ToList();
        if (wrong.Count == 0)
            throw new InvalidInput("rows", "请至少选择一处差异。");
        using var content = new MemoryStream(new Sheet("公布比对", Columns, Lines(wrong)).Xlsx());
        var stored = await files.Store(content, content.Length);
        return await work.Do(PublicationDuties.Compare, Subject.New(Kinds.Finding), op, async (db, actor) =>
        {
            var now = db.Act!.Now;
            var today = ChinaTime.DayOf(now);
            if (seenOn > today)
                throw new InvalidInput("seenOn", "查看日期不能晚于今天。");
            var finding = Finding.ByRule(
                ids.Next(now),
                new FindingText($"{channel.Name()}公布的清单有{wrong.Count}处与权责清单不符", $"公布比对 · {channel.Name()} · {source}"[..Math.Min(200, $"公布比对 · {channel.Name()} · {source}".Length)], Dimension.Other, Observed(channel, seenOn, wrong), "《行政权责事项运行监督管理办法》第七条"),
                await db.LegalOffice(), againstLegalOffice: true, wrong.Count == 1 ? wrong[0].ItemId : null, seenOn, actor.Id,
                [new EvidenceFile(ids.Next(now), stored.Hash, "公布比对差异.xlsx", Sheet.XlsxType, stored.Length, actor.Id, now)]);
            db.Findings.Add(finding);
            return finding.Id;
        });
    }

    /// <summary>The lines of a result as a table, one for each field.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Lines(IEnumerable<ComparedRow> rows) => rows.SelectMany(r => r.Differences.Count == 0
        ? [Line(r, null)]
        : r.Differences.Select(d => Line(r, d)));

    private static object?[] Line(ComparedRow row, ComparedField? field) =>
        [row.Row?.ToString(CultureInfo.InvariantCulture), row.Code, row.Name, row.Outcome.Name(), field is null ? "" : CompareViews.Label(field.Field), field?.Here ?? "", field?.There ?? ""];

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

using System.Text.Json;
using Oversight.Domain.Common;
using Oversight.Domain.Topics;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Topics;

/// <summary>Signs a report: number without gaps and frozen snapshot in one transaction. That the draft renders and names nobody is proved first.</summary>
public sealed class SignTopicReport(TopicAct act, TopicPapers papers, IDocumentRenderer renderer, Settings settings)
{
    /// <summary>Signs it and returns the number.</summary>
    public async Task<string> Run(Guid op, Guid id, int version, Guid reportId)
    {
        var unprintable = await Prove(id, reportId);
        return await act.On(TopicDuties.Sign, op, id, version, async s =>
        {
            if (unprintable is not null)
                throw new RuleBroken("unprintable", unprintable);
            var report = s.File.ReportRows.FirstOrDefault(r => r.Id == reportId) ?? throw RuleBroken.NotVisible();
            try
            {
                // Complaints may have been linked since it was written.
                await s.Guard(("report", "报告", report.Title), ("report", "报告", report.Situation), ("report", "报告", report.Analysis), ("report", "报告", report.Advice),
                    ("report", "措施", string.Join("\n", s.File.MeasureRows.SelectMany(m => new[] { m.Text, m.Result }))));
            }
            catch (InvalidInput)
            {
                throw new RuleBroken("names-complainant", "报告或者措施中写有投诉人的信息，不能签发，请退回法制室修改。", TopicFile.Clause);
            }

            var number = await NumberSeries.Take(s.Db, DocumentNumber.Report, s.Today.Year);
            var paper = await TopicPapers.Write(s.Db, settings, s.File, report, s.Now) with { Number = number.ToString(), SignedOn = s.Today, Signer = s.Actor.Name, Draft = false };
            s.File.SignReport(s.Actor, reportId, number, JsonSerializer.Serialize(paper, NoticePapers.Json), s.Now);
            return number.ToString();
        });
    }

    private async Task<string?> Prove(Guid id, Guid reportId)
    {
        try
        {
            if (await papers.Draft(id, reportId) is { } draft)
                renderer.Render(TopicReportDocument.Compose(draft));
            return null;
        }
        catch (UnprintableCharacter e)
        {
            return e.Message;
        }
    }
}

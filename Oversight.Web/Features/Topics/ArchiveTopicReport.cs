using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Topics;

/// <summary>Archives the PDF of a signed report. Once a report, whoever comes first.</summary>
public sealed class ArchiveTopicReport(Work work, IdSource ids)
{
    /// <summary>Archives and returns the id of the document.</summary>
    public Task<Guid> Run(Guid reportId, StoredFile pdf) => work.DoAsSystem(TopicDuties.Archive, new Subject(Kinds.Topic, reportId), DerivedId.Of("topic-report.archive", reportId.ToString()), async (db, _) =>
    {
        var number = await db.Topics.SelectMany(t => t.ReportRows).Where(r => r.Id == reportId).Select(r => r.DocumentNumber).FirstOrDefaultAsync()
            ?? throw new RuleBroken("not-signed", "未签发的专题报告没有正式文书，请先签发。", TopicFile.Clause);
        if (await db.Documents.Where(d => d.SubjectId == reportId).Select(d => (Guid?)d.Id).FirstOrDefaultAsync() is { } earlier)
            return earlier;
        var document = IssuedDocument.Archive(ids.Next(db.Act!.Now), new Subject(Kinds.Topic, reportId), null, number, pdf.Hash, pdf.Length, db.Act.Now);
        db.Documents.Add(document);
        return document.Id;
    });
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Papers;

/// <summary>Archives the PDF of an issued paper; the bytes were rendered and stored before. Once a paper, whoever comes first.</summary>
public sealed class ArchivePaper(Work work, IdSource ids)
{
    /// <summary>Archives and returns the id of the document.</summary>
    public Task<Guid> Run(Guid paperId, StoredFile pdf) => work.DoAsSystem(CaseworkDuties.ArchivePaper, new Subject(Kinds.Paper, paperId), DerivedId.Of("document.archive", paperId.ToString()), async (db, _) =>
    {
        var paper = await db.Papers.AsNoTracking().Where(p => p.Id == paperId).Select(p => new { p.Number, p.Title, p.DepartmentId, p.Snapshot }).FirstOrDefaultAsync();
        if (paper?.Snapshot is null)
            throw new RuleBroken("not-issued", "未制发的文书没有正式文件，请先制发。");
        if (await db.Documents.Where(d => d.SubjectId == paperId).Select(d => (Guid?)d.Id).FirstOrDefaultAsync() is { } earlier)
            return earlier;
        var document = IssuedDocument.Archive(ids.Next(db.Act!.Now), new Subject(Kinds.Paper, paperId), paper.DepartmentId, paper.Number ?? paper.Title, pdf.Hash, pdf.Length, db.Act.Now);
        db.Documents.Add(document);
        return document.Id;
    });
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Supervision;

/// <summary>Archives the PDF of a signed notice; the bytes were rendered and stored before. Once a notice, whoever comes first.</summary>
public sealed class ArchiveDocument(Work work, IdSource ids)
{
    /// <summary>Archives and returns the id of the document.</summary>
    public Task<Guid> Run(Guid noticeId, StoredFile pdf) => work.DoAsSystem(SupervisionDuties.ArchiveDocument, new Subject(Kinds.Notice, noticeId), DerivedId.Of("document.archive", noticeId.ToString()), async (db, _) =>
    {
        var notice = await db.Notices.AsNoTracking().Where(n => n.Id == noticeId).Select(n => new { n.Number, n.DepartmentId }).FirstOrDefaultAsync();
        if (notice?.Number is not { } number)
            throw new RuleBroken("not-signed", "未签发的整改通知书没有正式文书，请先签发。", NoticeClock.Clause);
        if (await db.Documents.Where(d => d.SubjectId == noticeId).Select(d => (Guid?)d.Id).FirstOrDefaultAsync() is { } earlier)
            return earlier;
        var document = IssuedDocument.Archive(ids.Next(db.Act!.Now), new Subject(Kinds.Notice, noticeId), notice.DepartmentId, number, pdf.Hash, pdf.Length, db.Act.Now);
        db.Documents.Add(document);
        return document.Id;
    });
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Notifications;

/// <summary>What a notification needs to know of the thing it is about. Holds no name of a party.</summary>
/// <param name="DepartmentId">The department that it concerns, or empty.</param>
/// <param name="Title">Number and title, as in a line of text.</param>
/// <param name="Href">Its page.</param>
/// <param name="HandlerId">Who handles it, or empty.</param>
/// <param name="AgainstLegalOffice">Whether the legal office itself is concerned: then the deputy in charge stands in for it.</param>
public sealed record Matter(Guid DepartmentId, string Title, string Href, Guid HandlerId = default, bool AgainstLegalOffice = false)
{
    /// <summary>The thing of an entry, or null where there is nothing to tell of it.</summary>
    public static async Task<Matter?> Find(OversightDb db, Subject subject) => subject.Kind switch
    {
        Kinds.Department => await db.Departments.Where(d => d.Id == subject.Id)
            .Select(d => new Matter(d.Id, d.Name, "/organisation", default, false)).FirstOrDefaultAsync(),
        Kinds.Post => await (from p in db.Posts
                             join d in db.Departments on p.DepartmentId equals d.Id
                             where p.Id == subject.Id
                             select new Matter(d.Id, d.Name + "“" + p.Name + "”", "/organisation", default, false)).FirstOrDefaultAsync(),
        Kinds.Adjustment => await db.Adjustments.Where(a => a.Id == subject.Id)
            .Select(a => new Matter(a.DepartmentId, (a.Number ?? "") + "（" + a.LineRows.Where(l => !l.Struck).OrderBy(l => l.Number).Select(l => l.Code).First() + "等事项）", "/adjustments/" + a.Id, a.DraftedBy, a.OfLegalOffice)).FirstOrDefaultAsync(),
        Kinds.Law => await db.Laws.Where(l => l.Id == subject.Id)
            .Select(l => new Matter(Guid.Empty, "《" + l.Name + "》", "/laws/" + l.Id, default, false)).FirstOrDefaultAsync(),
        Kinds.Case => await db.Cases.Where(c => c.Id == subject.Id)
            .Select(c => new Matter(c.DepartmentId, (c.Number ?? c.ItemCode) + " " + c.ItemName, "/cases/" + c.Id, c.HandlerId, false)).FirstOrDefaultAsync(),
        Kinds.Disclosure => await (from d in db.Disclosures
                                   join c in db.Cases on d.CaseId equals c.Id
                                   where d.Id == subject.Id
                                   select new Matter(d.DepartmentId, d.CaseNumber + " " + d.Title, "/disclosure/" + d.Id, c.HandlerId, false)).FirstOrDefaultAsync(),
        Kinds.CreditRecord => await (from r in db.CreditRecords
                                     join c in db.Cases on r.CaseId equals c.Id
                                     where r.Id == subject.Id
                                     select new Matter(r.DepartmentId, r.CaseNumber + " " + r.Title, "/credit/" + r.Id, c.HandlerId, false)).FirstOrDefaultAsync(),
        Kinds.Application => await db.Applications.Where(a => a.Id == subject.Id)
            .Select(a => new Matter(a.DepartmentId, a.Number + " " + a.ItemName, "/services/" + a.Id, a.DecidedBy ?? Guid.Empty, false)).FirstOrDefaultAsync(),
        Kinds.Complaint => await db.Complaints.Where(c => c.Id == subject.Id)
            .Select(c => new Matter(c.AssignedTo ?? Guid.Empty, c.Level == Confidentiality.Confidential ? "保密事项" : "投诉" + c.Number, "/complaints/" + c.Id, c.HandlerId ?? Guid.Empty, false)).FirstOrDefaultAsync(),
        Kinds.Finding => await db.Findings.Where(f => f.Id == subject.Id)
            .Select(f => new Matter(f.DepartmentId, "“" + f.Title + "”", "/findings/" + f.Id, f.RecordedBy, f.AgainstLegalOffice)).FirstOrDefaultAsync(),
        Kinds.Alert => await db.Alerts.Where(a => a.Id == subject.Id)
            .Select(a => new Matter(a.DepartmentId, "“" + a.Title + "”", "/alerts/" + a.Id, a.HandlerId, a.AgainstLegalOffice)).FirstOrDefaultAsync(),
        Kinds.AlertRule => await db.AlertRules.Where(r => r.Id == subject.Id)
            .Select(r => new Matter(Guid.Empty, "“" + r.Name + "”", "/alerts/rules/" + r.Code, default, false)).FirstOrDefaultAsync(),
        Kinds.Notice => await db.Notices.Where(n => n.Id == subject.Id)
            .Select(n => new Matter(n.DepartmentId, (n.Number ?? "") + "“" + n.Title + "”", "/notices/" + n.Id, n.DraftedBy, n.AgainstLegalOffice)).FirstOrDefaultAsync(),
        Kinds.LedgerEntry => await db.LedgerEntries.Where(e => e.Id == subject.Id)
            .Select(e => new Matter(e.DepartmentId, e.NoticeNumber, "/ledger/" + e.Id, default, false)).FirstOrDefaultAsync(),
        Kinds.Parameter => new Matter(Guid.Empty, "", "/admin/settings"),
        Kinds.Calendar => new Matter(Guid.Empty, "", "/admin/calendar"),
        _ => null,
    };
}

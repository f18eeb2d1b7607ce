using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Archives;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Documents.CasePapers;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Archives;

/// <summary>What filing asks of the database, inside an act or a view.</summary>
internal static class FilingTerms
{
    /// <summary>Until when files are put away.</summary>
    public static async Task<FilingTerm> FilingTerm(this OversightDb db, CalendarSource calendar)
    {
        var since = (await db.Of(Parameters.FilingSince)).ToString(CultureInfo.InvariantCulture);
        return new FilingTerm(
            await db.Of(Parameters.FilingDays),
            DateOnly.TryParseExact(since, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : DateOnly.MinValue.AddYears(1),
            calendar.Current,
            new AmberRule(WorkingDays: await db.Of(Parameters.AmberDays)));
    }

    /// <summary>The cases that ended and whose file is not put away yet.</summary>
    public static IQueryable<Case> Unfiled(this IQueryable<Case> cases, FilingTerm term)
    {
        var since = term.SinceAt;
        return cases.Where(c => !c.IsOpen && c.FiledAt == null && c.ClosedAt >= since && (c.State != CaseState.Withdrawn || c.Number != null));
    }

    /// <summary>The papers of a case, as filing looks at them.</summary>
    public static async Task<IReadOnlyList<FilingPaper>> FilingPapers(this OversightDb db, Guid caseId)
    {
        var papers = await db.Papers.AsNoTracking().Where(p => p.CaseId == caseId).OrderBy(p => p.Ordinal)
            .Select(p => new { p.Title, p.State, p.Template, Archived = db.Documents.Any(d => d.SubjectId == p.Id) }).ToListAsync();
        return [.. papers.Select(p => new FilingPaper(p.Title, p.State, CasePaperTemplates.Of(p.Template).Served, p.Archived))];
    }
}

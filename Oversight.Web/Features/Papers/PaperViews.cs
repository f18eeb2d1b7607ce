using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Documents.CasePapers;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;

namespace Oversight.Web.Features.Papers;

/// <summary>Reads papers of cases, for whoever may see the case.</summary>
public sealed class PaperViews(Reads reads, Settings settings)
{
    /// <summary>The papers of a case, the newest first, and the forms that it can still be given.</summary>
    public Task<CasePaperList> Of(Guid caseId) => reads.Ask(async (db, actor) =>
    {
        var on = await db.Cases.VisibleTo(actor).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId);
        if (on is null)
            return new CasePaperList([], []);
        var rows = await db.Papers.Where(p => p.CaseId == caseId && p.State != PaperState.Discarded).OrderByDescending(p => p.Ordinal)
            .Select(p => new CasePaperRow(p.Id, p.Title, p.Number, p.State, p.DraftedAt, p.IssuedAt, p.ServedOn, p.Manner, db.Officers.Where(o => o.Id == (p.IssuedBy ?? p.DraftedBy)).Select(o => o.Name).First(),
                db.Documents.Where(d => d.SubjectId == p.Id).Select(d => (Guid?)d.Id).FirstOrDefault()))
            .ToListAsync();
        var procedure = await Procedure(db, on);
        var drafts = on.Holds(actor, Role.Officer) || on.Holds(actor, Role.DepartmentHead);
        return new CasePaperList(rows, drafts && on.FiledAt is null && (on.IsOpen || on.UnsealedAt is not null || on.State == CaseState.NotAccepted) ? [.. CasePaperTemplates.All.Where(t => t.Concerns(on.Category, procedure) && Fits(on, t))] : []);
    });

    /// <summary>A form as a new paper of the case starts with it; null where the case is not seen or does not have it.</summary>
    public Task<PaperStart?> Start(Guid caseId, string template) => reads.Ask(async (db, actor) =>
    {
        var form = CasePaperTemplates.All.FirstOrDefault(t => string.Equals(t.Code, template, StringComparison.Ordinal));
        var on = await db.Cases.VisibleTo(actor).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId);
        if (form is null || on is null || !form.Concerns(on.Category, await Procedure(db, on)))
            return null;
        var given = await PaperValues.Of(db, settings, on);
        return new PaperStart(on.Number ?? "未编号", on.ItemName, form, form.Fields.ToDictionary(f => f.Code, f => PaperPlaces.Fill(f.Preset, given), StringComparer.Ordinal));
    });

    /// <summary>One paper, or null where it does not exist or the asker may not see its case.</summary>
    public Task<PaperView?> Find(Guid caseId, Guid paperId) => reads.Ask(async (db, actor) =>
    {
        var paper = await db.Papers.AsSplitQuery().FirstOrDefaultAsync(p => p.Id == paperId && p.CaseId == caseId);
        var on = paper is null ? null : await db.Cases.VisibleTo(actor).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId);
        if (paper is null || on is null)
            return null;
        var form = CasePaperTemplates.Of(paper.Template);
        var people = new[] { paper.DraftedBy, paper.IssuedBy ?? paper.DraftedBy };
        return new PaperView(
            paper, form, on.Number ?? "未编号", on.ItemName, paper.Open(on, form, actor),
            await db.Officers.Where(o => people.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name),
            await db.Documents.Where(d => d.SubjectId == paperId).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(), reads.Now);
    });

    private static Task<string> Procedure(OversightDb db, Case on) => db.Procedures.Where(p => p.Id == on.ProcedureId).Select(p => p.Code).FirstAsync();

    private static bool Fits(Case on, PaperTemplate form) => form.Moment switch
    {
        PaperMoment.Declined => on.State == CaseState.NotAccepted,
        PaperMoment.Any => on.State != CaseState.NotAccepted,
        _ => on.IsOpen || on.UnsealedAt is not null,
    };
}

/// <summary>The papers of a case.</summary>
/// <param name="Rows">The newest first.</param>
/// <param name="Forms">What the asker can begin.</param>
public sealed record CasePaperList(IReadOnlyList<CasePaperRow> Rows, IReadOnlyList<PaperTemplate> Forms);

/// <summary>One line of the list.</summary>
public sealed record CasePaperRow(Guid Id, string Title, string? Number, PaperState State, DateTime DraftedAt, DateTime? IssuedAt, DateOnly? ServedOn, ServiceManner? Manner, string By, Guid? DocumentId);

/// <summary>A form before anything is typed.</summary>
public sealed record PaperStart(string CaseNumber, string ItemName, PaperTemplate Form, IReadOnlyDictionary<string, string> Presets);

/// <summary>One paper with everything that its page shows.</summary>
public sealed record PaperView(CasePaper Paper, PaperTemplate Form, string CaseNumber, string ItemName, IReadOnlyList<PaperMove> Moves, IReadOnlyDictionary<Guid, string> Names, Guid? DocumentId, DateTime Now);

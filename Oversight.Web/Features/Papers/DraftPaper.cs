using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Documents.CasePapers;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Papers;

/// <summary>Begins a paper of a case.</summary>
public sealed class DraftPaper(Work work, IdSource ids)
{
    /// <summary>Begins it and returns its id.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="template">Code of its form.</param>
    /// <param name="typed">What was filled in, by field.</param>
    public Task<Guid> Run(Guid op, Guid caseId, string template, IReadOnlyDictionary<string, string> typed) =>
        work.Do(CaseworkDuties.DraftPaper, Subject.New(Kinds.Paper), op, async (db, actor) =>
        {
            var on = await db.Cases.AsNoTracking().AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId);
            if (on is null || !actor.Sees(on.DepartmentId) || CasePaperTemplates.All.FirstOrDefault(t => string.Equals(t.Code, template, StringComparison.Ordinal)) is not { } form)
                throw RuleBroken.NotVisible();
            var procedure = await db.Procedures.Where(p => p.Id == on.ProcedureId).Select(p => p.Code).FirstAsync();
            var now = db.Act!.Now;
            var paper = CasePaper.Draft(ids.Next(now), on, procedure, form, typed, actor, () => ids.Next(now), now);
            db.Papers.Add(paper);
            return paper.Id;
        });
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Documents.CasePapers;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Papers;

/// <summary>The common part of every act on one paper: it is loaded with its case for whoever may see that, at the version that the form was filled in on.</summary>
public sealed class PaperAct(Work work, CaseAct cases, IdSource ids, StaleForm stale)
{
    /// <summary>Performs a verb of the paper.</summary>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="paperId">The paper.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="verb">Calls the paper.</param>
    public Task On(Duty duty, Guid op, Guid paperId, int version, Func<PaperScene, Task> verb) =>
        work.Do(duty, new Subject(Kinds.Paper, paperId), op, async (db, actor) =>
        {
            var paper = await db.Papers.AsSplitQuery().FirstOrDefaultAsync(p => p.Id == paperId);
            if (paper is null || !actor.Sees(paper.DepartmentId))
                throw RuleBroken.NotVisible();
            var on = await db.Cases.AsNoTracking().AsSplitQuery().FirstAsync(c => c.Id == paper.CaseId);
            await stale.Refuse(db, Kinds.Paper, paper, version, "paper.read");
            await verb(new PaperScene(db, actor, paper, on, CasePaperTemplates.Of(paper.Template), await cases.Timing(db), () => ids.Next(db.Act!.Now)));
        });
}

/// <summary>What a verb of a paper has at hand.</summary>
/// <param name="Db">The act's context.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Paper">The paper.</param>
/// <param name="Case">Its case, not tracked.</param>
/// <param name="Template">Its form.</param>
/// <param name="Timing">Now and the calendar.</param>
/// <param name="NewId">Gives ids.</param>
public sealed record PaperScene(OversightDb Db, Actor Actor, CasePaper Paper, Case Case, PaperTemplate Template, CaseTiming Timing, Func<Guid> NewId)
{
    /// <summary>The uploaded files.</summary>
    public Task<IReadOnlyList<EvidenceFile>> Take(IReadOnlyCollection<Guid> staged) => Staging.Take(Db, Actor, staged);
}

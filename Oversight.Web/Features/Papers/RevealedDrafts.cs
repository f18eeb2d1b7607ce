using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Papers;

/// <summary>Whether the asker said not long ago why they look at the hidden numbers of the case: then its drafts print them.</summary>
public sealed class RevealedDrafts(Reads reads)
{
    /// <summary>How long a reason holds.</summary>
    public const int Hours = 2;

    /// <summary>Whether it holds for the case of a paper.</summary>
    public Task<bool> Of(Guid paperId) => reads.Ask((db, actor) =>
    {
        var (from, who) = (reads.Now.AddHours(-Hours), actor.Id.ToString());
        return db.Trail.AnyAsync(e => e.SubjectKind == Kinds.Case && e.Action == "case.party-revealed" && e.Outcome == Outcomes.Done && e.Actor == who && e.RecordedAt > from
            && db.Papers.Any(p => p.Id == paperId && p.CaseId == e.SubjectId));
    });
}

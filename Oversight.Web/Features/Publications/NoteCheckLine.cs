using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>Notes what was seen of one pair of a check.</summary>
public sealed class NoteCheckLine(Work work)
{
    /// <summary>Notes it with its proof.</summary>
    public Task Run(Guid op, Guid checkId, int place, CheckResult result, string differs, IReadOnlyList<Guid> evidence) =>
        work.Do(PublicationDuties.Note, new Subject(Kinds.PublicationCheck, checkId), op, async (db, actor) =>
        {
            var check = await db.PublicationChecks.FirstOrDefaultAsync(c => c.Id == checkId) ?? throw RuleBroken.NotVisible();
            check.Note(actor, place, result, differs, await Staging.Take(db, actor, evidence), ChinaTime.DayOf(db.Act!.Now));
        });
}

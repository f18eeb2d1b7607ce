using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Organisation;

/// <summary>Enters what entitles somebody to review cases (行政处罚法第五十八条第二款).</summary>
public sealed class QualifyReviewer(Work work)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="officerId">The officer.</param>
    /// <param name="qualification">Number of the certificate, or since when cases were reviewed.</param>
    /// <param name="reason">What proves it.</param>
    public Task Run(Guid op, Guid officerId, string qualification, string reason) =>
        work.Do(OrganisationDuties.Qualify, new Subject(Kinds.Officer, officerId), op, async (db, actor) =>
        {
            if (actor.Id == officerId)
                throw new RuleBroken("self", "不得登记本人的法律职业资格，请由另一人办理。", "办法第十四条");
            var officer = await db.Officers.FirstOrDefaultAsync(o => o.Id == officerId) ?? throw RuleBroken.NotVisible();
            officer.Qualify(qualification, reason);
        });
}

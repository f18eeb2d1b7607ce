using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Organisation;

/// <summary>Enters a renewed enforcement card of an officer.</summary>
public sealed class RenewCard(Work work)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="officerId">The officer.</param>
    /// <param name="cardNumber">Number of the card, old or new.</param>
    /// <param name="validThrough">Its last day.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid officerId, string cardNumber, DateOnly validThrough, string reason) =>
        work.Do(OrganisationDuties.RenewCard, new Subject(Kinds.Officer, officerId), op, async (db, actor) =>
        {
            if (actor.Id == officerId)
                throw new RuleBroken("self", "不得登记本人的执法证，请由另一人办理。", "办法第十四条");
            var officer = await db.Officers.FirstOrDefaultAsync(o => o.Id == officerId) ?? throw RuleBroken.NotVisible();
            var number = (cardNumber ?? "").Trim();
            if (await db.Officers.AnyAsync(o => o.Id != officerId && o.CardNumber == number))
                throw new RuleBroken("card-used", $"执法证号{number}已登记在他人名下，请核对。");
            officer.RenewCard(number, validThrough, reason);
        });
}

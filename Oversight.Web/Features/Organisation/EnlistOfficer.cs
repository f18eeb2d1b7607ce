using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Organisation;

/// <summary>Takes a member of staff on, who can then be given posts and an account.</summary>
public sealed class EnlistOfficer(Work work, IdSource ids)
{
    /// <summary>Performs it and returns the officer's id.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="name">Name.</param>
    /// <param name="cardNumber">执法证 number, or empty.</param>
    /// <param name="cardValidThrough">Last day of the card, or null.</param>
    public Task<Guid> Run(Guid op, string name, string cardNumber, DateOnly? cardValidThrough) =>
        work.Do(OrganisationDuties.Enlist, Subject.New(Kinds.Officer), op, async (db, _) =>
        {
            var card = string.IsNullOrWhiteSpace(cardNumber) ? null : InvalidInput.Require("card", "执法证号", cardNumber, 30);
            if (card is not null && await db.Officers.AnyAsync(o => o.CardNumber == card))
                throw new RuleBroken("card-used", $"执法证号{card}已登记在他人名下，请核对。");
            var officer = Officer.Enlist(ids.Next(db.Act!.Now), name, card, card is null ? null : cardValidThrough);
            db.Officers.Add(officer);
            return officer.Id;
        });
}

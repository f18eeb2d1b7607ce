using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Casework;

/// <summary>Shows what is hidden of a party: the reason goes on the trail before the values go out.</summary>
public sealed class RevealParty(CaseAct act, Reads reads)
{
    /// <summary>Notes it and returns the party as it is registered.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="number">Which party.</param>
    /// <param name="reason">Why it is looked at.</param>
    public async Task<PartyCard> Run(Guid op, Guid caseId, int version, int number, string reason)
    {
        await act.On(CaseworkDuties.Reveal, op, caseId, version, s => s.Case.Reveal(number, reason));
        return await reads.Ask(async (db, actor) =>
            (await db.Cases.VisibleTo(actor).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId))?.Parties.First(p => p.Number == number).Card
            ?? throw RuleBroken.NotVisible());
    }
}

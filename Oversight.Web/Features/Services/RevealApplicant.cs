using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Services;

/// <summary>Shows who applied: the reason goes on the trail before the values go out.</summary>
public sealed class RevealApplicant(ApplicationAct act, Reads reads)
{
    /// <summary>Notes it and returns the applicant.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The application.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="reason">Why it is looked at.</param>
    public async Task<ApplicantShown> Run(Guid op, Guid id, int version, string reason)
    {
        await act.On(ServicesDuties.Reveal, op, id, version, s => s.Application.Reveal(reason));
        return await reads.Ask(async (db, actor) =>
        {
            var a = await db.Applications.FirstAsync(x => x.Id == id);
            return actor.Sees(a.DepartmentId) ? new ApplicantShown(a.Card, a.Agent?.Value ?? "", a.AgentPhone?.Value ?? "", a.Receiver?.Value ?? "") : throw RuleBroken.NotVisible();
        });
    }
}

/// <summary>Who applied, in full.</summary>
public sealed record ApplicantShown(PartyCard Card, string Agent, string AgentPhone, string Receiver);

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Services;

namespace Oversight.Web.Features.Services;

/// <summary>The applicant takes an application back, also while it is handled as a case.</summary>
public sealed class WithdrawApplication(ApplicationAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The application that number and code opened.</param>
    public Task Run(Guid op, Guid id) => act.OnOwn(ServicesDuties.WithdrawOwn, op, id, async s =>
        s.Application.Withdraw(s.Application.CaseId is { } caseId ? await s.Db.Cases.AsSplitQuery().FirstAsync(c => c.Id == caseId) : null, s.Timing));
}

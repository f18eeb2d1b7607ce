using Oversight.Domain.Services;

namespace Oversight.Web.Features.Services;

/// <summary>The applicant takes an application back.</summary>
public sealed class WithdrawApplication(ApplicationAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The application that number and code opened.</param>
    public Task Run(Guid op, Guid id) => act.OnOwn(ServicesDuties.WithdrawOwn, op, id, s => s.Application.Withdraw(s.Timing));
}

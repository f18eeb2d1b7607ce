using Oversight.Domain.Services;

namespace Oversight.Web.Features.Services;

/// <summary>不予受理, with a reason that the applicant reads.</summary>
public sealed class DeclineApplication(ApplicationAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The application.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid id, int version, string reason) =>
        act.On(ServicesDuties.Decline, op, id, version, s => s.Application.Decline(s.Actor, reason, s.Timing));
}

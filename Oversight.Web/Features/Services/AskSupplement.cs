using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Services;

/// <summary>一次告知: tells the applicant everything that is missing.</summary>
public sealed class AskSupplement(ApplicationAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The application.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="what">Everything that is missing.</param>
    public Task Run(Guid op, Guid id, int version, string what) => act.On(ServicesDuties.AskSupplement, op, id, version, async s =>
        s.Application.AskSupplement(s.Actor, what, await s.Db.Of(Parameters.SupplementDays), s.Timing));
}

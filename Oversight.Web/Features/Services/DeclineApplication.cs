using Oversight.Domain.Alerts;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Alerts;

namespace Oversight.Web.Features.Services;

/// <summary>不予受理, with a ground and a reason that the applicant reads.</summary>
public sealed class DeclineApplication(ApplicationAct act, AlertBook book)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The application.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="reason">Why, in words.</param>
    /// <param name="ground">The lawful ground as the rules in force list it; empty where none applies, which raises an alert.</param>
    public Task Run(Guid op, Guid id, int version, string reason, string ground = "") => act.On(ServicesDuties.Decline, op, id, version, async s =>
    {
        var chosen = ground.Length == 0 ? null : (await book.Rules(s.Db)).Where(r => r.Kind == AlertKind.RefusedWithoutGround).SelectMany(r => r.Terms.Grounds)
            .FirstOrDefault(g => g.Category == PowerCategory.PublicService && string.Equals(g.Text, ground, StringComparison.Ordinal))
            ?? throw new InvalidInput("ground", "所选理由已不在法定理由之列，请重新选择。");
        s.Application.Decline(s.Actor, reason, chosen, s.Timing);
    });
}

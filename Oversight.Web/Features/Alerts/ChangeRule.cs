using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Alerts;

/// <summary>The legal office puts a new version of a rule in force.</summary>
public sealed class ChangeRule(Work work, IdSource ids, StaleForm stale)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="ruleId">The rule.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="terms">What it is to say.</param>
    /// <param name="reason">Why.</param>
    public Task Run(Guid op, Guid ruleId, int version, AlertTerms terms, string reason) =>
        work.Do(AlertDuties.ChangeRule, new Subject(Kinds.AlertRule, ruleId), op, async (db, actor) =>
        {
            var rule = await db.AlertRules.AsSplitQuery().FirstOrDefaultAsync(r => r.Id == ruleId) ?? throw RuleBroken.NotVisible();
            await stale.Refuse(db, Kinds.AlertRule, rule, version);
            var now = db.Act!.Now;
            rule.Change(actor, terms, reason, now, () => ids.Next(now));
        });
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Alerts;
using Oversight.Domain.Time;

namespace Oversight.Web.Features.Alerts;

/// <summary>The supervising side makes a finding of an alert, in one transaction.</summary>
public sealed class TurnIntoFinding(AlertAct act)
{
    /// <summary>Performs it and returns the id of the finding.</summary>
    public Task<Guid> Run(Guid op, Guid alertId, int version, string reason) => act.On(AlertDuties.TurnIntoFinding, op, alertId, version, async s =>
    {
        var rule = await s.Db.AlertRules.AsNoTracking().Where(r => r.Code == s.Alert.RuleCode).Select(r => r.Name).FirstOrDefaultAsync() ?? s.Alert.Kind.Name();
        var finding = s.Alert.TurnIntoFinding(s.Actor, reason, s.NewId(), rule, s.Now, ChinaTime.DayOf(s.Now));
        s.Db.Findings.Add(finding);
        return finding.Id;
    });
}

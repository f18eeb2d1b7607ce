using Oversight.Domain.Alerts;

namespace Oversight.Web.Features.Alerts;

/// <summary>The department explains how an alert came about.</summary>
public sealed class ExplainAlert(AlertAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid alertId, int version, string text) => act.On(AlertDuties.Explain, op, alertId, version, s => s.Alert.Explain(s.Actor, text, s.NewId(), s.Now));
}

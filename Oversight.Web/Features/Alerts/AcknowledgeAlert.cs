using Oversight.Domain.Alerts;

namespace Oversight.Web.Features.Alerts;

/// <summary>The department takes notice of an alert.</summary>
public sealed class AcknowledgeAlert(AlertAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid alertId, int version) => act.On(AlertDuties.Acknowledge, op, alertId, version, s => s.Alert.Acknowledge(s.Actor, s.Now));
}

using Oversight.Domain.Alerts;

namespace Oversight.Web.Features.Alerts;

/// <summary>The legal office accepts an explanation, or returns it.</summary>
public sealed class JudgeExplanation(AlertAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid alertId, int version, bool accept, string opinion) => act.On(AlertDuties.Judge, op, alertId, version, async s =>
    {
        if (accept)
        {
            s.Alert.Accept(s.Actor, opinion, s.Now);
            return true;
        }

        var (due, days) = await act.DueFrom(s.Db);
        s.Alert.Return(s.Actor, opinion, due, s.Now, days);
        return true;
    });
}

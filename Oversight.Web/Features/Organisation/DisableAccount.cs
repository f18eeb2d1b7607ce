using Oversight.Domain.Common;
using Oversight.Domain.Organisation;

namespace Oversight.Web.Features.Organisation;

/// <summary>Disables an account; whoever is signed in with it is out at once.</summary>
public sealed class DisableAccount(AccountAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid officerId, string reason) => act.On(AccountDuties.Disable, op, officerId, (actor, officer, account, _) =>
    {
        if (actor.Id == officerId)
            throw new RuleBroken("self", "不能停用本人的账号，请由另一名安全管理员办理。");
        officer.DisableAccount(reason);
        account.LockOut();
        account.EndSessions();
        return true;
    });
}

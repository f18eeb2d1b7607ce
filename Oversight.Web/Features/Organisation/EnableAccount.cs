using Oversight.Domain.Organisation;

namespace Oversight.Web.Features.Organisation;

/// <summary>Enables a disabled account again.</summary>
public sealed class EnableAccount(AccountAct act)
{
    /// <summary>Performs it.</summary>
    public Task Run(Guid op, Guid officerId, string reason) => act.On(AccountDuties.Enable, op, officerId, (_, officer, account, _) =>
    {
        officer.EnableAccount(reason);
        account.LetIn();
        account.EndSessions();
        return true;
    });
}

using Microsoft.AspNetCore.Identity;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Identity;

namespace Oversight.Web.Features.Organisation;

/// <summary>Gives an account a one-time password and ends a lock after wrong attempts.</summary>
public sealed class ResetPassword(AccountAct act, IPasswordHasher<Account> hasher)
{
    /// <summary>Performs it and returns the one-time password.</summary>
    public async Task<string> Run(Guid op, Guid officerId, string reason)
    {
        var password = new OneTimePassword(hasher);
        return password.Reveal(await act.On(AccountDuties.ResetPassword, op, officerId, (_, officer, account, now) =>
        {
            officer.ResetPassword(reason);
            password.SetOn(account, now);
            if (!officer.AccountDisabled)
                account.LetIn();
            return password.Mark;
        }));
    }
}

using Microsoft.AspNetCore.Identity;
using Oversight.Infrastructure.Identity;

namespace Oversight.Web.Features.Accounts;

/// <summary>Signs a person in by name and password. Whether the name exists can be told neither from the answer nor from its time.</summary>
public sealed class SignIn(SignInManager<Account> signIn, UserManager<Account> accounts)
{
    /// <returns>Whether the person is signed in now; false also for a locked account.</returns>
    public async Task<bool> Run(string userName, string password)
    {
        var account = await accounts.FindByNameAsync(userName.Trim());
        if (account is null)
        {
            // The same work as for a wrong password, so that the time of the answer says nothing.
            accounts.PasswordHasher.HashPassword(new Account(), password);
            return false;
        }

        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        if (result.IsLockedOut || result.IsNotAllowed)
        {
            // Such an account is refused before its password is looked at, which a stopwatch would tell.
            accounts.PasswordHasher.HashPassword(new Account(), password);
        }

        return result.Succeeded;
    }
}

using Microsoft.AspNetCore.Identity;
using Oversight.Infrastructure.Identity;

namespace Oversight.Web.Features.Accounts;

/// <summary>Signs a person in by name and password. Whether the name exists can be told neither from the answer nor from its time.</summary>
public sealed class SignIn(SignInManager<Account> signIn, UserManager<Account> accounts, ISignInGuard guard)
{
    /// <returns>Whether the person is signed in now.</returns>
    public async Task<SignInAnswer> Run(HttpContext http, string typedName, string password)
    {
        var userName = typedName.Trim();
        var gate = await guard.Look(http, userName);
        if (gate != SignInGate.Open)
        {
            Work(password);
            return gate == SignInGate.Crowded ? SignInAnswer.Crowded : SignInAnswer.Refused;
        }

        var account = await accounts.FindByNameAsync(userName);
        if (account is null)
        {
            Work(password);
            await guard.Failed(http, userName, null);
            return SignInAnswer.Refused;
        }

        // Wrong passwords lock a name for whoever types them and not the account: else anybody could keep its owner out.
        var before = http.User;
        var result = await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: false);
        if (result.Succeeded)
        {
            await guard.Left(before);
            await guard.Came(http, userName);
            return SignInAnswer.In;
        }

        // Such an account is refused before its password is looked at, which a stopwatch would tell.
        if (result.IsLockedOut || result.IsNotAllowed)
            Work(password);
        await guard.Failed(http, userName, account.Id);
        return SignInAnswer.Refused;
    }

    // The same work as for a wrong password, so that the time of the answer says nothing.
    private void Work(string password) => accounts.PasswordHasher.HashPassword(new Account(), password);
}

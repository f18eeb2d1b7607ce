using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.OwnAccount;

/// <summary>Lets this session go on under the account's new security stamp, while all others end.</summary>
public sealed class RenewSession(SignInManager<Account> signIn, OversightDb db)
{
    /// <summary>Signs the person in anew; the store may hold the account as it was when the request began.</summary>
    public async Task Run(ClaimsPrincipal user)
    {
        if (await signIn.UserManager.GetUserAsync(user) is not { } account)
            return;
        await db.Entry(account).ReloadAsync();
        await signIn.RefreshSignInAsync(account);
    }
}

using System.Security.Claims;

namespace Oversight.Web.Features.Accounts;

/// <summary>What stands between the sign-in page and those who try passwords, and what the trail is told of coming and going.</summary>
public interface ISignInGuard
{
    /// <summary>Whether an attempt is looked at.</summary>
    Task<SignInGate> Look(HttpContext http, string userName);

    /// <summary>Counts and enters an attempt that failed.</summary>
    /// <param name="http">The request.</param>
    /// <param name="userName">The name as typed.</param>
    /// <param name="accountId">The account of the name, or null where there is none.</param>
    Task Failed(HttpContext http, string userName, Guid? accountId);

    /// <summary>Remembers the browser of somebody who signed in.</summary>
    Task Came(HttpContext http, string userName);

    /// <summary>Ends the session of somebody who signs out.</summary>
    Task Left(ClaimsPrincipal user);
}

/// <summary>Whether an attempt to sign in is looked at.</summary>
public enum SignInGate
{
    /// <summary>It is.</summary>
    Open,

    /// <summary>Too many wrong passwords for the name: it is refused in the same words as a wrong one.</summary>
    Locked,

    /// <summary>Too many failures from the network, whatever the names.</summary>
    Crowded,
}

/// <summary>What came of an attempt to sign in.</summary>
public enum SignInAnswer
{
    /// <summary>The person is signed in.</summary>
    In,

    /// <summary>Name or password is wrong, or the account is locked or disabled: which, is told nobody.</summary>
    Refused,

    /// <summary>Too many failures from the network.</summary>
    Crowded,
}

/// <summary>Where nothing is counted and there is no trail: the shell by itself.</summary>
internal sealed class NoSignInGuard : ISignInGuard
{
    public Task<SignInGate> Look(HttpContext http, string userName) => Task.FromResult(SignInGate.Open);

    public Task Failed(HttpContext http, string userName, Guid? accountId) => Task.CompletedTask;

    public Task Came(HttpContext http, string userName) => Task.CompletedTask;

    public Task Left(ClaimsPrincipal user) => Task.CompletedTask;
}

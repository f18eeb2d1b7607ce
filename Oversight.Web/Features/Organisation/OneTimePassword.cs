using Microsoft.AspNetCore.Identity;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Identity;
using Oversight.Web.Security;

namespace Oversight.Web.Features.Organisation;

/// <summary>
/// A password that is drawn and hashed before the act and shown once after it. It is kept nowhere: the act's answer, which is
/// stored for a repeated submit, holds only the mark by which it is told whether this drawing was the one that counted.
/// </summary>
public sealed class OneTimePassword
{
    private readonly string _password = Passwords.Draw();
    private readonly string _hash;

    /// <summary>Draws and hashes.</summary>
    public OneTimePassword(IPasswordHasher<Account> hasher) => _hash = hasher.HashPassword(new Account(), _password);

    /// <summary>What the act returns as its answer.</summary>
    public Guid Mark { get; } = Guid.NewGuid();

    /// <summary>Sets it on the account; whoever is signed in with the account is out.</summary>
    public void SetOn(Account account, DateTime now)
    {
        account.PasswordHash = _hash;
        account.PasswordSetAt = now;
        account.MustChangePassword = true;
        account.AccessFailedCount = 0;
        account.EndSessions();
    }

    /// <summary>The password to show, once.</summary>
    /// <param name="answer">What the act answered.</param>
    /// <exception cref="RuleBroken">The answer is that of an earlier submit, whose password was shown then.</exception>
    public string Reveal(Guid answer) => answer == Mark
        ? _password
        : throw new RuleBroken("password-shown", "该操作已经办理，一次性密码只显示一次；没有记下的，请重置密码。");
}

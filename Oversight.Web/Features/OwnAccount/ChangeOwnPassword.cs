using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Organisation;

namespace Oversight.Web.Features.OwnAccount;

/// <summary>Changes one's own password. Every other session of the account ends.</summary>
public sealed class ChangeOwnPassword(Reads reads, AccountAct act, UserManager<Account> users)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="current">The password now.</param>
    /// <param name="next">The new one.</param>
    /// <param name="again">The new one once more.</param>
    /// <exception cref="InvalidInput">A field cannot be taken as typed.</exception>
    public async Task Run(Guid op, string current, string next, string again)
    {
        var (officerId, account) = await reads.Ask(async (db, actor) =>
        {
            var accountId = await db.Officers.Where(o => o.Id == actor.Id).Select(o => o.AccountId).FirstAsync();
            return (actor.Id, await db.Users.FirstAsync(u => u.Id == accountId));
        });
        if (users.PasswordHasher.VerifyHashedPassword(account, account.PasswordHash ?? "", current) == PasswordVerificationResult.Failed)
            throw new InvalidInput("current", "现密码不正确，请重新输入。");
        if (!string.Equals(next, again, StringComparison.Ordinal))
            throw new InvalidInput("again", "两次输入的新密码不一致，请重新输入。");
        if (string.Equals(next, current, StringComparison.Ordinal))
            throw new InvalidInput("next", "新密码不能与现密码相同。");
        if (next.Contains(account.UserName!, StringComparison.OrdinalIgnoreCase))
            throw new InvalidInput("next", "新密码不能包含登录名。");
        foreach (var validator in users.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(users, account, next)).Succeeded)
                throw new InvalidInput("next", $"新密码至少{users.Options.Password.RequiredLength}位，须含大写字母、小写字母和数字。");
        }

        var hash = users.PasswordHasher.HashPassword(account, next);
        await act.On(AccountDuties.ChangePassword, op, officerId, (_, officer, own, now) =>
        {
            officer.ChangePassword();
            own.PasswordHash = hash;
            own.PasswordSetAt = now;
            own.MustChangePassword = false;
            own.EndSessions();
            return true;
        });
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Organisation;

/// <summary>Opens a sign-in account for an officer, with a one-time password that is shown once.</summary>
public sealed class OpenAccount(Work work, IdSource ids, IPasswordHasher<Account> hasher)
{
    /// <summary>Performs it and returns the one-time password.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="officerId">Whose account.</param>
    /// <param name="userName">Name to sign in with: 2 to 30 letters, digits, dots or hyphens.</param>
    public async Task<string> Run(Guid op, Guid officerId, string userName)
    {
        var name = (userName ?? "").Trim();
        if (name.Length is < 2 or > 30 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'))
            throw new InvalidInput("userName", "登录名为2至30个英文字母、数字、点或短横。");
        var password = new OneTimePassword(hasher);
        return password.Reveal(await work.Do(AccountDuties.Open, new Subject(Kinds.Officer, officerId), op, async (db, _) =>
        {
            var officer = await db.Officers.FirstOrDefaultAsync(o => o.Id == officerId) ?? throw RuleBroken.NotVisible();
            var normalized = name.ToUpperInvariant();
            if (await db.Users.AnyAsync(u => u.NormalizedUserName == normalized))
                throw new RuleBroken("user-name-used", $"登录名“{name}”已被使用，请换一个。");
            var now = db.Act!.Now;
            var account = new Account { Id = ids.Next(now), UserName = name, NormalizedUserName = normalized, LockoutEnabled = true, ConcurrencyStamp = Guid.NewGuid().ToString("N") };
            password.SetOn(account, now);
            db.Users.Add(account);
            officer.OpenAccount(account.Id, name);
            return password.Mark;
        }));
    }
}

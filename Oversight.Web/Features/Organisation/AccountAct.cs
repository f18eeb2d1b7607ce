using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Organisation;

/// <summary>The common part of every act on an account that exists.</summary>
public sealed class AccountAct(Work work)
{
    /// <summary>Loads the officer with the account and performs the verb.</summary>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="officerId">Whose account.</param>
    /// <param name="verb">Changes both.</param>
    public Task<T> On<T>(Duty duty, Guid op, Guid officerId, Func<Actor, Officer, Account, DateTime, T> verb) =>
        work.Do(duty, new Subject(Kinds.Officer, officerId), op, async (db, actor) =>
        {
            var officer = await db.Officers.FirstOrDefaultAsync(o => o.Id == officerId) ?? throw RuleBroken.NotVisible();
            var account = await db.Users.FirstOrDefaultAsync(u => u.Id == officer.AccountId)
                ?? throw new RuleBroken("no-account", $"{officer.Name}还没有登录账号，请先开通。");
            account.ConcurrencyStamp = Guid.NewGuid().ToString("N");
            return verb(actor, officer, account, db.Act!.Now);
        });
}

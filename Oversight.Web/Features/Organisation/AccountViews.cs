using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Organisation;

/// <summary>Reads the accounts for the security administrator.</summary>
public sealed class AccountViews(Reads reads)
{
    /// <summary>Every officer with the account and the posts held today, those whose name, user name or department match.</summary>
    /// <exception cref="RuleBroken">The asker is not a security administrator.</exception>
    public Task<IReadOnlyList<AccountLine>> All(string? search) => reads.Ask<IReadOnlyList<AccountLine>>(async (db, actor) =>
    {
        AccountDuties.Open.Demand(actor);
        var today = ChinaTime.DayOf(reads.Now);
        var accounts = await db.Users.Select(u => new { u.Id, u.UserName, u.MustChangePassword, u.PasswordSetAt, u.LockoutEnd }).ToDictionaryAsync(u => u.Id);
        var posts = (await (from p in db.Posts
                            join d in db.Departments on p.DepartmentId equals d.Id
                            from h in p.Holdings
                            where h.From <= today && (h.Through == null || h.Through >= today)
                            orderby d.SortOrder, d.Ordinal, p.Ordinal
                            select new { h.OfficerId, Department = d.Name, d.SortOrder, p.Name, p.Role }).ToListAsync()).ToLookup(p => p.OfficerId);
        var officers = await db.Officers.OrderBy(o => o.Ordinal).Select(o => new { o.Id, o.Name, o.AccountId, o.AccountDisabled }).ToListAsync();
        var now = reads.Now;
        return
        [
            .. officers
                .OrderBy(o => posts[o.Id].Select(p => p.SortOrder).DefaultIfEmpty(int.MinValue).Min())
                .ThenBy(o => posts[o.Id].Select(p => p.Role).DefaultIfEmpty().Min())
                .Select(o =>
                {
                    var account = o.AccountId is { } id ? accounts.GetValueOrDefault(id) : null;
                    return new AccountLine(
                        o.Id,
                        o.Name,
                        account?.UserName,
                        [.. posts[o.Id].Select(p => $"{p.Department} · {p.Name}（{p.Role.Name()}）")],
                        o.AccountDisabled,
                        !o.AccountDisabled && account?.LockoutEnd > new DateTimeOffset(now, TimeSpan.Zero),
                        account?.MustChangePassword ?? false,
                        account?.PasswordSetAt);
                })
                .Where(l => string.IsNullOrWhiteSpace(search) || l.Matches(search.Trim())),
        ];
    });
}

/// <summary>One officer and the account.</summary>
/// <param name="OfficerId">The officer.</param>
/// <param name="Name">Name.</param>
/// <param name="UserName">Name to sign in with, or null without an account.</param>
/// <param name="Posts">Posts held today, with department and role.</param>
/// <param name="Disabled">Whether the account is disabled.</param>
/// <param name="Locked">Whether it is locked for a while after wrong passwords.</param>
/// <param name="MustChangePassword">Whether a one-time password is in use.</param>
/// <param name="PasswordSetAt">When the password was last set, UTC.</param>
public sealed record AccountLine(Guid OfficerId, string Name, string? UserName, IReadOnlyList<string> Posts, bool Disabled, bool Locked, bool MustChangePassword, DateTime? PasswordSetAt)
{
    internal bool Matches(string text) =>
        Name.Contains(text, StringComparison.Ordinal)
        || UserName?.Contains(text, StringComparison.OrdinalIgnoreCase) == true
        || Posts.Any(p => p.Contains(text, StringComparison.Ordinal));
}

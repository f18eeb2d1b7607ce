using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Security;

namespace Oversight.Web.Commands;

/// <summary>
/// Makes the first security administrator, who opens all other accounts. There is no default password: one is drawn, shown
/// once, and must be changed at the first sign-in.
/// </summary>
internal static class CreateAdminCommand
{
    private static readonly Duty Create = new("account.create-first", "设立首个安全管理员", Role.System);

    public static Command Command { get; } = new("create-admin", "-- create-admin NAME　设立登录名为 NAME 的安全管理员，显示一次性初始密码", Run);

    private static async Task<int> Run(IServiceProvider services, CommandLine line)
    {
        if (line.Values is not [var name] || name.Length is < 2 or > 30 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'))
        {
            Console.Error.WriteLine("用法：-- create-admin NAME（2至30个英文字母、数字、点或短横）");
            return 2;
        }

        await services.GetRequiredService<DbStart>().Migrate();
        var (work, ids, clock) = (services.GetRequiredService<Work>(), services.GetRequiredService<IdSource>(), services.GetRequiredService<IClock>());
        var password = Passwords.Draw();
        var normalized = name.ToUpperInvariant();
        try
        {
            await work.DoAsSystem(Create, Subject.New(Kinds.Officer), Guid.NewGuid(), async (db, _) =>
            {
                if (await db.Users.AnyAsync(u => u.NormalizedUserName == normalized))
                    throw new RuleBroken("account-exists", $"登录名“{name}”已存在，请换一个。");
                var now = clock.Now;
                var department = await db.Departments.FirstOrDefaultAsync(d => d.Kind == DepartmentKind.Operations);
                if (department is null)
                {
                    department = Department.Establish(ids.Next(now), "XXZX", "信息运维", DepartmentKind.Operations, 99, false);
                    db.Departments.Add(department);
                }

                var account = new Account { Id = ids.Next(now), UserName = name, NormalizedUserName = normalized, SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = true, MustChangePassword = true, PasswordSetAt = now };
                account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, password);
                db.Users.Add(account);
                var officer = Officer.Enlist(ids.Next(now), "安全管理员", null, null);
                officer.OpenAccount(account.Id, name);
                db.Officers.Add(officer);
                var post = Post.Create(ids.Next(now), department.Id, "安全管理员", Role.SecurityAdministrator, "设立首个安全管理员");
                post.Assign(ids.Next(now), officer.Id, ChinaTime.DayOf(now), null, [], "设立首个安全管理员");
                db.Posts.Add(post);
                return true;
            });
        }
        catch (RuleBroken e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }

        Console.WriteLine($"已设立安全管理员 {name}。初始密码（只显示这一次，首次登录须修改）：{password}");
        return 0;
    }
}

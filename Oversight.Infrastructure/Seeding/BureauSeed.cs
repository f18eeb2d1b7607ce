using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Seeding;

/// <summary>Sets up the departments, posts and people of the demonstration bureau, by acts of the system.</summary>
public sealed class BureauSeed(Work work, IdSource ids, IClock clock)
{
    private const string Founding = "管执法文〔2016〕30号";

    private static readonly DateOnly Since = new(2016, 5, 12);
    private static readonly Duty Found = new("system.found", "建立机构", Role.System);

    /// <summary>Creates everything of <see cref="BureauPlan"/>. With a password hash, every person can sign in.</summary>
    /// <param name="from">First day on which the posts are held.</param>
    /// <param name="passwordHash">Hash given to every account, or null for accounts that cannot sign in by password.</param>
    public async Task Run(DateOnly from, string? passwordHash)
    {
        var departments = new Dictionary<string, Guid>(StringComparer.Ordinal);
        await Act(db =>
        {
            foreach (var (plan, order) in BureauPlan.Departments.Select((d, i) => (d, i)))
            {
                var department = Department.Establish(Id(), plan.Code, plan.Name, plan.Kind, plan.Kind == DepartmentKind.Operations ? Department.OperationsPlace : order, plan.Supervised, Since, Founding);
                db.Departments.Add(department);
                departments[plan.Code] = department.Id;
            }
        });
        var officers = new Dictionary<string, Guid>(StringComparer.Ordinal);
        await Act(db =>
        {
            foreach (var plan in BureauPlan.People)
            {
                var officer = Officer.Enlist(Id(), plan.Name, plan.Card, plan.Card is null ? null : from.AddYears(5));
                var account = new Account
                {
                    Id = Id(),
                    UserName = plan.UserName,
                    NormalizedUserName = plan.UserName.ToUpperInvariant(),
                    SecurityStamp = Id().ToString("N"),
                    ConcurrencyStamp = Id().ToString("N"),
                    PasswordHash = passwordHash,
                    PasswordSetAt = clock.Now,
                    LockoutEnabled = true,
                };
                db.Users.Add(account);
                officer.OpenAccount(account.Id, plan.UserName);
                if (plan.Qualification is { } qualification)
                    officer.Qualify(qualification, "法律职业资格证书");
                db.Officers.Add(officer);
                officers[plan.UserName] = officer.Id;
            }
        });
        await Act(db =>
        {
            foreach (var plan in BureauPlan.People)
            {
                foreach (var (name, role, department) in plan.Posts)
                {
                    var post = Post.Create(Id(), departments[department], name, role, Founding);
                    post.Assign(Id(), officers[plan.UserName], from, null, plan.Posts.Where(p => p.Role != role).Select(p => p.Role), Founding);
                    foreach (var (text, clause) in PostDutyPlan.Of(name, role))
                        post.AddDuty(Id(), text, clause, from, Founding);
                    db.Posts.Add(post);
                }
            }
        });
        await Act(db =>
        {
            foreach (var plan in BureauPlan.Departments.Where(d => d.Supervised))
            {
                var team = ResponsibilityTeam.Form(Id(), departments[plan.Code]);
                team.Seat(Id(), TeamDuty.Principal, officers[Holder(plan.Code, Role.DepartmentHead)], from, Founding);
                team.Seat(Id(), TeamDuty.Deputy, officers[plan.Deputy], from, Founding);
                team.Seat(Id(), TeamDuty.Office, departments[plan.Code], from, Founding);
                team.Seat(Id(), TeamDuty.Liaison, officers[Holder(plan.Code, Role.Liaison)], from, Founding);
                db.Teams.Add(team);
            }
        });

        Guid Id() => ids.Next(clock.Now);
    }

    private static string Holder(string department, Role role) =>
        BureauPlan.People.First(p => p.Posts.Any(x => x.Role == role && string.Equals(x.Department, department, StringComparison.Ordinal))).UserName;

    private Task<bool> Act(Action<OversightDb> act) => work.DoAsSystem(Found, Subject.New(Kinds.Department), ids.Next(clock.Now), (db, _) =>
    {
        act(db);
        return Task.FromResult(true);
    });
}

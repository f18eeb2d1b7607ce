using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Casework;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;

namespace Oversight.Bench.Circuits;

/// <summary>
/// Acts of three squadrons in turn: a case is registered, then accepted, each under another item, so that each act has a line of
/// the ticker that no other has. They are performed by the product's own act classes in the serving process, as a page does.
/// </summary>
internal sealed class PlannedActs : IAsyncDisposable
{
    private static readonly (string Code, string User)[] Squadrons = [("ZD1", "zd1"), ("ZD2", "zd2"), ("ZD3", "zd3")];

    private readonly IServiceProvider _services;
    private readonly List<Plan> _plans = [];
    private readonly Dictionary<string, AsyncServiceScope> _desks = new(StringComparer.Ordinal);
    private Guid _case;

    private PlannedActs(IServiceProvider services) => _services = services;

    /// <summary>What the ticker will say, in the order of the acts.</summary>
    public IEnumerable<string> Texts => _plans.SelectMany(p => new[] { $"{p.Department} “{p.Item}”登记办件", $"{p.Department} “{p.Item}”立案受理" });

    public static async Task<PlannedActs> Make(IServiceProvider services, int count, DateTime now)
    {
        var acts = new PlannedActs(services);
        await using var db = await services.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();
        var departments = await db.Departments.ToDictionaryAsync(d => d.Code, StringComparer.Ordinal);
        var versions = (await db.Items.AsNoTracking().OrderBy(i => i.Code).ToListAsync()).Select(i => i.Demand(ChinaTime.DayOf(now)) is var v ? (i.Id, Version: v) : default);
        var fit = versions.Where(i => string.Equals(i.Version.ImplementingBody, BureauFolder.Bureau, StringComparison.Ordinal)).DistinctBy(i => i.Version.Name, StringComparer.Ordinal).ToList();
        for (var i = 0; i * 2 < count; i++)
        {
            var (code, user) = Squadrons[i % Squadrons.Length];
            var department = departments[code];
            var (item, version) = fit.Where(x => x.Version.HandledBy(department.Id)).ElementAt(i / Squadrons.Length);
            acts._plans.Add(new(department.Id, department.Name, item, version.Name, user));
        }

        foreach (var (_, user) in Squadrons)
        {
            await acts.SitDown(db, $"{user}.a");
            await acts.SitDown(db, $"{user}.head");
        }

        return acts;
    }

    /// <summary>Performs the act of that number; they must be performed in order.</summary>
    public async Task Do(int number)
    {
        var plan = _plans[number / 2];
        if (number % 2 == 0)
        {
            _case = await Desk($"{plan.User}.a").GetRequiredService<RegisterCase>()
                .Run(Guid.NewGuid(), plan.ItemId, plan.DepartmentId, new CaseIntake(PartyCard.Named(PartyKind.Person, "张三"), "紫荆山路与商城路口", "巡查时发现，现场拍照取证"));
            return;
        }

        // The version after registration; a page knows it from the form.
        await Desk($"{plan.User}.head").GetRequiredService<AcceptCase>().Run(Guid.NewGuid(), _case, 1);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var desk in _desks.Values)
            await desk.DisposeAsync();
    }

    private IServiceProvider Desk(string user) => _desks[user].ServiceProvider;

    private async Task SitDown(OversightDb db, string user)
    {
        var scope = _services.CreateAsyncScope();
        _desks[user] = scope;
        var account = await db.Users.AsNoTracking().SingleAsync(u => u.UserName == user);
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(new ClaimsIdentityOptions().SecurityStampClaimType, account.SecurityStamp!), new("session", user)],
            IdentityConstants.ApplicationScheme);
        var state = (IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        state.SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(identity))));
    }

    private sealed record Plan(Guid DepartmentId, string Department, Guid ItemId, string Item, string User);
}

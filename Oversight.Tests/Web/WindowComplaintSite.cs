using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Complaints;
using Oversight.Infrastructure.Complaints;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Seeding.Complaints;
using Oversight.Tests.Support;
using Oversight.Web.Features.Casework;

namespace Oversight.Tests.Web;

/// <summary>The host that the tests of a class share.</summary>
public sealed class WindowComplaintSite : IAsyncLifetime
{
    private static readonly Duty Seed = new("system.seed-answer", "答复投诉", Role.System);
    private Site _site = null!;

    internal ComplaintVault Vault => _site.Services.GetRequiredService<ComplaintVault>();

    public async ValueTask InitializeAsync()
    {
        _site = await Site.Start(("Oversight:Proxies", "127.0.0.0/8, ::1, ::ffff:127.0.0.1"));
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ComplaintSeed>().Run();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    internal HttpClient Visitor(string from = "2001:db8:8::7")
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = _site.Address };
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        return browser;
    }

    internal void Pass() => _site.Clock.Pass(TimeSpan.FromSeconds(10));

    internal Task<OversightDb> Db() => _site.Services.GetRequiredService<IDbContextFactory<OversightDb>>().CreateDbContextAsync();

    internal async Task<Complaint> Find(string number)
    {
        await using var db = await Db();
        return await db.Complaints.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Number == number);
    }

    internal async Task<Guid> Department(string code)
    {
        await using var db = await Db();
        return await db.Departments.Where(d => d.Code == code).Select(d => d.Id).SingleAsync();
    }

    internal async Task<Guid> Officer(string user)
    {
        await using var db = await Db();
        return await (from o in db.Officers join u in db.Users on o.AccountId equals u.Id where u.UserName == user select o.Id).SingleAsync();
    }

    /// <summary>Brings a complaint to its answer, as the command centre and a squadron would.</summary>
    internal async Task Answer(Guid id)
    {
        var (squadron, centre) = (await Department("ZD1"), await Department("ZHZX"));
        await using var scope = _site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Work>().DoAsSystem(Seed, new Subject(Kinds.Complaint, id), Guid.NewGuid(), async (db, _) =>
        {
            var c = await db.Complaints.AsSplitQuery().SingleAsync(x => x.Id == id);
            var timing = await scope.ServiceProvider.GetRequiredService<CaseAct>().Timing(db);
            var clerk = Person(centre, Role.CommandCentre);
            c.Accept(clerk, ComplaintLimit.Of(Parameters.ComplaintDays, 15), timing);
            c.Assign(clerk, new Assignee(squadron, "一中队", null, [], false), "", Guid.CreateVersion7(), timing);
            c.Answer(Person(squadron, Role.Officer), ComplaintVerdict.True, "到场核查两次，拍照取证。", "您反映的问题已核查处理，感谢监督。", [], Guid.CreateVersion7(), timing);
            c.ApproveAnswer(clerk, "", 5, timing);
            return true;
        });
    }

    private static Actor Person(Guid department, Role role) => new(Guid.CreateVersion7(), "某某", [new HeldPost(Guid.CreateVersion7(), department, "岗位", role)], new HashSet<Guid>());
}

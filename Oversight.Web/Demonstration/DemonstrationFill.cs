using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Seeding;
using Oversight.Infrastructure.Seeding.Alerts;
using Oversight.Infrastructure.Seeding.Catalogue;
using Oversight.Infrastructure.Seeding.Complaints;
using Oversight.Infrastructure.Seeding.Laws;
using Oversight.Web.Features.Adjustments;
using Oversight.Web.Features.Administration;
using Oversight.Web.Features.Alerts;
using Oversight.Web.Features.Archives;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Clients;
using Oversight.Web.Features.Clients.Interface;
using Oversight.Web.Features.Complaints;
using Oversight.Web.Features.Credit;
using Oversight.Web.Features.Disclosures;
using Oversight.Web.Features.Discretion;
using Oversight.Web.Features.Documents;
using Oversight.Web.Features.Organisation;
using Oversight.Web.Features.Papers;
using Oversight.Web.Features.Publications;
using Oversight.Web.Features.Review;
using Oversight.Web.Features.Services;
using Oversight.Web.Features.Supervision;
using Oversight.Web.Features.Topics;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Demonstration;

/// <summary>
/// Fills an empty database with a year of a bureau's work, by performing the acts in the order of time as the people who would:
/// the trail is real, and everything on it is marked 演示数据.
/// </summary>
internal sealed class DemonstrationFill : IAsyncDisposable
{
    private const int StagedAtOnce = 2000;

    private readonly DemoOrder _order;
    private readonly Action<string> _tell;
    private readonly DemoClock _clock;
    private readonly DemoPerson _person = new();
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;
    private readonly Chance _chance;

    private DemonstrationFill(Settings settings, DemoOrder order, Action<string> tell)
    {
        (_order, _tell, _chance) = (order, tell, new Chance(order.Seed));
        _clock = new DemoClock(ChinaTime.StartOf(order.AsOf.AddDays(-366)).AddHours(9));
        _services = Services(settings with { Demo = true, DurableWrites = false });
        _scope = _services.CreateAsyncScope();
    }

    /// <summary>Fills the database, whose schema is in place and which has no account yet.</summary>
    /// <param name="settings">Where it is.</param>
    /// <param name="order">What is asked for.</param>
    /// <param name="tell">Takes lines of progress.</param>
    public static async Task Run(Settings settings, DemoOrder order, Action<string> tell)
    {
        await using var fill = new DemonstrationFill(settings, order, tell);
        await fill.Fill();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }

    private async Task Fill()
    {
        _tell("演示数据：建立机构、岗位、人员和权责清单……");
        await Of<BureauSeed>().Run(_order.AsOf.AddDays(-366), new PasswordHasher<Account>().HashPassword(new Account(), _order.Password));
        await Of<LawSeed>().Run();
        await Of<CatalogueSeed>().Run();
        await Of<AlertRuleSeed>().Run();
        await Of<ComplaintSeed>().Run();
        var calendar = Of<CalendarSource>().Current;
        var office = new OfficeTime(calendar, calendar.NextWorkingDayOnOrAfter(_order.AsOf.AddDays(-364)));
        var folder = await EvidenceFolder.Make(Of<FileStore>(), _chance);
        DemoScene scene;
        await using (var db = await Db())
            scene = await DemoScene.Read(db, _person);
        var planner = new CasePlanner(ShippedCatalogue.Load(), office, _order.AsOf, _chance);
        List<(CaseFate Fate, PlannedCase Plan)> plans = [.. CaseFates.Deal(_order.Cases, _chance).Select(fate => (fate, planner.Plan(fate)))];
        var bulk = plans.Where(p => p.Fate.IsOver()).Select(p => p.Plan).OrderBy(p => p.Last).SkipLast(_order.MostByActs).ToHashSet(ReferenceEqualityComparer.Instance);
        var notices = new NoticeStories(_scope.ServiceProvider, scene, calendar, _order);
        List<DemoEvent> events =
        [
            .. plans.Where(p => !bulk.Contains(p.Plan)).SelectMany(p => new CasePerformer(_scope.ServiceProvider, scene).Events(p.Plan)),
            .. new CaseBulk(_scope.ServiceProvider, scene, folder).Events(bulk.Cast<PlannedCase>()),
            .. notices.Events(),
            .. new AdjustmentStories(_scope.ServiceProvider, calendar, _order).Events(),
            .. new BenchmarkStories(_scope.ServiceProvider, scene, calendar, _order).Events(),
            .. new ResultStories(_scope.ServiceProvider, scene, calendar, _order).Events(),
            .. new PublicationStories(_scope.ServiceProvider, calendar, _order).Events(),
            .. new AlertStories(_scope.ServiceProvider, scene, calendar, _order).Events(),
            .. new ReviewStories(_scope.ServiceProvider, scene, calendar, _order).Events(),
            .. new ArchiveStories(_scope.ServiceProvider, scene, calendar, _order).Events(),
            .. new ComplaintStories(_scope.ServiceProvider, scene, calendar, _order).Events(),
            .. new TopicStories(_scope.ServiceProvider, scene, calendar, _order).Events(),
            .. new ClientStories(_scope.ServiceProvider, scene, calendar, _order).Events(),
            .. new ServiceStories(_scope.ServiceProvider, calendar, _order).Events(),
            .. new PostStories(_scope.ServiceProvider, scene, calendar, _order).Events(),
        ];
        await Play([.. events.OrderBy(e => e.At)], folder);
        await Checkpoint();
    }

    /// <summary>Lets everything happen in the order of time.</summary>
    private async Task Play(IReadOnlyList<DemoEvent> events, EvidenceFolder folder)
    {
        IReadOnlyList<IReadOnlyList<Guid>> uploads = [];
        var told = 0;
        for (var i = 0; i < events.Count; i++)
        {
            if (i % StagedAtOnce == 0)
                uploads = await Upload([.. events.Skip(i).Take(StagedAtOnce)], folder);
            var happening = events[i];
            _clock.GoTo(happening.At);
            if (happening.By is { } by)
                _person.Become(by);
            await happening.Happen(uploads[i % StagedAtOnce]);
            if ((i + 1) * 10L / events.Count is var tenth && tenth > told)
            {
                told = (int)tenth;
                _tell($"演示数据：{told * 10}%（{i + 1}/{events.Count}项操作，至{ChinaTime.Text(_clock.Now)}）");
            }
        }
    }

    /// <summary>Puts the files of the coming acts where uploads wait for them.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<Guid>>> Upload(IReadOnlyList<DemoEvent> events, EvidenceFolder folder)
    {
        await using var db = await Db();
        var ids = Of<IdSource>();
        List<IReadOnlyList<Guid>> uploads = [];
        foreach (var e in events)
        {
            List<Guid> staged = [];
            foreach (var place in e.Files)
            {
                var file = folder.Stage(place, ids.Next(e.At), _person.Officers[e.By!], e.At);
                db.StagedFiles.Add(file);
                staged.Add(file.Id);
            }

            uploads.Add(staged);
        }

        await db.SaveChangesAsync();
        return uploads;
    }

    /// <summary>What was written without waiting for the disk is on it before the fill is called done.</summary>
    private async Task Checkpoint()
    {
        await using var db = await Db();
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=FULL; PRAGMA wal_checkpoint(TRUNCATE); ANALYZE;");
    }

    private T Of<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    private Task<OversightDb> Db() => Of<IDbContextFactory<OversightDb>>().CreateDbContextAsync();

    private ServiceProvider Services(Settings settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IClock>(_clock);
        services.AddSingleton<ICurrentAccount>(_person);
        services.AddSingleton(new IdSource(new Random(_order.Seed)));
        services.AddOversight(settings);
        services.AddArchives();
        services.AddParameters();
        services.AddClients();
        services.AddApi(serving: false);
        services.AddServices();
        services.AddCasework();
        services.AddPapers();
        services.AddDisclosures();
        services.AddCredit();
        services.AddSupervision();
        services.AddAlerts();
        services.AddComplaints();
        services.AddTopics();
        services.AddPublication();
        services.AddReview();
        services.AddAdjustments();
        services.AddTrail();
        services.AddDiscretion();
        services.AddOrganisation();
        services.AddSingleton<DocumentArchive>();
        return services.BuildServiceProvider();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Mail;
using Oversight.Infrastructure.Notifications;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Webhooks;
using Oversight.Tests.Support;
using Oversight.Tests.Support.LoopbackMail;
using Oversight.Web.Features.Notifications;
using Oversight.Web.Features.Outbox;
using Oversight.Web.Features.Trail;
using Oversight.Web.Features.Workbench;

namespace Oversight.Tests.Features.Outbox;

/// <summary>A bureau with a mail server on loopback, and people who registered an address.</summary>
internal sealed class PostScene : IAsyncDisposable
{
    private PostScene(World world, LoopbackSmtp server) => (World, Server) = (world, server);

    public World World { get; }

    public LoopbackSmtp Server { get; }

    public static async Task<PostScene> Start()
    {
        var server = new LoopbackSmtp();
        return new PostScene(await World.Start(s => Register(s, server)), server);
    }

    /// <summary>Turns mail and webhooks to loopback on in a world.</summary>
    public static void Post(IServiceCollection services, LoopbackSmtp server)
    {
        var settings = (Settings)services.Last(d => d.ServiceType == typeof(Settings)).ImplementationInstance! with
        {
            Mail = new MailSettings { Host = "127.0.0.1", Port = server.Port, Tls = MailTls.None, From = "duban@bureau.example", TimeoutSeconds = 2, Link = "https://oversight.bureau.example" },
            Webhooks = new WebhookSettings { InternalNetworks = [System.Net.IPNetwork.Parse("127.0.0.0/8")], TimeoutSeconds = 2 },
        };
        services.AddSingleton(settings).AddSingleton(settings.Mail).AddSingleton(settings.Webhooks);
    }

    public static string AddressOf(string user) => $"{user}@staff.example";

    public async Task Prefer(string user, bool digest = false, params Channels[] choices)
    {
        await World.As(user);
        var mine = await World.Get<PreferenceViews>().Mine();
        await World.Get<SavePreferences>().Run(Guid.NewGuid(), mine.Version, AddressOf(user), new PreferenceCard(digest, choices));
    }

    /// <summary>Rings the bells of people, as a rule or a sweep does.</summary>
    public async Task Ring(string action, params string[] users)
    {
        List<Guid> people = [];
        foreach (var user in users)
            people.Add(await World.OfficerOf(user));
        await World.Work.DoAsSystem(NotificationDuties.Follow, Subject.New(Kinds.System), Guid.NewGuid(), (db, _) =>
            Bell.Ring(db, new BellKey("test", Guid.NewGuid(), 0, action), action, new Subject(Kinds.Department, Guid.Empty), people, "里面写着不该出门的话", "/notices"), Stop);
    }

    public Task<int> Deliver() => World.Get<OutboxDelivery>().Run(Stop);

    public async Task<List<OutboxMessage>> Rows()
    {
        await using var db = World.Read();
        return await db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync(Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await World.DisposeAsync();
        await Server.DisposeAsync();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static void Register(IServiceCollection services, LoopbackSmtp server)
    {
        services.AddNotifications(serving: false);
        services.AddOutbox(serving: false);
        services.AddTrail();
        services.AddWorkbench();
        Post(services, server);
    }
}

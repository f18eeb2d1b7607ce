using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure.Drafts;
using Oversight.Tests.Support;

namespace Oversight.Tests.Features.Drafts;

public sealed class DraftStoreTests
{
    private const string Form = "finding.record";
    private const string Typed = """{"title":"占道经营未及时查处"}""";

    [Fact]
    public async Task A_draft_comes_back_to_its_owner_in_another_session_with_the_key_of_its_submit()
    {
        await using var world = await Start();
        var op = Guid.NewGuid();
        await world.As("zd1.a");
        Assert.True(await world.Get<DraftStore>().Save(Form, Typed, op, Stop));
        await using var scope = world.Scope();
        var draft = await scope.ServiceProvider.GetRequiredService<DraftStore>().Find(Form, Stop);
        Assert.Equal(new SavedDraft(Typed, op, World.Monday), draft);
    }

    [Fact]
    public async Task Nobody_else_gets_a_draft_and_nobody_without_a_session()
    {
        await using var world = await Start();
        await world.As("zd1.a");
        await world.Get<DraftStore>().Save(Form, Typed, Guid.NewGuid(), Stop);
        await world.As("zd1.b");
        Assert.Null(await world.Get<DraftStore>().Find(Form, Stop));
        world.Who.SignedIn = null;
        Assert.Null(await world.Get<DraftStore>().Find(Form, Stop));
        Assert.False(await world.Get<DraftStore>().Save(Form, Typed, Guid.NewGuid(), Stop));
    }

    [Fact]
    public async Task A_row_put_under_another_name_cannot_be_read()
    {
        await using var world = await Start();
        await world.As("zd1.a");
        await world.Get<DraftStore>().Save(Form, Typed, Guid.NewGuid(), Stop);
        var (from, to) = (await world.OfficerOf("zd1.a"), await world.OfficerOf("zd1.b"));
        await using (var db = world.Read())
            await db.Drafts.Where(d => d.OfficerId == from).ExecuteUpdateAsync(s => s.SetProperty(d => d.OfficerId, to), Stop);
        await world.As("zd1.b");
        Assert.Null(await world.Get<DraftStore>().Find(Form, Stop));
    }

    [Fact]
    public async Task What_was_typed_is_not_in_the_database_in_clear()
    {
        await using var world = await Start();
        await world.As("zd1.a");
        await world.Get<DraftStore>().Save(Form, Typed, Guid.NewGuid(), Stop);
        await using var db = world.Read();
        var content = await db.Drafts.Select(d => d.Content).SingleAsync(Stop);
        Assert.Equal(-1, content.AsSpan().IndexOf("占道经营"u8));
    }

    [Fact]
    public async Task A_draft_whose_submit_was_done_although_its_answer_was_lost_is_over()
    {
        await using var world = await Start();
        var op = Guid.NewGuid();
        await world.As("zd1.a");
        await world.Get<DraftStore>().Save(Form, Typed, op, Stop);
        await world.Work.Do(NotificationDuties.Read, Subject.New(Kinds.System), op, (_, _) => Task.CompletedTask, Stop);
        Assert.Null(await world.Get<DraftStore>().Find(Form, Stop));
        await using var db = world.Read();
        Assert.False(await db.Drafts.AnyAsync(Stop));
    }

    [Fact]
    public async Task A_draft_whose_submit_was_refused_comes_back_under_a_new_key()
    {
        await using var world = await Start();
        var op = Guid.NewGuid();
        await world.As("zd1.a");
        await world.Get<DraftStore>().Save(Form, Typed, op, Stop);
        await World.Refused(() => world.Work.Do(NotificationDuties.Read, Subject.New(Kinds.System), op, (_, _) => throw new RuleBroken("no", "不行")));
        var draft = await world.Get<DraftStore>().Find(Form, Stop);
        Assert.Equal(Typed, draft!.Json);
        Assert.NotEqual(op, draft.OpId);
    }

    [Fact]
    public async Task Drafts_that_nobody_touched_for_ninety_days_go()
    {
        await using var world = await Start();
        await world.As("zd1.a");
        await world.Get<DraftStore>().Save(Form, Typed, Guid.NewGuid(), Stop);
        world.Clock.Pass(TimeSpan.FromDays(80));
        await world.Get<DraftStore>().Save("case.register", Typed, Guid.NewGuid(), Stop);
        world.Clock.Pass(TimeSpan.FromDays(11));
        Assert.Equal(1, await world.Get<Oversight.Web.Jobs.DiscardOldDrafts>().Run(Stop));
        Assert.Null(await world.Get<DraftStore>().Find(Form, Stop));
        Assert.NotNull(await world.Get<DraftStore>().Find("case.register", Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<World> Start() => World.Start(services =>
    {
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddScoped<Oversight.Web.Jobs.DiscardOldDrafts>();
    });
}

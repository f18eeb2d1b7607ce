using System.Text;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Clients;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Clients;
using Oversight.Tests.Support;
using Oversight.Web.Features.Clients;
using Oversight.Web.Features.Trail;

namespace Oversight.Tests.Features.Clients;

/// <summary>What the two administrators who keep clients do with them.</summary>
public sealed class ClientActsTests
{
    [Fact]
    public async Task A_key_is_shown_once_and_kept_nowhere()
    {
        await using var world = await Start();
        var (op, card) = (Guid.NewGuid(), await Card(world));
        await world.As("security");
        var shown = await world.Get<RegisterClient>().Run(op, card);
        Assert.StartsWith($"ovk_{ClientSecret.PrefixOf(shown.Key!)}_", shown.Key, StringComparison.Ordinal);
        var again = await world.Get<RegisterClient>().Run(op, card);
        Assert.Equal((shown.Id, null), (again.Id, again.Key));

        await using var db = world.Read();
        var client = await db.Clients.AsNoTracking().AsSplitQuery().SingleAsync();
        Assert.True(ClientSecret.Matches(shown.Key!, Assert.Single(client.Keys).Hash));
        var kept = string.Concat((await db.TrailPayloads.Where(p => p.Payload != null).ToListAsync()).Select(p => Encoding.UTF8.GetString(p.Payload!))) + string.Concat(await db.Operations.Select(o => o.Answer).ToListAsync());
        Assert.DoesNotContain(shown.Key!.Split('_', 3)[2], kept, StringComparison.Ordinal);
        Assert.DoesNotContain(shown.Key!, string.Concat(Directory.EnumerateFiles(world.Folder, "*.db*").Select(f => Encoding.Latin1.GetString(Bytes(f)))), StringComparison.Ordinal);
        Assert.Equal(["client.registered"], await world.TrailOf(shown.Id));
    }

    [Fact]
    public async Task Only_the_administrators_who_keep_clients_do_and_see_anything()
    {
        await using var world = await Start();
        var card = await Card(world);
        foreach (var other in new[] { "leader", "deputy", "legal2", "zd1.head", "zd1.a", "auditor" })
        {
            await world.As(other);
            Assert.Equal("duty", (await World.Refused(() => world.Get<RegisterClient>().Run(Guid.NewGuid(), card))).Code);
            Assert.Equal("duty", (await World.Refused(() => world.Get<ClientViews>().List())).Code);
        }

        await world.As("admin");
        var id = (await world.Get<RegisterClient>().Run(Guid.NewGuid(), card)).Id;
        Assert.Equal("name", (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<RegisterClient>().Run(Guid.NewGuid(), card))).Field);
        await world.As("legal2");
        Assert.Equal("duty", (await World.Refused(() => world.Get<RotateKey>().Run(Guid.NewGuid(), id, 1, 0, "怀疑泄露"))).Code);
        Assert.Equal("duty", (await World.Refused(() => world.Get<DisableClient>().Run(Guid.NewGuid(), id, 1, "怀疑泄露"))).Code);
        Assert.Equal("duty", (await World.Refused(() => world.Get<ClientViews>().Find(id))).Code);
    }

    [Fact]
    public async Task A_new_key_opens_at_once_and_the_old_one_for_some_hours_more()
    {
        await using var world = await Start();
        await world.As("security");
        var first = await world.Get<RegisterClient>().Run(Guid.NewGuid(), await Card(world));
        Assert.Equal("overlap", (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<RotateKey>().Run(Guid.NewGuid(), first.Id, 1, -1, "定期更换"))).Field);
        Assert.Equal("reason", (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<RotateKey>().Run(Guid.NewGuid(), first.Id, 1, 72, ""))).Field);
        var second = await world.Get<RotateKey>().Run(Guid.NewGuid(), first.Id, 1, 72, "定期更换");
        Assert.NotEqual(first.Key, second.Key);
        Assert.Equal("yes yes", await Opens(world, first.Id, first.Key!, second.Key!));
        world.Clock.Pass(TimeSpan.FromHours(72) - TimeSpan.FromSeconds(1));
        Assert.Equal("yes yes", await Opens(world, first.Id, first.Key!, second.Key!));
        world.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("no yes", await Opens(world, first.Id, first.Key!, second.Key!));
        Assert.Equal("conflict", (await World.Refused(() => world.Get<RotateKey>().Run(Guid.NewGuid(), first.Id, 1, 0, "再次更换"))).Code);
    }

    [Fact]
    public async Task A_client_that_is_shut_out_is_let_in_again_and_cannot_be_changed_meanwhile()
    {
        await using var world = await Start();
        var card = await Card(world);
        await world.As("security");
        var id = (await world.Get<RegisterClient>().Run(Guid.NewGuid(), card)).Id;
        await world.Get<DisableClient>().Run(Guid.NewGuid(), id, 1, "对方停机检修");
        Assert.Equal((false, "对方停机检修"), ((await world.Get<ClientViews>().Find(id))!.Open, (await world.Get<ClientViews>().Find(id))!.Client.DisabledReason));
        Assert.Equal("step", (await World.Refused(() => world.Get<RotateKey>().Run(Guid.NewGuid(), id, 2, 0, "定期更换"))).Code);
        Assert.Equal("step", (await World.Refused(() => world.Get<ChangeClient>().Run(Guid.NewGuid(), id, 2, card, "调整权限"))).Code);
        await world.Get<EnableClient>().Run(Guid.NewGuid(), id, 2, "检修完毕");
        Assert.True((await world.Get<ClientViews>().Find(id))!.Open);
        Assert.Equal(["client.registered", "client.disabled", "!client.rotate", "!client.change", "client.enabled"], await world.TrailOf(id));
    }

    [Fact]
    public async Task Scopes_and_departments_are_what_the_form_says_with_a_reason()
    {
        await using var world = await Start();
        var card = await Card(world);
        await world.As("security");
        var id = (await world.Get<RegisterClient>().Run(Guid.NewGuid(), card)).Id;
        Assert.Equal("scopes", (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<ChangeClient>().Run(Guid.NewGuid(), id, 1, card with { Scopes = [] }, "调整权限"))).Field);
        Assert.Equal("departments", (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<ChangeClient>().Run(Guid.NewGuid(), id, 1, card with { Departments = [] }, "调整权限"))).Field);
        Assert.Equal("rate", (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<ChangeClient>().Run(Guid.NewGuid(), id, 1, card with { RatePerMinute = 0 }, "调整权限"))).Field);
        Assert.Equal("through", (await Assert.ThrowsAsync<InvalidInput>(() => world.Get<ChangeClient>().Run(Guid.NewGuid(), id, 1, card with { ValidThrough = new DateOnly(2025, 12, 31) }, "调整权限"))).Field);
        var form = ClientForm.Of((await world.Get<ClientViews>().Find(id))!.Client);
        form.Scopes.Clear();
        form.Scopes.Add(ClientScope.CatalogueRead);
        form.Departments.Clear();
        form.Through = new DateOnly(2026, 11, 23);
        await world.Get<ChangeClient>().Run(Guid.NewGuid(), id, 1, form.Card, "只读清单，当日到期");
        var view = (await world.Get<ClientViews>().Find(id))!;
        Assert.Equal([ClientScope.CatalogueRead], view.Client.Scopes);
        Assert.Equal((0, true), (view.Departments.Count, view.Open));
        Assert.Equal([true, false], new[] { ClientScope.CatalogueRead, Enum.GetValues<ClientScope>().First(s => s != ClientScope.CatalogueRead) }.Select(view.Client.May));
        await world.Get<ChangeClient>().Run(Guid.NewGuid(), id, 2, card with { ValidThrough = new DateOnly(2026, 11, 23) }, "恢复全部权限");
        view = (await world.Get<ClientViews>().Find(id))!;
        Assert.Equal((Enum.GetValues<ClientScope>().Length, 1), (view.Client.Scopes.Count, view.Departments.Count));
        Assert.Equal(Enum.GetValues<ClientScope>().Length, view.Client.Grants.Count);
        world.Clock.GoTo(new DateOnly(2026, 11, 24));
        Assert.False(Assert.Single(await world.Get<ClientViews>().List()).Open);
    }

    private static Task<World> Start() => World.Start(services => services.AddClients().AddTrail());

    private static async Task<ClientCard> Card(World world) =>
        new("住建案件平台", "区住建局案件管理平台", Enum.GetValues<ClientScope>(), 60, [await world.DepartmentOf("ZD1")], new DateOnly(2026, 1, 1), null);

    private static async Task<string> Opens(World world, Guid id, params string[] keys)
    {
        await using var db = world.Read();
        var client = await db.Clients.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == id);
        return string.Join(' ', keys.Select(k => client.Keys.Any(held => held.OpensAt(world.Clock.Now) && ClientSecret.Matches(k, held.Hash)) ? "yes" : "no"));
    }

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}

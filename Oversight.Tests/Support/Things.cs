using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Trail;

namespace Oversight.Tests.Support;

/// <summary>An aggregate that has everything an aggregate can have, so that the trail is proved apart from any feature.</summary>
public sealed class Thing : Aggregate
{
    private readonly List<ThingPart> _parts = [];

    private Thing() => Name = "";

    public Thing(Guid id, string name, PersonalDatum owner)
    {
        (Id, Name, Owner) = (id, name, owner);
        Record(new ThingMade(name));
    }

    public string Name { get; private set; }

    public PersonalDatum Owner { get; private set; } = null!;

    public DateTime? SeenAt { get; private set; }

    public string? Later { get; set; }

    public IReadOnlyList<ThingPart> Parts => _parts;

    public void Rename(string name)
    {
        Name = name;
        Record(new ThingRenamed(name));
    }

    public void See(DateTime at, DateTime? stated = null)
    {
        SeenAt = at;
        Record(new ThingSeen(stated));
    }

    public void Add(Guid id, string text)
    {
        _parts.Add(new ThingPart(id, text));
        Record(new ThingRenamed(text));
    }

    public void Attach(string hash) => Record(new ThingEvidenced(hash));

    public ThingPart Drop()
    {
        var part = _parts[0];
        _parts.RemoveAt(0);
        Record(new ThingRenamed("dropped"));
        return part;
    }

    public void Take(ThingPart part)
    {
        _parts.Add(part);
        Record(new ThingRenamed("taken"));
    }
}

public sealed class ThingPart(Guid id, string text)
{
    public Guid Id { get; private init; } = id;

    public string Text { get; private set; } = text;

    public void Write(string text) => Text = text;
}

public sealed record ThingMade(string Name) : Fact("thing.made");

public sealed record ThingRenamed(string Name) : Fact("thing.renamed");

public sealed record ThingSeen(DateTime? Stated) : Fact("thing.seen")
{
    public override DateTime? OccurredAt => Stated;
}

public sealed record ThingEvidenced(string Hash) : Fact("thing.evidenced")
{
    public override IReadOnlyList<string> FileHashes => [Hash];
}

/// <summary>The product's model with things in it.</summary>
public sealed class ThingDb(DbContextOptions<ThingDb> options) : OversightDb(options)
{
    public DbSet<Thing> Things => Set<Thing>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Thing>(thing =>
        {
            thing.IsAggregate("thing", "thing");
            thing.Ignore(x => x.Later);
            thing.HasOne(x => x.Owner).WithMany().IsRequired();
            thing.Navigation(x => x.Owner).AutoInclude();
            thing.HasParts(x => x.Parts, "thing_part", "ThingId", part => part.Property(x => x.Text));
        });
    }
}

/// <summary>A bureau with things.</summary>
public static class Things
{
    public static readonly Duty Make = new("thing.make", "登记物件", Role.LegalOffice);

    public static async Task<World> Start(Action<IServiceCollection>? configure = null)
    {
        var world = await World.Start(services =>
        {
            services.AddDbContextFactory<ThingDb>((s, options) => options
                .UseSqlite(s.GetRequiredService<IDbContextFactory<SqliteOversightDb>>().CreateDbContext().Database.GetConnectionString())
                .AddInterceptors(new SqlitePragmas(durable: true), s.GetRequiredService<TrailWriter>()));
            services.AddSingleton<IDbContextFactory<OversightDb>, ForwardingContexts<ThingDb>>();
            configure?.Invoke(services);
        });
        await using var db = world.Read();
        foreach (var statement in db.Database.GenerateCreateScript().Split(";\n").Where(s => s.Contains("\"thing", StringComparison.Ordinal)))
            await db.Database.ExecuteSqlRawAsync(statement);
        await world.As("legal");
        return world;
    }

    public static async Task<Guid> Create(this World world, string name = "甲", string owner = "王小明", params string[] parts)
    {
        var id = Guid.CreateVersion7();
        await world.Work.Do(Make, Subject.New("thing"), Guid.NewGuid(), (db, _) =>
        {
            var thing = new Thing(id, name, PersonalDatum.Of(Guid.CreateVersion7(), "owner.name", owner));
            foreach (var text in parts)
                thing.Add(Guid.CreateVersion7(), text);
            db.Set<Thing>().Add(thing);
            return Task.CompletedTask;
        });
        return id;
    }

    public static Task Change(this World world, Guid id, Action<Thing> change, Guid? op = null) =>
        world.Work.Do(Make, new Subject("thing", id), op ?? Guid.NewGuid(), async (db, _) => change(await db.Set<Thing>().SingleAsync(t => t.Id == id)));

    /// <summary>Runs SQL on the database file as somebody with the file in their hands would.</summary>
    public static async Task<object?> Sql(this World world, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={world.DatabasePath};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}

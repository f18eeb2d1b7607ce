using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Oversight.Domain.Common;
using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Trail;
using Oversight.Tests.Architecture;
using Oversight.Tests.Persistence;
using Oversight.Tests.Support;

namespace Oversight.Tests.Trail;

/// <summary>What the trail commits to of each aggregate.</summary>
public sealed class RowLayoutTests
{
    private static readonly string File = Path.Combine(Repository.Root, "Oversight.Tests", "Trail", "row-layouts.txt");

    [Fact]
    public void No_column_joins_or_leaves_an_aggregate_unnoticed()
    {
        using var db = SqlServerScript.Model();
        var now = Describe(db.Model);
        if (string.Equals(Environment.GetEnvironmentVariable("OVERSIGHT_ACCEPT"), "1", StringComparison.Ordinal))
            System.IO.File.WriteAllText(File, string.Join('\n', now) + "\n");
        var written = System.IO.File.ReadAllLines(File);
        var different = written.Except(now, StringComparer.Ordinal).Select(l => $"- {l}").Concat(now.Except(written, StringComparer.Ordinal).Select(l => $"+ {l}")).ToList();
        Assert.True(
            different.Count == 0,
            $"""
            What the trail commits to has changed:
            {string.Join('\n', different)}
            Entries made before commit to the rows as they were. A column that joins a released aggregate needs a raised layout in
            IsAggregate(…, layout: n) and SinceLayout(n) on the column (since: n on new parts); a released column neither leaves nor changes its name or type.
            When that is done, or before the first release, write the file anew:
            OVERSIGHT_ACCEPT=1 dotnet test --project Oversight.Tests --filter-method "*No_column_joins_or_leaves_an_aggregate_unnoticed"
            """);
    }

    [Fact]
    public void Nothing_of_an_aggregate_stays_outside_what_the_trail_commits_to()
    {
        using var db = SqlServerScript.Model();
        var outside = new List<string>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.KindOf() is not null))
            Look(type, type.LayoutOf());
        Assert.Empty(outside);

        void Look(IEntityType type, int layout)
        {
            outside.AddRange(type.GetComplexProperties().Select(p => $"{type.ShortName()}.{p.Name} is complex"));
            outside.AddRange(type.GetNavigations().Where(n => !n.IsCollection && n.TargetEntityType.IsOwned()).Select(n => $"{type.ShortName()}.{n.Name} is an owned single"));
            outside.AddRange(type.GetNavigations().Where(n => n.TargetEntityType.ClrType == typeof(PersonalDatum) && !n.IsEagerLoaded).Select(n => $"{type.ShortName()}.{n.Name} is personal and not AutoInclude"));
            outside.AddRange(type.GetProperties()
                .Where(p => p.IsShadowProperty() && !p.GetContainingForeignKeys().Any(k => k.IsOwnership || k.PrincipalEntityType.ClrType == typeof(PersonalDatum)))
                .Select(p => $"{type.ShortName()}.{p.Name} is a shadow column"));
            outside.AddRange(type.GetProperties().Where(p => (int?)p.FindAnnotation("Oversight:Since")?.Value > layout).Select(p => $"{type.ShortName()}.{p.Name} is of a layout that its aggregate has not reached"));
            foreach (var part in type.GetNavigations().Where(n => n.IsCollection && n.TargetEntityType.IsOwned()))
            {
                if ((int?)part.TargetEntityType.FindAnnotation("Oversight:Since")?.Value > layout)
                    outside.Add($"{type.ShortName()}.{part.Name} are parts of a layout that their aggregate has not reached");
                Look(part.TargetEntityType, layout);
            }
        }
    }

    [Fact]
    public void Every_aggregate_has_a_kind_and_no_two_share_one()
    {
        using var db = SqlServerScript.Model();
        var aggregates = db.Model.GetEntityTypes().Where(t => typeof(Aggregate).IsAssignableFrom(t.ClrType)).ToList();
        Assert.All(aggregates, t => Assert.NotNull(t.KindOf()));
        Assert.Equal(aggregates.Count, aggregates.Select(t => t.KindOf()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(aggregates, t => Assert.NotEqual(t.KindOf(), Kinds.Name(t.KindOf()!), StringComparer.Ordinal));
    }

    [Fact]
    public void A_column_and_parts_that_join_later_leave_the_old_commitments_valid()
    {
        var thing = new Thing(Guid.NewGuid(), "甲", PersonalDatum.Of(Guid.NewGuid(), "owner.name", "王")) { Later = "乙" };
        using var first = new First();
        using var second = new Second();
        first.Add(thing);
        var before = RowLayout.Rows(first.Entry(thing), 1);
        thing.Add(Guid.NewGuid(), "一");
        second.Add(thing);
        Assert.Equal(before, RowLayout.Rows(second.Entry(thing), 1));
        Assert.NotEqual(before, RowLayout.Rows(second.Entry(thing), 2));
    }

    [Fact]
    public async Task Each_value_of_a_row_is_in_its_bytes_and_texts_that_compare_alike_stay_apart()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var department = db.Entry(await db.Departments.FirstAsync());
        var seen = new HashSet<string>(StringComparer.Ordinal) { Bytes() };
        foreach (var name in new[] { "é", "e\u0301", "12", "１２", "\uFEFF12", "12 ", "12\n", "12\r\n", "吉", "𠮷", "", "i", "İ" })
            Add(nameof(Department.Name), name);
        foreach (var kind in Enum.GetValues<DepartmentKind>().Except([department.Entity.Kind]))
            Add(nameof(Department.Kind), kind);
        Add(nameof(Department.SortOrder), 12345);
        Add(nameof(Department.Supervised), !department.Property(x => x.Supervised).CurrentValue);
        Assert.Throws<System.Text.EncoderFallbackException>(() =>
        {
            department.Property(x => x.Name).CurrentValue = "\uD842";
            Bytes();
        });

        void Add(string property, object value)
        {
            department.Property(property).CurrentValue = value;
            Assert.True(seen.Add(Bytes()), $"{property} {value} is not in the bytes");
        }

        string Bytes() => Convert.ToHexString(RowLayout.Rows(department, 1));
    }

    [Fact]
    public async Task An_enum_is_committed_to_by_name()
    {
        await using var world = await World.Start();
        await using var db = world.Read();
        var department = await db.Departments.FirstAsync(d => d.Kind == DepartmentKind.Squadron);
        Assert.Contains("Squadron", System.Text.Encoding.UTF8.GetString(RowLayout.Rows(db.Entry(department), 1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    [InlineData("ar-SA")]
    public async Task A_bureau_written_under_one_culture_verifies_under_another(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            await using var world = await Things.Start();
            var id = await world.Create("III iii", "İı", "一", "I", "i");
            await world.Change(id, t => t.See(World.Monday));
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            Assert.Null((await world.Verify()).Damage);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static List<string> Describe(IModel model) =>
    [
        .. model.GetEntityTypes().Where(t => t.KindOf() is not null).OrderBy(t => t.KindOf(), StringComparer.Ordinal)
            .SelectMany(t => RowLayout.Describe(t, t.KindOf()!).Prepend($"{t.KindOf()} layout {t.LayoutOf()}")),
    ];

    private sealed class First : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Thing>(thing =>
        {
            thing.IsAggregate("thing", "thing");
            thing.Ignore(x => x.Later);
            thing.Ignore(x => x.Parts);
            thing.HasOne(x => x.Owner).WithMany().IsRequired();
        });
    }

    private sealed class Second : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Thing>(thing =>
        {
            thing.IsAggregate("thing", "thing", layout: 2);
            thing.Property(x => x.Later).SinceLayout(2);
            thing.HasOne(x => x.Owner).WithMany().IsRequired();
            thing.HasParts(x => x.Parts, "thing_part", "ThingId", part => part.Property(x => x.Text), since: 2);
        });
    }
}

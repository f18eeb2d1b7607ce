using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Oversight.Domain.Common;

namespace Oversight.Infrastructure.Persistence;

/// <summary>How aggregates are mapped: the kind on the trail, the version of the row layout, and what stays out of it.</summary>
public static class AggregateMapping
{
    internal const string KindAnnotation = "Oversight:Kind";
    internal const string LayoutAnnotation = "Oversight:Layout";
    internal const string DerivedAnnotation = "Oversight:Derived";
    internal const string SinceAnnotation = "Oversight:Since";

    /// <summary>
    /// Maps an aggregate. Raise <paramref name="layout"/> whenever a column joins, and mark the column with
    /// <see cref="SinceLayout{T}"/>: entries made before commit to the rows as they were laid out then.
    /// </summary>
    public static EntityTypeBuilder<T> IsAggregate<T>(this EntityTypeBuilder<T> entity, string table, string kind, int layout = 1)
        where T : Aggregate
    {
        entity.ToTable(table);
        entity.HasKey(x => x.Id);
        entity.Property(x => x.Id).ValueGeneratedNever();
        entity.HasIndex(x => x.Ordinal).IsUnique();
        entity.Property(x => x.Ordinal).ValueGeneratedNever();
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.Ignore(x => x.Facts);
        entity.HasAnnotation(KindAnnotation, kind);
        entity.HasAnnotation(LayoutAnnotation, layout);
        return entity;
    }

    /// <summary>Marks a column that follows from others and can be recomputed: it stays out of the state commitment.</summary>
    public static PropertyBuilder<T> Derived<T>(this PropertyBuilder<T> property) => property.HasAnnotation(DerivedAnnotation, true);

    /// <summary>Marks a column that joined the row in a later layout.</summary>
    public static PropertyBuilder<T> SinceLayout<T>(this PropertyBuilder<T> property, int layout) => property.HasAnnotation(SinceAnnotation, layout);

    /// <summary>
    /// Parts of an aggregate: rows of their own table that live, change and load with it. Parts that join an aggregate later say
    /// since which layout, as columns do.
    /// </summary>
    public static void HasParts<T, TPart>(this EntityTypeBuilder<T> entity, Expression<Func<T, IEnumerable<TPart>?>> parts, string table, string owner, Action<OwnedNavigationBuilder<T, TPart>>? map = null, int since = 1)
        where T : class
        where TPart : class =>
        entity.OwnsMany(parts, part => Lay(part, table, owner, map, since));

    /// <summary>Parts of a part.</summary>
    public static void HasParts<TOwner, T, TPart>(this OwnedNavigationBuilder<TOwner, T> entity, Expression<Func<T, IEnumerable<TPart>?>> parts, string table, string owner, Action<OwnedNavigationBuilder<T, TPart>>? map = null, int since = 1)
        where TOwner : class
        where T : class
        where TPart : class =>
        entity.OwnsMany(parts, part => Lay(part, table, owner, map, since));

    private static void Lay<T, TPart>(OwnedNavigationBuilder<T, TPart> part, string table, string owner, Action<OwnedNavigationBuilder<T, TPart>>? map, int since)
        where T : class
        where TPart : class
    {
        part.ToTable(table);
        part.HasAnnotation(SinceAnnotation, since);
        part.WithOwner().HasForeignKey(owner);
        part.HasKey("Id");
        part.Property("Id").ValueGeneratedNever();
        map?.Invoke(part);
    }

    internal static string? KindOf(this IReadOnlyEntityType type) => (string?)type.FindAnnotation(KindAnnotation)?.Value;

    internal static int LayoutOf(this IReadOnlyEntityType type) => (int?)type.FindAnnotation(LayoutAnnotation)?.Value ?? 1;
}

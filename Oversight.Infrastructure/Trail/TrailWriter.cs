using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Oversight.Domain.Common;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Trail;

/// <summary>
/// Puts one entry on the trail for each aggregate that a save changes, in the same transaction. A change without a fact, outside
/// an act, or a physical deletion fails the save. Holds no state between saves.
/// </summary>
public sealed class TrailWriter(TrailKeys keys, TrailSite site) : SaveChangesInterceptor
{
    internal static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(), new WholeText() },
    };

    /// <inheritdoc/>
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        eventData.Context is OversightDb db && AnyChanged(db)
            ? throw new InvalidOperationException("Aggregates are saved by Work.Do only.")
            : result;

    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not OversightDb db)
            return result;
        using var still = StillChanges.Of(db);
        var changed = Changed(db);
        if (changed.Count == 0)
            return result;
        var act = db.Act ?? throw new InvalidOperationException("Aggregates are saved by Work.Do only.");
        if (db.Trail.Local.Count > 0)
            throw new InvalidOperationException("An act is saved once, by Work.Do.");
        var head = db.TrailHeads.Local.Single();
        var appender = new TrailAppender(db, act, keys.Current(act.Now, founding: head.Seq == 0), site);
        foreach (var entry in changed)
        {
            var aggregate = entry.Entity;
            if (aggregate.Facts.Count == 0)
                throw new InvalidOperationException($"{aggregate.GetType().Name} {aggregate.Id} changed without a fact.");
            if (entry.State == EntityState.Added)
                entry.Property(x => x.Ordinal).CurrentValue = head.Seq + 1;
            entry.Property(x => x.Version).CurrentValue++;
            var subject = new Subject(entry.Metadata.KindOf() ?? throw new InvalidOperationException($"{entry.Metadata.Name} has no kind on the trail."), aggregate.Id);
            await appender.Append(
                subject,
                aggregate.Facts[0].Action,
                Outcomes.Done,
                Payload(aggregate.Facts),
                [.. aggregate.Facts.SelectMany(f => f.FileHashes)],
                aggregate.Facts[0].OccurredAt,
                (RowLayout.Rows(entry, entry.Metadata.LayoutOf()), entry.Metadata.LayoutOf()),
                cancellationToken);
        }

        foreach (var entry in changed)
            entry.Entity.Recorded();
        return result;
    }

    /// <summary>The facts as the bytes that are stored and committed to: <c>[{"action":…,…},…]</c>.</summary>
    internal static byte[] Payload(IEnumerable<Fact> facts)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Json.Encoder }))
        {
            json.WriteStartArray();
            foreach (var fact in facts)
            {
                json.WriteStartObject();
                json.WriteString("action", fact.Action);
                foreach (var property in JsonSerializer.SerializeToElement(fact, fact.GetType(), Json).EnumerateObject())
                    property.WriteTo(json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return stream.ToArray();
    }

    private static bool AnyChanged(OversightDb db)
    {
        using var still = StillChanges.Of(db);
        return Changed(db).Count > 0;
    }

    private static List<EntityEntry<Aggregate>> Changed(OversightDb db)
    {
        var entries = new TrackedEntries(db);
        var touched = new HashSet<Aggregate>(ReferenceEqualityComparer.Instance);
        foreach (var entry in entries.All)
        {
            if (entry.Entity is Aggregate or PersonalDatum || entry.Metadata.IsOwned())
                TrackedEntries.DemandKept(entry);
            if (entry.Entity is Aggregate aggregate)
            {
                if (entry.State == EntityState.Added || aggregate.Facts.Count > 0 || (entry.State == EntityState.Modified && !OnlyDerived(db, entry)))
                    touched.Add(aggregate);
            }
            else if (entry.Metadata.IsOwned() && entry.State is EntityState.Added or EntityState.Modified)
            {
                if (entry.State == EntityState.Added || !OnlyDerived(db, entry))
                    touched.Add(entries.OwnerOf(entry));
            }
        }

        return
        [
            .. touched.Select(a => db.Entry(a))
                .OrderBy(e => IsActedOn(db.Act, e) ? 0 : 1)
                .ThenBy(e => e.Metadata.KindOf(), StringComparer.Ordinal)
                .ThenBy(e => e.Entity.Id),
        ];
    }

    /// <summary>The thing acted on has part 0; where the act creates it, the first new one of its kind.</summary>
    private static bool IsActedOn(ActStamp? act, EntityEntry<Aggregate> entry) => act is not null
        && (act.On.Id == entry.Entity.Id
            || (act.On.Id == Guid.Empty && entry.State == EntityState.Added && string.Equals(entry.Metadata.KindOf(), act.On.Kind, StringComparison.Ordinal)));

    /// <summary>
    /// Whether only columns change that follow from others and stay out of the commitment, as when a year's holidays become known:
    /// inside an act that needs no fact.
    /// </summary>
    private static bool OnlyDerived(OversightDb db, EntityEntry entry) =>
        db.Act is not null && entry.Properties.All(p => !p.IsModified || p.Metadata.FindAnnotation(AggregateMapping.DerivedAnnotation) is not null);
}

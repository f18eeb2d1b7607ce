using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Trail;

/// <summary>What a context tracks at one save, taken once, so that the owner of ten thousand parts is found without ten thousand scans.</summary>
internal sealed class TrackedEntries
{
    private readonly Dictionary<(string Type, object Key), EntityEntry> _byKey = [];

    public TrackedEntries(OversightDb db)
    {
        All = [.. db.ChangeTracker.Entries()];
        foreach (var entry in All.Where(e => e.Entity is Aggregate || e.Metadata.IsOwned()))
            _byKey[(entry.Metadata.Name, entry.Property(entry.Metadata.FindPrimaryKey()!.Properties[0].Name).CurrentValue!)] = entry;
    }

    public IReadOnlyList<EntityEntry> All { get; }

    /// <summary>The aggregate that a part lives in, through any number of parts.</summary>
    public Aggregate OwnerOf(EntityEntry part)
    {
        var ownership = part.Metadata.FindOwnership()!;
        var owner = _byKey[(ownership.PrincipalEntityType.Name, part.Property(ownership.Properties[0].Name).CurrentValue!)];
        return owner.Entity as Aggregate ?? OwnerOf(owner);
    }

    /// <summary>Refuses what the trail could not tell later: a deletion, a part that changes hands, a personal value that is not loaded.</summary>
    /// <exception cref="InvalidOperationException">It is one of these.</exception>
    public static void DemandKept(EntityEntry entry)
    {
        if (entry.State == EntityState.Deleted)
            throw new InvalidOperationException($"{entry.Metadata.Name} is never physically deleted.");
        if (entry.Metadata.FindOwnership() is { } ownership && entry.State == EntityState.Modified && entry.Property(ownership.Properties[0].Name).IsModified)
            throw new InvalidOperationException($"{entry.Metadata.Name} never moves to another owner: the one it leaves would not say so on the trail.");
        foreach (var personal in entry.References.Where(r => r.Metadata.TargetEntityType.ClrType == typeof(PersonalDatum) && r.CurrentValue is null))
        {
            if (((INavigation)personal.Metadata).ForeignKey.Properties.Any(p => entry.Property(p.Name).CurrentValue is not null))
                throw new InvalidOperationException($"{entry.Metadata.Name}.{personal.Metadata.Name} must be loaded with what it belongs to: the trail commits to its digest.");
        }
    }
}

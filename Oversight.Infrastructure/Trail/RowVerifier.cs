using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Oversight.Domain.Common;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Trail;

/// <summary>Checks that every live row is what the last entry about it committed to, and that none is missing or came from nowhere.</summary>
internal static class RowVerifier
{
    /// <summary>The first row that is not what the trail says, or null.</summary>
    public static async Task<TrailDamage?> Verify(OversightDb db, Dictionary<Subject, SeenSubject> last, CancellationToken cancellation)
    {
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.KindOf() is not null).OrderBy(t => t.KindOf(), StringComparer.Ordinal))
        {
            var kind = type.KindOf()!;
            var rest = last.Where(s => string.Equals(s.Key.Kind, kind, StringComparison.Ordinal) && s.Value.StateSeq > 0).Select(s => s.Key.Id).ToHashSet();
            var damage = await (Task<TrailDamage?>)typeof(RowVerifier)
                .GetMethod(nameof(RowsOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(type.ClrType)
                .Invoke(null, [db, kind, last, rest, cancellation])!;
            if (damage is not null)
                return damage;
            if (rest.Count > 0)
            {
                var subject = rest.Select(id => new Subject(kind, id)).MinBy(s => last[s].StateSeq);
                return new(last[subject].StateSeq, "业务数据被删除", $"{Kinds.Name(kind)} {subject.Id} 在痕迹中有记录，而数据已不存在");
            }
        }

        return null;
    }

    private static async Task<TrailDamage?> RowsOf<T>(OversightDb db, string kind, Dictionary<Subject, SeenSubject> last, HashSet<Guid> rest, CancellationToken cancellation)
        where T : Aggregate
    {
        const int page = 500;
        var personal = db.Model.FindEntityType(typeof(T))!.GetNavigations().Where(n => n.TargetEntityType.ClrType == typeof(PersonalDatum)).Select(n => n.Name).ToList();
        long? from = null;
        while (true)
        {
            List<T> batch;
            try
            {
                batch = await Whole().Where(x => from == null || x.Ordinal > from).OrderBy(x => x.Ordinal).Take(page).AsSplitQuery().ToListAsync(cancellation);
                foreach (var aggregate in batch)
                {
                    if (RowDamage(aggregate) is { } damage)
                        return damage;
                }
            }
            catch (Exception e) when (IsUnreadable(e))
            {
                return await Unreadable();
            }

            if (batch.Count < page)
                return null;
            from = batch[^1].Ordinal;
            db.ChangeTracker.Clear();
        }

        IQueryable<T> Whole() => personal.Aggregate(db.Set<T>().AsQueryable(), (query, navigation) => query.Include(navigation));

        TrailDamage? RowDamage(T aggregate)
        {
            EntityEntry entry = db.Entry(aggregate);
            rest.Remove(aggregate.Id);
            if (!last.TryGetValue(new Subject(kind, aggregate.Id), out var seen) || seen.StateSeq == 0)
                return new(aggregate.Ordinal, "业务数据无来历", $"{Kinds.Name(kind)} {aggregate.Id} 没有任何痕迹");
            if (!TrailRecord.CommitTo(seen.StateSalt, RowLayout.Rows(entry, seen.StateLayout)).AsSpan().SequenceEqual(seen.StateCommit!.Value.Span))
                return new(seen.StateSeq, "业务数据被改写", $"{Kinds.Name(kind)} {aggregate.Id} 的现有数据与最后一条痕迹不符");
            if (!aggregate.DerivedAgree())
                return new(seen.StateSeq, "派生数据被改写", $"{Kinds.Name(kind)} {aggregate.Id} 的派生数据与其现有数据推算的不符");
            return !IsIntact(entry)
                ? new(seen.StateSeq, "个人信息被改写", $"{Kinds.Name(kind)} {aggregate.Id} 的个人信息与摘要不符")
                : null;
        }

        // A value that cannot be read stops the whole page: ask for each aggregate that the trail knows, to name the one.
        async Task<TrailDamage> Unreadable()
        {
            foreach (var (subject, seen) in last.Where(s => string.Equals(s.Key.Kind, kind, StringComparison.Ordinal) && s.Value.StateSeq > 0))
            {
                db.ChangeTracker.Clear();
                try
                {
                    if (await Whole().AsSplitQuery().FirstOrDefaultAsync(x => x.Id == subject.Id, cancellation) is { } aggregate && RowDamage(aggregate) is { } damage)
                        return damage;
                }
                catch (Exception e) when (IsUnreadable(e))
                {
                    return new(seen.StateSeq, "业务数据被改写", $"{Kinds.Name(kind)} {subject.Id} 的现有数据无法读取");
                }
            }

            return new(0, "业务数据无来历", $"{Kinds.Name(kind)}中有一行无法读取，也没有任何痕迹");
        }
    }

    // The personal values of the aggregate and of its parts.
    private static bool IsIntact(EntityEntry entry) =>
        entry.References.All(r => r.CurrentValue is not PersonalDatum { IsIntact: false })
        && entry.Collections.Where(c => c.Metadata.TargetEntityType.IsOwned()).All(c => (c.CurrentValue ?? Array.Empty<object>()).Cast<object>().All(part => IsIntact(c.FindEntry(part)!)));

    /// <summary>Whether a value could not be read as what its column holds: SQLite keeps any value in any column.</summary>
    internal static bool IsUnreadable(Exception e) => e is FormatException or InvalidCastException or InvalidOperationException or ArgumentException or OverflowException;
}

/// <summary>The last that the trail says of a subject.</summary>
/// <param name="SubjectSeq">Number of its last entry among its own.</param>
/// <param name="Hash">Hash of that entry.</param>
/// <param name="StateSeq">Sequence number of the last entry that changed it; 0 where there were only refusals.</param>
/// <param name="StateCommit">What that entry committed to.</param>
/// <param name="StateSalt">Salt of the commitment.</param>
/// <param name="StateLayout">Layout of the rows committed to.</param>
internal sealed record SeenSubject(long SubjectSeq, byte[] Hash, long StateSeq, ReadOnlyMemory<byte>? StateCommit, byte[] StateSalt, int StateLayout);

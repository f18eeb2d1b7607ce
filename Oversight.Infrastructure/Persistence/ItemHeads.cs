using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;

namespace Oversight.Infrastructure.Persistence;

/// <summary>An item with one of its versions, not tracked: an item carries every version it ever had, and most questions are about one.</summary>
/// <param name="Id">The item.</param>
/// <param name="Code">编号.</param>
/// <param name="Category">Which of the four.</param>
/// <param name="RepealedAfter">Last day, or null.</param>
/// <param name="Version">The version, with its parts; numbers count from 1, so the latest one's number is how many there are.</param>
public sealed record ItemHead(Guid Id, string Code, PowerCategory Category, DateOnly? RepealedAfter, ItemVersion Version);

/// <summary>Reads items with one version each.</summary>
public static class ItemHeads
{
    /// <summary>Items with their latest version, by code.</summary>
    /// <param name="db">The context.</param>
    /// <param name="which">Which items.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<IReadOnlyList<ItemHead>> Latest(this OversightDb db, Expression<Func<PowerItem, bool>> which, CancellationToken cancellation = default) => await Read(LatestOf(db, which), cancellation);

    /// <summary>Items with the version in force on a day, by code; none of those that are not in force.</summary>
    /// <param name="db">The context.</param>
    /// <param name="day">China time.</param>
    /// <param name="which">Which items.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<IReadOnlyList<ItemHead>> InForce(this OversightDb db, DateOnly day, Expression<Func<PowerItem, bool>> which, CancellationToken cancellation = default) => await Read(InForceOf(db, day, which), cancellation);

    internal static IQueryable<Pair> LatestOf(OversightDb db, Expression<Func<PowerItem, bool>> which) =>
        from i in db.Items.Where(which)
        from v in i.Versions
        where v.Id == i.Versions.OrderByDescending(w => w.EffectiveFrom).Select(w => (Guid?)w.Id).FirstOrDefault()
        orderby i.Code
        select new Pair { Item = i, Version = v };

    internal static IQueryable<Pair> InForceOf(OversightDb db, DateOnly day, Expression<Func<PowerItem, bool>> which) =>
        from i in db.Items.Where(which)
        where i.RepealedAfter == null || i.RepealedAfter >= day
        from v in i.Versions
        where v.Id == i.Versions.Where(w => w.EffectiveFrom <= day).OrderByDescending(w => w.EffectiveFrom).Select(w => (Guid?)w.Id).FirstOrDefault()
        orderby i.Code
        select new Pair { Item = i, Version = v };

    /// <summary>Items with the version of a number: what a proposal started from.</summary>
    /// <param name="db">The context.</param>
    /// <param name="wanted">Items and numbers.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<IReadOnlyDictionary<(Guid Item, int Number), ItemHead>> Numbered(this OversightDb db, IEnumerable<(Guid Item, int Number)> wanted, CancellationToken cancellation = default)
    {
        var pairs = wanted.ToHashSet();
        var (ids, numbers) = (pairs.Select(p => p.Item).Distinct().ToList(), pairs.Select(p => p.Number).Distinct().ToList());
        var found = await Read(
            from i in db.Items
            where ids.Contains(i.Id)
            from v in i.Versions
            where numbers.Contains(v.Number)
            orderby i.Code
            select new Pair { Item = i, Version = v },
            cancellation);
        return found.Where(f => pairs.Contains((f.Id, f.Version.Number))).ToDictionary(f => (f.Id, f.Version.Number));
    }

    private static async Task<List<ItemHead>> Read(IQueryable<Pair> pairs, CancellationToken cancellation) =>
        (await pairs.Select(p => new { p.Item.Id, p.Item.Code, p.Item.Category, p.Item.RepealedAfter, p.Version }).AsNoTracking().AsSplitQuery().ToListAsync(cancellation))
            .ConvertAll(p => new ItemHead(p.Id, p.Code, p.Category, p.RepealedAfter, p.Version));

    internal sealed class Pair
    {
        public required PowerItem Item { get; init; }

        public required ItemVersion Version { get; init; }
    }
}

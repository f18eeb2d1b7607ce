using Oversight.Domain.Organisation;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Infrastructure.Responsibility;

/// <summary>
/// The bureau of a day for pages. The items of the last few days that were asked for are kept and read again when any item has
/// changed: thousands of items with many versions change a few times a month and are asked for on every page of this area.
/// Acts do not use it: they read in their own transaction.
/// </summary>
public sealed class AnsweredList
{
    private const int Most = 4;
    private readonly Lock _gate = new();
    private readonly List<(DateOnly Day, string Stamp, IReadOnlyList<AnsweredItem> Items)> _kept = [];

    /// <summary>Everything on a day, without tracking.</summary>
    /// <param name="db">The view's context.</param>
    /// <param name="day">China time.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public async Task<BureauOn> Bureau(OversightDb db, DateOnly day, CancellationToken cancellation = default) =>
        await db.BureauOn(day, await Items(db, day, cancellation), cancellation);

    /// <summary>The items in force on a day with their leading and assisting departments, by code.</summary>
    /// <param name="db">The view's context.</param>
    /// <param name="day">China time.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public async Task<IReadOnlyList<AnsweredItem>> Items(OversightDb db, DateOnly day, CancellationToken cancellation = default)
    {
        // Before the items: what is committed in between is then read again at the next asking, and never missed.
        var stamp = await db.ItemsStamp(cancellation);
        lock (_gate)
        {
            if (_kept.Find(k => k.Day == day && string.Equals(k.Stamp, stamp, StringComparison.Ordinal)).Items is { } kept)
                return kept;
        }

        var items = await db.AnsweredItems(day, cancellation);
        lock (_gate)
        {
            _kept.RemoveAll(k => k.Day == day || !string.Equals(k.Stamp, stamp, StringComparison.Ordinal));
            _kept.Add((day, stamp, items));
            if (_kept.Count > Most)
                _kept.RemoveAt(0);
        }

        return items;
    }
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>What a check can draw: every version in force on every required channel where it stands, or ought to by now.</summary>
internal static class CheckPopulation
{
    /// <summary>The pairs in the order of code and channel.</summary>
    public static async Task<IReadOnlyList<DrawnPair>> Read(OversightDb db, CalendarSource calendar, DateTime now)
    {
        var today = ChinaTime.DayOf(now);
        var required = await db.RequiredChannels();
        var bound = (await db.PublicationDue(calendar)).OverdueBefore(today);
        var items = await db.InForce(today).Select(x => new { x.Item.Id, x.Item.Code, x.Version.Number, x.Version.EffectiveFrom }).ToListAsync();
        var standing = (await db.Publications.SelectMany(p => p.Lines, (p, l) => new { PublicationId = p.Id, l.ItemId, l.Number, l.Channel, l.WithdrawnOn })
            .Where(l => l.WithdrawnOn == null && required.Contains(l.Channel)).ToListAsync())
            .ToLookup(l => (l.ItemId, l.Number, l.Channel), l => l.PublicationId);
        return
        [
            .. from item in items.OrderBy(i => i.Code, StringComparer.Ordinal)
               from channel in required
               let records = standing[(item.Id, item.Number, channel)]
               where records.Any() || item.EffectiveFrom < bound
               select new DrawnPair(new DrawablePair(item.Code, item.Number, channel), item.Id, records.Any() ? records.Max() : null),
        ];
    }
}

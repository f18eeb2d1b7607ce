using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>Counts the tabs of the ledger by the rules of <see cref="PublicationQueries"/>, in one reading of the list instead of one a tab.</summary>
internal static class PublicationCounts
{
    /// <summary>How many items each standing leaves, with the other filters.</summary>
    public static async Task<IReadOnlyDictionary<PublicationStanding, int>> Of(OversightDb db, PublicationFilter filter, PublicationMoment at)
    {
        var all = await db.StandingItems(filter with { Standing = null }, at).Select(x => new { x.Item.Id, x.Version.Number, x.Version.EffectiveFrom }).ToListAsync();
        PublicationChannel[] channels = filter.Channel is { } one ? [one] : [.. PublicationChannels.All];
        var required = channels.Intersect(at.Required).ToList();
        var lines = (await db.StandingLines().Where(l => channels.Contains(l.Channel)).Select(l => new { l.ItemId, l.Channel, l.Number, l.NextCheckOn }).ToListAsync()).ToLookup(l => l.ItemId);
        var counts = Enum.GetValues<PublicationStanding>().ToDictionary(s => s, _ => 0);
        foreach (var item in all)
        {
            var own = lines[item.Id].ToList();
            var current = own.FindAll(l => l.Number == item.Number);
            Count(PublicationStanding.Published, (filter.Channel is null ? at.Required : channels).All(c => current.Exists(l => l.Channel == c)));
            var missing = required.Exists(c => !current.Exists(l => l.Channel == c));
            var overdue = at.OverdueBefore is { } bound && item.EffectiveFrom < bound;
            Count(PublicationStanding.Due, missing && !overdue);
            Count(PublicationStanding.Overdue, missing && overdue);
            Count(PublicationStanding.Old, own.Exists(l => l.Number < item.Number && !own.Exists(n => n.Channel == l.Channel && n.Number >= item.Number)));
            Count(PublicationStanding.Recheck, current.Exists(l => l.NextCheckOn <= at.Today));
        }

        counts[PublicationStanding.Withdraw] = await db.StandingItems(filter with { Standing = PublicationStanding.Withdraw }, at).CountAsync();
        return counts;

        void Count(PublicationStanding standing, bool counts_) => counts[standing] += counts_ ? 1 : 0;
    }
}

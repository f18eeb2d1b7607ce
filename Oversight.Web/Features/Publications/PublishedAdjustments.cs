using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>
/// The last step of an adjustment (办法第十条): published when every version of its sheet stands on every required channel, and
/// nothing of an ended power stands on any. Asked in the transaction of each act that puts up or takes down.
/// </summary>
internal static class PublishedAdjustments
{
    /// <summary>Marks the sheets that the act completes.</summary>
    /// <param name="db">The context of the act; what it holds unsaved counts.</param>
    /// <param name="items">Items that the act put up or took down.</param>
    public static async Task MarkPublished(this OversightDb db, IReadOnlyCollection<Guid> items)
    {
        var waiting = await db.Adjustments.AsSplitQuery()
            .Where(a => a.State == AdjustmentState.Confirmed && a.LineRows.Any(l => l.ItemId != null && items.Contains(l.ItemId.Value)))
            .OrderBy(a => a.Ordinal).ToListAsync();
        if (waiting.Count == 0)
            return;
        var about = waiting.SelectMany(a => a.Lines).Select(l => l.ItemId!.Value).Distinct().ToList();
        var stored = await db.StandingLines().AsNoTracking().Where(l => about.Contains(l.ItemId)).Select(l => new { l.Id, l.ItemId, l.Number, l.Channel }).ToListAsync();
        var held = db.Publications.Local.SelectMany(p => p.Lines).ToDictionary(l => l.Id);
        var standing = stored.Where(l => !held.ContainsKey(l.Id)).Select(l => (l.ItemId, l.Number, l.Channel))
            .Concat(held.Values.Where(l => l.WithdrawnOn is null).Select(l => (l.ItemId, l.Number, l.Channel))).ToHashSet();
        var shown = standing.Select(s => s.ItemId).ToHashSet();
        var required = await db.RequiredChannels();
        foreach (var sheet in waiting)
        {
            if (sheet.Lines.All(l => l.PublishedVersion is { } number ? required.All(c => standing.Contains((l.ItemId!.Value, number, c))) : !shown.Contains(l.ItemId!.Value)))
                sheet.MarkPublished(Actor.System, db.Act!.Now);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>
/// The last step of an adjustment (办法第十条): published when every version of its sheet, or a later one, stands on every required
/// channel, and nothing of an ended power stands on any. Asked in the transaction of each act that puts up, takes down or confirms.
/// </summary>
internal static class PublishedAdjustments
{
    /// <summary>Marks the sheets that the act completes.</summary>
    /// <param name="db">The context of the act; what it holds unsaved counts.</param>
    /// <param name="items">Items that the act put up or took down.</param>
    public static async Task MarkPublished(this OversightDb db, IReadOnlyCollection<Guid> items) => await db.MarkPublished(await db.Adjustments.AsSplitQuery()
        .Where(a => a.State == AdjustmentState.Confirmed && a.LineRows.Any(l => !l.Struck && l.ItemId != null && items.Contains(l.ItemId.Value)))
        .OrderBy(a => a.Ordinal).ToListAsync());

    /// <summary>Marks those of the given sheets that are complete and returns how many.</summary>
    /// <param name="db">The context of the act; what it holds unsaved counts.</param>
    /// <param name="confirmed">Sheets that are confirmed.</param>
    public static async Task<int> MarkPublished(this OversightDb db, IReadOnlyList<Adjustment> confirmed)
    {
        var complete = await db.Complete(confirmed, ChinaTime.DayOf(db.Act!.Now));
        foreach (var sheet in complete)
            sheet.MarkPublished(Actor.System, db.Act!.Now);
        return complete.Count;
    }

    /// <summary>Those of the given sheets of which nothing is left to put up or to take down.</summary>
    /// <param name="db">What it holds unsaved counts.</param>
    /// <param name="confirmed">Sheets that are confirmed.</param>
    /// <param name="today">China time.</param>
    public static async Task<IReadOnlyList<Adjustment>> Complete(this OversightDb db, IReadOnlyList<Adjustment> confirmed, DateOnly today)
    {
        if (confirmed.Count == 0)
            return [];
        var about = confirmed.SelectMany(a => a.Lines).Select(l => l.ItemId!.Value).ToHashSet();
        var stored = await db.StandingLines().AsNoTracking().Where(l => about.Contains(l.ItemId)).Select(l => new { l.Id, l.ItemId, l.Number, l.Channel }).ToListAsync();
        var held = db.Publications.Local.SelectMany(p => p.Lines).ToDictionary(l => l.Id);
        var standing = stored.Where(l => !held.ContainsKey(l.Id)).Select(l => (l.ItemId, l.Number, l.Channel))
            .Concat(held.Values.Where(l => l.WithdrawnOn is null).Select(l => (l.ItemId, l.Number, l.Channel))).ToLookup(l => l.ItemId, l => (l.Number, l.Channel));

        // A version whose power has ended meanwhile is put up no more.
        var ended = await db.Items.Where(i => about.Contains(i.Id) && i.RepealedAfter < today).Select(i => i.Id).ToHashSetAsync();
        var required = await db.RequiredChannels();
        return [.. confirmed.Where(sheet => sheet.Lines.All(Done))];

        bool Done(AdjustmentLine line) => line.PublishedVersion is { } number && !ended.Contains(line.ItemId!.Value)
            ? required.All(c => standing[line.ItemId!.Value].Any(s => s.Channel == c && s.Number >= number))
            : !standing.Contains(line.ItemId!.Value);
    }
}

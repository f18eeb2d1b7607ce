using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Files;
using Oversight.Web.Features.Laws;
using Oversight.Web.Features.Publications;

namespace Oversight.Web.Features.Adjustments;

/// <summary>Registers the confirmation from outside and puts every line of the sheet into effect, in one transaction: all of them or none.</summary>
public sealed class ConfirmAdjustment(AdjustmentAct act)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="text">The confirming document and the effective day.</param>
    /// <param name="staged">Ids of the uploaded files.</param>
    public Task Run(Guid op, Guid sheetId, int version, ConfirmationText text, IReadOnlyCollection<Guid> staged) =>
        act.On(AdjustmentDuties.Confirm, op, sheetId, version, async s =>
        {
            var items = await Standing(s);
            if (s.Sheet.State == AdjustmentState.Approved)
            {
                await DemandBases(s, items);
                await DemandCodes(s);
            }

            var entered = s.Sheet.Confirm(s.Actor, text, await Staging.Take(s.Db, s.Actor, staged), items, s.NewId, s.Timing.Now);
            s.Db.Items.AddRange(entered);
            await Link(s, [.. entered, .. items.Values.Select(i => i.Item).Where(i => i.RepealedAfter is null)]);
            await s.Db.MarkPublished([s.Sheet]);
            await Discretion.RecheckBenchmarks.Of(s.Db, items.Values.Select(i => i.Item));
        });

    private static async Task<Dictionary<Guid, ItemStanding>> Standing(AdjustmentScene s)
    {
        var ids = s.Sheet.Lines.Where(l => l.ItemId is not null).Select(l => l.ItemId!.Value).ToList();
        var items = await s.Db.Items.AsSplitQuery().Where(i => ids.Contains(i.Id)).ToListAsync();
        var last = await s.Db.Cases.Where(c => ids.Contains(c.ItemId)).GroupBy(c => c.ItemId).Select(g => new { g.Key, At = g.Max(c => c.RegisteredAt) }).ToDictionaryAsync(g => g.Key, g => g.At);
        return items.ToDictionary(i => i.Id, i => new ItemStanding(i, last.TryGetValue(i.Id, out var at) ? ChinaTime.DayOf(at) : null));
    }

    /// <summary>Points what the new versions rest on at the register of laws, where law and text are registered.</summary>
    private static async Task Link(AdjustmentScene s, IEnumerable<PowerItem> items)
    {
        List<PowerItem> open = [.. items.Where(i => i.Versions.Any(v => v.Bases.Any(b => b.LawVersionId is null)))];
        if (open.Count == 0)
            return;
        var texts = await s.Db.Texts();
        foreach (var item in open)
            item.Link(texts);
    }

    /// <summary>Refuses a line whose item moved on since the proposal, with who did what.</summary>
    private static async Task DemandBases(AdjustmentScene s, Dictionary<Guid, ItemStanding> items)
    {
        foreach (var line in s.Sheet.Lines.Where(l => l.ItemId is not null))
        {
            if (!items.TryGetValue(line.ItemId!.Value, out var standing) || (standing.Item.Versions.Count == line.BaseVersion && standing.Item.RepealedAfter is null))
                continue;
            var id = standing.Item.Id;
            string[] moving = ["item.version-published", "item.repealed"];
            var entry = await s.Db.Trail.AsNoTracking()
                .Where(e => e.SubjectKind == Kinds.PowerItem && e.SubjectId == id && e.Outcome == Outcomes.Done && moving.Contains(e.Action))
                .OrderByDescending(e => e.Seq).Select(e => new { e.Actor, e.RecordedAt }).FirstAsync();
            var by = Guid.TryParse(entry.Actor, out var actor) ? await s.Db.Officers.Where(o => o.Id == actor).Select(o => o.Name).FirstOrDefaultAsync() : null;
            var what = standing.Item.RepealedAfter is { } after ? $"登记自{after.AddDays(1):yyyy-MM-dd}起停止行使" : $"发布第{standing.Item.Versions.Count}版";
            throw new RuleBroken("base-version", $"{line.Title}：提出后{by ?? Actor.System.Name}已于{ChinaTime.Text(entry.RecordedAt)}将该事项{what}，本单依据的是第{line.BaseVersion}版，整单未生效；请撤回后按最新版本重新提出。", Adjustment.Clause);
        }
    }

    /// <summary>Refuses a new item whose code is taken meanwhile.</summary>
    private static async Task DemandCodes(AdjustmentScene s)
    {
        var codes = s.Sheet.Lines.Where(l => l.Change == AdjustmentChange.Enter).SelectMany(l => new[] { l.Code, l.Code.ToUpperInvariant() }).ToList();
        if (await s.Db.Items.Where(i => codes.Contains(i.Code)).Select(i => i.Code).FirstOrDefaultAsync() is { } taken)
            throw new RuleBroken("code-taken", $"{s.Sheet.Lines.First(l => string.Equals(l.Code, taken, StringComparison.OrdinalIgnoreCase)).Title}：编号已用于清单上的事项，整单未生效；请撤回后另编号重新提出。", Adjustment.Clause);
    }
}

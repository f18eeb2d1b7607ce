using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Files;
using Oversight.Web.Features.Supervision;

namespace Oversight.Web.Features.Publications;

/// <summary>Reads the ledger of publication, for all staff.</summary>
public sealed class PublicationViews(Reads reads, CalendarSource calendar)
{
    /// <summary>Items on one page.</summary>
    public const int PageSize = 30;

    private const int MostExported = 10_000;
    private const int Cap = 1000;

    /// <summary>One page of the ledger, in the order of codes.</summary>
    /// <param name="filter">What it is cut to.</param>
    /// <param name="after">Items behind this code.</param>
    /// <param name="before">Items before this code, the nearest of them.</param>
    public Task<LedgerPage> Page(PublicationFilter filter, string? after = null, string? before = null) => reads.Ask(async (db, actor) =>
    {
        var at = await Moment(db);
        var all = db.StandingItems(filter, at.Moment);
        var rows = before is not null ? [.. (await Rows(db, all.Where(x => x.Item.Code.CompareTo(before) < 0).OrderByDescending(x => x.Item.Code).Take(PageSize), at)).Reverse()]
            : after is not null ? await Rows(db, all.Where(x => x.Item.Code.CompareTo(after) > 0).OrderBy(x => x.Item.Code).Take(PageSize), at)
            : await Rows(db, all.OrderBy(x => x.Item.Code).Take(PageSize), at);
        var count = await all.Select(x => x.Item.Code).OrderBy(c => c).Take(Cap + 1).CountAsync();
        var (first, last) = rows.Count == 0 ? ("", "") : (rows[0].Code, rows[^1].Code);
        return new LedgerPage(
            rows, Math.Min(count, Cap), count > Cap,
            rows.Count > 0 && await all.AnyAsync(x => x.Item.Code.CompareTo(first) < 0),
            rows.Count > 0 && await all.AnyAsync(x => x.Item.Code.CompareTo(last) > 0),
            PublicationDuties.Record.HeldBy(actor) is not null, at.Moment.Required);
    });

    /// <summary>Every row that the filter leaves, for the spreadsheet.</summary>
    public Task<IReadOnlyList<LedgerRow>> All(PublicationFilter filter) => reads.Ask(async (db, _) =>
    {
        var at = await Moment(db);
        return await Rows(db, db.StandingItems(filter, at.Moment).OrderBy(x => x.Item.Code).Take(MostExported), at);
    });

    /// <summary>How many items each standing leaves, with the other filters.</summary>
    public Task<IReadOnlyDictionary<PublicationStanding, int>> Counts(PublicationFilter filter) => reads.Ask<IReadOnlyDictionary<PublicationStanding, int>>(async (db, _) =>
    {
        return await PublicationCounts.Of(db, filter, (await Moment(db)).Moment);
    });

    /// <summary>What can be recorded as published on a channel: the versions in force that do not stand there.</summary>
    /// <param name="filter">What it is cut to; its channel is the one published on.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="code">One item alone; null for all.</param>
    public Task<Publishable> Publishable(PublicationFilter filter, PublicationChannel channel, string? code) => reads.Ask(async (db, _) =>
    {
        var at = await Moment(db);
        var lines = db.StandingLines();
        var rows = db.StandingItems(filter with { Channel = filter.Standing is null ? null : channel }, at.Moment)
            .Where(x => !lines.Any(l => l.ItemId == x.Item.Id && l.Channel == channel && l.Number == x.Version.Number));
        if (code is not null)
            rows = rows.Where(x => x.Item.Code == code);
        var asked = db.StandingItems(filter with { Channel = filter.Standing is null ? null : channel }, at.Moment);
        var there = await (code is null ? asked : asked.Where(x => x.Item.Code == code)).CountAsync() - await rows.CountAsync();
        var found = await rows.OrderBy(x => x.Item.Code).Take(RecordPublication.MostItems).Select(x => new PublishableItem(x.Item.Id, x.Item.Code, x.Version.Name, x.Version.Number, x.Version.EffectiveFrom)).ToListAsync();
        var place = await db.Publications.Where(p => p.Channel == channel).OrderByDescending(p => p.Ordinal).Select(p => p.Place).FirstOrDefaultAsync();
        return new Publishable(found, place ?? "", at.Today.AddDays(await db.Of(Parameters.RecheckDays)), there);
    });

    /// <summary>How one item stands on each channel.</summary>
    public Task<LedgerRow?> Of(Guid itemId) => reads.Ask(async (db, _) =>
    {
        var at = await Moment(db);
        return await Rows(db, db.StandingItems(new(), at.Moment).Where(x => x.Item.Id == itemId), at) is [var row, ..] ? row : null;
    });

    /// <summary>One record, or null.</summary>
    public Task<PublicationDetail?> Find(Guid id) => reads.Ask(async (db, actor) =>
    {
        var publication = await db.Publications.AsSplitQuery().FirstOrDefaultAsync(p => p.Id == id);
        if (publication is null)
            return null;
        var items = publication.Lines.Select(l => l.ItemId).ToList();
        var names = await db.Items.Where(i => items.Contains(i.Id))
            .Select(i => new { i.Id, i.Code, Names = i.Versions.Select(v => new { v.Number, v.Name }).ToList() }).AsSplitQuery().ToDictionaryAsync(i => i.Id);
        return new PublicationDetail(
            id, publication.Channel, publication.Place, publication.PublishedOn, await Name(db, publication.RecordedBy), publication.State, publication.WithdrawnReason,
            [.. publication.Lines.Select(l => new PublishedLine(l.ItemId, names[l.ItemId].Code, names[l.ItemId].Names.First(v => v.Number == l.Number).Name, l.Number, l.WithdrawnOn, l.CheckedOn, l.NextCheckOn))],
            [.. publication.Proof.Select(f => new FileDetail(f.Id, f.Name, f.Length, FileOwner.Address(Kinds.Publication, id, f.Id)))],
            publication.State == PublicationState.Standing && PublicationDuties.Withdraw.HeldBy(actor) is not null);
    });

    private static async Task<string> Name(OversightDb db, Guid officer) => await db.Officers.Where(o => o.Id == officer).Select(o => o.Name).FirstOrDefaultAsync() ?? "系统";

    private async Task<LedgerMoment> Moment(OversightDb db)
    {
        var due = await db.PublicationDue(calendar);
        var today = ChinaTime.DayOf(reads.Now);
        return new LedgerMoment(new PublicationMoment(today, await db.RequiredChannels(), due.OverdueBefore(today)), due, new AmberRule(1, await db.Of(Parameters.AmberDays)), today);
    }

    private async Task<IReadOnlyList<LedgerRow>> Rows(OversightDb db, IQueryable<StandingItem> items, LedgerMoment at)
    {
        var found = await items.Select(x => new { x.Item.Id, x.Item.Code, x.Item.Category, x.Item.RepealedAfter, x.Version.Name, x.Version.Number, x.Version.EffectiveFrom }).ToListAsync();
        var ids = found.Select(f => f.Id).ToList();
        var lines = db.StandingLines();
        var standing = (await (
            from p in db.Publications
            from l in p.Lines
            where l.WithdrawnOn == null && ids.Contains(l.ItemId) && !lines.Any(n => n.ItemId == l.ItemId && n.Channel == l.Channel && n.Number > l.Number)
            select new StandingLine(l.ItemId, l.Channel, l.Number, p.Id, p.PublishedOn, db.Officers.Where(o => o.Id == p.RecordedBy).Select(o => o.Name).FirstOrDefault() ?? "系统", l.NextCheckOn))
            .ToListAsync()).ToLookup(l => (l.ItemId, l.Channel));
        return
        [
            .. found.Select(f => new LedgerRow(
                f.Id, f.Code, f.Category, f.Name, f.Number, f.EffectiveFrom, f.RepealedAfter < at.Today ? f.RepealedAfter : null,
                [.. PublicationChannels.All.Select(c => Cell(c, f.Number, f.EffectiveFrom, f.RepealedAfter < at.Today, standing[(f.Id, c)].FirstOrDefault(), at))])),
        ];
    }

    private LedgerCell Cell(PublicationChannel channel, int number, DateOnly effectiveFrom, bool repealed, StandingLine? line, LedgerMoment at)
    {
        var old = line is not null && line.Number < number ? line.Number : (int?)null;
        if (repealed)
            return new LedgerCell(channel, line is null ? null : PublicationStanding.Withdraw, line?.PublicationId, line?.On, line?.By, line?.NextCheckOn, null, Light.Red, line is null ? "" : "应撤下", null);
        if (line is not null && old is null)
            return new LedgerCell(channel, PublicationStanding.Published, line.PublicationId, line.On, line.By, line.NextCheckOn, null, line.NextCheckOn <= at.Today ? Light.Amber : Light.Green, line.NextCheckOn <= at.Today ? "到期复查" : "已公布", null);
        if (!at.Moment.Required.Contains(channel))
            return new LedgerCell(channel, old is null ? null : PublicationStanding.Old, line?.PublicationId, line?.On, line?.By, null, null, Light.Grey, old is null ? "" : $"仍为第{old}版", old);
        var deadline = at.Due.Of(effectiveFrom, at.Amber);
        var overdue = deadline.IsPast(reads.Now);
        return new LedgerCell(channel, overdue ? PublicationStanding.Overdue : PublicationStanding.Due, line?.PublicationId, line?.On, line?.By, null, deadline.DueOn, deadline.LightAt(reads.Now), deadline.RemainingText(reads.Now, calendar.Current), old);
    }

    private sealed record LedgerMoment(PublicationMoment Moment, PublicationDue Due, AmberRule Amber, DateOnly Today);

    private sealed record StandingLine(Guid ItemId, PublicationChannel Channel, int Number, Guid PublicationId, DateOnly On, string By, DateOnly NextCheckOn);
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Supervision;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>
/// Records what was not published in time: one finding for each channel and day that is counted from, with the list. Swept; what was
/// recorded is asked for again inside the act, so that two sweeps at once record it once.
/// </summary>
public sealed class LapsePublications(Work work, IDbContextFactory<OversightDb> contexts, CalendarSource calendar, IClock clock, IdSource ids)
{
    /// <summary>Sweeps and returns how many findings were recorded.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        List<(PublicationChannel Channel, DateOnly Day, string Key)> groups = [];
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            var today = ChinaTime.DayOf(clock.Now);
            var due = await db.PublicationDue(calendar);
            if (due.OverdueBefore(today) is not { } bound)
                return 0;
            foreach (var channel in await db.RequiredChannels())
            {
                groups.AddRange((await Overdue(db, channel, today, bound)).GroupBy(o => due.CountedFrom(o.Day))
                    .Select(g => (channel, g.Key, string.Join(',', g.Select(o => $"{o.ItemId:N}-{o.Number}")))));
            }
        }

        var recorded = 0;
        foreach (var (channel, day, key) in groups)
        {
            cancellation.ThrowIfCancellationRequested();
            recorded += await Record(channel, day, key) ? 1 : 0;
        }

        return recorded;
    }

    private Task<bool> Record(PublicationChannel channel, DateOnly day, string key) =>
        work.DoAsSystem(PublicationDuties.Lapse, Subject.New(Kinds.PublicationLapse), DerivedId.Of("publication.lapse", channel.ToString(), $"{day:yyyy-MM-dd}", key), async (db, _) =>
        {
            var now = db.Act!.Now;
            var today = ChinaTime.DayOf(now);
            var due = await db.PublicationDue(calendar);
            if (due.OverdueBefore(today) is not { } bound)
                return false;
            var overdue = (await Overdue(db, channel, today, bound)).FindAll(o => due.CountedFrom(o.Day) == day);
            if (overdue.Count == 0)
                return false;
            var dueOn = due.Of(day).DueOn!.Value;
            var finding = Finding.ByRule(
                ids.Next(now),
                new FindingText(
                    $"{overdue.Count}项权责事项逾期未在{channel.Name()}公布",
                    $"公布台账 · 自{day:yyyy-MM-dd}起算",
                    Dimension.Other,
                    $"权责清单中下列{overdue.Count}项自{day:yyyy-MM-dd}起算，应于{dueOn:yyyy-MM-dd}24:00前在{channel.Name()}公布（公布期限{due.Days}个工作日），届满没有公布记录：{CodeRanges.Text(overdue.Select(o => o.Code), 1500)}。",
                    "《行政权责事项运行监督管理办法》第七条"),
                await db.LegalOffice(), againstLegalOffice: true, overdue.Count == 1 ? overdue[0].ItemId : null, today, Guid.Empty, []);
            db.Findings.Add(finding);
            db.PublicationLapses.Add(PublicationLapse.Record(
                ids.Next(now), channel, day, dueOn, finding.Id, [.. overdue.Select(o => new PublicationLapseLine(ids.Next(now), o.ItemId, o.Number, channel))], today));
            return true;
        });

    private static async Task<List<OverdueVersion>> Overdue(OversightDb db, PublicationChannel channel, DateOnly today, DateOnly bound)
    {
        var lines = db.StandingLines();
        var recorded = db.PublicationLapses.SelectMany(l => l.Lines);
        return await db.InForce(today)
            .Where(x => x.Version.EffectiveFrom < bound && !lines.Any(l => l.ItemId == x.Item.Id && l.Channel == channel && l.Number == x.Version.Number)
                && !recorded.Any(l => l.ItemId == x.Item.Id && l.Channel == channel && l.Number == x.Version.Number))
            .OrderBy(x => x.Item.Code)
            .Select(x => new OverdueVersion(x.Item.Id, x.Item.Code, x.Version.Number, x.Version.EffectiveFrom))
            .ToListAsync();
    }

    private sealed record OverdueVersion(Guid ItemId, string Code, int Number, DateOnly Day);
}

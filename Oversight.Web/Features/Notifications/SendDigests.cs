using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Notifications;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Identity;
using Oversight.Infrastructure.Outbox;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Workbench;

namespace Oversight.Web.Features.Notifications;

/// <summary>
/// 每日摘要: a mail a person and working day with the counts of their own workbench and nothing else, once by its key. After a morning off it
/// comes when the server is back, in the office hours of that day.
/// </summary>
public sealed class SendDigests(Work work, IDbContextFactory<OversightDb> contexts, OutboxPost post, CalendarSource calendar, IClock clock, IServiceScopeFactory scopes)
{
    /// <summary>Puts the digests of today in that are missing, and returns how many.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var now = clock.Now;
        if (!post.MailIsOn || !OfficeHours.Include(now, calendar.Current))
            return 0;
        var (day, count) = (ChinaTime.Shown(ChinaTime.DayOf(now)), 0);
        foreach (var reader in await Readers(cancellation))
        {
            var op = DerivedId.Of("digest", day, $"{reader.OfficerId:N}");
            if (!await IsDone(op, cancellation))
                count += await Send(op, day, reader, cancellation);
        }

        return count;
    }

    private async Task<List<Reader>> Readers(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await (
            from p in db.Preferences.AsNoTracking()
            join o in db.Officers on p.Id equals o.Id
            join u in db.Users on o.AccountId equals u.Id
            where p.Digest && p.Address != null && !o.AccountDisabled
            orderby p.Ordinal
            select new Reader(o.Id, u.Id, u.SecurityStamp!)).ToListAsync(cancellation);
    }

    private async Task<bool> IsDone(Guid op, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Operations.AsNoTracking().AnyAsync(o => o.OpId == op, cancellation);
    }

    private async Task<int> Send(Guid op, string day, Reader reader, CancellationToken cancellation)
    {
        var items = await Waiting(reader, cancellation);
        return await work.DoAsSystem(NotificationDuties.Digest, new Subject(Kinds.Preference, reader.OfficerId), op, async (db, _) =>
        {
            // Nothing waits: the day is dealt with and no mail is needed.
            if (items.Count == 0)
                return 0;
            await post.AddTo(db, $"digest/{day}/{reader.OfficerId:N}", "digest", reader.OfficerId, $"每日摘要 {day}", Text(day, items), urgent: false);
            return 1;
        }, cancellation);
    }

    // What the person themselves would see on the workbench now: the same views answer in their place.
    private async Task<IReadOnlyList<WorkItem>> Waiting(Reader reader, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Reads>().StandIn(new SignedIn(reader.AccountId, "", reader.SecurityStamp));
        try
        {
            return await scope.ServiceProvider.GetRequiredService<WorkbenchViews>().Mine(cancellation);
        }
        catch (RuleBroken)
        {
            // The account was shut out a moment ago.
            return [];
        }
    }

    private static string Text(string day, IReadOnlyList<WorkItem> items)
    {
        var lines = WorkbenchTabs.All.Select(t => (t.Name, Count: items.Count(i => i.On(t.Tab))));
        return $"{day}，您在权责运行监督平台上有：\n\n{string.Join("\n", lines.Select(l => $"{l.Name}：{l.Count} 项"))}\n\n（逾期已包含在前三项中）请登录平台，在“我的工作台”查看办理。";
    }

    private sealed record Reader(Guid OfficerId, Guid AccountId, string SecurityStamp);
}

using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Notifications;

/// <summary>What is behind one's own bell.</summary>
public sealed class NotificationViews(Reads reads)
{
    /// <summary>Counting stops here: 99+ says it.</summary>
    public const int MostCounted = 100;

    private const int PageSize = 30;

    /// <summary>How many lines are unread, at most <see cref="MostCounted"/>.</summary>
    public Task<int> Unread(CancellationToken cancellation = default) => reads.Ask(
        (db, actor) => db.Notifications.Where(n => n.OfficerId == actor.Id && n.ReadAt == null).OrderBy(n => n.Id).Take(MostCounted).CountAsync(cancellation),
        cancellation);

    /// <summary>The newest lines, for the panel.</summary>
    public Task<IReadOnlyList<NotificationRow>> Newest(int count, CancellationToken cancellation = default) => reads.Ask<IReadOnlyList<NotificationRow>>(
        async (db, actor) => InTime(await db.Notifications
            .Where(n => n.OfficerId == actor.Id)
            .OrderByDescending(n => n.Id)
            .Take(count)
            .Select(n => new NotificationRow(n.Id, n.Text, n.Href, n.At, n.ReadAt == null))
            .ToListAsync(cancellation)),
        cancellation);

    /// <summary>One page of all lines, newest first.</summary>
    /// <param name="unreadOnly">Leaves out what was read.</param>
    /// <param name="before">Only lines older than this id; null from the newest.</param>
    /// <param name="after">Only lines newer than this id; wins over <paramref name="before"/>.</param>
    /// <param name="cancellation">Cancels.</param>
    public Task<NotificationPage> Page(bool unreadOnly, long? before, long? after, CancellationToken cancellation = default) => reads.Ask(
        async (db, actor) =>
        {
            var mine = db.Notifications.Where(n => n.OfficerId == actor.Id && (!unreadOnly || n.ReadAt == null));
            var wanted = after is { } least
                ? mine.Where(n => n.Id > least).OrderBy(n => n.Id)
                : mine.Where(n => before == null || n.Id < before).OrderByDescending(n => n.Id);
            var rows = await wanted.Take(PageSize).Select(n => new NotificationRow(n.Id, n.Text, n.Href, n.At, n.ReadAt == null)).ToListAsync(cancellation);
            if (rows.Count == 0)
                return new NotificationPage(rows, null, null);
            var (newest, oldest) = (rows.Max(r => r.Id), rows.Min(r => r.Id));
            return new NotificationPage(
                InTime(rows),
                await mine.AnyAsync(n => n.Id > newest, cancellation) ? newest : null,
                await mine.AnyAsync(n => n.Id < oldest, cancellation) ? oldest : null);
        },
        cancellation);

    // A sweep that was late rings with the instant at which a rung was reached.
    private static List<NotificationRow> InTime(List<NotificationRow> rows) => [.. rows.OrderByDescending(r => r.At).ThenByDescending(r => r.Id)];
}

/// <summary>One line.</summary>
public sealed record NotificationRow(long Id, string Text, string Href, DateTime At, bool Unread);

/// <summary>One page of lines.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="Newer">Id to ask after for the page before, or null.</param>
/// <param name="Older">Id to ask before for the next page, or null.</param>
public sealed record NotificationPage(IReadOnlyList<NotificationRow> Rows, long? Newer, long? Older);

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Notifications;
using Oversight.Infrastructure.Notifications;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Notifications;

/// <summary>Marks lines behind one's own bell as read; others' cannot be reached.</summary>
public sealed class ReadNotifications(Work work, BellFeed feed)
{
    /// <summary>Marks one line, or with <paramref name="through"/> every line up to and including it: what came later stays unread.</summary>
    public async Task Run(Guid op, long id, bool through = false)
    {
        var officer = await work.Do(NotificationDuties.Read, Subject.New(Kinds.System), op, async (db, actor) =>
        {
            var lines = await db.Notifications
                .Where(n => n.OfficerId == actor.Id && n.ReadAt == null && (through ? n.Id <= id : n.Id == id))
                .ToListAsync();
            lines.ForEach(n => n.Read(db.Act!.Now));
            return actor.Id;
        });
        feed.Tell(new HashSet<Guid> { officer });
    }
}

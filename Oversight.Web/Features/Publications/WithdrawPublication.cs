using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>Records that something was taken down.</summary>
public sealed class WithdrawPublication(Work work)
{
    /// <summary>Takes down all that still stands of a record, or some items of it.</summary>
    public Task Run(Guid op, Guid publicationId, IReadOnlyCollection<Guid>? items, DateOnly on, string reason) =>
        work.Do(PublicationDuties.Withdraw, new Subject(Kinds.Publication, publicationId), op, async (db, actor) =>
        {
            var publication = await db.Publications.FirstOrDefaultAsync(p => p.Id == publicationId) ?? throw RuleBroken.NotVisible();
            publication.Withdraw(actor, items, on, reason, ChinaTime.DayOf(db.Act!.Now));
            await db.MarkPublished([.. publication.Lines.Select(l => l.ItemId)]);
        });
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Domain.Topics;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Files;

namespace Oversight.Web.Features.Topics;

/// <summary>Receipts of reports, for whoever sees the file.</summary>
internal static class TopicFiles
{
    /// <summary>How they are found.</summary>
    public static FileOwner Owner { get; } = new(Kinds.Topic, Find);

    private static async Task<EvidenceFile?> Find(OversightDb db, Actor actor, Guid topicId, Guid fileId) =>
        await db.Topics.VisibleTo(actor).Where(t => t.Id == topicId).SelectMany(t => t.ReportRows).SelectMany(r => r.Receipts).AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId);
}

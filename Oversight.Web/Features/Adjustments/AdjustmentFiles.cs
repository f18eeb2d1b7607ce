using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Files;

namespace Oversight.Web.Features.Adjustments;

/// <summary>The confirming documents of sheets, for whoever may see the sheet.</summary>
internal static class AdjustmentFiles
{
    /// <summary>How files of sheets are found.</summary>
    public static FileOwner Owner { get; } = new(Kinds.Adjustment, Find);

    private static Task<EvidenceFile?> Find(OversightDb db, Actor actor, Guid sheetId, Guid fileId) =>
        db.Adjustments.SeenBy(db, actor).Where(a => a.Id == sheetId).SelectMany(a => a.Confirmation).AsNoTracking().FirstOrDefaultAsync(f => f.Id == fileId);
}

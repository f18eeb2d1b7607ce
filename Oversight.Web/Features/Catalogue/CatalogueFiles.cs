using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Files;

namespace Oversight.Web.Features.Catalogue;

/// <summary>The flow charts of items. The list is public, so everybody who is signed in may open them.</summary>
internal static class CatalogueFiles
{
    /// <summary>How flow charts are found.</summary>
    public static FileOwner Owner { get; } = new(Kinds.PowerItem, Chart);

    private static async Task<EvidenceFile?> Chart(OversightDb db, Actor actor, Guid itemId, Guid chartId)
    {
        var chart = await db.Items.AsNoTracking().Where(i => i.Id == itemId).SelectMany(i => i.Versions).SelectMany(v => v.Charts).FirstOrDefaultAsync(c => c.Id == chartId);
        return chart is null ? null : new EvidenceFile(chart.Id, chart.Hash, chart.Name, chart.ContentType, chart.Length, actor.Id, default);
    }
}

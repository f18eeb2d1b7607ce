using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Documents;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Publications;

/// <summary>Reads the list as it stands on a day, for posters and papers.</summary>
public sealed class PublicationPapers(Reads reads, Settings settings)
{
    /// <summary>The whole list.</summary>
    public Task<CataloguePaper> List(DateOnly on) => reads.Ask(async (db, _) =>
    {
        var found = await db.InForce(on).Select(x => new
        {
            x.Item.Code,
            x.Item.Category,
            x.Version,
        }).AsSplitQuery().ToListAsync();
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id);
        var parts = Enum.GetValues<PowerCategory>().Select(category => new CataloguePart(category.Name(),
        [
            .. found.Where(f => f.Category == category).OrderBy(f => f.Code, StringComparer.Ordinal).Select(f => new CatalogueEntry(
                f.Code,
                f.Version.Name,
                string.Join('\n', f.Version.Bases.Where(b => !b.Breached).Select(b => $"《{b.Law}》{b.Article}")),
                string.Join('、', f.Version.Handlers.OrderByDescending(h => h.Lead).ThenBy(h => departments[h.DepartmentId].SortOrder).Select(h => departments[h.DepartmentId].NameOn(on))),
                f.Version.Committed.Text,
                f.Version.Phone,
                ItemWords.Fine(f.Version.FineMin, f.Version.FineMax, f.Version.FineUnit))),
        ]));
        return new CataloguePaper(settings.Bureau, settings.Phone, on, [.. parts], settings.Demo);
    });
}

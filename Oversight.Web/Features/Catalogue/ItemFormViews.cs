using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Catalogue;

/// <summary>Reads what the editor of an item offers, and the files that have arrived for it.</summary>
public sealed class ItemFormViews(Reads reads)
{
    /// <summary>Departments, procedures of the category, and the laws that items rest on.</summary>
    public Task<ContentChoices> Choices(PowerCategory category) => reads.Ask(async (db, _) =>
    {
        var laws = await db.Items.SelectMany(i => i.Versions).SelectMany(v => v.Bases).Select(b => new LawChoice(b.LawVersionId, b.Law, b.LawVersion, b.Level)).Distinct().ToListAsync();
        return new ContentChoices(
            await db.Departments.OrderBy(d => d.SortOrder).Select(d => new NamedChoice(d.Id, d.Name)).ToListAsync(),
            await db.Procedures.Where(p => p.Category == category).OrderBy(p => p.Code).Select(p => new NamedChoice(p.Id, p.Name)).ToListAsync(),
            [
                .. laws
                    .GroupBy(l => (l.Law, l.Version))
                    .Select(g => g.FirstOrDefault(l => l.VersionId is not null) ?? g.First())
                    .OrderBy(l => l.Law, StringComparer.Ordinal)
                    .ThenByDescending(l => l.Version, StringComparer.Ordinal),
            ]);
    });

    /// <summary>Names of departments and procedures, for putting contents into words.</summary>
    public Task<ItemNames> Names() => reads.Ask(async (db, _) => new ItemNames(
        await db.Departments.ToDictionaryAsync(d => d.Id, d => d.Name),
        await db.Procedures.Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name)));

    /// <summary>Uploaded files of whoever is signed in, as flow charts, in the order asked for.</summary>
    /// <param name="staged">Ids of the files that have arrived.</param>
    /// <param name="outside">Whether they are for the public.</param>
    public Task<IReadOnlyList<ContentChart>> Charts(IReadOnlyList<Guid> staged, bool outside) => reads.Ask<IReadOnlyList<ContentChart>>(async (db, actor) =>
    {
        var found = await db.StagedFiles.Where(f => staged.Contains(f.Id) && f.UploadedBy == actor.Id).ToDictionaryAsync(f => f.Id);
        return [.. staged.Where(found.ContainsKey).Select(id => found[id]).Select(f => new ContentChart(outside, f.Hash, f.Name, f.ContentType, f.Length))];
    });
}

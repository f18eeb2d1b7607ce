using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Laws;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Catalogue;

/// <summary>Reads what the editor of an item offers, and the files that have arrived for it.</summary>
public sealed class ItemFormViews(Reads reads)
{
    /// <summary>Departments, procedures of the category, and every text of the register of laws, those of repealed laws last; what the register does not hold cannot be chosen.</summary>
    public Task<ContentChoices> Choices(PowerCategory category) => reads.Ask(async (db, _) =>
    {
        var today = ChinaTime.DayOf(reads.Now);
        var laws = await db.Laws.SelectMany(l => l.Versions, (l, v) => new { v.Id, l.Name, l.OtherNames, v.Label, l.Level, l.RepealedAfter, l.Doubt, v.InForceFrom, v.InForceThrough }).ToListAsync();
        return new ContentChoices(
            await db.Departments.OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal).Select(d => new NamedChoice(d.Id, d.Name)).ToListAsync(),
            await db.Procedures.Where(p => p.Category == category).OrderBy(p => p.Code).Select(p => new NamedChoice(p.Id, p.Name)).ToListAsync(),
            [
                .. laws
                    .Select(v => new LawChoice(v.Id, v.Name, Law.NamesOf(v.Name, v.OtherNames), v.Label, v.Level.Name(), Law.VersionStateOn(today, v.RepealedAfter, v.Doubt, v.InForceFrom, v.InForceThrough)))
                    .OrderBy(l => l.State == LawState.Repealed)
                    .ThenBy(l => l.Law, StringComparer.Ordinal)
                    .ThenByDescending(l => l.Version, StringComparer.Ordinal),
            ]);
    });

    /// <summary>Names of departments and procedures today, for putting contents into words.</summary>
    public Task<ItemNames> Names() => reads.Ask((db, _) => Names(db, ChinaTime.DayOf(reads.Now)));

    /// <summary>Names of departments as they were called on a day, and of procedures.</summary>
    /// <param name="db">The context to read from.</param>
    /// <param name="on">The day, China time.</param>
    internal static async Task<ItemNames> Names(OversightDb db, DateOnly on)
    {
        var departments = await db.Departments.AsNoTracking().OrderBy(d => d.SortOrder).ThenBy(d => d.Ordinal).ToListAsync();
        var procedures = await db.Procedures.Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name);
        return new ItemNames(departments.ToDictionary(d => d.Id, d => d.NameOn(on)), procedures) { Order = [.. departments.Select(d => d.Id)] };
    }

    /// <summary>Uploaded files of whoever is signed in, as flow charts, in the order asked for.</summary>
    /// <param name="staged">Ids of the files that have arrived.</param>
    /// <param name="outside">Whether they are for the public.</param>
    public Task<IReadOnlyList<ContentChart>> Charts(IReadOnlyList<Guid> staged, bool outside) => reads.Ask<IReadOnlyList<ContentChart>>(async (db, actor) =>
    {
        var found = await db.StagedFiles.Where(f => staged.Contains(f.Id) && f.UploadedBy == actor.Id).ToDictionaryAsync(f => f.Id);
        return [.. staged.Where(found.ContainsKey).Select(id => found[id]).Select(f => new ContentChart(outside, f.Hash, f.Name, f.ContentType, f.Length))];
    });
}

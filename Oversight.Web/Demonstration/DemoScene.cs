using Microsoft.EntityFrameworkCore;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Demonstration;

/// <summary>The bureau that the demonstration plays in: ids by code, and whoever acts.</summary>
internal sealed record DemoScene(DemoPerson Person, IReadOnlyDictionary<string, Guid> Departments, IReadOnlyDictionary<string, Guid> Items)
{
    /// <summary>Reads the bureau after it was set up.</summary>
    public static async Task<DemoScene> Read(OversightDb db, DemoPerson person)
    {
        await person.Meet(db);
        return new DemoScene(
            person,
            await db.Departments.ToDictionaryAsync(d => d.Code, d => d.Id, StringComparer.Ordinal),
            await db.Items.Select(i => new { i.Code, i.Id }).ToDictionaryAsync(i => i.Code, i => i.Id, StringComparer.Ordinal));
    }
}

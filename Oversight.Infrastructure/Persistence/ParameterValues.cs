using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;

namespace Oversight.Infrastructure.Persistence;

/// <summary>Reads parameters inside an act or a view.</summary>
public static class ParameterValues
{
    /// <summary>The value in force: as changed, or the default.</summary>
    public static async Task<int> Of(this OversightDb db, ParameterKind kind) =>
        await db.Parameters.AsNoTracking().Where(p => p.Code == kind.Code).Select(p => (int?)p.Value).FirstOrDefaultAsync() ?? kind.Default;
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Files;

namespace Oversight.Web.Features.Casework;

/// <summary>The evidence of cases, for whoever may see the case.</summary>
internal static class CaseFiles
{
    /// <summary>How files of cases are found.</summary>
    public static FileOwner Owner { get; } = new(Kinds.Case, Find);

    private static async Task<EvidenceFile?> Find(OversightDb db, Actor actor, Guid caseId, Guid fileId)
    {
        var (all, departments) = (actor.SeesAllDepartments, actor.Departments);
        var seen = db.Cases.Where(c => c.Id == caseId && (all || departments.Contains(c.DepartmentId)));
        return await seen.SelectMany(c => c.Steps).SelectMany(s => s.Evidence).FirstOrDefaultAsync(f => f.Id == fileId)
            ?? await seen.SelectMany(c => c.Exhibits).SelectMany(e => e.Files).FirstOrDefaultAsync(f => f.Id == fileId);
    }
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Adjustments;

/// <summary>
/// Records a finding about each sheet that was not applied for in its term: swept each minute and at start, and before any act on
/// the sheet. Whoever comes first, it is one finding: its id and the key of the act follow from the sheet.
/// </summary>
public sealed class LapseAdjustments(Work work, IDbContextFactory<OversightDb> contexts, IClock clock)
{
    /// <summary>Sweeps all sheets and returns how many lapsed.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        var lapsed = 0;
        foreach (var (id, version) in await Overdue(null, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            lapsed += await Record(id, version, cancellation) ? 1 : 0;
        }

        return lapsed;
    }

    /// <summary>Records the overdue of one sheet where there is one.</summary>
    /// <param name="sheetId">The sheet.</param>
    public async Task Run(Guid sheetId)
    {
        foreach (var (id, version) in await Overdue(sheetId, default))
            await Record(id, version, default);
    }

    private Task<bool> Record(Guid id, int version, CancellationToken cancellation) =>
        work.DoAsSystem(AdjustmentDuties.Lapse, new Subject(Kinds.Adjustment, id), DerivedId.Of("adjustment.lapse", id.ToString(), $"{version}"), async (db, _) =>
            Lapse(db, await db.Adjustments.AsSplitQuery().SingleAsync(a => a.Id == id, cancellation)), cancellation);

    private async Task<List<(Guid Id, int Version)>> Overdue(Guid? one, CancellationToken cancellation)
    {
        var now = clock.Now;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Adjustments.Where(a => !a.Stopped && a.FindingId == null && a.DueAt <= now && (one == null || a.Id == one)).OrderBy(a => a.DueAt)
            .Select(a => new ValueTuple<Guid, int>(a.Id, a.Version)).ToListAsync(cancellation);
    }

    /// <summary>Records the finding in the transaction of an act where there is one to record.</summary>
    internal static bool Lapse(OversightDb db, Adjustment sheet)
    {
        if (sheet.Lapse(DerivedId.Of("adjustment.finding", sheet.Id.ToString()), db.Act!.Now) is not { } finding)
            return false;
        db.Findings.Add(finding);
        return true;
    }
}

using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Domain.Trail;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Adjustments;

/// <summary>The common part of every act on one sheet: it is loaded for whoever may see it, at the version that the form was filled in on.</summary>
public sealed class AdjustmentAct(Work work, LapseAdjustments lapses, CalendarSource calendar, IdSource ids, StaleForm stale)
{
    /// <summary>Performs a verb of the sheet.</summary>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="sheetId">The sheet.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="verb">Calls the sheet.</param>
    public async Task On(Duty duty, Guid op, Guid sheetId, int version, Func<AdjustmentScene, Task> verb)
    {
        await lapses.Run(sheetId);
        await work.Do(duty, new Subject(Kinds.Adjustment, sheetId), op, async (db, actor) =>
        {
            var sheet = await db.Adjustments.SeenBy(db, actor).AsSplitQuery().FirstOrDefaultAsync(a => a.Id == sheetId) ?? throw RuleBroken.NotVisible();
            if (await ChangedBySomebody(db, sheet, version))
                await stale.Refuse(db, Kinds.Adjustment, sheet, version);

            // The due instant can pass between the lapse above and this transaction.
            LapseAdjustments.Lapse(db, sheet);
            await verb(new AdjustmentScene(db, actor, sheet, await Timing(db, calendar), () => ids.Next(db.Act!.Now)));
        });
    }

    /// <summary>The same for a verb that needs nothing but the sheet.</summary>
    public Task On(Duty duty, Guid op, Guid sheetId, int version, Action<AdjustmentScene> verb) => On(duty, op, sheetId, version, scene =>
    {
        verb(scene);
        return Task.CompletedTask;
    });

    // A reminder, a lapse or a moved term by the system touches nothing that a form shows.
    private static async Task<bool> ChangedBySomebody(OversightDb db, Adjustment sheet, int version)
    {
        if (sheet.Version == version)
            return false;
        var (id, system) = (sheet.Id, Actor.System.Id.ToString());
        return version < 0 || version > sheet.Version || await db.Trail.AsNoTracking()
            .Where(e => e.SubjectKind == Kinds.Adjustment && e.SubjectId == id && e.Outcome == Outcomes.Done)
            .OrderBy(e => e.SubjectSeq).Skip(version).AnyAsync(e => e.Actor != system);
    }

    /// <summary>What an act counts time with.</summary>
    internal static async Task<AdjustmentTiming> Timing(OversightDb db, CalendarSource calendar) =>
        new(db.Act!.Now, calendar.Current, await db.Of(Parameters.AdjustmentDays), new AmberRule(WorkingDays: await db.Of(Parameters.AmberDays)));
}

/// <summary>What a verb of a sheet has at hand.</summary>
/// <param name="Db">The act's context.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Timing">Now, the term and the calendar.</param>
/// <param name="NewId">Gives ids.</param>
public sealed record AdjustmentScene(OversightDb Db, Actor Actor, Adjustment Sheet, AdjustmentTiming Timing, Func<Guid> NewId);

/// <summary>Which sheets somebody may see: the leaders and the legal office all, others those of their department and of items that it handles.</summary>
internal static class AdjustmentReach
{
    /// <summary>The sheets that the actor may see.</summary>
    public static IQueryable<Adjustment> SeenBy(this IQueryable<Adjustment> sheets, OversightDb db, Actor actor)
    {
        if (actor.SeesAllDepartments)
            return sheets;
        var own = actor.Departments;
        return sheets.Where(a => own.Contains(a.DepartmentId)
            || a.LineRows.Any(l => !l.Struck && db.Items.Any(i => i.Id == l.ItemId && i.Versions.Any(v => v.Handlers.Any(h => own.Contains(h.DepartmentId))))));
    }
}

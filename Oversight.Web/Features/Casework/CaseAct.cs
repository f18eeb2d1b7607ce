using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Catalogue;
using Oversight.Domain.Common;
using Oversight.Domain.Review;
using Oversight.Domain.Time;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Files;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Review;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Casework;

/// <summary>The common part of every act on one case: it is loaded for whoever may see it, at the version that the form was filled in on.</summary>
public sealed class CaseAct(Work work, CalendarSource calendar, IdSource ids, StaleForm stale, CheckReader checks)
{
    /// <summary>Performs a verb of the case.</summary>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="verb">Calls the case.</param>
    public Task On(Duty duty, Guid op, Guid caseId, int version, Func<CaseScene, Task> verb) =>
        work.Do(duty, new Subject(Kinds.Case, caseId), op, async (db, actor) =>
        {
            var @case = await db.Cases.AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId);
            if (@case is null || !actor.Sees(@case.DepartmentId))
                throw RuleBroken.NotVisible();
            await stale.Refuse(db, Kinds.Case, @case, version, "case.party-revealed");
            await verb(new CaseScene(db, actor, @case, await Timing(db), () => ids.Next(db.Act!.Now)));
        });

    /// <summary>The same for a verb that needs nothing but the case.</summary>
    public Task On(Duty duty, Guid op, Guid caseId, int version, Action<CaseScene> verb) => On(duty, op, caseId, version, scene =>
    {
        verb(scene);
        return Task.CompletedTask;
    });

    /// <summary>
    /// Performs a verb that the procedure check can hold up (程序体检, 办法第九条). What the case itself refuses comes first; the
    /// check is made of the case as it stood before.
    /// </summary>
    /// <param name="gate">Which act it is, in words, and what is about to be proposed.</param>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="version">The version that the form was filled in on.</param>
    /// <param name="verb">Calls the case.</param>
    public Task Past(CheckGate gate, Duty duty, Guid op, Guid caseId, int version, Func<CaseScene, Task> verb) => On(duty, op, caseId, version, async scene =>
    {
        var lines = await checks.Lines(scene.Db, scene.Case, scene.Timing.Now, gate.Point, gate.Draft, acted: gate.Acted);
        await verb(scene);
        ProcedureCheck.Demand(lines, gate.Point, gate.What);
    });

    /// <summary>The same for a verb that needs nothing but the case.</summary>
    public Task Past(CheckGate gate, Duty duty, Guid op, Guid caseId, int version, Action<CaseScene> verb) => Past(gate, duty, op, caseId, version, scene =>
    {
        verb(scene);
        return Task.CompletedTask;
    });

    /// <summary>What the act counts time with.</summary>
    public Task<CaseTiming> Timing(OversightDb db) => Timing(db, db.Act!.Now);

    /// <summary>The same for a look ahead, outside an act.</summary>
    public async Task<CaseTiming> Timing(OversightDb db, DateTime now) =>
        new(now, calendar.Current, new AmberRule(WorkingDays: await db.Of(Parameters.AmberDays)));
}

/// <summary>An act that the procedure check can hold up.</summary>
/// <param name="Point">Which act.</param>
/// <param name="What">The act in words.</param>
/// <param name="Draft">What is about to be proposed, or null.</param>
/// <param name="Acted">When the step was done on the spot, UTC, or null.</param>
public sealed record CheckGate(CheckPoint Point, string What, DecisionDraft? Draft = null, DateTime? Acted = null);

/// <summary>Benchmarks as cases ask for them.</summary>
internal static class CaseBenchmarks
{
    /// <summary>The benchmarks of an item in force on a day, in the order of their codes.</summary>
    public static async Task<IReadOnlyList<StandingBenchmark>> BenchmarksOn(this OversightDb db, Guid itemId, DateOnly day) =>
    [
        .. (await db.Benchmarks.AsNoTracking().AsSplitQuery().Where(b => b.ItemId == itemId).OrderBy(b => b.Code).ToListAsync())
            .Select(b => (Benchmark: b, Version: b.On(day))).Where(b => b.Version is not null)
            .Select(b => new StandingBenchmark(b.Benchmark.Id, b.Benchmark.Code, b.Benchmark.Scope, b.Version!.Number, b.Version.Content)),
    ];
}

/// <summary>What a verb of a case has at hand.</summary>
/// <param name="Db">The act's context.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Case">The case.</param>
/// <param name="Timing">Now and the calendar.</param>
/// <param name="NewId">Gives ids.</param>
public sealed record CaseScene(OversightDb Db, Actor Actor, Case Case, CaseTiming Timing, Func<Guid> NewId)
{
    /// <summary>The item of the case with its versions.</summary>
    public Task<PowerItem> Item() => Db.Items.AsNoTracking().AsSplitQuery().FirstAsync(i => i.Id == Case.ItemId);

    /// <summary>The procedure that the case runs by.</summary>
    public Task<Procedure> Procedure() => Db.Procedures.AsNoTracking().AsSplitQuery().FirstAsync(p => p.Id == Case.ProcedureId);

    /// <summary>The benchmarks of the item that were in force on the day of registration: the case stays under them.</summary>
    public Task<IReadOnlyList<StandingBenchmark>> Benchmarks() => Db.BenchmarksOn(Case.ItemId, ChinaTime.DayOf(Case.RegisteredAt));

    /// <summary>The uploaded files as evidence; each is evidence of one step only.</summary>
    public async Task<IReadOnlyList<EvidenceFile>> Take(IReadOnlyCollection<Guid> staged)
    {
        if (staged.Count > 0 && await Db.Cases.AnyAsync(c => c.Steps.Any(s => s.Evidence.Any(f => staged.Contains(f.Id))) || c.Exhibits.Any(e => e.Files.Any(f => staged.Contains(f.Id)))))
            throw new RuleBroken("file-used", "所选文件已作为其他环节的材料或者证据提交，请重新上传后再提交。");
        return await Staging.Take(Db, Actor, staged);
    }
}

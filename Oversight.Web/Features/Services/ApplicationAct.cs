using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Services;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Casework;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Services;

/// <summary>The common part of every act on one application: staff reach it as the page shows it, the applicant by its code.</summary>
public sealed class ApplicationAct(Work work, CaseAct cases, IdSource ids, StaleForm stale)
{
    /// <summary>Performs a verb for somebody of the staff.</summary>
    /// <param name="duty">What one must be entitled to.</param>
    /// <param name="op">Idempotency key.</param>
    /// <param name="id">The application.</param>
    /// <param name="version">The version that the page shows.</param>
    /// <param name="verb">Calls the application.</param>
    public Task On(Duty duty, Guid op, Guid id, int version, Func<ApplicationScene, Task> verb) =>
        work.Do(duty, new Subject(Kinds.Application, id), op, async (db, actor) =>
        {
            var application = await db.Applications.AsSplitQuery().FirstOrDefaultAsync(a => a.Id == id);
            if (application is null || !actor.Sees(application.DepartmentId))
                throw RuleBroken.NotVisible();
            await stale.Refuse(db, Kinds.Application, application, version, "application.revealed");
            await verb(new ApplicationScene(db, actor, application, await cases.Timing(db), () => ids.Next(db.Act!.Now)));
        });

    /// <summary>The same for a verb that needs nothing but the application.</summary>
    public Task On(Duty duty, Guid op, Guid id, int version, Action<ApplicationScene> verb) => On(duty, op, id, version, scene =>
    {
        verb(scene);
        return Task.CompletedTask;
    });

    /// <summary>Performs a verb for the applicant, who has shown number and code for it.</summary>
    public Task OnOwn(Duty duty, Guid op, Guid id, Action<ApplicationScene> verb) => OnOwn(duty, op, id, scene =>
    {
        verb(scene);
        return Task.CompletedTask;
    });

    /// <summary>The same for a verb that reads more.</summary>
    public Task OnOwn(Duty duty, Guid op, Guid id, Func<ApplicationScene, Task> verb) =>
        work.DoAsPublic(duty, new Subject(Kinds.Application, id), op, async (db, actor) =>
        {
            var application = await db.Applications.AsSplitQuery().FirstOrDefaultAsync(a => a.Id == id) ?? throw RuleBroken.NotVisible();
            await verb(new ApplicationScene(db, actor, application, await cases.Timing(db), () => ids.Next(db.Act!.Now)));
            return true;
        });
}

/// <summary>What a verb of an application has at hand.</summary>
/// <param name="Db">The act's context.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Application">The application.</param>
/// <param name="Timing">Now and the calendar.</param>
/// <param name="NewId">Gives ids.</param>
public sealed record ApplicationScene(OversightDb Db, Actor Actor, ServiceApplication Application, CaseTiming Timing, Func<Guid> NewId);

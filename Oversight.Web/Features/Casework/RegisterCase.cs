using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Domain.Time;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Laws;

namespace Oversight.Web.Features.Casework;

/// <summary>Registers a case of an item that is in force, for a department that handles it.</summary>
public sealed class RegisterCase(Work work, IdSource ids, Settings settings)
{
    /// <summary>Registers it and returns its id. Whoever registers it handles it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="departmentId">承办机构.</param>
    /// <param name="intake">What the form holds.</param>
    public Task<Guid> Run(Guid op, Guid itemId, Guid departmentId, CaseIntake intake) =>
        work.Do(CaseworkDuties.Register, Subject.New(Kinds.Case), op, async (db, actor) =>
        {
            var now = db.Act!.Now;
            var item = await db.Items.AsNoTracking().FirstOrDefaultAsync(i => i.Id == itemId) ?? throw RuleBroken.NotVisible();
            (await BasisStandings.Of(db, item, ChinaTime.DayOf(now))).Demand();
            var registered = Case.Register(ids.Next(now), item, departmentId, settings.Bureau, intake, () => ids.Next(now), actor, now);
            db.Cases.Add(registered);
            return registered.Id;
        });
}

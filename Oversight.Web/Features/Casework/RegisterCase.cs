using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Infrastructure;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Casework;

/// <summary>Registers a case of an item that is in force, for a department that handles it.</summary>
public sealed class RegisterCase(Work work, IdSource ids, Settings settings)
{
    /// <summary>Registers it and returns its id. Whoever registers it handles it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="departmentId">承办机构.</param>
    /// <param name="party">Name of the party.</param>
    /// <param name="intake">What else the form holds.</param>
    public Task<Guid> Run(Guid op, Guid itemId, Guid departmentId, string party, CaseIntake intake) =>
        work.Do(CaseworkDuties.Register, Subject.New(Kinds.Case), op, async (db, actor) =>
        {
            var now = db.Act!.Now;
            var item = await db.Items.AsNoTracking().FirstOrDefaultAsync(i => i.Id == itemId) ?? throw RuleBroken.NotVisible();
            var name = InvalidInput.Require("party", "当事人姓名或名称", party, 100, 2);
            var registered = Case.Register(ids.Next(now), item, departmentId, settings.Bureau, PersonalDatum.Of(ids.Next(now), "party.name", name), intake, actor, now);
            db.Cases.Add(registered);
            return registered.Id;
        });
}

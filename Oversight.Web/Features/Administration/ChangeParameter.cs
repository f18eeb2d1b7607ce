using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Persistence;
using Oversight.Web.Features.Trail;

namespace Oversight.Web.Features.Administration;

/// <summary>Changes a number that the Measures leave open, with the reason.</summary>
public sealed class ChangeParameter(Work work, IdSource ids, StaleForm stale)
{
    /// <summary>Performs it.</summary>
    /// <param name="op">Idempotency key.</param>
    /// <param name="code">See <see cref="Parameters.All"/>.</param>
    /// <param name="value">The new value.</param>
    /// <param name="reason">Why.</param>
    /// <param name="version">The version that the form was filled in on; 0 where the default held.</param>
    public Task Run(Guid op, string code, int value, string reason, int version)
    {
        var kind = Parameters.All.FirstOrDefault(k => string.Equals(k.Code, code, StringComparison.Ordinal)) ?? throw RuleBroken.NotVisible();
        return work.Do(ParameterDuties.Change, Subject.New(Kinds.Parameter), op, async (db, _) =>
        {
            var parameter = await db.Parameters.FirstOrDefaultAsync(p => p.Code == code);
            if (parameter is null)
            {
                db.Parameters.Add(Parameter.Set(ids.Next(db.Act!.Now), kind, value, reason));
                return;
            }

            await stale.Refuse(db, Kinds.Parameter, parameter, version);
            parameter.Change(kind, value, reason);
        });
    }
}

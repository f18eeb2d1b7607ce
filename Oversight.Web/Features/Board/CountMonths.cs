using Microsoft.EntityFrameworkCore;
using Oversight.Domain.Casework;
using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;
using Oversight.Infrastructure.Persistence.Tallies;

namespace Oversight.Web.Features.Board;

/// <summary>At start: counts the months of a database that comes from a release without tallies of months. Nothing to do ever after.</summary>
public sealed class CountMonths(Work work, IDbContextFactory<OversightDb> contexts, IdSource ids, IClock clock)
{
    /// <summary>Counts them and returns how many rows that made.</summary>
    public async Task<int> Run(CancellationToken cancellation = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (!await MonthTallies.AreMissing(db, cancellation))
                return 0;
        }

        return await work.DoAsSystem(CaseworkDuties.CountMonths, Subject.New(Kinds.Case), ids.Next(clock.Now), (db, _) => MonthTallies.Fill(db, cancellation), cancellation);
    }
}

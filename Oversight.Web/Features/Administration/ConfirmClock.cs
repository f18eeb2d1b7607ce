using Oversight.Domain.Common;
using Oversight.Infrastructure.Calendar;
using Oversight.Infrastructure.Persistence;

namespace Oversight.Web.Features.Administration;

/// <summary>Takes the server's clock for right after a jump that stopped all writing.</summary>
public sealed class ConfirmClock(Work work, Reads reads, IdSource ids, SystemClock clock)
{
    /// <summary>Confirms, then puts it on the trail; writing was stopped until then.</summary>
    public async Task Run(Guid op)
    {
        SystemDuties.ConfirmClock.Demand(await reads.Me());
        var ahead = clock.Ahead;
        clock.Confirm();
        await work.Do(SystemDuties.ConfirmClock, Subject.New(Kinds.System), op, (db, _) =>
        {
            db.SystemEvents.Add(SystemEvent.ClockConfirmed(ids.Next(db.Act!.Now), ahead, db.Act.Now));
            return Task.CompletedTask;
        });
    }
}
